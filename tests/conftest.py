"""No test leaves loopback, takes settings from outside, or hangs for ever."""

import os
import socket
from typing import Any

import pytest
from hypothesis import settings

from b2b_storefront._config import ENVIRONMENT_PREFIX

# A busy machine may pause any example.
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")

SLOW_SECONDS = 300
"""How long a slow test may take; the others have the limit that pyproject.toml names."""
THOUSANDS_SECONDS = 7_200

LOOPBACK = ("127.", "::1", "localhost")


@pytest.fixture(autouse=True)
def only_loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection to another machine, before a packet is sent."""
    connect, connect_ex = socket.socket.connect, socket.socket.connect_ex

    def refuse(address: Any) -> None:
        if isinstance(address, tuple) and not str(address[0]).startswith(LOOPBACK):
            raise AssertionError(f"a test tried to connect to {address[0]}")

    def guarded_connect(self: socket.socket, address: Any) -> None:
        refuse(address)
        connect(self, address)

    def guarded_connect_ex(self: socket.socket, address: Any) -> int:
        refuse(address)
        return connect_ex(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded_connect)
    monkeypatch.setattr(socket.socket, "connect_ex", guarded_connect_ex)


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the developer's own store out of the tests."""
    for name in [name for name in os.environ if name.startswith(ENVIRONMENT_PREFIX)]:
        monkeypatch.delenv(name)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Run one process more than there are cores: tests wait for a quarter of their time, for clocks and servers."""
    return (os.cpu_count() or 1) + 1


@pytest.hookimpl(tryfirst=True)  # Before what -m leaves out is found.
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give slow tests more time."""
    for item in items:
        if item.get_closest_marker("thousands"):
            item.add_marker(pytest.mark.slow)
            item.add_marker(pytest.mark.timeout(THOUSANDS_SECONDS))
        elif item.get_closest_marker("slow") and not item.get_closest_marker("timeout"):
            item.add_marker(pytest.mark.timeout(SLOW_SECONDS))
