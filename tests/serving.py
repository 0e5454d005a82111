"""Servers of threads that many may connect to at once."""

from http.server import ThreadingHTTPServer
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

__all__ = ["HTTPServer", "QuietWSGIHandler", "ThreadedWSGIServer"]


class HTTPServer(ThreadingHTTPServer):
    """The standard library's server, with room for those who connect while it is busy.

    It lets five wait. The system drops what comes beyond them, and a connection that it dropped after the client saw
    it open can stay without an answer for half a minute.
    """

    daemon_threads = True
    request_queue_size = 128


class ThreadedWSGIServer(ThreadingMixIn, WSGIServer):
    """The same for WSGI applications, for `make_server(server_class=...)`."""

    daemon_threads = True
    request_queue_size = 128


class QuietWSGIHandler(WSGIRequestHandler):
    """What answers its requests, without a word."""

    def log_message(self, *_: object) -> None:
        pass
