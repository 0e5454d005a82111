"""A connection of an event loop's: what comes goes to the reader of answers at once, without a stream in between.

The counterpart of threads is in `sockets`.
"""

import asyncio
from time import monotonic
from typing import TYPE_CHECKING, cast

from b2b_storefront.transport.framing import watch_input
from b2b_storefront.transport.http1 import (
    Answer,
    ClosedHere,
    Steps,
    TooLarge,
    UnusableAnswer,
    read_steps,
)
from b2b_storefront.transport.packing import BadPacking

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["IDLE_SECONDS", "AsyncConnection"]

IDLE_SECONDS = 15.0
"""A connection that was not used for longer is closed: servers close idle ones."""


class AsyncConnection(asyncio.Protocol):
    """An open connection, over which one request after the other is made.

    Args:
        loop: The running event loop.

    Attributes:
        fresh: Whether no answer has come over it yet.
        written: Whether anything of the request that is being made may have been written.
        reusable: Whether nothing but what was asked for came, and the next request may be made.
        ended: Is done when the connection has ended.
    """

    __slots__ = (
        "_alarm",
        "_ends_at",
        "_has_input",
        "_idle_since",
        "_loop",
        "_steps",
        "_transport",
        "_waiting",
        "ended",
        "fresh",
        "reusable",
        "written",
    )

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._transport: asyncio.Transport | None = None
        self._steps: Steps[Answer] | None = None
        self._waiting: asyncio.Future[Answer] | None = None
        self._has_input: Callable[[], bool] | None = None
        self._alarm: asyncio.TimerHandle | None = None
        self._ends_at = self._idle_since = 0.0
        self.ended: asyncio.Future[None] = loop.create_future()
        self.fresh = True
        self.written = self.reusable = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take what sends; with TLS behind a proxy this is called again."""
        self._transport = cast("asyncio.Transport", transport)
        opened = transport.get_extra_info("socket")
        self._has_input = None if opened is None else watch_input(opened)

    @property
    def transport(self) -> asyncio.Transport | None:
        """What sends; None when the connection has ended."""
        return self._transport

    def is_quiet(self) -> bool:
        """Tell whether it may be used once more: it is not idle for long, and nothing came that nobody asked for."""
        transport, has_input = self._transport, self._has_input
        if transport is None or transport.is_closing() or self._loop.time() - self._idle_since > IDLE_SECONDS:
            return False
        return has_input is None or not has_input()

    def exchange(self, request: bytes, ends_at: float, limit: int) -> "asyncio.Future[Answer]":
        """Make a request, and return what its answer will be in.

        Args:
            request: The whole request.
            ends_at: When to give up, on the clock of `time.monotonic`.
            limit: How many bytes the answer's body may have.

        Returns:
            A future that may have a `TimeoutError`, `UnusableAnswer`, `BadPacking`, `TooLarge`, `ClosedHere`,
            `EOFError` or `OSError`, as they say; the connection is to be closed then, as by whoever waits no longer.
        """
        return self.ask(request, ends_at, read_steps(limit))

    def ask(self, request: bytes, ends_at: float, steps: Steps[Answer]) -> "asyncio.Future[Answer]":
        """Do the same, and let steps of one's own read the answer."""
        self.written = self.reusable = False
        waiting = self._waiting = self._loop.create_future()
        transport = self._transport
        if transport is None or transport.is_closing():
            waiting.set_exception(EOFError())
            return waiting
        next(steps)
        self._steps = steps
        # The loop's clock is the one that rings.
        self._ends_at = self._loop.time() + ends_at - monotonic()
        if self._alarm is None or self._alarm.when() > self._ends_at:
            self._set_alarm(self._ends_at)
        self.written = True
        transport.write(request)
        return waiting

    def close(self, why: Exception | None = None) -> None:
        """End the connection, at once.

        Args:
            why: What whoever waits for an answer is told.
        """
        self.reusable = False
        self._fail(why or ClosedHere())
        self._forget_alarm()
        if self._transport is not None:
            self._transport.abort()

    def data_received(self, data: bytes) -> None:
        """Take what the server sends."""
        steps, transport = self._steps, self._transport
        if steps is None or transport is None:
            self.close()  # Nobody has asked.
        elif transport.get_write_buffer_size():
            self.close(UnusableAnswer("it came before the request was sent"))
        else:
            self._read_on(steps, data)

    def connection_lost(self, exc: Exception | None) -> None:
        """Take the end of the connection, which some answers end with."""
        steps = self._steps
        if steps is not None and exc is None:
            self._read_on(steps, b"")
        self.reusable = False
        self._fail(exc or EOFError())
        self._forget_alarm()
        self._transport = self._has_input = None
        if not self.ended.done():
            self.ended.set_result(None)

    def _read_on(self, steps: Steps[Answer], data: bytes) -> None:
        try:
            steps.send(data)
        except StopIteration as read:
            answer: Answer = read.value
            waiting, self._steps, self._waiting = self._waiting, None, None
            self.fresh, self.reusable = False, answer.reusable
            self._idle_since = self._loop.time()
            if waiting is not None and not waiting.done():
                waiting.set_result(answer)
        except (UnusableAnswer, BadPacking, TooLarge) as error:
            self.close(error)
        except EOFError:
            return  # Whoever sent the end says why.

    def _fail(self, error: Exception) -> None:
        """Give the error to whoever asked, if anybody still waits."""
        waiting, self._steps, self._waiting = self._waiting, None, None
        if waiting is not None and not waiting.done():
            waiting.set_exception(error)

    def _set_alarm(self, rings_at: float) -> None:
        """Look at the clock at a moment, or earlier, since it is also to be seen when the connection is idle for long.

        There is one alarm for many answers: most come long before it, and it is set again only when it has rung.
        """
        self._forget_alarm()
        self._alarm = self._loop.call_at(min(rings_at, self._loop.time() + IDLE_SECONDS), self._look_at_clock)

    def _forget_alarm(self) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None

    def _look_at_clock(self) -> None:
        self._alarm = None
        over_at = self._idle_since + IDLE_SECONDS if self._steps is None else self._ends_at
        if self._loop.time() < over_at:
            self._set_alarm(over_at)
        else:
            self.close(TimeoutError())
