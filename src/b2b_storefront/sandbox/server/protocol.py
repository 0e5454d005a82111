"""uvicorn's HTTP protocol, within limits: of what a client may send before it is understood, and of how long it may
take to send a request or to read an answer."""

import asyncio
from typing import Any

import httptools
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

__all__ = ["BoundedProtocol"]

_LARGEST_HEAD = 64 * 1024
_MOST_HEADERS = 200
_TOO_LARGE = (431, "The request's head is too large.")
_MOST_CONNECTIONS = 2_000
_PATIENCE = 60.0


class BoundedProtocol(HttpToolsProtocol):
    """An HTTP connection whose client can hold neither memory nor a place for long."""

    patience = _PATIENCE
    """How long a request may take to arrive, and an answer to be taken, in seconds."""

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._in_head = False
        self._head_size = 0
        self._trailers_size = self._trailers = 0
        self._too_large = False
        self._failed = False
        self._failure = (400, "")
        self._watch: asyncio.TimerHandle | None = None
        self._waits_since: float | None = None
        self._writes_since: float | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn's own
        super().connection_made(transport)
        if len(self.connections) > _MOST_CONNECTIONS:
            transport.abort()
            return
        self._waits_since = self.loop.time()
        self._watch = self.loop.call_later(self.patience, self._look)

    def connection_lost(self, exc: Exception | None) -> None:
        if self._watch is not None:
            self._watch.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._failed:
            return
        was_in_head = self._in_head
        super().data_received(data)
        if self._in_head and not self._failed:
            self._head_size += len(data) if was_in_head else 0
            if self._head_size > _LARGEST_HEAD or self._is_head_too_large():
                self._fail(*_TOO_LARGE)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._in_head, self._head_size = True, 0
        self._trailers_size = self._trailers = 0
        self._waits_since = self.loop.time()

    def on_header(self, name: bytes, value: bytes) -> None:
        if self._in_head:
            super().on_header(name, value)
            return
        # What comes after a body in pieces is dropped: kept among the headers, it would grow without end.
        self._trailers += 1
        self._trailers_size += len(name) + len(value)
        if self._trailers > _MOST_HEADERS or self._trailers_size > _LARGEST_HEAD:
            self._too_large = True
            raise httptools.HttpParserError("too large")

    def on_headers_complete(self) -> None:
        self._in_head = False
        if self._is_head_too_large():
            self._too_large = True
            raise httptools.HttpParserError("too large")
        if not self.url.startswith(b"/"):
            # A full address would name a host of its own, beside the Host header by which requests are judged.
            raise httptools.HttpParserError("not a path")
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        super().on_message_complete()
        self._waits_since = None

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self._failed and self.cycle.response_complete and not self.pipeline:
            self._send_failure()

    def send_400_response(self, msg: str) -> None:
        self._fail(*(_TOO_LARGE if self._too_large else (400, msg)))

    def _unsupported_upgrade_warning(self) -> None:
        """Say nothing where uvicorn recommends a library for WebSockets, which the API does not have."""

    def pause_writing(self) -> None:
        super().pause_writing()
        self._writes_since = self.loop.time()

    def resume_writing(self) -> None:
        super().resume_writing()
        self._writes_since = None

    def timeout_keep_alive_handler(self) -> None:
        if self.transport.get_write_buffer_size():
            self.transport.abort()
        else:
            super().timeout_keep_alive_handler()

    def _is_head_too_large(self) -> bool:
        size = len(self.url)
        for name, value in self.headers:
            size += len(name) + len(value)
        return size > _LARGEST_HEAD or len(self.headers) > _MOST_HEADERS

    def _look(self) -> None:
        """Hang up on a client that took too long; one timer for a connection, and not two for each request."""
        too_old = self.loop.time() - self.patience
        if any(since is not None and since <= too_old for since in (self._waits_since, self._writes_since)):
            self.transport.abort()
        else:
            self._watch = self.loop.call_later(self.patience / 2, self._look)

    def _fail(self, status: int, message: str) -> None:
        """Answer what cannot be understood, after the answers to what came before it, and hang up."""
        self._failed = True
        self._failure = (status, message)
        self.flow.pause_reading()
        unfinished = self.cycle is not None and self.cycle.more_body and not self.cycle.response_complete
        if unfinished and self.pipeline and self.pipeline[0][0] is self.cycle:
            self.pipeline.popleft()
        elif unfinished or self.cycle is None or self.cycle.response_complete:
            self._send_failure()

    def _send_failure(self) -> None:
        status, message = self._failure
        body = b'{"errors":[{"message":"' + message.encode("ascii") + b'"}]}'
        head = (
            b"content-type: application/json; charset=utf-8\r\ncontent-length: "
            + str(len(body)).encode("ascii")
            + b"\r\nconnection: close\r\n\r\n"
        )
        self.transport.write(STATUS_LINE[status] + head + body)
        self.transport.close()
