"""Masquerade is ended though the task that acts is cancelled."""

import asyncio

import pytest

from b2b_storefront import AsyncSession
from b2b_storefront.sandbox import Sandbox

from .holding import AsyncHoldingTransport, settle


@pytest.fixture
def company_id(sandbox: Sandbox) -> int:
    return sandbox.accounts.admin.company_id or 0


async def acting_as(session: AsyncSession, sandbox: Sandbox) -> str | None:
    company = await session.super_admin_masquerading(customer_id=sandbox.accounts.super_admin.customer_id)
    return company.company_name if company else None


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
