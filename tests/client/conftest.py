"""One sandbox for all tests of the client, fresh for each; both kinds of storefront on it."""

import gc
import sys
from collections.abc import AsyncIterator, Iterator
from typing import Any

import graphql
import pytest

from b2b_storefront import AsyncSession, AsyncStorefront, EmailPassword, Session, Storefront
from b2b_storefront.sandbox import Sandbox, SandboxAccount

from .clocks import Time
from .holding import AsyncHoldingTransport, HoldingTransport


@pytest.fixture(scope="package")
def running_sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running_sandbox: Sandbox) -> Sandbox:
    running_sandbox.reset()
    running_sandbox.clear_requests()
    return running_sandbox


@pytest.fixture
def no_collection() -> Iterator[None]:
    """Where something deep has used up the stack, nothing that happens to be collected there could end as it should."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.fixture(params=["", pytest.param("fast", marks=pytest.mark.slow)], ids=["usual", "fast"])
def over_each_transport(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run a test over aiohttp or urllib3, and, among the slow ones, again over our own connections."""
    monkeypatch.setenv("B2B_STOREFRONT_TRANSPORT", request.param)
    return str(request.param)


@pytest.fixture
def each_failure_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Send each call once, where a test is about what comes of a failure that it plans."""
    monkeypatch.setenv("B2B_STOREFRONT_RETRY", "off")


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def timed_sandbox(time: Time) -> Iterator[Sandbox]:
    with Sandbox(clock=lambda: time.wall) as sandbox:
        yield sandbox


@pytest.fixture
def async_transport(sandbox: Sandbox) -> AsyncHoldingTransport:
    return AsyncHoldingTransport(f"{sandbox.base_url}/graphql")


@pytest.fixture
def transport(sandbox: Sandbox) -> HoldingTransport:
    return HoldingTransport(f"{sandbox.base_url}/graphql")


@pytest.fixture
async def async_storefront(sandbox: Sandbox, async_transport: AsyncHoldingTransport) -> AsyncIterator[AsyncStorefront]:
    url = sandbox.base_url
    async with AsyncStorefront(sandbox.store_hash, base_url=url, transport=async_transport) as storefront:
        yield storefront


@pytest.fixture
def storefront(sandbox: Sandbox, transport: HoldingTransport) -> Iterator[Storefront]:
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url, transport=transport) as storefront:
        yield storefront


def credentials(account: SandboxAccount) -> EmailPassword:
    return EmailPassword(account.email, account.password)


@pytest.fixture
def async_admin(async_storefront: AsyncStorefront, sandbox: Sandbox) -> AsyncSession:
    return async_storefront.session(credentials(sandbox.accounts.admin))


@pytest.fixture
def admin(storefront: Storefront, sandbox: Sandbox) -> Session:
    return storefront.session(credentials(sandbox.accounts.admin))


@pytest.fixture
def async_agent(async_storefront: AsyncStorefront, sandbox: Sandbox) -> AsyncSession:
    return async_storefront.session(credentials(sandbox.accounts.super_admin))


@pytest.fixture
def agent(storefront: Storefront, sandbox: Sandbox) -> Session:
    return storefront.session(credentials(sandbox.accounts.super_admin))


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Count documents that are parsed and printed, by whatever name a module has the function."""
    counts = {"parse": 0, "print_ast": 0}
    for name in counts:
        original = getattr(graphql, name)

        def counting(*args: Any, _name: str = name, _original: Any = original, **kwargs: Any) -> Any:
            counts[_name] += 1
            return _original(*args, **kwargs)

        for module in list(sys.modules.values()):
            if getattr(module, name, None) is original and "ariadne" not in module.__name__:
                monkeypatch.setattr(module, name, counting)
    return counts


def operations(sandbox: Sandbox) -> list[str | None]:
    """Return the names of the operations that the sandbox was asked for, in order."""
    return [request.operation_name for request in sandbox.requests]


@pytest.fixture
async def async_shop(sandbox: Sandbox) -> AsyncIterator[AsyncStorefront]:
    """A storefront that speaks to the store itself too, with the API account of the store."""
    async with AsyncStorefront(sandbox.store_hash, access_token=sandbox.access_token, **sandbox.hosts) as storefront:
        yield storefront


@pytest.fixture
def shop(sandbox: Sandbox) -> Iterator[Storefront]:
    """The same, synchronous."""
    with Storefront(sandbox.store_hash, access_token=sandbox.access_token, **sandbox.hosts) as storefront:
        yield storefront
