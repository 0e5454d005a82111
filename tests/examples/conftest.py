"""The shop over a sandbox, as both are after a start, and people who visit it."""

from collections.abc import Callable, Iterator

import pytest

from b2b_storefront import MemoryCache
from b2b_storefront.sandbox import Sandbox

from .opening import SEED, Visitor, make_app, serve


@pytest.fixture(scope="session")
def shared_sandbox() -> Iterator[Sandbox]:
    """A sandbox with the shop's own seed."""
    with Sandbox(seed=SEED, shop=True) as running:
        yield running


@pytest.fixture(scope="session")
def shared_cache() -> MemoryCache:
    """What the shop keeps of answers."""
    return MemoryCache()


@pytest.fixture(scope="session")
def shared_address(shared_sandbox: Sandbox, shared_cache: MemoryCache) -> Iterator[str]:
    """The address of the shop."""
    with serve(make_app(shared_sandbox, cache=shared_cache)) as address:
        yield address


@pytest.fixture
def sandbox(shared_sandbox: Sandbox, shared_cache: MemoryCache) -> Sandbox:
    """The sandbox as after its start, and a shop that has kept nothing."""
    shared_sandbox.reset()
    MemoryCache.__init__(shared_cache)
    return shared_sandbox


@pytest.fixture
def base_url(sandbox: Sandbox, shared_address: str) -> str:
    """The address of the shop."""
    return shared_address


@pytest.fixture
def guest(base_url: str) -> Visitor:
    """Somebody who is not signed in."""
    return Visitor(base_url)


@pytest.fixture
def sign_in(base_url: str, sandbox: Sandbox) -> Callable[[str], Visitor]:
    """Signs an account of the sandbox in, each in a browser of its own."""

    def sign(name: str) -> Visitor:
        visitor = Visitor(base_url)
        answer = visitor.sign_in(dict(sandbox.accounts)[name].email)
        assert answer.status == 200
        assert answer.said[0].startswith("Welcome")
        return visitor

    return sign
