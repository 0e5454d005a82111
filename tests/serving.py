"""A server of threads that many may connect to at once."""

from http.server import ThreadingHTTPServer

__all__ = ["HTTPServer"]


class HTTPServer(ThreadingHTTPServer):
    """The standard library's server, with room for those who connect while it is busy.

    It lets five wait. The system drops what comes beyond them, and a connection that it dropped after the client saw
    it open can stay without an answer for half a minute.
    """

    daemon_threads = True
    request_queue_size = 128
