"""The connections of threads, and how their sockets are opened, each within its time: look-ups of names included."""

import ipaddress
import socket
import threading
from collections import deque
from typing import Any, Protocol

from b2b_storefront._signals import pass_signal_on
from b2b_storefront.transport.connecting import left_of
from b2b_storefront.transport.framing import watch_input
from b2b_storefront.transport.http1 import Answer, UnusableAnswer, read_answer, read_steps

__all__ = ["CHUNK", "Connection", "TimedSocket", "open_socket"]

CHUNK = 65_536
"""How many bytes are received at a time, at most."""


class _Closable(Protocol):
    def close(self) -> None: ...


class TimedSocket(socket.socket):
    """A socket whose single steps together have only so much time, for code that sets a time for each step."""

    __slots__ = ("ends_at",)

    ends_at: float

    def recv_into(self, buffer: Any, nbytes: int = 0, flags: int = 0) -> int:
        """Receive; each step has what the steps before it left."""
        self.settimeout(left_of(self.ends_at))
        return super().recv_into(buffer, nbytes, flags)


class Connection:
    """An open connection, over which one request after the other is made.

    Args:
        opened: Its socket.
        owner: What is closed instead of the socket.

    Attributes:
        closings: How often its pool had been closed when it was opened.
        fresh: Whether no answer has come over it yet.
        written: Whether anything of the request that is being made was written.
        reusable: Whether nothing but what was asked for came, and the next request may be made.
    """

    __slots__ = ("_has_input", "_owner", "_pending", "_socket", "closings", "fresh", "reusable", "written")

    def __init__(self, opened: socket.socket, owner: _Closable | None = None) -> None:
        self._socket = opened
        self._owner = opened if owner is None else owner
        self._has_input = watch_input(opened)
        # How many bytes TLS has unpacked that nobody has taken, which the socket does not show.
        self._pending = getattr(opened, "pending", None)
        self.closings = 0
        self.fresh = True
        self.written = False
        self.reusable = True

    def is_quiet(self) -> bool:
        """Tell whether nothing has come that nobody asked for, the end of the connection included."""
        return not (self._pending and self._pending()) and not self._has_input()

    def exchange(self, request: bytes, ends_at: float, limit: int) -> Answer:
        """Make a request and read its answer.

        Args:
            request: The whole request.
            ends_at: When to give up, on the clock of `time.monotonic`.
            limit: How many bytes the answer's body may have.

        Raises:
            TimeoutError: There was no whole answer in time.
            UnusableAnswer, BadPacking, TooLarge, EOFError, OSError: As they say; the connection is to be closed.
        """
        self.written = self.reusable = False
        self._write(request, ends_at)

        def receive() -> bytes:
            self._socket.settimeout(left_of(ends_at))
            return self._socket.recv(CHUNK)

        answer = read_answer(receive, read_steps(limit))
        self.fresh = False
        self.reusable = answer.reusable and not (self._pending and self._pending())
        return answer

    def close(self) -> None:
        """Close it."""
        self._owner.close()

    def _write(self, request: bytes, ends_at: float) -> None:
        rest = memoryview(request)
        while rest:
            # TLS has messages of its own, which may come at any time.
            if self.written and self._pending is None and self._has_input():
                raise UnusableAnswer("it came before the request was sent")
            self._socket.settimeout(left_of(ends_at))
            count = self._socket.send(rest)
            self.written = True
            rest = rest[count:]


def open_socket(host: str, port: int, ends_at: float) -> socket.socket:
    """Connect to the first of a host's addresses that can be reached.

    Raises:
        TimeoutError: Not in time.
        OSError: None can be reached, or the name is unknown.
    """
    failure = OSError("the name has no addresses")
    addresses = look_up(host, port, ends_at)
    for number, (family, kind, protocol, _, address) in enumerate(addresses):
        opened = TimedSocket(family, kind, protocol)
        try:
            opened.ends_at = ends_at
            opened.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            # An address that does not answer must leave time for the others.
            opened.settimeout(left_of(ends_at) / (len(addresses) - number))
            opened.connect(address)
            opened.settimeout(left_of(ends_at))
        except OSError as error:
            opened.close()
            pass_signal_on(error)
            failure = error
        except BaseException:
            opened.close()
            raise
        else:
            return opened
    raise failure


def look_up(host: str, port: int, ends_at: float) -> list[Any]:
    """Return a host's addresses, as `socket.getaddrinfo` does, and within the time.

    Raises:
        TimeoutError: Not in time.
        OSError: The name is unknown.
    """
    try:
        ipaddress.ip_address(host)
    except ValueError:
        pass
    else:
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    # A look-up can't be given a time: it goes on in its thread.
    found: deque[Any] = deque()
    done = threading.Lock()
    done.acquire()

    def ask() -> None:
        try:
            found.append(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
        except UnicodeError:
            found.append(OSError(0, "the host's name is not one"))
        except OSError as error:
            found.append(error)
        finally:
            done.release()

    threading.Thread(target=ask, name="b2b-storefront-look-up", daemon=True).start()
    if not done.acquire(timeout=left_of(ends_at)):
        raise TimeoutError("the name was not looked up in time")
    result = found.pop()
    if isinstance(result, Exception):
        raise result
    addresses: list[Any] = result
    return addresses
