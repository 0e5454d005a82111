"""Masquerade is ended whatever happens inside."""

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    CompanyInactiveError,
    ConnectionLostError,
    PermissionDeniedError,
    StorefrontError,
)
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
