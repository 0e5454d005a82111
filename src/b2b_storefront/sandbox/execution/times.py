"""Moments and days, as the API reads and writes them."""

from datetime import UTC, date, datetime
from typing import Any

from b2b_storefront.sandbox.execution.call import Refused

__all__ = ["find_day", "format_iso_time", "format_mail_time", "lies_within", "read_day"]


def format_mail_time(moment: int) -> str:
    """Return unix seconds as the text that a mail's header would have."""
    return datetime.fromtimestamp(moment, UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")


def format_iso_time(moment: int) -> str:
    """Return unix seconds as a text of ISO 8601."""
    return datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def find_day(moment: int) -> date:
    """Return the day of unix seconds."""
    return datetime.fromtimestamp(moment, UTC).date()


def read_day(arguments: dict[str, Any], name: str) -> date | None:
    """Return a day that is written like 2026-01-31; None if the argument is missing or empty.

    Raises:
        Refused: it is written otherwise.
    """
    text = arguments.get(name)
    if not text:
        return None
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC).date()
    except (TypeError, ValueError):
        raise Refused(f'"{name}" must be a date such as 2026-01-31.') from None


def lies_within(arguments: dict[str, Any], begin: str, end: str, moment: int) -> bool:
    """Tell whether a moment lies within the days that two arguments name; a missing one leaves that side open.

    Raises:
        Refused: one of them is not a day.
    """
    first, last = read_day(arguments, begin), read_day(arguments, end)
    day = find_day(moment)
    return (first is None or first <= day) and (last is None or day <= last)
