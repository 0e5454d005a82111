"""Runs pytest in a process of its own, with the plugin, on files that a test writes."""

import os
import re
import subprocess
import sys
import textwrap
from dataclasses import dataclass
from pathlib import Path

import b2b_storefront

__all__ = ["Run", "run_pytest", "write"]

SOURCE = Path(b2b_storefront.__file__).parents[1]
RUN_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Run:
    """How a run of pytest ended.

    Attributes:
        status: its exit status.
        output: what it printed.
    """

    status: int
    output: str

    @property
    def outcomes(self) -> dict[str, int]:
        """How many tests there were by outcome, as the last line says: `{"passed": 2, "skipped": 1}`."""
        last = self.output.rstrip().splitlines()[-1]
        return {outcome: int(number) for number, outcome in re.findall(r"(\d+) (passed|failed|skipped|errors?)", last)}


def write(path: Path, text: str) -> Path:
    """Write a file, with the indentation of the test's own source taken off."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(textwrap.dedent(text))
    return path


def run_pytest(folder: Path, *arguments: str, **environment: str) -> Run:
    """Run pytest in a folder with warnings as errors, and with our plugin and pytest-asyncio alone.

    Args:
        folder: the folder.
        arguments: more of the command line.
        environment: more environment variables; of ours none is passed on.
    """
    passed_on = {name: value for name, value in os.environ.items() if not name.startswith(("B2B_", "PYTEST_"))}
    command = [sys.executable, "-m", "pytest", "-W", "error", "-p", "no:cacheprovider", "-ra", "--color=no"]
    # By name, because an installation registers it by itself and a checkout may not.
    plugins = ["-p", "b2b_storefront.testing.plugin", "-p", "pytest_asyncio.plugin"]
    ended = subprocess.run(  # noqa: S603 - our own arguments
        [*command, *plugins, "-o", "asyncio_default_fixture_loop_scope=function", *arguments],
        cwd=folder,
        env=passed_on | {"PYTHONPATH": str(SOURCE), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"} | environment,
        capture_output=True,
        text=True,
        timeout=RUN_SECONDS,
        check=False,
    )
    return Run(ended.returncode, ended.stdout + ended.stderr)
