"""A receiver over a real server, to which the sandbox sends."""

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from b2b_storefront.sandbox import Sandbox
from b2b_storefront.webhooks import WebhookEvent, WebhookReceiver, wsgi_app

__all__ = ["listening"]


class _Threads(ThreadingMixIn, WSGIServer):
    daemon_threads = True
    request_queue_size = 128


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def listening(sandbox: Sandbox, *scopes: str) -> Iterator["queue.Queue[WebhookEvent]"]:
    """Subscribe to scopes, and yield the queue into which their events come."""
    events: queue.Queue[WebhookEvent] = queue.Queue()
    app = wsgi_app(WebhookReceiver(sandbox.webhooks.secret, events.put_nowait, store_hash=sandbox.store_hash))
    with make_server("127.0.0.1", 0, app, server_class=_Threads, handler_class=_Quiet) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            sandbox.webhooks.subscribe(f"http://127.0.0.1:{server.server_port}/", *scopes)
            yield events
        finally:
            sandbox.webhooks.unsubscribe()
            server.shutdown()
            thread.join()
