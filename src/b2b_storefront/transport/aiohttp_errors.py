"""What aiohttp's errors mean: whether another connection may do better, and which of ours they become."""

import aiohttp

from b2b_storefront._errors import StorefrontError
from b2b_storefront.transport.failures import (
    badly_packed,
    broken,
    connect_timed_out,
    describe,
    no_answer_in_time,
    unreachable,
    unusable,
)
from b2b_storefront.transport.guard import UnaskedData

__all__ = ["is_broken", "is_passing", "lost", "unsent"]


def is_broken(error: Exception) -> bool:
    """Tell whether a connection broke, so that another one may do better."""
    if isinstance(error, UnaskedData | TimeoutError | aiohttp.ClientResponseError):
        return False
    return isinstance(error, aiohttp.ClientConnectionError | aiohttp.ClientPayloadError | OSError)


def is_passing(error: Exception) -> bool:
    """Tell whether what keeps a host from being reached may pass by itself: a certificate does not."""
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return False
    return isinstance(error, OSError | aiohttp.ClientConnectionError) and not isinstance(error, TimeoutError)


def _first_line(text: str) -> str:
    """Return the beginning of one of aiohttp's texts, without what the server sent."""
    return text.strip().partition("\n")[0][:100].rstrip(":") or "not HTTP"


def unsent(name: str | None, address: str, limit: float, error: Exception) -> StorefrontError:
    """Return the error for a request that was not sent.

    Args:
        name: The operation's.
        address: Where it was to go.
        limit: How many seconds there were for opening a connection.
        error: Why none was opened.
    """
    if isinstance(error, TimeoutError):
        return connect_timed_out(name, address, limit)
    cause = getattr(error, "certificate_error", None) or getattr(error, "os_error", None) or error
    return unreachable(name, address, describe(cause))


def lost(name: str | None, address: str, seconds: float, error: Exception) -> StorefrontError:
    """Return the error for a request that was sent, or may have been.

    Args:
        name: The operation's.
        address: Where it went.
        seconds: How long the whole call had.
        error: What happened.
    """
    if isinstance(error, TimeoutError):
        return no_answer_in_time(name, seconds)
    if isinstance(error, UnaskedData):
        return unusable(name, address, error)
    if isinstance(error, aiohttp.ClientResponseError | aiohttp.ClientPayloadError) and "decode" in str(error):
        return badly_packed(name, None, "it is not packed as its Content-Encoding says, or nobody asked for that")
    if isinstance(error, aiohttp.ClientResponseError):
        return unusable(name, address, _first_line(error.message))
    return broken(name, address, describe(error))
