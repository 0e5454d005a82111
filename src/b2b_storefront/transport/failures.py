"""The errors for "no answer" and for one that was not read, worded once for both transports."""

from collections.abc import Mapping

from b2b_storefront._display import seconds_text
from b2b_storefront._errors import (
    ConfigurationError,
    ConnectionLostError,
    InvalidBodyError,
    RequestTimeoutError,
    ResponseTooLargeError,
    UnreachableError,
)

__all__ = [
    "CLOSED_HERE",
    "bad_address",
    "bad_header",
    "badly_packed",
    "broken",
    "connect_timed_out",
    "describe",
    "no_answer_in_time",
    "no_place_in_time",
    "no_time_left",
    "too_large",
    "unreachable",
    "unusable",
]

CLOSED_HERE = "closed by this side"
"""Why a connection broke, or is not opened, whose pool is closed."""
LONGEST_REASON = 200


def unreachable(name: str | None, url: str, reason: object) -> UnreachableError:
    """No connection could be opened."""
    return UnreachableError(
        f"{_called(name)}: no connection to {url} ({reason}). Check base_url, the network and the host's certificate."
        " Nothing was sent.",
        operation_name=name,
        sent=False,
    )


def connect_timed_out(name: str | None, url: str, seconds: float) -> RequestTimeoutError:
    """No connection could be opened in time."""
    return RequestTimeoutError(
        f"{_called(name)}: no connection to {url} within {seconds_text(seconds)}. Check base_url and the network, or"
        " raise connect_timeout. Nothing was sent.",
        operation_name=name,
        sent=False,
    )


def no_place_in_time(name: str | None, seconds: float, limit: int) -> RequestTimeoutError:
    """All connections were busy for as long as the call had."""
    return RequestTimeoutError(
        f"{_called(name)}: all {limit} connections were busy for {seconds_text(seconds)}. Raise max_connections or"
        " timeout, or make fewer calls at a time. Nothing was sent.",
        operation_name=name,
        sent=False,
    )


def no_time_left(name: str | None, seconds: float) -> RequestTimeoutError:
    """The call's time had passed before the request was sent."""
    return RequestTimeoutError(
        f"{_called(name)}: its {seconds_text(seconds)} had passed before it was sent. Nothing was sent; call again, or"
        " raise timeout.",
        operation_name=name,
        sent=False,
    )


def no_answer_in_time(name: str | None, seconds: float) -> RequestTimeoutError:
    """The request was sent, and no whole answer came in time."""
    return RequestTimeoutError(
        f"{_called(name)}: no answer within {seconds_text(seconds)}. The API may still carry it out: look before you"
        " repeat a mutation, or raise timeout.",
        operation_name=name,
        sent=True,
    )


def broken(name: str | None, url: str, reason: object) -> ConnectionLostError:
    """The request was sent, at least partly, and the connection broke."""
    return ConnectionLostError(
        f"{_called(name)}: the connection to {url} broke ({reason}). The API may have carried it out: look before you"
        " repeat a mutation.",
        operation_name=name,
        sent=True,
    )


def unusable(name: str | None, url: str, reason: object) -> ConnectionLostError:
    """What came is no HTTP answer, or one whose end can't be told for certain."""
    return ConnectionLostError(
        f"{_called(name)}: the answer of {url} is malformed ({reason}), so it was not used. Check the servers and"
        " proxies on the way. The API may have carried the request out: look before you repeat a mutation.",
        operation_name=name,
        sent=True,
    )


def badly_packed(name: str | None, status: int | None, reason: object) -> InvalidBodyError:
    """The body can't be unpacked."""
    return InvalidBodyError(
        f"{_called(name)}: the answer's body can't be unpacked ({reason}). Check the servers and proxies on the way. A"
        " mutation was carried out.",
        operation_name=name,
        status=status,
    )


def too_large(name: str | None, status: int, headers: Mapping[str, str], limit: int) -> ResponseTooLargeError:
    """The answer has more bytes than are wanted."""
    return ResponseTooLargeError(
        f"{_called(name)}: the answer (HTTP {status}) has more than {limit:,} bytes and was not read further. Ask for a"
        " smaller page, or raise max_response_bytes. A mutation was carried out.",
        operation_name=name,
        status=status,
        request_id=headers.get("X-Request-Id"),
    )


def bad_address(url: str) -> ConfigurationError:
    """A transport's address can't be taken apart; it may hold a password, and only its beginning is shown."""
    return ConfigurationError(
        f"The transport's url is not an http(s) address ({url.partition('://')[0][:20]}...): pass one such as"
        " https://api-b2b.bigcommerce.com/graphql."
    )


def bad_header(name: str | None, header: str) -> ConfigurationError:
    """A header can't be sent as it is; its value, which may be a token, is not shown."""
    return ConfigurationError(
        f"{_called(name)}: the header {header} has line breaks or other characters that HTTP does not allow there."
        " Nothing was sent.",
        operation_name=name,
    )


def describe(error: BaseException) -> str:
    """Say in a few words what a library's error is about, without what it holds."""
    reason = getattr(error, "strerror", None) or getattr(error, "verify_message", None)
    text = f"{type(error).__name__}: {reason}" if isinstance(reason, str) and reason else type(error).__name__
    return text if len(text) <= LONGEST_REASON else f"{text[:LONGEST_REASON]}..."


def _called(name: str | None) -> str:
    return name or "The request"
