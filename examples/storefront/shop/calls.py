"""What a page has asked the API for: at its foot, and as the header `Server-Timing`, for whoever develops the shop."""

from collections.abc import Iterable

from starlette.requests import Request

from b2b_storefront.observe import CallLog, Observer, ServerTiming


def observe(request: Request) -> Iterable[Observer]:
    """Watch the calls of a web request."""
    request.state.calls, request.state.timing = CallLog(), ServerTiming()
    return [request.state.calls, request.state.timing]


def find_calls(request: Request) -> CallLog | None:
    """Return the calls of a web request; None where nobody watches."""
    calls: CallLog | None = getattr(request.state, "calls", None)
    return calls
