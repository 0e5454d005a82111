"""Masquerade is ended whatever happens inside."""

from time import monotonic

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    CompanyInactiveError,
    ConnectionLostError,
    MasqueradeConflictError,
    MemoryTokenStore,
    PermissionDeniedError,
    StorefrontError,
    flows,
)
from b2b_storefront._waiting import async_sleep
from b2b_storefront.auth.stores.holds import Hold, HoldTable
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import credentials, operations


@pytest.fixture
def company_id(sandbox: Sandbox) -> int:
    return sandbox.accounts.admin.company_id or 0


async def acting_as(session: AsyncSession, sandbox: Sandbox) -> str | None:
    company = await session.super_admin_masquerading(customer_id=sandbox.accounts.super_admin.customer_id)
    return company.company_name if company else None


async def test_inside_the_super_admin_acts_as_the_company(
    async_agent: AsyncSession, sandbox: Sandbox, company_id: int
) -> None:
    assert await acting_as(async_agent, sandbox) is None
    async with async_agent.masquerade(company_id) as session:
        assert await acting_as(session, sandbox) == "Harbour Supplies"
        assert (await session.users(company_id=company_id)).total_count
    assert await acting_as(async_agent, sandbox) is None


async def test_an_error_inside_ends_it_and_goes_on(
    async_agent: AsyncSession, sandbox: Sandbox, company_id: int
) -> None:
    with pytest.raises(ZeroDivisionError):
        async with async_agent.masquerade(company_id):
            raise ZeroDivisionError
    assert await acting_as(async_agent, sandbox) is None


@pytest.mark.parametrize("inside_fails", [True, False])
async def test_when_ending_fails_the_error_says_what_to_do(
    async_agent: AsyncSession, sandbox: Sandbox, company_id: int, inside_fails: bool
) -> None:
    sandbox.fail_next("SuperAdminEndMasquerade", message="Not now")
    with pytest.raises(ZeroDivisionError if inside_fails else StorefrontError) as raised:
        async with async_agent.masquerade(company_id):
            if inside_fails:
                raise ZeroDivisionError
    if inside_fails:
        (note,) = raised.value.__notes__
        assert "call stop_acting()" in note
    else:
        assert "Not now" in str(raised.value)
    assert await acting_as(async_agent, sandbox) == "Harbour Supplies"


async def test_when_undoing_a_begin_fails_the_error_says_what_to_do(
    async_agent: AsyncSession, sandbox: Sandbox
) -> None:
    await async_agent.token()
    sandbox.fail_next("SuperAdminBeginMasquerade", disconnect=True, times=9)
    sandbox.fail_next("SuperAdminEndMasquerade", message="Not now")
    with pytest.raises(ConnectionLostError) as raised:
        async with async_agent.masquerade(1001):
            raise AssertionError("never gets here")
    (note,) = raised.value.__notes__
    assert "Ending the masquerade as company 1001 failed too" in note
    assert "call stop_acting()" in note


async def test_beginning_is_refused_to_others_and_nothing_is_ended(
    async_storefront: AsyncStorefront, sandbox: Sandbox, company_id: int
) -> None:
    senior = async_storefront.session(credentials(sandbox.accounts.senior))
    with pytest.raises(PermissionDeniedError):
        async with senior.masquerade(company_id):
            raise AssertionError("never gets here")
    assert "SuperAdminEndMasquerade" not in operations(sandbox)


async def test_an_inactive_company_is_an_error_of_its_own(async_agent: AsyncSession, sandbox: Sandbox) -> None:
    sandbox.fail_next(
        "SuperAdminBeginMasquerade",
        message="This business account is inactive. Reach out to our support team to reactivate your account.",
    )
    with pytest.raises(CompanyInactiveError):
        async with async_agent.masquerade(1):
            raise AssertionError("never gets here")


class ForgetfulStore(MemoryTokenStore):
    """A store of several workers that loses what is held, as a server that is emptied, just when somebody asks."""

    shared = True
    loses_for: str | None = None

    def hold(self, key: str, holder: str, purpose: str, seconds: float, note: str | None = None) -> Hold:
        if purpose == self.loses_for:
            self.loses_for = None
            self._table_of_holds = HoldTable(monotonic)
        return super().hold(key, holder, purpose, seconds, note)


async def test_a_block_whose_hold_was_lost_does_nothing_as_another_company(
    sandbox: Sandbox, company_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_id = sandbox.accounts.subsidiary.company_id or 0
    monkeypatch.setattr(flows.acting, "RENEW_HOLD", 0.02)
    store, agent = ForgetfulStore(), credentials(sandbox.accounts.super_admin)
    ended_at = monotonic() + 30
    async with (
        AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store) as here,
        AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store) as there,
    ):
        with pytest.raises(MasqueradeConflictError, match="What was called in this block may have been done as that"):
            async with here.session(agent).masquerade(company_id) as first:
                await first.quotes()
                store.loses_for = str(other_id)
                async with there.session(agent).masquerade(other_id) as second:
                    with pytest.raises(MasqueradeConflictError, match="Nothing was sent"):
                        while monotonic() < ended_at:
                            await async_sleep(0.02)
                            sandbox.clear_requests()
                            await first.quotes()
                    assert operations(sandbox) == []
                    await second.quotes()
                    assert (await second.current_user()).masquerading_company_id == other_id
