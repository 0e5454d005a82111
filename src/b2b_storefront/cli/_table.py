"""Shows results as a plain table of text."""

import json
from collections.abc import Sequence
from typing import Any

__all__ = ["columns_of", "rows_of", "table"]

CELL = 40
"""How many characters a cell has at most where width is limited."""


def rows_of(value: Any) -> list[dict[str, Any]]:
    """Return the rows that a result holds.

    Args:
        value: A result as JSON has it. A page has a row for each node, a list one for each entry, and an object that
            holds nothing but one of these has its rows. Any other object is one row.
    """
    if value is None:
        return []
    if isinstance(value, list):
        return [entry if isinstance(entry, dict) else {"value": entry} for entry in value if entry is not None]
    if not isinstance(value, dict):
        return [{"value": value}]
    if isinstance(value.get("edges"), list):
        return [edge["node"] for edge in value["edges"] if edge and edge.get("node")]
    if len(value) == 1 and isinstance(only := next(iter(value.values())), dict | list):
        return rows_of(only)
    return [value]


def columns_of(rows: Sequence[dict[str, Any]]) -> list[str]:
    """Return the names of the members that hold no objects and lists, in the order in which they appear."""
    return list(
        dict.fromkeys(name for row in rows for name, member in row.items() if not isinstance(member, dict | list))
    )


def table(rows: Sequence[dict[str, Any]], columns: Sequence[str], width: int | None = None) -> tuple[str, list[str]]:
    """Lay rows out under the names of their columns.

    Args:
        rows: The rows.
        columns: The members to show; `companyInfo.companyName` is one of an object in the row.
        width: How wide the table may be; None for as wide as it gets.

    Returns:
        The table, and the columns at the end that had no room in it.
    """
    cells = [[_cell(row, column) for column in columns] for row in rows]
    if width is not None:
        cells = [[text if len(text) <= CELL else f"{text[: CELL - 1]}…" for text in line] for line in cells]
    widths = [max(map(len, column)) for column in zip(columns, *cells, strict=True)]
    shown = len(columns)
    while width is not None and shown > 1 and sum(widths[:shown]) + 2 * (shown - 1) > width:
        shown -= 1
    lines = [
        "  ".join(text.ljust(size) for text, size in zip(line[:shown], widths[:shown], strict=True)).rstrip()
        for line in (columns, ["-" * size for size in widths], *cells)
    ]
    return "\n".join(lines), list(columns[shown:])


def _cell(row: Any, column: str) -> str:
    value = row
    for step in column.split("."):
        value = value.get(step) if isinstance(value, dict) else None
    if value is None:
        return ""
    return " ".join((value if isinstance(value, str) else json.dumps(value)).split())
