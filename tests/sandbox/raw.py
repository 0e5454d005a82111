"""Bytes over a socket, for requests that no HTTP client would send."""

import socket
from typing import Self
from urllib.parse import urlsplit

from b2b_storefront.sandbox import Sandbox

__all__ = ["Raw"]


class Raw:
    """One connection to a sandbox."""

    def __init__(self, sandbox: Sandbox, seconds: float = 20.0) -> None:
        address = urlsplit(sandbox.base_url)
        self.host = f"{address.hostname}:{address.port}"
        self.socket = socket.create_connection((address.hostname, address.port), seconds)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.socket.close()

    def send(self, *parts: bytes) -> None:
        """Send bytes; what the server does not take any more is dropped."""
        try:
            for part in parts:
                self.socket.sendall(part)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def request(self, body: bytes = b"", *headers: str, method: str = "POST", path: str = "/graphql") -> bytes:
        """Return a whole request; a Host, a content type and a length are added unless they are given."""
        given = {header.partition(":")[0].casefold() for header in headers}
        lines = [f"{method} {path} HTTP/1.1"]
        defaults = {"Host": self.host, "Content-Type": "application/json", "Content-Length": str(len(body))}
        lines += [f"{name}: {value}" for name, value in defaults.items() if name.casefold() not in given]
        lines += headers
        return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body

    def read(self) -> bytes:
        """Return everything until the server closes the connection."""
        parts = []
        try:
            while part := self.socket.recv(65536):
                parts.append(part)
        except ConnectionResetError:
            pass
        return b"".join(parts)

    def read_rest(self, data: bytes) -> bytes:
        """Return an answer whose first part was read, up to the length that its head names."""
        head, _, body = data.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
        while len(body) < length:
            part = self.socket.recv(length - len(body))
            if not part:
                raise ConnectionResetError(body)
            body += part
        return head + b"\r\n\r\n" + body

    def read_answer(self) -> tuple[int, bytes]:
        """Return the status and the body of the next answer, which has a length."""
        data = b""
        while b"\r\n\r\n" not in data:
            part = self.socket.recv(1)
            if not part:
                raise ConnectionResetError(data)
            data += part
        head = data.decode("latin-1").lower()
        length = int(head.partition("content-length:")[2].partition("\r\n")[0] or 0)
        body = b""
        while len(body) < length:
            part = self.socket.recv(length - len(body))
            if not part:
                raise ConnectionResetError(body)
            body += part
        return int(head.split()[1]), body
