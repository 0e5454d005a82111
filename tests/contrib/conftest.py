"""A sandbox for all tests of frameworks, fresh for each, and storefronts on it."""

from collections.abc import Iterator
from typing import Any

import pytest

from b2b_storefront.sandbox import Sandbox


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
def store(sandbox: Sandbox) -> dict[str, Any]:
    """The arguments of a storefront of an application that has the store's own API token."""
    return {
        "store_hash": sandbox.store_hash,
        "base_url": sandbox.base_url,
        "access_token": sandbox.access_token,
        "retry": False,
    }
