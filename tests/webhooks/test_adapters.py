"""The adapters, served by real servers: by a WSGI server with threads, and by uvicorn. The sandbox sends to both."""

import asyncio
import contextlib
import http.client
import queue
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit
from wsgiref.simple_server import make_server

import pytest
import uvicorn

from b2b_storefront.sandbox import Sandbox
from b2b_storefront.webhooks import QuoteEvent, WebhookReceiver, asgi_app, wsgi_app
from tests.serving import QuietWSGIHandler, ThreadedWSGIServer

from .signing import SECRET, make_event, pack, sign


@dataclass
class Served:
    """A receiver that is served, and what it handed on."""

    url: str
    taken: "queue.Queue[Any]"
    close: Callable[[], None]


def serve_wsgi(secrets: Any, **settings: Any) -> Served:
    taken: queue.Queue[Any] = queue.Queue()
    app = wsgi_app(WebhookReceiver(secrets, taken.put_nowait, **settings))
    server = make_server("127.0.0.1", 0, app, server_class=ThreadedWSGIServer, handler_class=QuietWSGIHandler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()

    def close() -> None:
        server.shutdown()
        thread.join()
        server.server_close()

    return Served(f"http://127.0.0.1:{server.server_port}/hooks", taken, close)


def serve_asgi(secrets: Any, **settings: Any) -> Served:
    taken: queue.Queue[Any] = queue.Queue()

    async def handle(event: object) -> None:
        taken.put_nowait(event)

    app = asgi_app(WebhookReceiver(secrets, handle, **settings), timeout=1.0)
    listener = socket.create_server(("127.0.0.1", 0), backlog=128)
    server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, lifespan="on"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    while not server.started:
        time.sleep(0.005)

    def close() -> None:
        server.should_exit = True
        thread.join()
        listener.close()

    return Served(f"http://127.0.0.1:{listener.getsockname()[1]}/hooks", taken, close)


Serve = Callable[..., Served]


@pytest.fixture(params=[serve_wsgi, serve_asgi], ids=["wsgi", "asgi"])
def serve(request: pytest.FixtureRequest) -> Iterator[Serve]:
    served: list[Served] = []

    def serve(secrets: Any = SECRET, **settings: Any) -> Served:
        served.append(request.param(secrets, **settings))
        return served[-1]

    yield serve
    for running in served:
        running.close()


def post(url: str, body: bytes, headers: dict[str, str], method: str = "POST") -> tuple[int, str]:
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=10)
    try:
        connection.request(method, parts.path, body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def test_a_request_is_answered(serve: Serve) -> None:
    served = serve(clock=time.time)
    body = pack(make_event())
    headers = sign(body, timestamp=int(time.time()))
    assert post(served.url, body, headers) == (200, "The event was taken.")
    assert post(served.url, body, headers) == (200, "The event was taken before.")
    assert post(served.url, body + b" ", headers)[0] == 401
    assert post(served.url, body, {})[0] == 401
    assert post(served.url, body, {**headers, "Webhook-Signature": "v1,\xe9"})[0] == 401
    assert post(served.url, b"", headers, "GET") == (405, "Events are posted here.")
    with contextlib.suppress(ConnectionError):  # a server may hang up on what it does not read
        assert post(served.url, b" " * 400_000, headers)[0] == 413
    assert served.taken.qsize() == 1


@pytest.mark.parametrize(
    "head",
    [
        "Content-Length: 999999999999",
        "Content-Length: 300000",
        "Content-Length: 9" + "9" * 30,
    ],
)
def test_a_body_that_does_not_come_is_not_waited_for_to_the_end(serve: Serve, head: str) -> None:
    served = serve()
    parts = urlsplit(served.url)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10) as connection:
        connection.sendall(f"POST / HTTP/1.1\r\nHost: localhost\r\n{head}\r\n\r\n".encode())
        answer = connection.recv(100)
    assert int(answer.split()[1]) in {400, 411, 413}


