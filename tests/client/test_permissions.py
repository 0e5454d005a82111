"""What a customer may do: the rules as a table."""

import pytest

from b2b_storefront import Permissions
from b2b_storefront.codes import Permission, PermissionLevel

LEVELS = {
    Permission.GET_ORDERS: 1,
    Permission.CREATE_QUOTE: 1,
    Permission.GET_QUOTES: 2,
    Permission.CREATE_ADDRESS: 2,
    Permission.PURCHASE_ENABLE: 2,
    Permission.GET_USERS: 3,
    Permission.CREATE_USER: 3,
    "custom_report": 7,
}

OWN, COMPANY, ALL = Permission.GET_ORDERS, Permission.GET_QUOTES, Permission.GET_USERS

MINE = Permissions(levels=LEVELS, user_id=5, email="Ada@Example.com", company_id=10)
IN_SUBSIDIARY = Permissions(levels=LEVELS, user_id=5, email="ada@example.com", company_id=11, acting=True)


class TestCan:
    """How far a permission reaches."""

    @pytest.mark.parametrize(
        ("code", "record", "expected"),
        [
            (OWN, {}, True),
            (OWN, {"user_id": 5}, True),
            (OWN, {"user_id": 6}, False),
            (OWN, {"email": "ada@EXAMPLE.com"}, True),
            (OWN, {"email": "ben@example.com"}, False),
            (OWN, {"user_id": 6, "email": "ada@example.com"}, True),
            (OWN, {"user_id": 5, "email": "ben@example.com"}, True),
            (OWN, {"company_id": 10}, False),
            (OWN, {"company_id": 10, "user_id": 5}, True),
            (OWN, {"company_id": 10, "user_id": 6}, False),
            (COMPANY, {}, True),
            (COMPANY, {"company_id": 10}, True),
            (COMPANY, {"company_id": 11}, False),
            (COMPANY, {"user_id": 6}, True),
            (COMPANY, {"company_id": 11, "user_id": 5}, False),
            (ALL, {}, True),
            (ALL, {"company_id": 99, "user_id": 6}, True),
            (Permission.CREATE_QUOTE, {}, True),
            (Permission.CREATE_ADDRESS, {"company_id": 10}, True),
            (Permission.PURCHASE_ENABLE, {}, True),
            (Permission.PAY_INVOICE, {}, False),
            ("no_such_code", {}, False),
            ("custom_report", {}, False),
        ],
    )
    def test_as_oneself(self, code: str, record: dict[str, object], expected: bool) -> None:
        assert MINE.can(code, **record) is expected  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("code", "record", "expected"),
        [
            (Permission.CREATE_QUOTE, {}, False),
            (Permission.CREATE_ADDRESS, {"company_id": 11}, False),
            (Permission.PURCHASE_ENABLE, {}, False),
            (Permission.CREATE_USER, {"company_id": 11}, True),
            (COMPANY, {"company_id": 11}, True),
            (COMPANY, {"company_id": 10}, False),
            (OWN, {"user_id": 5}, True),
        ],
    )
    def test_in_a_subsidiary_what_is_new_needs_the_highest_level(
        self, code: str, record: dict[str, object], expected: bool
    ) -> None:
        assert IN_SUBSIDIARY.can(code, **record) is expected  # type: ignore[arg-type]

    def test_everything_is_everything(self) -> None:
        permissions = Permissions(everything=True, acting=True, company_id=10)
        assert permissions.can(Permission.CREATE_QUOTE, company_id=99, user_id=6)
        assert permissions.can("no_such_code")

    def test_nothing_is_nothing(self) -> None:
        assert not any(Permissions(user_id=5, email="a@example.com").can(code) for code in Permission)

    def test_nobody_is_not_the_same_as_nobody(self) -> None:
        assert not Permissions(levels=LEVELS).can(OWN, email="a@example.com")
        assert not Permissions(levels=LEVELS).can(COMPANY, company_id=10)

    def test_levels_have_names(self) -> None:
        assert MINE.level(COMPANY) is PermissionLevel.COMPANY
        assert MINE.level("get_orders") is PermissionLevel.OWN_RECORDS
        assert MINE.level(Permission.PAY_INVOICE) is None
        assert MINE.level("custom_report") == 7

    def test_they_do_not_change(self) -> None:
        with pytest.raises(AttributeError):
            MINE.everything = True  # type: ignore[misc]
