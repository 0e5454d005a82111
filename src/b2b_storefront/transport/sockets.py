"""Opens the connections of threads with urllib3, each within its time: names, proxies and TLS handshakes included."""

import ipaddress
import socket
import ssl
import threading
from collections import deque
from collections.abc import Callable
from http.client import HTTPException
from time import monotonic
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.util import parse_url
from urllib3.util.url import Url

from b2b_storefront._signals import pass_signal_on
from b2b_storefront.transport.framing import watch_input
from b2b_storefront.transport.http1 import Answer, UnusableAnswer, read_answer
from b2b_storefront.transport.proxies import proxy_authorization

__all__ = ["Connection", "Origin"]

CHUNK = 65_536


class TimedSocket(socket.socket):
    """A socket whose single steps together have only so much time, for code that sets a time for each step."""

    __slots__ = ("ends_at",)

    ends_at: float

    def recv_into(self, buffer: Any, nbytes: int = 0, flags: int = 0) -> int:
        """Receive; each step has what the steps before it left."""
        self.settimeout(left_of(self.ends_at))
        return super().recv_into(buffer, nbytes, flags)


class _Opening:
    """What urllib3's connections are told to do differently: to open their socket within a deadline."""

    ends_at: float
    _dns_host: str
    port: int

    def _new_conn(self) -> socket.socket:
        return open_socket(self._dns_host, self.port, self.ends_at)


class PlainConnection(_Opening, HTTPConnection):
    """A connection without TLS."""


class TLSConnection(_Opening, HTTPSConnection):
    """A connection with TLS."""


class Origin:
    """The host that requests go to, and how it is reached.

    Args:
        url: Any address of it.
        context: Makes what decides about its certificate; asked when it is needed.
        proxy: The proxy's address; None for none.
    """

    def __init__(self, url: str, context: Callable[[], ssl.SSLContext], proxy: str | None) -> None:
        parts = parse_url(url)
        self.tls = parts.scheme == "https"
        self.host = (parts.host or "").strip("[]")
        self.port = parts.port or (443 if self.tls else 80)
        self.authority = parts.netloc or ""
        self._context = context
        self._proxy = None if proxy is None else parse_url(proxy)

    @property
    def forwards(self) -> bool:
        """Whether a proxy makes the requests, and has to be told the whole address."""
        return self._proxy is not None and not self.tls

    def proxy_headers(self) -> dict[str, str]:
        """Return what the proxy is told with each request that it makes."""
        return proxy_authorization(self._proxy.auth) if self._proxy is not None and self.forwards else {}

    def open(self, ends_at: float) -> "Connection":
        """Open a connection.

        Raises:
            TimeoutError: Not in time.
            OSError: It can't be opened; `ssl.SSLError` and `socket.gaierror` are such errors too.
        """
        proxy = self._proxy
        host, port = (self.host, self.port) if proxy is None else _address_of(proxy)
        kind: type[PlainConnection | TLSConnection] = TLSConnection if self.tls else PlainConnection
        extra: dict[str, Any] = {"ssl_context": self._context()} if self.tls else {}
        opened = kind(host, port, timeout=left_of(ends_at), **extra)
        opened.ends_at = ends_at
        try:
            if proxy is not None and self.tls:
                opened.set_tunnel(self.host, self.port, proxy_authorization(proxy.auth))
            opened.connect()
        except OSError:  # Before ValueError: the error of a certificate is both.
            opened.close()
            raise
        except (HTTPException, HTTPError, ValueError) as error:
            opened.close()
            pass_signal_on(error)
            raise OSError(0, f"{type(error).__name__} while it was opened") from None
        except BaseException:
            opened.close()
            raise
        return Connection(opened)


class Connection:
    """An open connection, over which one request after the other is made.

    Attributes:
        fresh: Whether no answer has come over it yet.
        written: Whether anything of the request that is being made was written.
        reusable: Whether nothing but what was asked for came, and the next request may be made.
    """

    __slots__ = ("_has_input", "_opened", "_socket", "_tls", "fresh", "reusable", "written")

    def __init__(self, opened: HTTPConnection) -> None:
        self._opened = opened
        self._socket: socket.socket = opened.sock
        self._has_input = watch_input(self._socket)
        self._tls = self._socket if isinstance(self._socket, ssl.SSLSocket) else None
        self.fresh = True
        self.written = False
        self.reusable = True

    def is_quiet(self) -> bool:
        """Tell whether nothing has come that nobody asked for, the end of the connection included."""
        return not self._unpacked() and not self._has_input()

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

        answer = read_answer(receive, limit)
        self.fresh = False
        self.reusable = answer.reusable and not self._unpacked()
        return answer

    def close(self) -> None:
        """Close it."""
        self._opened.close()

    def _unpacked(self) -> int:
        """Return how many bytes TLS has unpacked that nobody has taken, which the socket does not show."""
        return 0 if self._tls is None else self._tls.pending()

    def _write(self, request: bytes, ends_at: float) -> None:
        rest = memoryview(request)
        while rest:
            # TLS has messages of its own, which may come at any time.
            if self.written and self._tls is None and self._has_input():
                raise UnusableAnswer("it came before the request was sent")
            self._socket.settimeout(left_of(ends_at))
            count = self._socket.send(rest)
            self.written = True
            rest = rest[count:]


def left_of(ends_at: float) -> float:
    """Return how many seconds are left.

    Raises:
        TimeoutError: None.
    """
    left = ends_at - monotonic()
    if left <= 0:
        raise TimeoutError("no time is left")
    return left


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


def _address_of(proxy: Url) -> tuple[str, int]:
    return (proxy.host or "").strip("[]"), proxy.port or 80
