"""What the benchmarks found, for people and as JSON."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

__all__ = ["Report", "Target"]


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

    def heading(self, text: str) -> None:
        """Begin a table."""
        print(f"\n{text}", flush=True)

    def row(self, text: str, **figures: Any) -> None:
        """Print a line, and keep its figures."""
        print(f"  {text}", flush=True)
        self.rows.append(figures)

    def figure(self, what: str, value: str, **figures: Any) -> None:
        """Print one figure with its name, and keep it."""
        self.row(f"{what:<50} {value:>14}", **figures)

    def at_most(self, what: str, value: float, limit: float) -> None:
        """Hold a figure against what it may be."""
        self.targets.append(Target(what, value, f"<= {limit:g}", value <= limit))

    def at_least(self, what: str, value: float, limit: float) -> None:
        """Hold a figure against what it must be."""
        self.targets.append(Target(what, value, f">= {limit:g}", value >= limit))

    def finish(self, path: Path | None) -> bool:
        """Print all targets, write the JSON file if one is wanted, and tell whether every target was met."""
        print("\ntargets")
        for target in self.targets:
            print(f"  {'met   ' if target.met else 'MISSED'} {target.what:<66} {target.value:9.2f}  {target.limit}")
        if path is not None:
            text = json.dumps({"rows": self.rows, "targets": [asdict(one) for one in self.targets]}, indent=2)
            path.write_text(text + "\n", encoding="utf-8")
        return all(target.met for target in self.targets)
