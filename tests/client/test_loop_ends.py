"""An event loop for each web request: what a storefront opened in it ends with it, without a leak or a warning."""

import asyncio
import gc
import os
from collections.abc import AsyncIterator, Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from b2b_storefront import (
    AsyncStorefront,
    FixedToken,
    RedisCache,
    RedisRateLimiter,
    RedisTokenStore,
    StorefrontError,
)
from b2b_storefront._loop_end import LoopEnd
from b2b_storefront.sandbox import Sandbox
from tests.stores.conftest import prefix, url

from .certificates import Authority
from .conftest import credentials
from .holding import AsyncHoldingTransport, until
from .test_tls import serving_tls
from .wire import FINE, Wire, serving

__all__ = ["prefix", "url"]

DESCRIPTORS = Path("/proc/self/fd")

counts_descriptors = pytest.mark.skipif(not DESCRIPTORS.exists(), reason="open descriptors are not listed here")

over_each_transport = pytest.mark.usefixtures("over_each_transport")


def open_descriptors() -> int:
    return len(os.listdir(DESCRIPTORS))


def visit_often(visit: Callable[[], Coroutine[Any, Any, Any]]) -> None:
    """Serve 20 web requests, each in an event loop of its own, and look at what they leave."""
    asyncio.run(visit())  # Imports, and what one process opens once.
    gc.collect()
    before = open_descriptors()
    for _ in range(20):
        asyncio.run(visit())
    # What is dropped unclosed warns when it is collected, and warnings are errors.
    gc.collect()
    until(lambda: open_descriptors() <= before)  # The server, in this process too, hangs up a moment later.


@counts_descriptors
@over_each_transport
def test_twenty_loops_leave_no_descriptor_and_no_warning(sandbox: Sandbox) -> None:
    storefront = AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url)
    admin = storefront.session(credentials(sandbox.accounts.admin))

    async def visit() -> None:
        await asyncio.gather(admin.current_user(), admin.quotes(first=1), admin.shopping_lists(first=1))

    visit_often(visit)


@counts_descriptors
def test_nor_with_everything_that_is_kept_at_a_redis_server(sandbox: Sandbox, url: str, prefix: str) -> None:
    options: Any = {"prefix": prefix, "timeout": 2.0}
    storefront = AsyncStorefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        tokens=RedisTokenStore(url, **options),
        cache=RedisCache(url, **options),
        rate_limit=RedisRateLimiter(url, limit=100_000, **options),
    )

    async def visit() -> None:
        async with storefront.scope() as scope:
            admin = scope.session(credentials(sandbox.accounts.admin))
            await asyncio.gather(admin.current_user(), admin.storefront_configs(store_hash=sandbox.store_hash))

    visit_often(visit)


@counts_descriptors
@over_each_transport
def test_nor_over_tls(tmp_path: Path) -> None:
    authority = Authority(tmp_path)
    with serving_tls(authority.issue("localhost").server_context()) as server:
        storefront = AsyncStorefront("abc", base_url=server.url, ca_file=authority.path)

        async def visit() -> None:
            session = storefront.session(FixedToken("opaque"))
            await asyncio.gather(*(session.user_email_check(email="a@example.com") for _ in range(3)))

        visit_often(visit)


@counts_descriptors
def test_nor_where_a_call_is_under_way_when_the_loop_ends(sandbox: Sandbox) -> None:
    transport = AsyncHoldingTransport(f"{sandbox.base_url}/graphql")
    storefront = AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, transport=transport)
    admin = storefront.session(credentials(sandbox.accounts.admin))

    async def visit() -> None:
        await admin.current_user()
        transport.hold("Quotes")
        leftover = asyncio.create_task(admin.quotes(first=1))
        await transport.arrival("Quotes")
        assert not leftover.done()

    visit_often(visit)


