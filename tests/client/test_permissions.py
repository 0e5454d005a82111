"""What a customer may do: the rules as a table, and how the API is asked for them."""

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    CredentialsRequiredError,
    FixedToken,
    Permissions,
    Session,
    Storefront,
)
from b2b_storefront.codes import Permission, PermissionLevel
from b2b_storefront.sandbox import Sandbox

from .conftest import credentials, operations

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


class TestAsking:
    """Who they are of, and for which company."""

    async def test_a_company_user(self, async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
        account = sandbox.accounts.junior
        permissions = await async_storefront.session(credentials(account)).permissions()
        assert (permissions.user_id, permissions.email) == (account.user_id, account.email)
        assert (permissions.company_id, permissions.acting, permissions.everything) == (1001, False, False)
        assert permissions.level(Permission.CREATE_QUOTE) is PermissionLevel.OWN_RECORDS
        assert permissions.can(Permission.SUBMIT_SHOPPING_LIST, user_id=account.user_id)
        assert not permissions.can(Permission.APPROVE_SHOPPING_LIST)
        assert operations(sandbox) == ["Login", "CustomerInfo", "CurrentUser"]

    def test_a_company_user_synchronous(self, admin: Session, sandbox: Sandbox) -> None:
        permissions = admin.permissions()
        assert (permissions.user_id, permissions.company_id) == (sandbox.accounts.admin.user_id, 1001)
        assert permissions.can(Permission.CREATE_USER, company_id=99)

    def test_a_company_user_in_a_subsidiary(self, admin: Session, sandbox: Sandbox) -> None:
        subsidiary_id = sandbox.accounts.subsidiary.company_id or 0
        with admin.act_in(subsidiary_id):
            permissions = admin.permissions()
        assert (permissions.company_id, permissions.acting, permissions.everything) == (subsidiary_id, True, False)
        assert permissions.can(Permission.CREATE_QUOTE)
        assert admin.permissions().company_id == 1001

    async def test_a_super_admin_may_do_everything_while_masquerading(self, async_agent: AsyncSession) -> None:
        before = await async_agent.permissions()
        assert (before.company_id, before.acting, before.everything) == (None, False, False)
        assert not before.can(Permission.GET_QUOTES)
        async with async_agent.masquerade(1001):
            permissions = await async_agent.permissions()
            assert (permissions.company_id, permissions.acting, permissions.everything) == (1001, True, True)
            assert await async_agent.can(Permission.GET_QUOTES, company_id=1001)

    def test_a_super_admin_whose_token_tells_no_id_can_not_be_asked_for(
        self, agent: Session, storefront: Storefront, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("b2b_storefront._sync.session.customer_id_claim", lambda _token: None)
        token = agent.token()
        agent.super_admin_begin_masquerade(company_id=1001)
        sandbox.clear_requests()
        permissions = storefront.session(FixedToken(token)).permissions()
        assert (permissions.company_id, permissions.everything) == (None, False)
        assert operations(sandbox) == ["CustomerInfo"]

    def test_a_plain_customer_has_none(self, storefront: Storefront, sandbox: Sandbox) -> None:
        account = sandbox.accounts.customer
        permissions = storefront.session(credentials(account)).permissions()
        assert permissions == Permissions(email=account.email)
        assert not any(permissions.can(code) for code in Permission)
        assert "CurrentUser" not in operations(sandbox)

    async def test_can_is_the_same_question_in_one(
        self, async_storefront: AsyncStorefront, storefront: Storefront, sandbox: Sandbox
    ) -> None:
        account = sandbox.accounts.junior
        junior, sync_junior = async_storefront.session(credentials(account)), storefront.session(credentials(account))
        assert await junior.can(Permission.GET_QUOTES, email=account.email.upper())
        assert not await junior.can(Permission.GET_QUOTES, user_id=1)
        assert sync_junior.can(Permission.GET_QUOTES, user_id=account.user_id)
        assert not sync_junior.can(Permission.CHECKOUT_WITH_QUOTE)

    async def test_nobody_is_asked_for_anonymously(
        self, async_storefront: AsyncStorefront, storefront: Storefront
    ) -> None:
        with pytest.raises(CredentialsRequiredError):
            await async_storefront.anonymous.permissions()
        with pytest.raises(CredentialsRequiredError):
            storefront.anonymous.can(Permission.GET_QUOTES)
