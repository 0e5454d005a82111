"""The tables of docs/performance.md, from figures that were kept.

make bench BENCH="--json figures.json"
python benchmarks/tables.py figures.json
"""

import argparse
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from summary import BY_HAND, KINDS
from summary import COLUMNS as ANSWERS

__all__ = ["markdown"]

OURS, FAST = "b2b-storefront", 'b2b-storefront, transport="fast"'

Rows = list[dict[str, Any]]


def markdown(found: dict[str, Any]) -> Iterator[str]:
    """Return the lines of all tables for which there are figures."""
    rows: Rows = found["rows"]
    for kind in KINDS:
        yield from _calls(rows, kind)
    for kind in KINDS:
        yield from _at_once(rows, kind)
    yield from _axes(rows)
    yield from _memory(rows)
    yield from _pages(rows)
    yield from _cold_starts(rows)
    yield from _targets(found["targets"])
    yield found.get("machine", "")


def _calls(rows: Rows, kind: str) -> Iterator[str]:
    table = _peers(rows, kind, 1)
    if not table:
        return
    yield from _head(f"{KINDS[kind]}, one at a time: us a call", *ANSWERS.values(), "to by hand")
    for peer, own in table.items():
        microseconds = [f"{own[answer]['cpu_microseconds']:,.0f}" if answer in own else "" for answer in ANSWERS]
        ratios = ", ".join(f"{own[answer]['to_by_hand']:.2f}" for answer in ANSWERS if answer in own)
        yield _row(_code(peer), *microseconds, ratios)


def _at_once(rows: Rows, kind: str) -> Iterator[str]:
    table = _peers(rows, kind, 16)
    if not table:
        return
    yield from _head(f"{KINDS[kind]}, 16 at a time: to by hand", *ANSWERS.values())
    for peer, own in table.items():
        yield _row(_code(peer), *(f"{own[answer]['to_by_hand']:.2f}" if answer in own else "" for answer in ANSWERS))


def _peers(rows: Rows, kind: str, at_once: int) -> dict[str, dict[str, dict[str, Any]]]:
    table: dict[str, dict[str, dict[str, Any]]] = {}
    for row in rows:
        if (row.get("kind"), row.get("at_once")) == (kind, at_once):
            table.setdefault(row["peer"], {})[row["answer"]] = row
    return table


def _axes(rows: Rows) -> Iterator[str]:
    lines = [row for row in rows if "axis" in row]
    if not lines:
        return
    yield from _head("one at a time", "by hand, us", "ours, us", "to by hand", "fast, us", "to by hand")
    for row in lines:
        cpu, ratios = row["cpu_microseconds"], row["to_by_hand_by_peer"]
        kind = f"{KINDS[row['kind']]}, " if "kind" in row else ""
        own = (f"{cpu[OURS]:,.0f}", f"{ratios[OURS]:.2f}", f"{cpu[FAST]:,.0f}", f"{ratios[FAST]:.2f}")
        yield _row(f"{kind}{row['axis']}", f"{cpu[BY_HAND]:,.0f}", *own)


def _memory(rows: Rows) -> Iterator[str]:
    lines = [row for row in rows if "bytes_per_call" in row]
    if not lines:
        return
    yield from _head("memory", "at most during a call, kB", "1,000 results, MB")
    for row in lines:
        call, results = row["bytes_per_call"] / 1e3, row["bytes_per_thousand_results"] / 1e6
        yield _row(f"{ANSWERS[row['answer']]}, {_code(row['peer'])}", f"{call:,.0f}", f"{results:,.0f}")


def _pages(rows: Rows) -> Iterator[str]:
    lines = [row for row in rows if "page" in row]
    if not lines:
        return
    yield from _head("a page of six queries", "CPU, us", "to by hand", "time, us")
    for row in lines:
        name = f"{KINDS[row['kind']]}, {_code(row['page'])}"
        yield _row(name, f"{row['cpu_microseconds']:,.0f}", f"{row['to_by_hand']:.2f}", f"{row['microseconds']:,}")


def _cold_starts(rows: Rows) -> Iterator[str]:
    lines = [row for row in rows if "cold_start" in row]
    if not lines:
        return
    yield from _head("a cold start", "CPU, ms", "to by hand")
    for row in lines:
        name = f"{KINDS[row['kind']]}, {_code(row['cold_start'])}"
        yield _row(name, f"{row['cpu_milliseconds']:,}", f"{row['to_by_hand']:.2f}")


def _targets(targets: Iterable[dict[str, Any]]) -> Iterator[str]:
    yield from _head("target", "measured", "asked for", "")
    for target in targets:
        met = "met" if target["met"] else "**missed**"
        yield _row(_code(target["what"]), f"{target['value']:,.2f}", target["limit"], met)


def _head(title: str, *columns: str) -> Iterator[str]:
    yield ""
    yield _row(title, *columns)
    yield "|---|" + "---:|" * len(columns)


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _code(name: str) -> str:
    return name.replace('transport="fast"', '`transport="fast"`')


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("figures", type=Path, help="what --json wrote")
    options = parser.parse_args()
    print(*markdown(json.loads(options.figures.read_text("utf-8"))), sep="\n")


if __name__ == "__main__":
    main()
