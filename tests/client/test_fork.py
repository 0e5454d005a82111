"""A forked child works on its own: no lock, attempt or connection of its parent is in its way."""

import asyncio
import os
import sys
import threading
from collections.abc import Callable
from typing import Any, Literal

import pytest

from b2b_storefront import AsyncStorefront, FixedToken, Storefront
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.transport.pooled import PooledCarrier

from .clocks import Time
from .conftest import credentials, operations
from .holding import HoldingTransport, until
from .wire import FINE, Wire, serving

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork"),
    # The sandbox runs in a thread of the parent, which the child leaves alone.
    pytest.mark.filterwarnings("ignore:This process .* is multi-threaded, use of fork:DeprecationWarning"),
]


def in_child(work: Callable[[], bool]) -> int:
    """Run the work in a forked child and return its exit status: 0 if it returned true within ten seconds."""
    child = os.fork()
    if child == 0:
        done = threading.Timer(10, os._exit, [3])
        done.daemon = True
        done.start()
        try:
            os._exit(0 if work() else 1)
        except BaseException as error:  # noqa: BLE001 - nothing may leave the child but its exit status
            sys.__stderr__.write(f"{error!r}\n") if sys.__stderr__ else None
            os._exit(2)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize("used", [True, False], ids=["used before", "not used before"])
@pytest.mark.parametrize("transport", [None, "fast"])
def test_a_child_calls_over_a_connection_of_its_own(transport: Literal["fast"] | None, used: bool) -> None:
    def ask() -> bool:
        return session.user_email_check(email="a@example.com").user_type == 1

    with serving(Wire(FINE)) as wire, Storefront("abc", base_url=wire.url, transport=transport) as storefront:
        session = storefront.session(FixedToken("opaque"))
        carrier = storefront._sender.transport
        assert isinstance(carrier, PooledCarrier)
        if used:
            ask()
        pool, before = carrier._pools._pool, wire.opened

        def ask_in_child() -> bool:
            return ask() and ask() and carrier._pools._pool is not pool and (not used or in_child(ask_twice) == 0)

        def ask_twice() -> bool:
            return ask() and ask()

        assert in_child(ask_in_child) == 0
        opened_in_children = 1 + used
        until(lambda: wire.opened == before + opened_in_children)
        assert ask()
        # The parent's connection is as it was.
        assert wire.opened == before + opened_in_children + (not used)


def test_a_child_uses_the_token(storefront: Storefront, sandbox: Sandbox) -> None:
    session = storefront.session(credentials(sandbox.accounts.admin))
    email = session.current_user().email
    assert in_child(lambda: session.current_user().email == email) == 0
    assert session.current_user().email == email
    assert operations(sandbox).count("Login") == 1


@pytest.mark.parametrize("transport", [None, "fast"])
def test_a_child_has_event_loops_of_its_own(transport: Literal["fast"] | None) -> None:
    with serving(Wire(FINE)) as wire:
        storefront = AsyncStorefront("abc", base_url=wire.url, transport=transport)

        async def ask() -> int | None:
            return (await storefront.session(FixedToken("opaque")).user_email_check(email="a@example.com")).user_type

        async def ask_here_and_there() -> None:
            assert await ask() == 1
            assert await asyncio.to_thread(in_child, lambda: asyncio.run(ask()) == 1) == 0
            assert await ask() == 1

        asyncio.run(ask_here_and_there())
        assert (wire.opened, wire.requests) == (2, 3)


def test_a_child_forked_while_the_stores_own_side_is_opened_opens_it_itself(sandbox: Sandbox) -> None:
    with Storefront(sandbox.store_hash, access_token=sandbox.access_token, **sandbox.hosts) as storefront:
        opening, going_on = threading.Event(), threading.Event()
        make, this = storefront._make_store_access, threading.get_ident()

        def make_slowly() -> Any:
            if threading.get_ident() != this:
                opening.set()
                going_on.wait(30)
            return make()

        storefront._make_store_access = make_slowly  # type: ignore[assignment]
        other = threading.Thread(target=storefront.store)
        other.start()
        opening.wait(30)
        assert in_child(lambda: storefront.store() is not None) == 0
        mine = storefront._access_store()
        going_on.set()
        other.join(30)
        assert storefront._access_store() is mine  # Of two that were made, one is kept.


def test_a_child_forked_during_a_login_obtains_its_own_token(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    session = storefront.session(credentials(sandbox.accounts.admin))
    transport.hold("Login", times=1)
    leader = threading.Thread(target=session.current_user)
    leader.start()
    transport.arrival("Login")
    email = sandbox.accounts.admin.email
    assert in_child(lambda: session.current_user().email == email) == 0
    transport.let_go("Login")
    leader.join(30)
    assert session.current_user().email == email
    assert operations(sandbox).count("Login") == 2


def test_a_child_refreshes_in_the_background_though_its_parent_did() -> None:
    time = Time()
    with (
        Sandbox(clock=lambda: time.wall) as sandbox,
        Storefront(sandbox.store_hash, base_url=sandbox.base_url, clocks=time.clocks) as storefront,
    ):
        session = storefront.session(credentials(sandbox.accounts.admin))
        old = session.token()
        storefront._customers._refreshes.start(int)
        storefront._customers._refreshes.close()
        time.pass_(86_400 - 1_000)

        def refresh() -> bool:
            session.token()
            until(lambda: session.token() != old)
            return True

        assert in_child(refresh) == 0
