"""What the log is told of answers, at its level DEBUG."""

import logging

from b2b_storefront.wire.answer import Outcome

__all__ = ["log_answer"]

logger = logging.getLogger("b2b_storefront")


def log_answer(name: str | None, fingerprint: str | None, outcome: Outcome, seconds: float) -> None:
    """Tell the log of an answer.

    Args:
        name: The operation's.
        fingerprint: What stands for the customer; None for a guest.
        outcome: The answer.
        seconds: How long it took.
    """
    logger.debug(
        "%s for %s: HTTP %s, %.0f ms",
        name,
        "a guest" if fingerprint is None else f"customer {fingerprint}",
        outcome.status,
        seconds * 1000,
        extra={
            "b2b_operation": name,
            "b2b_customer": fingerprint,
            "b2b_status": outcome.status,
            "b2b_seconds": seconds,
        },
    )
