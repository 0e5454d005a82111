"""How long an answer's headers ask to wait."""

import re
import time
from collections.abc import Mapping
from datetime import UTC

__all__ = ["seconds_in"]

LONGEST_WAIT = 31_536_000.0
"""A year: no server means more, and some numbers are too large for a float."""

_SECONDS = re.compile(r"([0-9]+(?:\.[0-9]+)?)\s*(?:(?:s|secs?|seconds?)\b|$)", re.IGNORECASE)


def seconds_in(headers: Mapping[str, str], name: str) -> float | None:
    """Return how many seconds a header names; None where there are none in it.

    Args:
        headers: An answer's headers.
        name: The header's name. Its value is a number, with or without its unit as the API's own is, or a date.
    """
    text = headers.get(name, "").strip()
    if match := _SECONDS.match(text[:50]):
        return min(float(match[1]), LONGEST_WAIT)
    if text and (seconds := _seconds_until(text[:50])) is not None:
        return min(seconds, LONGEST_WAIT)
    return None


def _seconds_until(date: str) -> float | None:
    """Return how many seconds it is until an HTTP date, 0 for one that has passed; None when it is no date."""
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(date)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return max(moment.timestamp() - time.time(), 0.0)
    except (ValueError, OverflowError, TypeError):
        return None
