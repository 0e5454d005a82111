"""One sandbox for all tests here, fresh for each of them, asked over plain HTTP."""

from collections.abc import Iterator

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox

from .client import Clock, Post

_clock = Clock()


@pytest.fixture(scope="session")
def http() -> Iterator[urllib3.PoolManager]:
    """Plain HTTP connections that are kept between tests and never retry."""
    with urllib3.PoolManager(retries=False) as manager:
        yield manager


@pytest.fixture(scope="session")
def running_sandbox() -> Iterator[Sandbox]:
    """The sandbox that all tests share; take `sandbox`, which resets it."""
    with Sandbox(token_ttl=3600, clock=_clock) as running:
        yield running


@pytest.fixture
def clock() -> Clock:
    """The sandbox's clock."""
    return _clock


@pytest.fixture
def sandbox(running_sandbox: Sandbox, clock: Clock) -> Sandbox:
    """A fresh sandbox."""
    clock.now = 1_760_000_000.0
    running_sandbox.reset()
    return running_sandbox


@pytest.fixture
def post(sandbox: Sandbox, http: urllib3.PoolManager) -> Post:
    """Posts documents to the sandbox: `post(document, variables, account)` returns an `Answer`."""
    return Post(sandbox, http)
