"""What an answer means for what is kept: whether it may be kept, and whether a kept one stands in for it. Pure."""

from b2b_storefront._errors import (
    HTTPStatusError,
    InvalidBodyError,
    RateLimitedError,
    ServerError,
    StorefrontError,
    TransportError,
)
from b2b_storefront.wire.answer import HTTPResult, Outcome, TypedResult
from b2b_storefront.wire.decode import decode
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.recalled import Frozen, RecalledResult
from b2b_storefront.wire.refusals import refusal
from b2b_storefront.wire.response import conclude

__all__ = ["fits", "has_result", "is_fault", "may_be_kept"]


def is_fault(operation: Operation, outcome: Outcome | StorefrontError) -> bool:
    """Tell whether the API could not be asked: unreachable, too slow, failing, limited, or something else answered.

    What it refuses is no fault: a permission that is gone, a session that is over.
    """
    if isinstance(outcome, HTTPResult):
        return bool(outcome.errors) and isinstance(refusal(operation, outcome), ServerError)
    if isinstance(outcome, HTTPStatusError):
        return outcome.status is not None and outcome.status >= 500
    return isinstance(outcome, TransportError | RateLimitedError | InvalidBodyError | ServerError)


def has_result(operation: Operation, outcome: Outcome) -> bool:
    """Tell whether an answer has a result and no error."""
    if not isinstance(outcome, HTTPResult) or outcome.errors:
        return False
    if outcome.status is not None and not 200 <= outcome.status < 300:
        return False
    if isinstance(outcome, TypedResult) and outcome.read_value is not None:
        return operation.nullable or outcome.read_value[0] is not None
    if outcome.data is None:
        return False
    return operation.root is None or operation.nullable or outcome.data.get(operation.root) is not None


def may_be_kept(operation: Operation, outcome: Outcome, frozen: Frozen) -> bool:
    """Tell whether an answer may serve others: new, whole, without errors, and of the operation's type."""
    if frozen.body is None or isinstance(outcome, RecalledResult) or not has_result(operation, outcome):
        return False
    if isinstance(outcome, TypedResult) and outcome.read_value is not None:
        return True
    try:
        result = conclude(operation, outcome, operation.model)
    except StorefrontError:
        return False
    return result is not None or operation.nullable


def fits(operation: Operation, found: RecalledResult) -> bool:
    """Tell whether what a cache gave back is a result of the operation's type. What it was read as is kept with it."""
    if not has_result(operation, found):
        return False
    try:
        value = decode(operation, found, operation.model)
    except StorefrontError:
        return False
    found.keep(value)
    return True
