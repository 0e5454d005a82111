"""What pyreqwest's errors mean: whether anything was sent, whether another connection may do better, and which of ours
they become.

Their classes do not tell: a `ConnectError` may be a connection that broke in the middle of an answer. The chain of
causes does, whose texts are those of hyper and of rustls. It begins with the address that was asked, query included, so
none of its texts is shown: what is shown is one of the sentences below.
"""

import os
import re

from b2b_storefront._errors import StorefrontError
from b2b_storefront.transport.failures import (
    broken,
    connect_timed_out,
    describe,
    no_answer_in_time,
    unreachable,
    unusable,
)
from b2b_storefront.transport.pyreqwest_loading import BodyDecodeError, BuilderError, ClientClosedError, DecodeError

__all__ = ["is_broken", "is_passing", "lost", "unsent", "was_unsent"]

CONNECTING = "client error (Connect)"
"""What hyper calls everything that goes wrong before a request has a connection."""

CUT_SHORT = "end of file before message length reached"
CLOSED = ("connection closed before message completed", CUT_SHORT)

BAD_CERTIFICATE = "invalid peer certificate: "
CERTIFICATES = {
    "certificate not valid for name": "its certificate is for another host",
    "NotValidForName": "its certificate is for another host",
    "certificate expired": "its certificate has expired",
    "Expired": "its certificate has expired",
    "certificate not valid yet": "its certificate is not yet valid",
    "NotValidYet": "its certificate is not yet valid",
    "UnknownIssuer": "its certificate is self-signed, or of an authority that is not trusted",
    "CaUsedAsEndEntity": "its certificate is that of an authority",
    "Revoked": "its certificate was revoked",
}
MALFORMED = {
    "invalid content-length parsed": "its Content-Length is told in two ways, or is not a number",
    "unexpected transfer-encoding parsed": "its Transfer-Encoding is not allowed",
    "invalid HTTP header parsed": "a line of its head is malformed",
    "invalid HTTP version parsed": "it does not begin as an HTTP/1 answer",
    "invalid HTTP status-code parsed": "it does not begin as an HTTP/1 answer",
    "message head is too large": "its head is too large",
    "Invalid chunk": "a chunk of it is malformed",
}
OPENING = {
    "dns error": "its name can't be looked up",
    "tunnel error: proxy authorization required": "the proxy wants another user name and password",
    "tunnel error": "the proxy opens no tunnel",
    "operation timed out": "it took too long",
}

_SYSTEM_ERROR = re.compile(r"\(os error ([0-9]{1,9})\)$")
_ALERT = re.compile(r"received fatal alert: ([A-Za-z]{1,60})$")


def was_unsent(error: Exception) -> bool:
    """Tell whether it is certain that nothing of the request was written."""
    return isinstance(error, BuilderError) or CONNECTING in _causes(error)


def is_passing(error: Exception) -> bool:
    """Tell whether what keeps a host from being reached may pass by itself: a certificate does not."""
    causes = _causes(error)
    return not isinstance(error, TimeoutError | BuilderError) and not any(BAD_CERTIFICATE in cause for cause in causes)


def is_broken(error: Exception) -> bool:
    """Tell whether a connection broke, so that another one may do better."""
    if isinstance(error, TimeoutError | ClientClosedError | BuilderError):
        return False
    return not _is_malformed(error)


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
    return unreachable(name, address, _reason(error))


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
    if _is_malformed(error):
        return unusable(name, address, _find(MALFORMED, _causes(error)) or "it is not HTTP")
    return broken(name, address, _reason(error))


def _causes(error: Exception) -> list[str]:
    details = getattr(error, "details", None)
    causes = details.get("causes") if isinstance(details, dict) else None
    return [str(cause.get("message")) for cause in causes or () if isinstance(cause, dict)]


def _is_malformed(error: Exception) -> bool:
    return isinstance(error, DecodeError | BodyDecodeError) and CUT_SHORT not in _causes(error)


def _find(sentences: dict[str, str], causes: list[str]) -> str | None:
    return next((said for begins, said in sentences.items() for cause in causes if cause.startswith(begins)), None)


def _reason(error: Exception) -> str:
    if isinstance(error, ClientClosedError):
        return "closed by this side"
    causes = _causes(error)
    for cause in causes:
        if cause in CLOSED:
            return "closed by the server"
        if BAD_CERTIFICATE in cause:
            return _find(CERTIFICATES, [cause.partition(BAD_CERTIFICATE)[2]]) or "its certificate is not valid"
        if (alert := _ALERT.search(cause)) is not None:
            return f"TLS alert {alert[1]}"
        if (number := _SYSTEM_ERROR.search(cause)) is not None and "dns error" not in causes:
            return os.strerror(int(number[1]))
    return _find(OPENING, causes) or describe(error)
