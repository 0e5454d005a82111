"""What is the same for tasks and threads that wait for one answer: pure, but for the log."""

import copy
import logging
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from b2b_storefront._errors import RequestTimeoutError, StorefrontError
from b2b_storefront._numbers import is_number
from b2b_storefront._waiting import TimeLeft
from b2b_storefront.cache.base import Cache, Kept

__all__ = [
    "Found",
    "Joined",
    "Results",
    "answer_late",
    "check_kept",
    "closed_meanwhile",
    "is_anothers_deadline",
    "only",
    "share",
    "warn_of_cache",
]

logger = logging.getLogger("b2b_storefront")

ResultT = TypeVar("ResultT")

WORTH_ANOTHER_TRY = 0.02
"""Seconds. With less left, a caller whose leader ran out of time is out of time too."""


@dataclass(frozen=True, slots=True)
class Joined(Generic[ResultT]):
    """What some shared work came to.

    Attributes:
        result: What it returned, the same object for everybody.
        led: Whether this caller began it.
    """

    result: ResultT
    led: bool


Results: TypeAlias = Mapping[Hashable, ResultT | StorefrontError]
"""What pieces of work came to, by their keys."""

Found: TypeAlias = dict[Hashable, Joined[ResultT | StorefrontError]]
"""What is known of what a caller wants, by keys."""


def is_anothers_deadline(error: BaseException, deadline: TimeLeft) -> bool:
    """Tell whether work ended because the time of whoever began it was up, and there is time left here."""
    return isinstance(error, RequestTimeoutError) and deadline.left() > WORTH_ANOTHER_TRY


def share(found: ResultT | StorefrontError | None, deadline: TimeLeft) -> Joined[ResultT | StorefrontError] | None:
    """Return what another's work means for a caller who waited for it; None where the caller has to begin it anew.

    Args:
        found: What it came to; None for nothing.
        deadline: The caller's.
    """
    if found is None:
        return None
    if not isinstance(found, StorefrontError):
        return Joined(found, led=False)
    # Raising one exception object for many callers would mix their tracebacks.
    return None if is_anothers_deadline(found, deadline) else Joined(copy.copy(found), led=False)


def only(found: Found[ResultT]) -> Joined[ResultT]:
    """Return what the one thing that was wanted came to.

    Raises:
        StorefrontError: It failed.
    """
    (joined,) = found.values()
    if isinstance(joined.result, StorefrontError):
        raise joined.result
    return Joined(joined.result, joined.led)


def closed_meanwhile(name: str) -> StorefrontError:
    """Return the error for a call whose work was cut off."""
    return StorefrontError(
        f"{name}: its event loop or storefront was closed meanwhile, so there is no answer. Call again.",
        operation_name=name,
    )


def answer_late(name: str, seconds: float) -> RequestTimeoutError:
    """Return the error for a call whose time passed while it waited for the answer to an equal one."""
    return RequestTimeoutError(
        f"{name}: no answer within {seconds:g} s. An equal call is still waiting for the API: call again, or raise"
        " timeout.",
        operation_name=name,
        sent=True,
    )


def check_kept(found: object) -> Kept | None:
    """Return what a cache gave back; None for nothing, and for what is not what a cache gives back."""
    return found if isinstance(found, Kept) and is_number(found.age) else None


def warn_of_cache(cache: Cache, error: Exception) -> None:
    """Tell the log that a cache fails. Its error's text may repeat what was kept, so it is left out."""
    logger.warning(
        "The cache %s raised %s, which counts as nothing kept; more of it is not told. A cache should not raise: see"
        " b2b_storefront.Cache.",
        type(cache).__name__,
        type(error).__name__,
        extra={"b2b_reason": "outage", "b2b_part": "cache", "b2b_error": type(error).__name__},
    )
