"""Chromium, started once, and a fresh sandbox for each test."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox

ROOT = Path(__file__).parents[2]
SHOTS = ROOT / ".browser"
GRAPHIQL = ROOT / "src" / "b2b_storefront" / "sandbox" / "page" / "graphiql"
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give the tests time for a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.timeout(120))


def _skip(reason: str) -> None:
    """Skip a test; where a browser was promised, fail it instead."""
    if os.environ.get("BROWSER_NEEDED"):
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A running Chromium."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        _skip("playwright is not installed here; make browser does")
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        _skip("there is no chromium on the path, and CHROMIUM names none")
    SHOTS.mkdir(exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def sandbox(chromium: Any) -> Iterator[Sandbox]:
    """A sandbox of its own."""
    with Sandbox() as running:
        yield running


@pytest.fixture
def http() -> Iterator[urllib3.PoolManager]:
    """Plain HTTP connections that never retry."""
    with urllib3.PoolManager(retries=False) as manager:
        yield manager
