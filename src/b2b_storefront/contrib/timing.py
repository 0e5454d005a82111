"""The header `Server-Timing` on the answer to a web request: where the time of its calls went."""

from collections.abc import Awaitable, Callable, Collection, MutableMapping
from typing import Any

from b2b_storefront.observe.observer import Observer
from b2b_storefront.observe.server_timing import ServerTiming

__all__ = ["timing_headers", "with_timing"]

Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]


def timing_headers(observers: Collection[Observer]) -> dict[str, str]:
    """Return the header, where a scope's observers have added times up and there was a call; else none."""
    said = [observer.header for observer in observers if isinstance(observer, ServerTiming)]
    return {"Server-Timing": ", ".join(filter(None, said))} if any(said) else {}


def with_timing(send: Send, observers: Collection[Observer]) -> Send:
    """Return what sends an ASGI application's answer, with the header.

    Args:
        send: Sends it.
        observers: The scope's.
    """
    if not observers:
        return send

    async def send_timed(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            told = [(name.lower().encode(), value.encode()) for name, value in timing_headers(observers).items()]
            message = {**message, "headers": [*message.get("headers", ()), *told]}
        await send(message)

    return send_timed
