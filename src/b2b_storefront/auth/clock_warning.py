"""Tells people that this machine's clock is wrong, once per process."""

import logging

__all__ = ["warn_of_clock"]

logger = logging.getLogger("b2b_storefront")

_said: set[str] = set()


def warn_of_clock(overdue: float) -> None:
    """Warn that a token had ended, by this machine's clock, before it was given out; the first time only."""
    if "clock" in _said:
        return
    _said.add("clock")
    logger.warning(
        "A token was given out that ended %.0f s ago by this machine's clock. It is used all the same, until the API"
        " ends it. Set the clock: as it is, tokens can't be shared with other processes, nor taken up when kept.",
        overdue,
    )