def test_a_body_that_ends_early_harms_nobody(serve: Serve) -> None:
    served = serve()
    parts = urlsplit(served.url)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{")
    body = pack(make_event())
    assert post(served.url, body, sign(body, timestamp=int(time.time())))[0] == 200


def test_a_body_without_a_length_is_refused_or_bounded(serve: Serve) -> None:
    served = serve()
    parts = urlsplit(served.url)
    chunk = b"%x\r\n%b\r\n" % (100_000, b" " * 100_000)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
        try:
            for _ in range(5):
                connection.sendall(chunk)
            answer = connection.recv(100)
        except ConnectionError:
            return
    assert not answer or int(answer.split()[1]) in {411, 413}


def test_an_event_of_the_sandbox_arrives(serve: Serve) -> None:
    with Sandbox() as sandbox:
        served = serve([sandbox.webhooks.secret, "the-next-secret"], store_hash=sandbox.store_hash)
        sandbox.webhooks.subscribe(served.url, "store/quote/updated", "store/quote/statusUpdated")
        sandbox.price_quote(60_001, discount_percent=Decimal(10))
        assert sandbox.webhooks.wait()
        assert [delivery.status for delivery in sandbox.webhooks.deliveries] == [200, 200]
    events = [served.taken.get_nowait() for _ in range(2)]
    assert sorted(event.scope for event in events) == ["store/quote/statusUpdated", "store/quote/updated"]
    assert all(isinstance(event, QuoteEvent) and event.data.quote_id == 60_001 for event in events)


def test_with_another_secret_nothing_arrives(serve: Serve) -> None:
    with Sandbox() as sandbox:
        served = serve("another-secret")
        sandbox.webhooks.subscribe(served.url)
        sandbox.price_quote(60_001, discount_percent=Decimal(10))
        assert sandbox.webhooks.wait()
        assert {delivery.status for delivery in sandbox.webhooks.deliveries} == {401}
    assert served.taken.empty()


@pytest.mark.slow
def test_five_thousand_events_arrive_once_each_though_they_come_twice_and_in_disorder(serve: Serve) -> None:
    with Sandbox(webhook_speed=600) as sandbox:
        served = serve(sandbox.webhooks.secret)
        sandbox.webhooks.subscribe(served.url, "store/quote/updated")
        sandbox.webhooks.disturb(duplicates=0.2, disorder=0.3, seed=1)
        for number in range(5_000):
            sandbox.webhooks.fire("store/quote/updated", {"quote_id": number, "quote_uuid": "u"})
        sandbox.advance(minutes=2)
        assert sandbox.webhooks.wait(50)
        deliveries = sandbox.webhooks.deliveries
    assert 5_500 < len(deliveries) < 6_500
    assert all(delivery.status == 200 for delivery in deliveries)
    numbers = [served.taken.get_nowait().data.quote_id for _ in range(served.taken.qsize())]
    assert len(numbers) == 5_000
    assert set(numbers) == set(range(5_000))
    assert numbers != sorted(numbers)


async def test_what_else_an_asgi_server_asks_is_answered() -> None:
    app = asgi_app(WebhookReceiver(SECRET, lambda _: None))
    sent: list[Any] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def run(scope: dict[str, Any], *messages: dict[str, Any]) -> list[Any]:
        sent.clear()
        waiting = list(messages)

        async def receive() -> dict[str, Any]:
            await asyncio.sleep(0)
            return waiting.pop(0)

        await app(scope, receive, send)
        return [message["type"] for message in sent]

    request = {"type": "http", "method": "POST", "headers": []}
    assert await run({"type": "lifespan"}, {"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}) == [
        "lifespan.startup.complete",
        "lifespan.shutdown.complete",
    ]
    assert await run({"type": "websocket"}, {"type": "websocket.connect"}) == ["websocket.close"]
    assert await run(request, {"type": "http.disconnect"}) == []
    part = {"type": "http.request", "body": b"{", "more_body": True}
    assert await run(request, part, {"type": "http.disconnect"}) == []
    assert await run(request, {"type": "http.request"}) == ["http.response.start", "http.response.body"]
    assert sent[0]["status"] == 401
