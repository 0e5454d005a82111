"""What a page has asked the API for, shown at its foot to whoever develops the shop."""

from collections.abc import Iterable

from starlette.requests import Request

from b2b_storefront.observe import CallLog, Observer


def observe(request: Request) -> Iterable[Observer]:
    """Watch the calls of a web request."""
    request.state.calls = CallLog()
    return [request.state.calls]


def find_calls(request: Request) -> CallLog | None:
    """Return the calls of a web request; None where nobody watches."""
    calls: CallLog | None = getattr(request.state, "calls", None)
    return calls
