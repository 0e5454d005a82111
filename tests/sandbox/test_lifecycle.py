"""Starting, stopping, resetting."""

import asyncio
import socket
import threading
from typing import Any

import orjson
import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.server.thread import _listen

from .client import Post

ME = "query Me { currentUser { id } }"


STATE = 'query State { userLoginState(storeHash: "sandbox", email: "a@b.example") { forcePasswordReset } }'


def test_reset_forgets_everything(sandbox: Sandbox, post: Post) -> None:
    token = post.token(sandbox.accounts.admin)
    accounts = sandbox.accounts
    sandbox.store_switches["account_hierarchy"] = "0"
    sandbox.fail_next(message="planned")

    sandbox.reset()

    assert sandbox.requests == []
    assert sandbox.store_switches["account_hierarchy"] == "1"
    assert sandbox.accounts == accounts
    assert post(ME, token=token).error["extensions"] == {"code": 40101}
    assert post.login(accounts.admin).data


async def test_a_request_from_before_a_reset_belongs_to_the_state_before_it() -> None:
    sandbox = Sandbox()
    admin = sandbox.accounts.admin
    token = sandbox._graphql.state.tokens.issue(admin.customer_id, admin.email, sandbox.channel_id)
    sandbox.fail_next(delay=0.01)
    asked: list[str] = []

    async def receive() -> dict[str, Any]:
        asked.append("body" if not asked else "whether the client is gone")
        if len(asked) == 1:
            return {"type": "http.request", "body": orjson.dumps({"query": ME})}
        sandbox.reset()
        return await asyncio.Event().wait() and {}

    answers: list[Any] = []

    async def send(message: Any) -> None:
        answers.append(message)

    headers = [(b"authorization", f"Bearer {token}".encode()), (b"content-type", b"application/json")]
    await sandbox._graphql.answer_graphql({"type": "http", "method": "POST", "headers": headers}, receive, send)

    assert len(asked) == 2
    assert orjson.loads(answers[1]["body"]) == {"data": {"currentUser": {"id": str(admin.user_id)}}}
    assert sandbox.requests == []


def test_it_starts_and_stops(http: urllib3.PoolManager) -> None:
    sandbox = Sandbox()
    with pytest.raises(RuntimeError, match="not running"):
        _ = sandbox.base_url
    sandbox.close()

    assert sandbox.start() is sandbox
    with pytest.raises(RuntimeError, match="running already"):
        sandbox.start()
    url = sandbox.base_url
    assert http.request("POST", f"{url}/graphql/", json={"query": "{ __typename }"}).status == 200
    port = int(url.rpartition(":")[2])
    with pytest.raises(OSError, match="in use"):
        Sandbox(port=port).start()

    sandbox.close()
    with pytest.raises(urllib3.exceptions.NewConnectionError):
        http.request("POST", f"{url}/graphql", json={"query": "{ __typename }"})
    with Sandbox(port=port) as again:
        assert again.base_url == url


def test_it_stops_while_a_request_waits(http: urllib3.PoolManager) -> None:
    with Sandbox() as sandbox:
        sandbox.fail_next(delay=60)
        refused: list[BaseException] = []

        def ask() -> None:
            try:
                Post(sandbox, http)(STATE)
            except (urllib3.exceptions.HTTPError, ValueError) as error:
                refused.append(error)

        waiting = threading.Thread(target=ask)
        waiting.start()
        while sandbox._graphql.failures:
            pass
    waiting.join()

    assert len(refused) == 1
    assert [request.status for request in sandbox.requests] == [0]


def test_a_request_whose_client_gives_up_is_recorded(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    sandbox.fail_next("Me", delay=60)

    with pytest.raises(urllib3.exceptions.ReadTimeoutError):
        http.request("POST", f"{sandbox.base_url}/graphql", json={"query": ME}, timeout=0.05)
    while not sandbox.requests:
        pass

    assert [(request.operation_name, request.status) for request in sandbox.requests] == [("Me", 0)]


def test_answers_are_not_held_back_by_the_network() -> None:
    listener = _listen("127.0.0.1", 0)

    # What asyncio asks before it switches Nagle's algorithm off.
    assert listener.proto == socket.IPPROTO_TCP
    listener.close()


def test_two_sandboxes_share_nothing(sandbox: Sandbox, post: Post, http: urllib3.PoolManager) -> None:
    token = post.token(sandbox.accounts.admin)
    with Sandbox() as other:
        assert other.base_url != sandbox.base_url
        assert Post(other, http)(ME, token=token).error["extensions"] == {"code": 40101}


def test_a_connection_that_is_taken_in_the_last_moment_is_closed() -> None:
    """Otherwise its client is told, while the event loop ends, that its request is invalid."""
    sandbox = Sandbox()
    with sandbox:
        assert sandbox._running is not None
        server, port = sandbox._running._server, sandbox._running.port
        loop, ending, held, taken = server._loop, threading.Event(), threading.Event(), threading.Event()
        assert loop is not None

        def hold() -> None:
            held.set()
            taken.wait(10)

        # In one turn of the loop: it hears that it is to end, and then stands still, while somebody connects.
        loop.call_soon_threadsafe(ending.wait, 10)
        server.end()
        loop.call_soon_threadsafe(hold)
        ending.set()
        assert held.wait(10)
        with socket.create_connection(("127.0.0.1", port)):
            taken.set()
            sandbox.close()
            assert server.server_state.connections == set()
