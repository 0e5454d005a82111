"""One message over one connection of its own, within a time limit, to where messages may be sent."""

import ipaddress
import re
import socket
import ssl
import time
from collections.abc import Container, Mapping
from urllib.parse import SplitResult, urlsplit

__all__ = ["LONGEST_SECONDS", "SendingError", "may_be_sent_to", "post"]

LONGEST_SECONDS = 10.0
"""How long an attempt takes at most."""

_LONGEST_HEAD = 65_536
_GOODBYE_SECONDS = 0.2
_STATUS = re.compile(rb"HTTP/1\.[01] ([1-5][0-9]{2})[ \r]")


class SendingError(Exception):
    """A message was not answered. The text says why."""


def may_be_sent_to(destination: str, hosts: Container[str]) -> bool:
    """Tell whether a URL can be a destination: over HTTPS at port 443, or on this machine or an allowed host.

    What resolves to another machine, and is not allowed, is refused when something is sent.
    """
    try:
        parts = urlsplit(destination)
        name, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return False
    if not name or parts.username is not None or not destination.isascii() or not destination.isprintable():
        return False
    if parts.scheme == "https" and port in {None, 443}:
        return True
    return parts.scheme in {"http", "https"} and (name in hosts or _names_loopback(name))


def _names_loopback(name: str) -> bool:
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name == "localhost" or name.endswith(".localhost")


def post(
    destination: str, headers: Mapping[str, str], body: bytes, hosts: Container[str], opened: set[socket.socket]
) -> int:
    """Post a message and return the status of the answer.

    Args:
        destination: the URL.
        headers: the message's headers.
        body: its body.
        hosts: the names of other machines that may be sent to.
        opened: has the connection while it is open; who shuts it down ends the attempt.

    Raises:
        SendingError: there is no answer, or the destination is another machine.
    """
    parts = urlsplit(destination)
    deadline = time.monotonic() + LONGEST_SECONDS
    try:
        with _connect(parts, deadline, hosts) as connection:
            opened.add(connection)
            try:
                connection.sendall(_write_head(parts, headers, len(body)) + body)
                return _read_status(connection, deadline)
            finally:
                opened.discard(connection)
    except TimeoutError:
        raise SendingError(f"no answer within {LONGEST_SECONDS:g} s") from None
    except (OSError, UnicodeError) as error:
        raise SendingError(str(error) or type(error).__name__) from None


def _connect(parts: SplitResult, deadline: float, hosts: Container[str]) -> socket.socket:
    name = (parts.hostname or "").rstrip(".")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    found = socket.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    addresses = [str(entry[4][0]) for entry in found]
    if name not in hosts:
        # The connection goes to the address that was looked at: a name that changes its mind leads nowhere else.
        addresses = [address for address in addresses if ipaddress.ip_address(address.partition("%")[0]).is_loopback]
    if not addresses:
        raise SendingError(
            f"{name} is another machine, and the sandbox sends webhooks to this one only: allow it by "
            "Sandbox(webhook_hosts=[...])"
        )
    error: OSError | None = None
    for address in addresses:
        try:
            connection = socket.create_connection((address, port), timeout=max(0.01, deadline - time.monotonic()))
            break
        except OSError as problem:
            error = problem
    else:
        raise error or SendingError("it can't be reached")
    if parts.scheme == "https":
        try:
            return ssl.create_default_context().wrap_socket(connection, server_hostname=name)
        except BaseException:
            connection.close()
            raise
    return connection


def _write_head(parts: SplitResult, headers: Mapping[str, str], length: int) -> bytes:
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    own = {"Host": parts.netloc, "Content-Length": str(length), "Connection": "close"}
    lines = [f"POST {target} HTTP/1.1", *(f"{name}: {value}" for name, value in {**headers, **own}.items())]
    return "\r\n".join((*lines, "", "")).encode("latin-1")


def _read_status(connection: socket.socket, deadline: float) -> int:
    head = b""
    while b"\r\n\r\n" not in head:
        part = _receive(connection, deadline)
        if not part:
            raise SendingError("the connection was closed without an answer")
        head += part
        if len(head) > _LONGEST_HEAD:
            raise SendingError("the head of its answer does not end")
    match = _STATUS.match(head)
    if match is None:
        raise SendingError("what answered does not speak HTTP")
    _say_goodbye(connection, deadline)
    return int(match[1])


def _receive(connection: socket.socket, deadline: float) -> bytes:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    connection.settimeout(left)
    return connection.recv(16_384)


def _say_goodbye(connection: socket.socket, deadline: float) -> None:
    """Read a little of what else comes, so that the other side is not reset while it still writes."""
    until = min(deadline, time.monotonic() + _GOODBYE_SECONDS)
    read = 0
    try:
        while read < _LONGEST_HEAD:
            part = _receive(connection, until)
            if not part:
                return
            read += len(part)
    except OSError:
        return
