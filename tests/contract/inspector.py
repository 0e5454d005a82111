"""graphql-inspector as a judge: installed once into `.judges/`, asked about many pairs of schemas at a time."""

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

__all__ = ["inspect"]

SOURCES = Path(__file__).parent / "judges"
INSTALLED = Path(__file__).parents[2] / ".judges"


def inspect(pairs: Sequence[tuple[str, str]]) -> list[list[dict[str, Any]]]:
    """Return what graphql-inspector finds between the schemas of each pair; skip the test where it can't be had."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("graphql-inspector judges the diff only where node is installed")
    _install()
    command = [node, str(SOURCES / "inspect.cjs"), str(INSTALLED)]
    answer = subprocess.run(  # noqa: S603
        command, input=json.dumps(pairs), capture_output=True, text=True, timeout=120, check=False
    )
    assert answer.returncode == 0, answer.stderr
    answers: list[list[dict[str, Any]]] = json.loads(answer.stdout)
    return answers


def _install() -> None:
    wanted = (SOURCES / "package.json").read_text()
    stamp = INSTALLED / "installed.json"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("graphql-inspector is not in .judges/, and npm is not there to install it: make judges")
    INSTALLED.mkdir(exist_ok=True)
    (INSTALLED / "package.json").write_text(wanted)
    command = [npm, "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"]
    answer = subprocess.run(  # noqa: S603
        command, cwd=INSTALLED, capture_output=True, text=True, timeout=300, check=False, env=dict(os.environ)
    )
    if answer.returncode != 0:
        pytest.skip(f"graphql-inspector can't be installed: {answer.stderr[-300:]}")
    stamp.write_text(wanted)
