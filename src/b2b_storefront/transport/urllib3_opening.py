"""Opens connections for threads with urllib3, each within its time: names, proxies and TLS handshakes included."""

import socket
import ssl
from http.client import HTTPException
from typing import Any

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

from b2b_storefront._signals import pass_signal_on
from b2b_storefront.transport.connecting import left_of
from b2b_storefront.transport.origin import Origin, Proxy
from b2b_storefront.transport.sockets import Connection, open_socket

__all__ = ["open_with_urllib3"]


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


def open_with_urllib3(
    origin: Origin, proxy: Proxy | None, context: ssl.SSLContext | None, ends_at: float
) -> Connection:
    """Open a connection.

    Args:
        origin: Where to.
        proxy: The proxy on the way; None for none.
        context: Decides about the host's certificate; None where no TLS is spoken.
        ends_at: When to give up, on the clock of `time.monotonic`.

    Raises:
        TimeoutError: Not in time.
        OSError: It can't be opened; `ssl.SSLError` and `socket.gaierror` are such errors too.
    """
    host, port = (origin.host, origin.port) if proxy is None else (proxy.host, proxy.port)
    kind: type[PlainConnection | TLSConnection] = PlainConnection if context is None else TLSConnection
    extra: dict[str, Any] = {} if context is None else {"ssl_context": context}
    opened = kind(host, port, timeout=left_of(ends_at), **extra)
    opened.ends_at = ends_at
    try:
        if proxy is not None and context is not None:
            opened.set_tunnel(origin.host, origin.port, proxy.headers)
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
    return Connection(opened.sock, opened)
