"""The rules by which it is told where an answer ends, and what may stand in a header: for both kinds, without I/O.

They are stricter than RFC 9112 asks of a client. One pool of connections serves all customers, so where an answer ends
must not be a matter of opinion: an answer whose length is told twice, or in two ways, is not used.
"""

import re
import select
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Protocol

__all__ = ["MAX_HEAD_BYTES", "find_bad_header", "framing_fault", "head_fault", "interim_fault", "watch_input"]

MAX_HEAD_BYTES = 262_144

_LENGTH = re.compile(r"[0-9]{1,18}")
_BAD_VALUE = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]|[^\x00-\xff]")
_BAD_NAME = re.compile(r"[^!#$%&'*+\-.^_`|~0-9A-Za-z]|^$")
_DOUBTFUL = re.compile(
    rb"[\n\r](?:[ \t]+(?:content-length|transfer-encoding)\b|(?:content-length|transfer-encoding)[ \t]+:)"
    rb"|\r(?:content-length|transfer-encoding)\b",
    re.IGNORECASE,
)


class _HasFileno(Protocol):
    def fileno(self) -> int: ...


def find_bad_header(headers: Mapping[str, str]) -> str | None:
    """Return the name of a header that can't be sent as it is; None where all can."""
    for name, value in headers.items():
        if not _is_name(name):
            return "of that name"
        # Most are printable ASCII, which is told many times as fast.
        if not (value.isascii() and value.isprintable()) and _BAD_VALUE.search(value):
            return name
    return None


@lru_cache(128)
def _is_name(name: str) -> bool:
    return _BAD_NAME.search(name) is None


def framing_fault(lengths: list[str], codings: list[str], *, minor: int) -> str | None:
    """Return what is wrong with how an answer tells its length; None where it is told once and clearly.

    Args:
        lengths: The values of all its Content-Length headers.
        codings: The values of all its Transfer-Encoding headers.
        minor: 0 for HTTP/1.0, 1 for HTTP/1.1.
    """
    if len(lengths) > 1:
        return "it has more than one Content-Length"
    if lengths and codings:
        return "it has both Content-Length and Transfer-Encoding"
    if lengths and _LENGTH.fullmatch(lengths[0]) is None:
        return "its Content-Length is not a number"
    if codings and (minor == 0 or len(codings) > 1 or codings[0].lower() != "chunked"):
        return "its Transfer-Encoding is not chunked"
    return None


def interim_fault(status: int, lengths: list[str], codings: list[str]) -> str | None:
    """Return why a 1xx answer can't be read past; None where it can.

    Args:
        status: Its status.
        lengths: The values of its Content-Length headers.
        codings: The values of its Transfer-Encoding headers.
    """
    if status == 101:
        return "it switches protocols, which nobody asked for"
    if codings or lengths not in ([], ["0"]):
        return "an interim answer before it has a body"
    return None


def head_fault(head: bytes) -> str | None:
    """Return what is wrong with a head as it came over the wire, for a parser that does not tell; None for nothing."""
    return "a line that tells its length is malformed" if _DOUBTFUL.search(head) else None


def watch_input(opened: _HasFileno) -> Callable[[], bool]:
    """Return what tells whether a socket has something to read, its end included, without waiting.

    One for each connection, and not for each request: to make it takes longer than to ask it.
    """
    if hasattr(select, "poll"):
        poll = select.poll()
        poll.register(opened, select.POLLIN)
        return lambda: bool(poll.poll(0))
    return lambda: bool(select.select([opened], [], [], 0)[0])
