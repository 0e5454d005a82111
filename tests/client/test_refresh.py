"""Refreshes while a storefront is closed, and tokens shared between kinds, threads and event loops."""

import asyncio
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from b2b_storefront import AsyncStorefront, EmailPassword, Session, Storefront
from b2b_storefront.auth import MemoryTokenStore
from b2b_storefront.sandbox import Sandbox

from .clocks import Time
from .conftest import credentials, operations
from .holding import HoldingTransport
from .wire import FINE, Wire, serving

DAY = 86_400


@pytest.fixture
def transport(timed_sandbox: Sandbox) -> HoldingTransport:
    return HoldingTransport(f"{timed_sandbox.base_url}/graphql")


@pytest.fixture
def storefront(timed_sandbox: Sandbox, transport: HoldingTransport, time: Time) -> Iterator[Storefront]:
    with Storefront(
        timed_sandbox.store_hash, base_url=timed_sandbox.base_url, transport=transport, clocks=time.clocks
    ) as storefront:
        yield storefront


@pytest.fixture
def admin(storefront: Storefront, timed_sandbox: Sandbox) -> Session:
    return storefront.session(credentials(timed_sandbox.accounts.admin))


async def test_storefronts_with_one_store_share_tokens(timed_sandbox: Sandbox, time: Time) -> None:
    store = MemoryTokenStore(clock=lambda: time.wall)
    for _ in range(2):
        async with AsyncStorefront(
            timed_sandbox.store_hash, base_url=timed_sandbox.base_url, tokens=store, clocks=time.clocks
        ) as storefront:
            await storefront.session(credentials(timed_sandbox.accounts.admin)).current_user()
    with Storefront(
        timed_sandbox.store_hash, base_url=timed_sandbox.base_url, tokens=store, clocks=time.clocks
    ) as other:
        other.session(credentials(timed_sandbox.accounts.admin)).current_user()
    assert operations(timed_sandbox).count("Login") == 1
    assert len(store) == 1


async def test_close_during_a_refresh_leaves_nothing_behind(time: Time) -> None:
    with serving(Wire(FINE, hold=True)) as wire:
        storefront = AsyncStorefront("abc", base_url=wire.url, clocks=time.clocks)
        session = storefront.session(EmailPassword("buyer@example.com", "secret"))
        call = asyncio.create_task(session.token())
        assert await asyncio.to_thread(wire.arrived.acquire, timeout=10)
        await storefront.close()
        (outcome,) = await asyncio.gather(call, return_exceptions=True)
        assert isinstance(outcome, Exception)
        wire.hold = False
        async with storefront:
            session.retry_sign_in()
            assert await session.token() == "opaque"


def close_while_held(storefront: Storefront, transport: HoldingTransport) -> None:
    """Close a storefront while its logins are held, and let them go when it waits for them."""
    closing = threading.Thread(target=storefront.close)
    closing.start()
    closing.join(0.05)
    assert closing.is_alive()
    transport.let_go("Login")
    closing.join(30)
    assert not closing.is_alive()


def test_close_during_a_refresh_synchronous(
    storefront: Storefront, transport: HoldingTransport, admin: Session, timed_sandbox: Sandbox, time: Time
) -> None:
    old = admin.token()
    time.pass_(DAY - 1_000)
    transport.hold("Login")
    assert admin.token() == old
    transport.arrival("Login")
    close_while_held(storefront, transport)
    runs = [run for reference in storefront._customers._refreshes._running if (run := reference()) is not None]
    assert not any(run._ended.locked() for run in runs)
    assert operations(timed_sandbox).count("Login") == 2
    assert admin.token() != old  # What ran was not lost.


def test_threads_and_loops_mixed_over_one_asynchronous_storefront(timed_sandbox: Sandbox, time: Time) -> None:
    storefront = AsyncStorefront(timed_sandbox.store_hash, base_url=timed_sandbox.base_url, clocks=time.clocks)
    account = timed_sandbox.accounts.admin

    async def visit() -> list[str]:
        async with storefront:
            session = storefront.session(credentials(account))
            users = await asyncio.gather(*(session.current_user() for _ in range(5)))
            return [user.email for user in users]

    with ThreadPoolExecutor(4) as pool:
        futures = [pool.submit(asyncio.run, visit()) for _ in range(4)]
        assert [future.result(30) for future in futures] == [[account.email] * 5] * 4
    assert operations(timed_sandbox).count("Login") <= 4


def test_closing_leaves_nobody_waiting_for_a_refresh_that_never_came(
    storefront: Storefront, transport: HoldingTransport, timed_sandbox: Sandbox, time: Time
) -> None:
    accounts = timed_sandbox.accounts
    people = [
        accounts.admin,
        accounts.senior,
        accounts.junior,
        accounts.super_admin,
        accounts.customer,
        accounts.custom,
    ]
    sessions = [storefront.session(credentials(person)) for person in people]
    for session in sessions:
        session.token()
    time.pass_(DAY - 1_000)
    transport.hold("Login")
    for session in sessions:
        session.token()
    for _ in range(4):
        transport.arrival("Login")  # Four are refreshed at a time; two wait for their turn.
    close_while_held(storefront, transport)
    assert operations(timed_sandbox).count("Login") == len(people) + 4
    time.pass_(DAY)
    fresh: list[str] = []
    callers = [
        threading.Thread(target=lambda session=session: fresh.append(session.token()), daemon=True)
        for session in sessions
    ]
    with storefront:
        for caller in callers:
            caller.start()
        for caller in callers:
            caller.join(30)
    assert len(fresh) == len(sessions)
