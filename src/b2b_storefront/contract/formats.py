"""Writes changes for people, for programs, for comments on pull requests and as GitHub's annotations."""

import json
import re
from collections.abc import Callable, Sequence

from b2b_storefront._display import display_line
from b2b_storefront.contract.changes import Change, Level

__all__ = ["FORMATS", "format_changes", "github_annotation", "summary"]

FORMATS = ("text", "json", "markdown", "github")
"""The names of the formats."""

COLOURS = {Level.BREAKING: "31", Level.DANGEROUS: "33", Level.SAFE: "32"}
SHOWN_OPERATIONS = 10

LINKED = re.compile(r"@|#\d|://|www\.|\bGH-\d", re.IGNORECASE)
"""What GitHub makes links and mentions of, whether it is escaped or not: it does not look into code."""


def format_changes(changes: Sequence[Change], form: str = "text", *, colour: bool = False) -> str:
    """Return changes as text that ends without a line break.

    Args:
        changes: The changes, in the order in which to write them.
        form: One of `FORMATS`.
        colour: Colour `text` for a terminal.

    Raises:
        ValueError: The format does not exist.
    """
    if form == "text":
        return _text(changes, colour=colour)
    forms: dict[str, Callable[[Sequence[Change]], str]] = {"json": _json, "markdown": _markdown, "github": _github}
    if form not in forms:
        raise ValueError(f"there is no format {form!r}; choose one of {', '.join(FORMATS)}")
    return forms[form](changes)


def summary(changes: Sequence[Change]) -> str:
    """Return how many changes of each level there are, as a sentence."""
    if not changes:
        return "No changes."
    counts = {level: sum(change.level is level for change in changes) for level in Level}
    untouched = sum(change.level is Level.BREAKING and change.touched is False for change in changes)
    note = f" ({untouched} of them {_touch_no(untouched)} operation)" if untouched else ""
    rest = f"{counts[Level.DANGEROUS]} dangerous, {counts[Level.SAFE]} safe"
    return f"Changes: {counts[Level.BREAKING]} breaking{note}, {rest}."


def _touch_no(count: int) -> str:
    return "touches no" if count == 1 else "touch no"


def _text(changes: Sequence[Change], *, colour: bool) -> str:
    lines: list[str] = []
    for change in changes:
        level = f"{change.level.value:<9}"
        if colour:
            level = f"\x1b[{COLOURS[change.level]}m{level}\x1b[0m"
        lines.append(f"{level}  {display_line(change.message)} ({change.type})")
        if touches := _touches(change):
            lines.append(f"{'':<9}  {touches}")
    return "\n".join([*lines, *([""] if lines else []), summary(changes)])


def _touches(change: Change) -> str:
    """Say which operations a change touches; nothing where that can't matter, or where operations were left out."""
    if change.operations is None or (not change.operations and change.level is Level.SAFE):
        return ""
    if not change.operations:
        return "touches no operation"
    shown = ", ".join(change.operations[:SHOWN_OPERATIONS])
    more = len(change.operations) - SHOWN_OPERATIONS
    return f"touches {shown}" + (f" and {more} more" if more > 0 else "")


def _json(changes: Sequence[Change]) -> str:
    return json.dumps(
        {
            "summary": {level.value: sum(change.level is level for change in changes) for level in Level},
            "changes": [
                {
                    "type": change.type.value,
                    "path": change.path,
                    "message": change.message,
                    "level": change.level.value,
                    "operations": None if change.operations is None else list(change.operations),
                    "touched": change.touched,
                }
                for change in changes
            ],
        },
        indent=2,
    )


def _markdown(changes: Sequence[Change]) -> str:
    parts = ["### GraphQL schema", summary(changes)]
    for level in Level:
        of_level = [change for change in changes if change.level is level]
        if not of_level:
            continue
        rows = ["| Where | Change | Operations |", "|---|---|---|"]
        rows.extend(
            f"| `{change.path}` | {_cell(change.message)} | {_cell(_operations(change))} |" for change in of_level
        )
        table = "\n".join(rows)
        title = f"{level.value.capitalize()} ({len(of_level)})"
        if level is Level.SAFE:
            parts.append(f"<details><summary>{title}</summary>\n\n{table}\n\n</details>")
        else:
            parts.append(f"**{title}**\n\n{table}")
    return "\n\n".join(parts)


def _operations(change: Change) -> str:
    if change.operations is None:
        return ""
    return _touches(change).removeprefix("touches ").replace("no operation", "none")


def _cell(text: str) -> str:
    """Return a text as a cell of a table: nothing in it is Markdown, HTML, a mention of anybody or a link."""
    line = display_line(" ".join(text.split()))
    if LINKED.search(line):
        return _code(line)
    escaped = line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    for mark in "\\`*_[]|~$":
        escaped = escaped.replace(mark, f"\\{mark}")
    return escaped


def _code(line: str) -> str:
    # Of all that can be escaped, only a table's own bar is read inside of code.
    fence = "`" * (max(map(len, re.findall("`+", line)), default=0) + 1)
    return f"{fence} {line.replace('|', chr(92) + '|')} {fence}"


def _github(changes: Sequence[Change]) -> str:
    return "\n".join(_annotation(change) for change in changes)


def _annotation(change: Change) -> str:
    if change.level is Level.BREAKING:
        kind = "warning" if change.touched is False else "error"
    else:
        kind = "warning" if change.level is Level.DANGEROUS else "notice"
    title = f"{change.level.value}: {change.path}"
    touches = _touches(change)
    text = f"{change.message} ({change.type})" + (f"; {touches}" if touches else "")
    return github_annotation(kind, text, title=title)


def github_annotation(kind: str, message: str, **properties: object) -> str:
    """Return a line that GitHub Actions shows as an annotation.

    Args:
        kind: `error`, `warning` or `notice`.
        message: Its text.
        properties: Its place and its title: `file`, `line`, `col`, `title`.
    """
    where = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{kind} {where}::{_data(message)}"


def _data(text: str) -> str:
    return "%0A".join(display_line(line).replace("%", "%25") for line in text.split("\n"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
