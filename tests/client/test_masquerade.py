"""Masquerade is ended whatever happens inside."""

import asyncio

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    CompanyInactiveError,
    ConnectionLostError,
    PermissionDeniedError,
    Session,
    StorefrontError,
)
from b2b_storefront.sandbox import Sandbox

from .conftest import credentials, operations
from .holding import AsyncHoldingTransport, settle


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


def test_inside_the_super_admin_acts_as_the_company_synchronous(
    agent: Session, sandbox: Sandbox, company_id: int
) -> None:
    customer_id = sandbox.accounts.super_admin.customer_id
    with agent.masquerade(company_id) as session:
        assert session.super_admin_masquerading(customer_id=customer_id) is not None
    assert agent.super_admin_masquerading(customer_id=customer_id) is None


async def test_an_error_inside_ends_it_and_goes_on(
    async_agent: AsyncSession, sandbox: Sandbox, company_id: int
) -> None:
    with pytest.raises(ZeroDivisionError):
        async with async_agent.masquerade(company_id):
            raise ZeroDivisionError
    assert await acting_as(async_agent, sandbox) is None


def test_an_error_inside_ends_it_and_goes_on_synchronous(agent: Session, sandbox: Sandbox, company_id: int) -> None:
    with pytest.raises(ZeroDivisionError), agent.masquerade(company_id):
        raise ZeroDivisionError
    assert agent.super_admin_masquerading(customer_id=sandbox.accounts.super_admin.customer_id) is None


async def test_cancelling_inside_ends_it(async_agent: AsyncSession, sandbox: Sandbox, company_id: int) -> None:
    inside = asyncio.Event()

    async def work() -> None:
        async with async_agent.masquerade(company_id):
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(work())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await acting_as(async_agent, sandbox) is None


@pytest.mark.parametrize("times", [1, 2])
async def test_cancelling_while_it_ends_still_ends_it(
    async_agent: AsyncSession, async_transport: AsyncHoldingTransport, sandbox: Sandbox, company_id: int, times: int
) -> None:
    async_transport.hold("SuperAdminEndMasquerade")

    async def work() -> None:
        async with async_agent.masquerade(company_id):
            pass

    task = asyncio.create_task(work())
    await async_transport.arrival("SuperAdminEndMasquerade")
    for _ in range(times):
        task.cancel()
        await settle()
    assert not task.done()  # It waits for the end of what it began.
    async_transport.let_go("SuperAdminEndMasquerade")
    with pytest.raises(asyncio.CancelledError):
        await task
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


@pytest.mark.parametrize("inside_fails", [True, False])
def test_when_ending_fails_the_error_says_what_to_do_synchronous(
    agent: Session, sandbox: Sandbox, company_id: int, inside_fails: bool
) -> None:
    sandbox.fail_next("SuperAdminEndMasquerade", message="Not now")
    with pytest.raises(ZeroDivisionError if inside_fails else StorefrontError) as raised:
        with agent.masquerade(company_id):
            if inside_fails:
                raise ZeroDivisionError
    if inside_fails:
        (note,) = raised.value.__notes__
        assert "call stop_acting()" in note
    else:
        assert "Not now" in str(raised.value)
    assert agent.masquerading() is not None


async def test_when_undoing_a_begin_fails_the_error_says_what_to_do(
    async_agent: AsyncSession, sandbox: Sandbox
) -> None:
    await async_agent.token()
    sandbox.fail_next("SuperAdminBeginMasquerade", disconnect=True)
    sandbox.fail_next("SuperAdminEndMasquerade", message="Not now")
    with pytest.raises(ConnectionLostError) as raised:
        async with async_agent.masquerade(1001):
            raise AssertionError("never gets here")
    (note,) = raised.value.__notes__
    assert "Ending the masquerade as company 1001 failed too" in note
    assert "call stop_acting()" in note


def test_when_undoing_a_begin_fails_the_error_says_what_to_do_synchronous(agent: Session, sandbox: Sandbox) -> None:
    agent.token()
    sandbox.fail_next("SuperAdminBeginMasquerade", disconnect=True)
    sandbox.fail_next("SuperAdminEndMasquerade", message="Not now")
    with pytest.raises(ConnectionLostError) as raised, agent.masquerade(1001):
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
