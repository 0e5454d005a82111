"""How far a permission reaches."""

import pytest

from b2b_storefront.sandbox.execution.call import Call, Refused
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.seed.people import Accounts
from b2b_storefront.sandbox.seed.shop import seed

CODE = "get_quotes"


@pytest.fixture
def seeded() -> tuple[State, Accounts]:
    return seed(lambda: 1_760_000_000.0, 3600)


def call_of(state: State, customer_id: int | None) -> Call:
    return Call(state=state, customer=None if customer_id is None else state.customers[customer_id])


def reaches(call: Call, *, company_id: int | None = None, owner_id: int | None = None) -> bool:
    try:
        call.require(CODE, company_id=company_id, owner_id=owner_id)
    except Refused as refusal:
        return refusal.message != "Permission denied."
    return True


@pytest.mark.parametrize(
    ("level", "own", "colleague", "company", "subsidiarys_user", "subsidiary", "stranger", "nobody"),
    [
        (1, True, False, True, False, False, False, False),
        (2, True, True, True, False, False, False, False),
        (3, True, True, True, True, True, False, False),
    ],
)
def test_a_level_reaches_as_far_as_it_says(
    seeded: tuple[State, Accounts],
    level: int,
    own: bool,
    colleague: bool,
    company: bool,
    subsidiarys_user: bool,
    subsidiary: bool,
    stranger: bool,
    nobody: bool,
) -> None:
    state, accounts = seeded
    state.roles[3001].permissions[CODE] = level
    call = call_of(state, accounts.admin.customer_id)

    assert call.require(CODE) == level
    assert reaches(call, owner_id=accounts.admin.user_id) is own
    assert reaches(call, owner_id=accounts.senior.user_id) is colleague
    assert reaches(call, company_id=1001) is company
    assert reaches(call, owner_id=accounts.subsidiary.user_id) is subsidiarys_user
    assert reaches(call, company_id=1002) is subsidiary
    assert reaches(call, owner_id=accounts.inactive.user_id) is stranger
    assert reaches(call, owner_id=1) is nobody


def test_at_level_1_the_owner_counts_and_not_the_company(seeded: tuple[State, Accounts]) -> None:
    state, accounts = seeded
    call = call_of(state, accounts.junior.customer_id)

    assert reaches(call, company_id=1001, owner_id=accounts.junior.user_id)
    assert not reaches(call, company_id=1001, owner_id=accounts.senior.user_id)


def test_a_code_that_is_not_held_reaches_nothing(seeded: tuple[State, Accounts]) -> None:
    state, accounts = seeded
    del state.roles[3003].permissions[CODE]

    for customer_id in (accounts.junior.customer_id, accounts.customer.customer_id, None):
        assert not reaches(call_of(state, customer_id))


def test_a_super_admin_holds_everything_while_masquerading(seeded: tuple[State, Accounts]) -> None:
    state, accounts = seeded
    assert accounts.super_admin.user_id is not None
    assert not reaches(call_of(state, accounts.super_admin.customer_id))

    state.super_admins[accounts.super_admin.user_id].masquerading_company_id = 1001

    call = call_of(state, accounts.super_admin.customer_id)
    assert call.acting_company_id == 1001
    assert call.require(CODE, company_id=1001, owner_id=accounts.junior.user_id) == 3
    assert not reaches(call, company_id=1003)


def test_a_user_in_a_subsidiary_acts_there_with_level_3_only(seeded: tuple[State, Accounts]) -> None:
    state, accounts = seeded
    assert accounts.admin.user_id is not None
    state.company_users[accounts.admin.user_id].masquerading_company_id = 1002
    call = call_of(state, accounts.admin.customer_id)

    assert call.acting_company_id == 1002
    assert reaches(call, company_id=1002)
    assert not reaches(call, company_id=1001)
    state.roles[3001].permissions[CODE] = 2
    assert not reaches(call, company_id=1002)


def test_an_anonymous_call_has_no_owner(seeded: tuple[State, Accounts]) -> None:
    call = call_of(seeded[0], None)

    assert call.acting_company_id is None
    assert call.reachable_company_ids == []
    with pytest.raises(Refused) as refused:
        _ = call.owner
    assert refused.value.extensions == {"code": 40101}