@counts_descriptors
@over_each_transport
def test_a_storefront_that_nobody_has_any_more_closes_its_connections() -> None:
    with serving(Wire(FINE)) as server:

        async def visit() -> None:
            session = AsyncStorefront("abc", base_url=server.url).session(FixedToken("opaque"))
            await session.user_email_check(email="a@example.com")
            del session
            while server.open_now:
                await asyncio.sleep(0)

        visit_often(visit)


@counts_descriptors
@over_each_transport
def test_nor_does_a_storefront_that_is_gone_with_the_main_coroutine() -> None:
    """The loop ends right behind it, and cancels whatever task would close the connections."""
    with serving(Wire(FINE)) as server:

        async def visit() -> None:
            session = AsyncStorefront("abc", base_url=server.url).session(FixedToken("opaque"))
            await session.user_email_check(email="a@example.com")

        visit_often(visit)
        until(lambda: not server.open_now)


@over_each_transport
async def test_closing_ends_a_pool_at_once_and_another_one_can_be_opened() -> None:
    with serving(Wire(FINE)) as server:
        storefront = AsyncStorefront("abc", base_url=server.url)
        for opened in (1, 2):
            await storefront.session(FixedToken("opaque")).user_email_check(email="a@example.com")
            await storefront.close()
            until(lambda: not server.open_now)
            assert (server.opened, asyncio.all_tasks()) == (opened, {asyncio.current_task()})


@over_each_transport
def test_a_generator_that_ends_with_the_loop_can_still_call(sandbox: Sandbox) -> None:
    storefront = AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url)
    generators: list[AsyncIterator[str]] = []
    parting: list[str] = []

    async def serve() -> AsyncIterator[str]:
        admin = storefront.session(credentials(sandbox.accounts.admin))
        try:
            yield (await admin.current_user()).email
        finally:
            parting.append((await admin.current_user()).email)

    async def visit() -> None:
        generators.append(serve())
        await anext(generators[-1])

    for _ in range(3):
        asyncio.run(visit())
        gc.collect()
    assert parting == [sandbox.accounts.admin.email] * 3


@over_each_transport
def test_a_storefront_is_closed_while_its_loop_ends() -> None:
    with serving(Wire(FINE)) as server:
        storefront = AsyncStorefront("abc", base_url=server.url)
        generators: list[AsyncIterator[None]] = []

        async def live() -> AsyncIterator[None]:
            async with storefront:
                await storefront.session(FixedToken("opaque")).user_email_check(email="a@example.com")
                yield

        async def visit() -> None:
            generators.append(live())
            await anext(generators[-1])

        for _ in range(3):
            asyncio.run(visit())
            gc.collect()
        until(lambda: not server.open_now)


class Closed:
    """Counts how often it was closed, and is in use for as long as it is told."""

    def __init__(self) -> None:
        self.times = self.uses = 0

    async def close(self) -> None:
        self.times += 1

    def busy(self) -> bool:
        self.uses -= 1
        return self.uses >= 0


def test_something_in_use_is_closed_when_it_is_not_any_more() -> None:
    thing = Closed()
    thing.uses = 3
    kept: list[LoopEnd] = []

    async def use() -> None:
        kept.append(LoopEnd(thing.close, thing.busy))

    asyncio.run(use())
    assert (thing.times, thing.uses) == (1, -1)


async def test_something_in_use_is_closed_at_once_where_that_is_asked_for() -> None:
    thing = Closed()
    thing.uses = 1_000_000
    await LoopEnd(thing.close, thing.busy).close()
    assert (thing.times, thing.uses) == (1, 1_000_000)


def test_an_error_when_a_pool_is_closed_is_told_to_the_loop() -> None:
    told: list[dict[str, Any]] = []

    async def fail() -> None:
        raise StorefrontError("It can't be closed.")

    async def use() -> LoopEnd:
        asyncio.get_running_loop().set_exception_handler(lambda _, context: told.append(context))
        return LoopEnd(fail, lambda: False)

    kept = asyncio.run(use())
    assert [str(context["exception"]) for context in told] == ["It can't be closed."]
    del kept
