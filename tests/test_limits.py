"""A test that hangs ends, and the run says which one it was."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent

HANGING = """
import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest


def test_that_waits_in_its_thread():
    threading.Event().wait()


async def test_that_waits_in_its_task():
    await asyncio.Event().wait()


@pytest.fixture
def endless():
    threading.Event().wait()


def test_whose_fixture_waits(endless):
    pass


def test_that_ends():
    pass
"""

HANGING_FOR_GOOD = """
import threading
from concurrent.futures import ThreadPoolExecutor


def test_that_waits_for_a_thread_without_an_end():
    with ThreadPoolExecutor(1) as pool:
        pool.submit(threading.Event().wait).result()
"""


def run(path: Path, text: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run tests with this project's settings, and limits of a second or so."""
    path.write_text(text)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-c",
        str(PROJECT / "pyproject.toml"),
        "--rootdir",
        str(path.parent),
    ]
    command += ["-p", "no:cacheprovider", *(part for option in options for part in ("-o", option)), str(path)]
    return subprocess.run(  # noqa: S603 - our own tests
        command,
        capture_output=True,
        text=True,
        cwd=path.parent,
        env=os.environ | {"COLUMNS": "200"},
        timeout=50,
        check=False,
    )


@pytest.mark.slow
def test_a_test_that_hangs_fails_by_name_and_the_others_run(tmp_path: Path) -> None:
    ended = run(tmp_path / "test_hanging.py", HANGING, "timeout=1")
    assert "3 failed" in ended.stdout or "2 failed, 1 passed, 1 error" in ended.stdout, ended.stdout
    for name in ("test_that_waits_in_its_thread", "test_that_waits_in_its_task", "test_whose_fixture_waits"):
        (line,) = [line for line in ended.stdout.splitlines() if line.startswith(("FAILED", "ERROR")) and name in line]
        assert "Timeout (>1.0s)" in line


@pytest.mark.slow
def test_a_run_that_can_not_go_on_ends_and_shows_where_it_was(tmp_path: Path) -> None:
    ended = run(tmp_path / "test_hanging.py", HANGING_FOR_GOOD, "timeout=1", "faulthandler_timeout=2")
    assert ended.returncode not in {0, None}
    assert "test_that_waits_for_a_thread_without_an_end" in ended.stderr


def test_every_test_has_a_limit_and_slow_ones_a_larger_one(request: pytest.FixtureRequest) -> None:
    config = request.config
    usual, run_ends = float(config.getini("timeout")), float(config.getini("faulthandler_timeout"))
    items = [item for item in request.session.items if not item.get_closest_marker("thousands")]
    longer = [mark.args[0] for item in items for mark in item.iter_markers("timeout")]
    slow = [item for item in items if item.get_closest_marker("slow")]
    assert usual == 90
    assert len(longer) >= len(slow)
    assert all(usual < seconds < run_ends for seconds in longer)
