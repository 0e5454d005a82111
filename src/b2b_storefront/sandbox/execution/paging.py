"""Connections: how a list of records becomes one page of edges, and in which order."""

import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from b2b_storefront.sandbox.execution.call import Refused

__all__ = ["DEFAULT_PAGE_SIZE", "LARGEST_PAGE_SIZE", "paginate", "sort_records"]

DEFAULT_PAGE_SIZE = 10
LARGEST_PAGE_SIZE = 250

_CURSOR = re.compile(r"arrayconnection:([0-9]{1,9})")

Record = TypeVar("Record")


def paginate(
    records: Sequence[Record],
    arguments: Mapping[str, Any],
    node: Callable[[Record], Mapping[str, Any]],
) -> dict[str, Any]:
    """Return one page of `records` in the shape of the API's connections.

    Args:
        records: Every match, in the order in which pages run.
        arguments: The root's arguments. Read are `first`, `last`, `after`, `before` and `offset`, all optional;
            `offset` skips records after the cursor `after`, or from the start. Without `first` and `last` a page
            has 10 records; more than 250 are cut to 250 without a word.
        node: Turns one record into what its node resolves to; called for the records on the page only.

    Returns:
        A dict with `pageInfo`, `edges` and `totalCount` (all matches, not the size of the page).

    Raises:
        Refused: A count or the offset is negative, or a cursor does not come from here.
    """
    total = len(records)
    start = min(_read_count(arguments, "offset") or 0, total)
    stop = total
    if arguments.get("after"):
        start = min(start + _read_cursor(arguments["after"], "after") + 1, total)
    if arguments.get("before"):
        stop = max(start, min(stop, _read_cursor(arguments["before"], "before")))
    first, last = _read_count(arguments, "first"), _read_count(arguments, "last")
    if first is None and last is None:
        first = DEFAULT_PAGE_SIZE
    if first is not None:
        stop = min(stop, start + min(first, LARGEST_PAGE_SIZE))
    if last is not None:
        start = max(start, stop - min(last, LARGEST_PAGE_SIZE))
    edges = [
        {"cursor": _write_cursor(position), "node": node(record)}
        for position, record in enumerate(records[start:stop], start)
    ]
    return {
        "totalCount": total,
        "pageInfo": {
            "hasNextPage": stop < total,
            "hasPreviousPage": start > 0,
            "startCursor": edges[0]["cursor"] if edges else None,
            "endCursor": edges[-1]["cursor"] if edges else None,
        },
        "edges": edges,
    }


def sort_records(
    records: Iterable[Record],
    order_by: str | None,
    keys: Mapping[str, Callable[[Record], Any]],
    default: str,
) -> list[Record]:
    """Return `records` sorted by the key that `order_by` names.

    Args:
        records: What to sort. Equal records keep their order.
        order_by: A key of `keys`, with `-` in front for descending order. None and '' mean `default`.
        keys: How each sort key reads a record; None sorts before everything else.
        default: The order without `order_by`, written like `order_by`.

    Raises:
        Refused: There is no such sort key.
    """
    order = order_by or default
    name = order.removeprefix("-")
    if name not in keys:
        raise Refused(f'Cannot sort by "{name}". Sort keys: {", ".join(sorted(keys))}.')
    read = keys[name]

    def sort_key(record: Record) -> tuple[bool, Any]:
        value = read(record)
        return (value is not None, value)

    return sorted(records, key=sort_key, reverse=order.startswith("-"))


def _read_count(arguments: Mapping[str, Any], name: str) -> int | None:
    value: int | None = arguments.get(name)
    if value is not None and value < 0:
        raise Refused(f'"{name}" must not be negative.')
    return value


def _write_cursor(position: int) -> str:
    return b64encode(f"arrayconnection:{position}".encode()).decode()


def _read_cursor(cursor: str, name: str) -> int:
    try:
        match = _CURSOR.fullmatch(b64decode(cursor, validate=True).decode())
    except ValueError:
        match = None
    if match is None:
        raise Refused(f'"{name}" is not a cursor of this list.')
    return int(match[1])
