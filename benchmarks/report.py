"""What the benchmarks found, for people and as JSON."""

import json
import os
import platform
import time
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

__all__ = ["Report", "Target"]

LABEL, CELL = 42, 16
"""How wide the columns of a table are."""


@dataclass(frozen=True, slots=True)
class Target:
    """A figure that is asked for."""

    what: str
    value: float
    limit: str
    met: bool


class Report:
    """Collects rows and targets, and prints them as they come."""

    def __init__(self) -> None:
        self.rows: list[dict[str, Any]] = []
        self.targets: list[Target] = []
        self.failures: list[str] = []
        self._started = time.monotonic()

    def section(self, name: str, measure: Callable[[], object]) -> None:
        """Measure a part of it. If that fails, it is told at the end, and the other parts are measured all the same."""
        print(f"\n=== {name} (after {time.monotonic() - self._started:.0f} s)", flush=True)
        try:
            measure()
        except Exception:  # noqa: BLE001 - whatever it is, it does not concern the other parts
            traceback.print_exc()
            self.failures.append(name)

    def heading(self, text: str, *columns: str) -> None:
        """Begin a table.

        Args:
            text: What is in it.
            columns: What is above each column of figures.
        """
        print(f"\n{text}", flush=True)
        if columns:
            self.line("", *columns)

    def line(self, label: str, *cells: str) -> None:
        """Print a line of a table."""
        print(_line(label, cells), flush=True)

    def row(self, label: str, *cells: str, **figures: Any) -> None:
        """Print a line of a table, and keep its figures."""
        self.line(label, *cells)
        self.rows.append(figures)

    def figure(self, what: str, value: str, **figures: Any) -> None:
        """Print one figure with its name, and keep it."""
        print(f"  {what:<50} {value:>14}", flush=True)
        self.rows.append(figures)

    def at_most(self, what: str, value: float, limit: float) -> None:
        """Hold a figure against what it may be."""
        self.targets.append(Target(what, value, f"<= {limit:g}", value <= limit))

    def at_least(self, what: str, value: float, limit: float) -> None:
        """Hold a figure against what it must be."""
        self.targets.append(Target(what, value, f">= {limit:g}", value >= limit))

    def finish(self, path: Path | None) -> bool:
        """Print all targets, write the JSON file if one is wanted, and tell whether everything was measured and met."""
        missed = [target for target in self.targets if not target.met]
        if self.targets:
            print(f"\n{len(self.targets)} targets, {len(missed)} missed")
        for target in sorted(self.targets, key=lambda target: not target.met):  # What matters is at the end.
            print(f"  {'met   ' if target.met else 'MISSED'} {target.what:<68} {target.value:9.2f}  {target.limit}")
        for name in self.failures:
            print(f"  FAILED {name}: it was not measured, or not wholly; see above")
        machine = describe_machine()
        print(f"\nin {time.monotonic() - self._started:.0f} s; {machine}")
        if path is not None:
            found = {"machine": machine, "rows": self.rows, "targets": [asdict(target) for target in self.targets]}
            path.write_text(json.dumps(found | {"failures": self.failures}, indent=2) + "\n", encoding="utf-8")
        return not missed and not self.failures


def describe_machine() -> str:
    """Say what the figures depend on: the interpreter, the processors, and what else they have to do."""
    busy = f", {os.getloadavg()[0]:.1f} processes at work" if hasattr(os, "getloadavg") else ""
    return f"Python {platform.python_version()} on {platform.system()}, {os.cpu_count()} processors{busy}"


def _line(label: str, cells: tuple[str, ...]) -> str:
    return f"  {label:<{LABEL}}" + "".join(f"{cell:>{CELL}}" for cell in cells)
