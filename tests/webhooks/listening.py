"""A receiver over a real server, to which the sandbox sends."""

import queue
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from wsgiref.simple_server import make_server

from b2b_storefront.sandbox import Sandbox
from b2b_storefront.webhooks import WebhookEvent, WebhookReceiver, wsgi_app
from tests.serving import QuietWSGIHandler, ThreadedWSGIServer

__all__ = ["listening"]


@contextmanager
def listening(sandbox: Sandbox, *scopes: str) -> Iterator["queue.Queue[WebhookEvent]"]:
    """Subscribe to scopes, and yield the queue into which their events come."""
    events: queue.Queue[WebhookEvent] = queue.Queue()
    app = wsgi_app(WebhookReceiver(sandbox.webhooks.secret, events.put_nowait, store_hash=sandbox.store_hash))
    with make_server("127.0.0.1", 0, app, server_class=ThreadedWSGIServer, handler_class=QuietWSGIHandler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            sandbox.webhooks.subscribe(f"http://127.0.0.1:{server.server_port}/", *scopes)
            yield events
        finally:
            sandbox.webhooks.unsubscribe()
            server.shutdown()
            thread.join()
