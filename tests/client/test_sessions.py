"""Sessions across event loops, tasks and threads, and which customers a storefront remembers."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from b2b_storefront import AsyncStorefront, Credentials, EmailPassword, Storefront
from b2b_storefront.auth.registry import TokenRegistry
from b2b_storefront.sandbox import Sandbox

from .conftest import credentials, operations
from .holding import AsyncHoldingTransport, HoldingTransport


def test_one_asynchronous_storefront_in_three_event_loops_one_after_the_other(sandbox: Sandbox) -> None:
    storefront = AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url)
    session = storefront.session(credentials(sandbox.accounts.admin))

    async def visit() -> str:
        async with storefront:
            return (await session.current_user()).email

    assert [asyncio.run(visit()) for _ in range(3)] == [sandbox.accounts.admin.email] * 3
    assert operations(sandbox).count("Login") == 1


class Remembered:
    def after_fork(self) -> None:
        """Nothing to do."""


def test_the_registry_forgets_the_customers_used_longest_ago() -> None:
    made: list[str] = []

    def make(one: Credentials) -> Remembered:
        made.append(one.customer)
        return Remembered()

    registry = TokenRegistry(make, size=2)
    first, second, third = (EmailPassword(f"{name}@b.c", "secret") for name in ("one", "two", "three"))
    for customer in (first, second, first, third, first):
        registry.get(customer)
    assert len(registry) == 2
    assert made == [first.customer, second.customer, third.customer]
    registry.get(second)
    assert made[-1] == second.customer


async def test_two_customers_never_wait_for_each_other(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    async_transport.hold("Login", times=1)
    slow = asyncio.create_task(async_storefront.session(credentials(sandbox.accounts.admin)).current_user())
    await async_transport.arrival("Login")
    other = async_storefront.session(credentials(sandbox.accounts.senior))
    assert (await other.current_user()).email == sandbox.accounts.senior.email
    assert not slow.done()
    async_transport.let_go("Login")
    assert (await slow).email == sandbox.accounts.admin.email


def test_two_customers_never_wait_for_each_other_synchronous(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    transport.hold("Login", times=1)
    with ThreadPoolExecutor(1) as pool:
        slow = pool.submit(storefront.session(credentials(sandbox.accounts.admin)).current_user)
        transport.arrival("Login")
        other = storefront.session(credentials(sandbox.accounts.senior))
        assert other.current_user().email == sandbox.accounts.senior.email
        assert not slow.done()
        transport.let_go("Login")
        assert slow.result(30).email == sandbox.accounts.admin.email
