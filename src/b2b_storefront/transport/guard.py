"""Watches aiohttp's connections: one over which anything came that nobody asked for does not serve the next customer.

aiohttp hands a connection on when an answer has ended. What came behind that end, with it or later, would answer
whoever asks next. Here a connection counts the bytes of its answer, refuses an answer whose end is told in two ways,
and is closed over anything else. This builds on names of aiohttp that are not documented; where a later aiohttp lacks
one, each request has a connection of its own, and a warning says so.

A connection is used in one of two ways, for each request anew: by aiohttp, which parses the answer while this watches,
or by `ask`, where the answer is read by our own reader, as in threads.
"""

import asyncio
import functools
import warnings
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

import aiohttp
from aiohttp.client_proto import ResponseHandler

from b2b_storefront._places import AsyncPlaces
from b2b_storefront.transport.framing import (
    MAX_HEAD_BYTES,
    framing_fault,
    head_fault,
    interim_fault,
    watch_input,
)
from b2b_storefront.transport.http1 import Answer, Steps, TooLarge, UnusableAnswer, read_steps
from b2b_storefront.transport.packing import BadPacking

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["GuardedConnector", "GuardedHandler", "Progress", "UnaskedData", "progress_of_call"]


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
        self._steps: Steps[Answer] | None = None
        self._answer: asyncio.Future[Answer] | None = None
        self._answered: bool | None = None
        self._has_input: Callable[[], bool] | None = None
        self._ends_at = 0.0
        self._alarm: asyncio.TimerHandle | None = None

    @property
    def is_new(self) -> bool:
        """Whether no request was made over the connection yet."""
        return not self._asked

    @property
    def should_close(self) -> bool:
        """Whether the connection must not be used again."""
        if self._flawed or not self._asked or super().should_close:
            return True
        return not self._ended_exactly() if self._answered is None else not self._answered

    def ask(self, request: bytes, limit: int, seconds: float) -> "asyncio.Future[Answer]":
        """Send a request, and return what its answer will be in. Whoever does not wait for it closes the connection.

        Args:
            request: The whole request.
            limit: How many bytes the answer's body may have.
            seconds: How long there is for the whole answer; then the future has a `TimeoutError`.
        """
        answer: asyncio.Future[Answer] = self._loop.create_future()
        self._asked, self._answered = True, False
        self._message = self._body = None
        if self.transport is None:
            answer.set_exception(aiohttp.ServerDisconnectedError())
            return answer
        self._steps, self._answer = read_steps(limit), answer
        next(self._steps)
        self._ends_at = self._loop.time() + seconds
        if self._alarm is None or self._alarm.when() > self._ends_at:
            self._set_alarm()
        self.transport.write(request)
        return answer

    def set_response_params(self, **params: Any) -> None:
        """Expect the answer to a request that aiohttp is about to send."""
        self._asked, self._answered = True, None
        self._message = self._body = None
        self._seen = self._head_length = 0
        self._head = self._end = b""
        super().set_response_params(**params)

    def data_received(self, data: bytes) -> None:
        """Take what the server sends."""
        if not data:  # aiohttp goes on with what it has.
            super().data_received(data)
            return
        if self._steps is None and (self._answered is not None or not self._asked or self._is_over()):
            self._refuse("it came when nobody had asked")
            return
        if self.transport is not None and self.transport.get_write_buffer_size():
            self._refuse("it came before the request was sent")
            return
        if self._steps is not None:
            self._read_on(data)
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

    def connection_lost(self, exc: BaseException | None) -> None:
        """Take the end of the connection, which some answers end with."""
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        if self._steps is not None:
            self._flawed = True
            if exc is None:
                self._read_on(b"")
            self._fail(exc or aiohttp.ServerDisconnectedError())
        super().connection_lost(exc)

    def is_quiet(self) -> bool:
        """Tell whether nothing waits to be read, the end of the connection included."""
        transport = self.transport
        if transport is None or transport.is_closing():
            return False
        if self._has_input is None:
            opened = transport.get_extra_info("socket")
            if opened is None:
                return True
            self._has_input = watch_input(opened)
        return not self._has_input()

    def _set_alarm(self) -> None:
        """Look at the clock when the time for the answer is over.

        There is one alarm for many answers: most come long before it, and it is set again only when it has rung.
        """
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm = self._loop.call_at(self._ends_at, self._look_at_clock)

    def _look_at_clock(self) -> None:
        self._alarm = None
        if self._steps is None:
            return
        if self._loop.time() < self._ends_at:
            self._set_alarm()
            return
        self._fail(TimeoutError())
        self._flawed = True

    def _read_on(self, data: bytes) -> None:
        steps, waiting = self._steps, self._answer
        if steps is None or waiting is None:
            return
        try:
            steps.send(data)
        except StopIteration as read:
            answer: Answer = read.value
            self._steps = self._answer = None
            self._answered = answer.reusable
            if not waiting.done():
                waiting.set_result(answer)
        except UnusableAnswer as error:
            self._refuse(str(error))
        except (BadPacking, TooLarge) as error:
            self._fail(error)
            self._abort()
        except EOFError:
            return  # Whoever sent the end says why.

    def _fail(self, error: BaseException) -> None:
        """Give the error to whoever asked, if anybody still waits."""
        waiting, self._steps, self._answer = self._answer, None, None
        if waiting is not None and not waiting.done():
            waiting.set_exception(error)

    def _abort(self) -> None:
        self._flawed = True
        if self.transport is not None:
            self.transport.abort()

    def _refuse(self, why: str) -> None:
        error = UnaskedData(why)
        self._fail(error)
        self.set_exception(error)
        if self._body is not None and not self._body.is_eof():
            self._body.set_exception(error)
        self._abort()

    def _is_over(self) -> bool:
        """Tell whether the whole body of the answer that aiohttp reads has come."""
        return self._body is not None and self._body.is_eof()

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
        self.route: Any = None
        """What a transport keeps beside its connections: how it reaches its host."""

    async def connect(self, *arguments: Any, **named: Any) -> Any:
        """Return a connection over which nothing has come that nobody asked for, as aiohttp asks for one."""
        connection, reused = await self.take(*arguments, **named)
        progress = progress_of_call.get()
        if progress is not None:
            progress.connected, progress.reused = True, reused
        return connection

    async def take(self, *arguments: Any, **named: Any) -> tuple[Any, bool]:
        """Return such a connection, and whether it has served before; takes what aiohttp's `connect` takes."""
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
        return connection, reused

    @functools.cached_property
    def is_guarded(self) -> bool:
        """Whether its connections are watched, as far as is known."""
        return isinstance(self._factory(), GuardedHandler)

    def _do_without(self, connection: Any) -> None:
        connection.protocol.force_close()
        self.is_guarded = False
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
