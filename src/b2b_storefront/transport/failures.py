"""The errors for "no answer" and for one that was not read, worded once for both transports."""

from collections.abc import Mapping

from b2b_storefront._errors import ConnectionLostError, RequestTimeoutError, ResponseTooLargeError, UnreachableError

__all__ = ["broken", "connect_timed_out", "no_answer_in_time", "too_large", "unreachable"]


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
        f"{_called(name)}: no connection to {url} within {seconds:g} s. Check base_url and the network, or raise"
        " connect_timeout. Nothing was sent.",
        operation_name=name,
        sent=False,
    )


def no_answer_in_time(name: str | None, seconds: float) -> RequestTimeoutError:
    """The request was sent, and no whole answer came in time."""
    return RequestTimeoutError(
        f"{_called(name)}: no answer within {seconds:g} s. The API may still carry it out: look before you repeat a"
        " mutation, or raise timeout.",
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


def too_large(name: str | None, status: int, headers: Mapping[str, str], limit: int) -> ResponseTooLargeError:
    """The answer has more bytes than are wanted."""
    return ResponseTooLargeError(
        f"{_called(name)}: the answer (HTTP {status}) has more than {limit:,} bytes and was not read further. Ask for a"
        " smaller page, or raise max_response_bytes. A mutation was carried out.",
        operation_name=name,
        status=status,
        request_id=headers.get("X-Request-Id"),
    )


def _called(name: str | None) -> str:
    return name or "The request"
