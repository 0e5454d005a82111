"""Lays results out as a plain table of text."""

import json
from collections.abc import Sequence
from typing import Any

from b2b_storefront._display import cut, display_line, display_width

__all__ = ["find_columns", "find_rows", "table"]

CELL = 40
"""The most columns of a terminal that a cell takes where the width is limited."""


def find_rows(value: Any) -> list[dict[str, Any]]:
    """Return the rows that a result holds.

    Args:
        value: A result as JSON values. A page has a row for each node, and a list has one for each entry. An object
            with a single member that is a page, a list or an object has the rows of that. Any other object is one row.
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
        return find_rows(only)
    return [value]


def find_columns(rows: Sequence[dict[str, Any]]) -> list[str]:
    """Return the names of the members that are neither objects nor lists, in the order in which they appear."""
    return list(
        dict.fromkeys(name for row in rows for name, member in row.items() if not isinstance(member, dict | list))
    )


def table(rows: Sequence[dict[str, Any]], columns: Sequence[str], width: int | None = None) -> tuple[str, list[str]]:
    """Lay rows out under the names of their columns.

    Args:
        rows: The rows.
        columns: The members to show; `companyInfo.companyName` is a member of an object in the row.
        width: The most columns of a terminal that a line may take; None for any number.

    Returns:
        The table, and the last columns where there was no room for them.
    """
    cells = [[_cell(row, column) for column in columns] for row in rows]
    if width is not None:
        cells = [[cut(text, CELL) for text in line] for line in cells]
    titles = [display_line(column) for column in columns]
    widths = [max(map(display_width, column)) for column in zip(titles, *cells, strict=True)]
    shown = len(columns)
    while width is not None and shown > 1 and sum(widths[:shown]) + 2 * (shown - 1) > width:
        shown -= 1
    lines = [
        "  ".join(
            text + " " * (size - display_width(text)) for text, size in zip(line[:shown], widths[:shown], strict=True)
        ).rstrip()
        for line in (titles, ["-" * size for size in widths], *cells)
    ]
    return "\n".join(lines), list(columns[shown:])


def _cell(row: Any, column: str) -> str:
    value = row
    for step in column.split("."):
        value = value.get(step) if isinstance(value, dict) else None
    if value is None:
        return ""
    return display_line(" ".join((value if isinstance(value, str) else json.dumps(value)).split()))
