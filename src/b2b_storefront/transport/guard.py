"""Watches aiohttp's connections: one over which anything came that nobody asked for does not serve the next customer.

aiohttp hands a connection on when an answer has ended. What came behind that end, with it or later, would answer
whoever asks next. Here a connection counts the bytes of its answer, refuses an answer whose end is told in two ways,
and is closed over anything else. This builds on names of aiohttp that are not documented; where a later aiohttp lacks
one, each request has a connection of its own, and a warning says so.
"""

import asyncio
import functools
import warnings
from contextvars import ContextVar
from typing import Any

import aiohttp
from aiohttp.client_proto import ResponseHandler

from b2b_storefront._places import AsyncPlaces
from b2b_storefront.transport.framing import (
    MAX_HEAD_BYTES,
    framing_fault,
    has_input,
    head_fault,
    interim_fault,
)

__all__ = ["GuardedConnector", "Progress", "UnaskedData", "progress_of_call"]


class UnaskedData(aiohttp.ClientError):
    """What came is no answer that may be used. Its text says why."""


class Progress:
    """How far a request has got.

    Attributes:
        connected: Whether it has a connection, so that some of it may have been sent.
        reused: Whether that connection had served before, so that the server may have closed it meanwhile.
    """

    __slots__ = ("connected", "reused")

    def __init__(self) -> None:
        self.connected = self.reused = False


progress_of_call: ContextVar[Progress | None] = ContextVar("progress_of_call", default=None)
"""The request that the running task makes."""


class GuardedHandler(ResponseHandler):
    """A connection that lets in one answer to each request, and nothing else."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(loop)
        self._asked = False
        self._message: Any = None
        self._body: Any = None
        self._seen = self._head_length = 0
        self._head = self._end = b""
        self._flawed = False

    @property
    def is_new(self) -> bool:
        """Whether no request was made over the connection yet."""
        return not self._asked

    @property
    def should_close(self) -> bool:
        """Whether the connection must not be used again."""
        return super().should_close or not self._asked or self._flawed or not self._ended_exactly()

    def set_response_params(self, **params: Any) -> None:
        """Expect the answer to a request that is about to be sent."""
        self._asked = True
        self._message = self._body = None
        self._seen = self._head_length = 0
        self._head = self._end = b""
        super().set_response_params(**params)

    def data_received(self, data: bytes) -> None:
        """Take what the server sends."""
        if not data:  # aiohttp goes on with what it has.
            super().data_received(data)
            return
        if not self._asked or (self._body is not None and self._body.is_eof()):
            self._refuse("it came when nobody had asked")
            return
        if self.transport is not None and self.transport.get_write_buffer_size():
            self._refuse("it came before the request was sent")
            return
        if not self._head_length:
            self._head += data
            found = self._head.find(b"\r\n\r\n")
            if found >= 0:
                fault = head_fault(self._head[: found + 2])
                if fault is not None:
                    self._refuse(fault)
                    return
                self._head_length, self._head = found + 4, b""
            elif len(self._head) > MAX_HEAD_BYTES:
                self._refuse("its head is too large")
                return
        self._end = (self._end + data[-4:])[-4:]
        self._seen += len(data)
        super().data_received(data)

    # Versions of aiohttp differ in what they pass beside the answer.
    def feed_data(self, data: Any, *size: Any) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        """Queue an answer for whoever asked."""
        message, body = data
        if self._message is not None:
            self._flawed = True
            return
        lengths = message.headers.getall("Content-Length", [])
        codings = message.headers.getall("Transfer-Encoding", [])
        if message.code < 200:
            fault = interim_fault(message.code, lengths, codings)
            if fault is not None:
                self._refuse(fault)
                return
            # Whoever sends these may send more than was asked for: the answer counts, the connection ends with it.
            self._flawed = True
            super().feed_data(data, *size)
            return
        self._message, self._body = message, body
        fault = framing_fault(lengths, codings, minor=message.version.minor)
        if fault is not None:
            self._refuse(fault)
            return
        super().feed_data(data, *size)

    def is_quiet(self) -> bool:
        """Tell whether nothing waits to be read, the end of the connection included."""
        transport = self.transport
        if transport is None or transport.is_closing():
            return False
        opened = transport.get_extra_info("socket")
        return opened is None or not has_input(opened)

    def _refuse(self, why: str) -> None:
        self._flawed = True
        error = UnaskedData(why)
        self.set_exception(error)
        if self._body is not None and not self._body.is_eof():
            self._body.set_exception(error)
        if self.transport is not None:
            self.transport.abort()

    def _ended_exactly(self) -> bool:
        """Tell whether an answer has come, and not a byte more."""
        message = self._message
        if message is None:
            return False
        if message.code in {204, 304}:
            return self._seen == self._head_length and message.headers.get("Content-Length", "0") == "0"
        if message.chunked:
            return self._end == b"\r\n\r\n"
        length = message.headers.get("Content-Length")
        return length is not None and self._seen == self._head_length + int(length)


class GuardedConnector(aiohttp.TCPConnector):
    """aiohttp's connector with connections that are watched, and places for them that are given out in order.

    Args:
        max_connections: How many there may be at a time.
    """

    def __init__(self, max_connections: int) -> None:
        super().__init__(limit=0)  # Calls wait in `places`; aiohttp's own line can be overtaken.
        self.places = AsyncPlaces(max_connections)
        self.was_reached = False
        make: functools.partial[Any] = functools.partial(GuardedHandler, loop=asyncio.get_running_loop())
        self._factory = make
        self._warned = False

    async def connect(self, *arguments: Any, **named: Any) -> Any:
        """Return a connection over which nothing has come that nobody asked for."""
        reused = False
        while True:
            connection = await super().connect(*arguments, **named)
            protocol = connection.protocol
            if not isinstance(protocol, GuardedHandler):
                self._do_without(connection)
                break
            # A new one has nothing behind it, and with TLS messages of TLS's own may be there already.
            if protocol.is_new or protocol.is_quiet():
                reused = not protocol.is_new
                break
            connection.close()
        self.was_reached = True
        progress = progress_of_call.get()
        if progress is not None:
            progress.connected, progress.reused = True, reused
        return connection

    def _do_without(self, connection: Any) -> None:
        connection.protocol.force_close()
        if self._warned:
            return
        self._warned = True
        try:
            warnings.warn(
                f"aiohttp {aiohttp.__version__} has changed in a way that this version of b2b-storefront does not know:"
                " each request opens a connection of its own. Use an older aiohttp, or a newer b2b-storefront.",
                RuntimeWarning,
                stacklevel=2,
            )
        except BaseException:
            connection.close()
            raise
