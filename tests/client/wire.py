"""An HTTP server of the tests' own, which answers as it is told and counts."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import orjson

__all__ = ["DATA", "FINE", "Wire", "http", "serving"]

DATA = {"currentUser": {"id": "1"}, "userEmailCheck": {"userType": 1}, "login": {"result": {"token": "opaque"}}}


@dataclass
class Wire:
    """An HTTP server that answers every request alike, and counts.

    Attributes:
        answer: The whole answer, with its head.
        close_after: After so many answers on one connection, the server closes it without a word; None never does.
        drop: How many requests to drop with their connection, unanswered.
        before_dropping: Is called before a request is dropped.
        patience: For how many seconds to wait for the client to hang up before an answer.
        hold: Whether to answer nothing, and wait until the client hangs up or `release` is called.
        arrived: Is released by each request that was read.
    """

    answer: bytes = b""
    close_after: int | None = None
    drop: int = 0
    before_dropping: Callable[[], object] = bool
    patience: float = 0.0
    hold: bool = False
    arrived: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))
    _let_go: threading.Event = field(default_factory=threading.Event)
    url: str = ""
    requests: int = 0
    opened: int = 0
    open_now: int = 0
    most_open: int = 0
    heads: list[bytes] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        self.opened += 1
        self.open_now += 1
        self.most_open = max(self.most_open, self.open_now)
        answered = 0
        try:
            while self.close_after is None or answered < self.close_after:
                head = await reader.readuntil(b"\r\n\r\n")
                length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
                await reader.readexactly(length)
                self.requests += 1
                self.heads.append(head)
                self.arrived.release()
                if self.hold and await self._held(reader):
                    break
                if self.drop:
                    self.drop -= 1
                    self.before_dropping()
                    break
                if self.patience and await self._hangs_up(reader):
                    break
                writer.write(self.answer)
                await writer.drain()
                answered += 1
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            self.open_now -= 1
            writer.transport.abort()

    def release(self) -> None:
        """Answer what is held."""
        self.hold = False
        self._let_go.set()

    async def _held(self, reader: asyncio.StreamReader) -> bool:
        """Wait until the client hangs up or the test lets go, and tell whether it hung up."""
        hung_up = asyncio.ensure_future(reader.read(1))
        while not self._let_go.is_set():
            if (await asyncio.wait([hung_up], timeout=0.01))[0]:
                return True
        hung_up.cancel()
        return False

    async def _hangs_up(self, reader: asyncio.StreamReader) -> bool:
        """Wait for the client to hang up, and tell whether it did in time."""
        try:
            async with asyncio.timeout(self.patience):
                return not await reader.read()
        except TimeoutError:
            return False


def http(body: bytes, *headers: str, length: bool = True) -> bytes:
    """Return an HTTP answer."""
    lines = ["HTTP/1.1 200 OK", "Content-Type: application/json", *headers]
    if length:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


@contextmanager
def serving(wire: Wire) -> Iterator[Wire]:
    """Serve in a thread, for the length of the block."""
    loop = asyncio.new_event_loop()
    ready, stop = threading.Event(), asyncio.Event()

    async def run() -> None:
        server = await asyncio.start_server(wire.serve, "127.0.0.1", 0, limit=2**20)
        wire.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        ready.set()
        await stop.wait()
        server.close()
        handlers = asyncio.all_tasks() - {asyncio.current_task()}
        for task in handlers:
            task.cancel()
        await asyncio.gather(*handlers, return_exceptions=True)
        await asyncio.sleep(0)  # Closed transports let go of their sockets in the next round of the loop.

    thread = threading.Thread(target=loop.run_until_complete, args=(run(),))
    thread.start()
    try:
        assert ready.wait(30)
        yield wire
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(30)
        loop.close()


FINE = http(orjson.dumps({"data": DATA}))
