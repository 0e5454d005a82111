"""Acting as another company: what was before comes back, nobody nests, a crash can be cleaned up."""

import pytest

from b2b_storefront import (
    ActingFor,
    AsyncSession,
    AsyncStorefront,
    ConnectionLostError,
    CredentialsRequiredError,
    MasqueradeConflictError,
    PermissionDeniedError,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import credentials, operations

PARENT = 1001


@pytest.fixture
def subsidiary_id(sandbox: Sandbox) -> int:
    return sandbox.accounts.subsidiary.company_id or 0


async def test_masquerade_goes_back_to_the_company_before(async_agent: AsyncSession, subsidiary_id: int) -> None:
    await async_agent.super_admin_begin_masquerade(company_id=subsidiary_id)
    async with async_agent.masquerade(PARENT):
        assert (await async_agent.masquerading()) == ActingFor(PARENT, "Harbour Supplies", "masquerade")
    before = await async_agent.masquerading()
    assert before is not None
    assert before.company_id == subsidiary_id


async def test_masquerade_as_the_company_before_leaves_it_as_it_was(
    async_agent: AsyncSession, sandbox: Sandbox
) -> None:
    await async_agent.super_admin_begin_masquerade(company_id=PARENT)
    async with async_agent.masquerade(PARENT):
        pass
    assert (await async_agent.masquerading()) is not None
    assert "SuperAdminEndMasquerade" not in operations(sandbox)


async def test_nesting_on_one_customer_is_refused_before_any_request(
    async_agent: AsyncSession, async_storefront: AsyncStorefront, sandbox: Sandbox, subsidiary_id: int
) -> None:
    other = async_storefront.session(credentials(sandbox.accounts.super_admin))
    async with async_agent.masquerade(PARENT):
        count = len(sandbox.requests)
        says = r"already acts as company 1001.*one such state per customer"
        for session in (async_agent, other):
            with pytest.raises(MasqueradeConflictError, match=says):
                async with session.masquerade(subsidiary_id):
                    raise AssertionError("never gets here")
        assert len(sandbox.requests) == count
    assert await async_agent.masquerading() is None
    async with other.masquerade(subsidiary_id):
        pass


async def test_after_a_failed_begin_another_block_can_begin(async_agent: AsyncSession) -> None:
    with pytest.raises(PermissionDeniedError):
        async with async_agent.masquerade(999_999):
            raise AssertionError("never gets here")
    async with async_agent.masquerade(PARENT):
        pass


async def test_a_begin_that_may_have_happened_is_ended(async_agent: AsyncSession, sandbox: Sandbox) -> None:
    sandbox.fail_next("SuperAdminBeginMasquerade", disconnect=True, times=9)
    await async_agent.token()
    with pytest.raises(ConnectionLostError):
        async with async_agent.masquerade(PARENT):
            raise AssertionError("never gets here")
    assert operations(sandbox)[-2:] == ["SuperAdminBeginMasquerade", "SuperAdminEndMasquerade"]


async def test_state_left_by_a_crash_is_seen_and_cleared(
    async_agent: AsyncSession, async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    await async_agent.super_admin_begin_masquerade(company_id=PARENT)  # And the process dies.
    later = async_storefront.session(credentials(sandbox.accounts.super_admin))
    assert await later.masquerading() == ActingFor(PARENT, "Harbour Supplies", "masquerade")
    assert await later.end_masquerade() == ActingFor(PARENT, "Harbour Supplies", "masquerade")
    assert await later.masquerading() is None
    assert await later.end_masquerade() is None


async def test_a_company_user_acts_in_a_subsidiary_and_comes_back(
    async_admin: AsyncSession, subsidiary_id: int
) -> None:
    async with async_admin.act_in(subsidiary_id) as session:
        acting = await session.masquerading()
        assert acting is not None
        assert (acting.company_id, acting.by) == (subsidiary_id, "hierarchy")
    assert await async_admin.masquerading() is None


async def test_an_error_in_a_subsidiary_comes_back(async_admin: AsyncSession, subsidiary_id: int) -> None:
    with pytest.raises(ZeroDivisionError):
        async with async_admin.act_in(subsidiary_id):
            assert await async_admin.masquerading() is not None
            raise ZeroDivisionError
    assert await async_admin.masquerading() is None


async def test_a_company_user_left_in_a_subsidiary_is_brought_back(
    async_admin: AsyncSession, subsidiary_id: int
) -> None:
    await async_admin.user_masquerading_company_begin(company_id=subsidiary_id)
    ended = await async_admin.end_masquerade()
    assert ended is not None
    assert ended.company_id == subsidiary_id
    assert await async_admin.masquerading() is None


async def test_acting_is_refused_where_the_role_does_not_reach(
    async_storefront: AsyncStorefront, sandbox: Sandbox, subsidiary_id: int
) -> None:
    junior = async_storefront.session(credentials(sandbox.accounts.junior))
    with pytest.raises(PermissionDeniedError):
        async with junior.act_in(subsidiary_id):
            raise AssertionError("never gets here")


async def test_nobody_acts_anonymously(async_storefront: AsyncStorefront) -> None:
    with pytest.raises(CredentialsRequiredError, match="has no customer"):
        async with async_storefront.anonymous.masquerade(PARENT):
            raise AssertionError("never gets here")
    with pytest.raises(CredentialsRequiredError):
        async with async_storefront.anonymous.act_in(PARENT):
            raise AssertionError("never gets here")
    with pytest.raises(CredentialsRequiredError):
        await async_storefront.anonymous.masquerading()
    with pytest.raises(CredentialsRequiredError):
        await async_storefront.anonymous.token()


async def test_the_new_names_do_what_the_old_ones_do(async_agent: AsyncSession) -> None:
    await async_agent.super_admin_begin_masquerade(company_id=PARENT)
    acting_for = await async_agent.acting_for()
    assert acting_for == await async_agent.masquerading()
    assert acting_for is not None
    assert await async_agent.stop_acting() == acting_for
    assert await async_agent.stop_acting() is None
    assert await async_agent.end_masquerade() is None
