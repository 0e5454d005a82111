"""Clients that do not send, or do not read: they hold neither a place nor memory for long."""

import pytest

from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.server import body
from b2b_storefront.sandbox.server.protocol import BoundedProtocol

from .raw import Raw

TYPENAME = b'{"query":"{ __typename }"}'


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the sandbox wait for clients for a moment only."""
    monkeypatch.setattr(BoundedProtocol, "patience", 0.2)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"POST /graphql HT",
        b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nX: a",
        b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 26\r\n\r\n",
        b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 26\r\n\r\n{",
    ],
    ids=range(5),
)
def test_a_request_that_does_not_arrive_ends_the_connection(sandbox: Sandbox, sent: bytes) -> None:
    with Raw(sandbox) as raw:
        raw.send(sent)
        assert raw.read() == b""


def test_a_body_that_stays_out_is_told_so(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body, "_SECONDS", 0.1)
    with Raw(sandbox) as raw:
        raw.send(raw.request(TYPENAME)[:-5])
        status, answer = raw.read_answer()
    assert (status, answer) == (
        408,
        b'{"errors":[{"message":"The request\'s body did not arrive within 0.1 seconds."}]}',
    )
    assert [request.status for request in sandbox.requests] == [408]


@pytest.mark.usefixtures("impatient")
def test_an_answer_that_is_not_read_ends_the_connection(sandbox: Sandbox) -> None:
    size = 40_000_000
    sandbox.fail_next(body=b"x" * size)
    assert sandbox._running
    connections = sandbox._running._server.server_state.connections
    with Raw(sandbox) as raw:
        name = raw.socket.getsockname()
        raw.send(raw.request(TYPENAME))
        while not sandbox.requests:
            pass
        while any(vars(connection).get("client") == name for connection in tuple(connections)):
            pass
        assert len(raw.read()) < size
    with Raw(sandbox) as raw:
        raw.send(raw.request(TYPENAME))
        assert raw.read_answer()[0] == 200


@pytest.mark.usefixtures("impatient")
def test_a_connection_that_is_used_now_and_then_stays(sandbox: Sandbox) -> None:
    with Raw(sandbox) as raw, Raw(sandbox) as idle:
        for _ in range(3):
            raw.send(raw.request(TYPENAME))
            assert raw.read_answer()[0] == 200
            assert idle.read() == b""  # two patiences long, at least: the other one outlives it
