"""HTTP that no honest client sends: it gets a clear answer or a closed connection, and holds up nobody."""

import logging
from collections.abc import Iterator

import orjson
import pytest
import urllib3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from b2b_storefront.sandbox import Sandbox

from .client import LOGIN, Post, credentials
from .raw import Raw

TYPENAME = b'{"query":"{ __typename }"}'
STATE = 'query State { userLoginState(storeHash: "sandbox", email: "a@b.example") { forcePasswordReset } }'


@pytest.fixture(autouse=True)
def nothing_fails(sandbox: Sandbox, post: Post, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """After each test the sandbox answers as before, and has written no traceback."""
    yield
    assert post(STATE).data
    assert [record for record in caplog.records if record.levelno >= logging.ERROR or record.exc_info] == []


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (b"GARBAGE\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400),
        (b"POST /graphql HTTP/9.9\r\nHost: localhost\r\n\r\n", 400),
        (b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", 400),
        (b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400),
        (b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9" + b"9" * 40 + b"\r\n\r\nab", 400),
        (
            b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
            b"0\r\n\r\n",
            400,
        ),
        (b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n", 400),
        (b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n", 400),
        (b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nBad Header\r\n\r\n", 400),
        (b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nX: a\x00b\r\n\r\n", 400),
        (b"POST /graph ql HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        (b"POST http://localhost/sandbox/reset HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n", 400),
        (b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        (b"CONNECT localhost:443 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        (b"POST /graphql HTTP/1.1\r\n\r\n", 400),
        (b"POST /graphql HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400),
        (b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 100_000 + b"\r\n\r\n", 431),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: a\r\n" * 300 + b"\r\n", 431),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n" + b"X: a\r\n" * 20_000, 431),
    ],
    ids=range(22),
)
def test_what_cannot_be_understood_is_refused_and_ends_the_connection(
    sandbox: Sandbox, request_bytes: bytes, status: int
) -> None:
    with Raw(sandbox) as raw:
        raw.send(request_bytes)
        answer = raw.read()
    assert answer.startswith(f"HTTP/1.1 {status} ".encode())
    assert b"connection: close" in answer
    assert orjson.loads(answer.partition(b"\r\n\r\n")[2])["errors"][0]["message"]


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "//", 404),
        ("POST", "/", 405),
        ("GET", "/sandbox/page/../page/page.js", 404),
        ("GET", "/sandbox/page/site.py", 404),
        ("DELETE", "/sandbox/page/page.js", 405),
        ("GET", "/graphql", 405),
        ("PUT", "/graphql", 405),
        ("DELETE", "/graphql", 405),
        ("HEAD", "/graphql", 405),
        ("PROPFIND", "/graphql", 405),
        ("POST", "/GRAPHQL", 404),
        ("POST", "//graphql", 404),
        ("POST", "/graphql/x", 404),
        ("POST", "/x/../graphql", 404),
        ("POST", "/graphql%00", 404),
        ("POST", "/graphql;x", 404),
        ("POST", "/%ff%fe", 404),
        ("GET", "/sandbox", 404),
        ("GET", "/sandbox/", 404),
        ("GET", "/sandbox/unheard-of", 404),
        ("GET", "/sandbox/reset", 405),
        ("POST", "/sandbox/quotes/" + "9" * 5000 + "/price", 404),
        ("POST", "/sandbox/quotes/-1/price", 404),
        ("GET", "/api/io/auth/storefront?channelId=" + "9" * 5000 + "&jwtToken=x", 401),
        ("GET", "/api/io/auth/storefront?" + "&" * 5000, 401),
        ("PATCH", "/api/io/auth/customers", 404),
    ],
)
def test_methods_and_paths_are_taken_as_they_are(sandbox: Sandbox, method: str, path: str, status: int) -> None:
    with Raw(sandbox) as raw:
        raw.send(raw.request(b"", "Connection: close", method=method, path=path))
        answer = raw.read()
    assert answer.startswith(f"HTTP/1.1 {status} ".encode())


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonx",
        "application/json; charset=utf-16",
        "text/plain; application/json",
        "application/graphql",
    ],
)
def test_only_json_in_utf_8_is_taken(sandbox: Sandbox, content_type: str) -> None:
    with Raw(sandbox) as raw:
        raw.send(raw.request(TYPENAME, f"Content-Type: {content_type}"))
        status, body = raw.read_answer()
    assert status == 415
    assert orjson.loads(body)["errors"][0]["message"].startswith("Send GraphQL requests ")


@pytest.mark.parametrize(
    "content_type", ["application/json", "Application/JSON ; Charset=UTF-8", 'application/json;charset="utf8"']
)
def test_json_has_several_spellings(sandbox: Sandbox, content_type: str) -> None:
    with Raw(sandbox) as raw:
        raw.send(raw.request(TYPENAME, f"Content-Type: {content_type}"))
        assert raw.read_answer()[0] == 200


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"\xff\xfe",
        b"\xef\xbb\xbf" + TYPENAME,
        b'{"query":"\xff"}',
        b'{"query":"\\ud800"}',
        b'{"query":"{ __typename }","variables":{"a":NaN}}',
        b"[" * 100_000,
        b'{"query":' * 2_000,
        b'{"a":' + b"[" * 500 + b"]" * 500 + b"}",
        TYPENAME[:-1],
        b'{"query":"{ __typename }"} {"query":"{ __typename }"}',
    ],
    ids=range(12),
)
def test_a_body_that_is_no_request_is_refused(sandbox: Sandbox, body: bytes) -> None:
    with Raw(sandbox) as raw:
        raw.send(raw.request(body))
        assert raw.read_answer()[0] == 400
        raw.send(raw.request(TYPENAME))
        assert raw.read_answer() == (200, b'{"data":{"__typename":"Query"}}')


@pytest.mark.parametrize("encoding", ["gzip", "br", "deflate, gzip"])
def test_a_compressed_body_is_refused(sandbox: Sandbox, encoding: str) -> None:
    with Raw(sandbox) as raw:
        raw.send(raw.request(TYPENAME, f"Content-Encoding: {encoding}"))
        assert raw.read_answer()[0] == 415


@pytest.mark.parametrize("path", ["/graphql", "/api/io/auth/customers", "/sandbox/fail-next"])
def test_a_huge_body_is_refused_however_it_comes(sandbox: Sandbox, path: str) -> None:
    part = b"x" * 65_536
    with Raw(sandbox) as raw:
        raw.send(raw.request(b"", f"Content-Length: {len(part) * 320}", path=path), *[part] * 320)
        status, body = raw.read_answer()
    assert status == 413
    assert b"larger than 1048576 bytes" in body
    with Raw(sandbox) as raw:
        raw.send(
            raw.request(b"", "Content-Length:", "Transfer-Encoding: chunked", path=path).replace(
                b"Content-Length:\r\n", b""
            )
        )
        raw.send(*[b"10000\r\n" + part + b"\r\n"] * 320, b"0\r\n\r\n")
        assert raw.read_answer()[0] == 413


@pytest.mark.parametrize("path", ["/graphql", "/api/v2/media/upload", "/sandbox/fail-next"])
def test_a_body_beyond_all_measure_is_refused_before_it_comes(sandbox: Sandbox, path: str) -> None:
    with Raw(sandbox) as raw:
        raw.send(raw.request(b"", f"Content-Length: {1 << 40}", path=path))
        assert raw.read_answer()[0] == 413


def test_a_request_that_is_not_there_as_a_whole_is_not_carried_out(sandbox: Sandbox) -> None:
    body = orjson.dumps({"query": LOGIN, "variables": {"login": credentials(sandbox.accounts.admin)}})
    with Raw(sandbox) as raw:
        raw.send(raw.request(body, f"Content-Length: {len(body) + 1}"))
    while not sandbox.requests:
        pass
    assert [(request.operation_name, request.status) for request in sandbox.requests] == [(None, 0)]
    assert sandbox._graphql.state.tokens._storefront == {}


def test_pipelined_requests_are_answered_in_order(sandbox: Sandbox) -> None:
    with Raw(sandbox) as raw:
        asked = [raw.request(b'{"query":"{ a%d: __typename }"}' % number) for number in range(50)]
        raw.send(b"".join(asked))
        answers = [orjson.loads(raw.read_answer()[1])["data"] for _ in asked]
    assert answers == [{f"a{number}": "Query"} for number in range(50)]


def test_garbage_after_a_request_does_not_take_its_answer(sandbox: Sandbox) -> None:
    with Raw(sandbox) as raw:
        raw.send(raw.request(TYPENAME) + raw.request(TYPENAME) + b"GARBAGE\r\n\r\n")
        assert raw.read_answer() == (200, b'{"data":{"__typename":"Query"}}')
        assert raw.read_answer() == (200, b'{"data":{"__typename":"Query"}}')
        assert raw.read_answer()[0] == 400
        assert raw.read() == b""


def test_a_client_that_waits_to_be_asked_is_asked(sandbox: Sandbox) -> None:
    with Raw(sandbox) as raw:
        raw.send(raw.request(TYPENAME, "Expect: 100-continue")[: -len(TYPENAME)])
        assert raw.socket.recv(25, 0) == b"HTTP/1.1 100 Continue\r\n\r\n"
        raw.send(TYPENAME)
        assert raw.read_answer()[0] == 200


def test_an_upgrade_is_not_taken(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    with Raw(sandbox) as raw:
        raw.send(raw.request(TYPENAME, "Connection: Upgrade", "Upgrade: websocket", "Sec-WebSocket-Version: 13"))
        assert raw.read_answer()[0] in {200, 400}
    assert not [record for record in caplog.records if "upgrade" in record.getMessage() or "pip" in record.getMessage()]


PIECES = st.sampled_from(
    [
        b"POST /graphql HTTP/1.1\r\n",
        b"GET /sandbox/accounts HTTP/1.1\r\n",
        b"HTTP/1.1 200 OK\r\n",
        b"Host: localhost\r\n",
        b"Content-Length: 5\r\n",
        b"Content-Length: 26\r\n",
        b"Transfer-Encoding: chunked\r\n",
        b"Content-Type: application/json\r\n",
        b"Expect: 100-continue\r\n",
        b"Connection: close\r\n",
        b"Upgrade: websocket\r\nConnection: Upgrade\r\n",
        b"\r\n",
        b"5\r\nhello\r\n",
        b"0\r\n\r\n",
        b"\x00",
        b"\xff",
        b":",
        TYPENAME,
    ]
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES | st.binary(max_size=20), max_size=14))
def test_no_bytes_make_it_fail(sandbox: Sandbox, pieces: list[bytes]) -> None:
    with Raw(sandbox) as raw:
        raw.send(b"".join(pieces))
        raw.socket.shutdown(1)
        raw.socket.settimeout(0.02)
        try:
            answer = raw.read()
        except TimeoutError:
            answer = b""
    assert b" 500 " not in answer.partition(b"\r\n")[0]


@pytest.mark.parametrize("trailer", [b"a: b\r\n", b"a: " + b"x" * 30_000 + b"\r\n"])
def test_what_follows_a_body_in_pieces_is_dropped_and_bounded(sandbox: Sandbox, trailer: bytes) -> None:
    document = b'{"query": "{ currentUser { id } }"}'
    pieces = b"%x\r\n%b\r\n0\r\n" % (len(document), document)
    account = sandbox.accounts.admin
    with urllib3.PoolManager() as http:
        token = Post(sandbox, http).token(account)

    def head(raw: Raw) -> bytes:
        lines = (f"Host: {raw.host}", "Content-Type: application/json", "Transfer-Encoding: chunked")
        return "\r\n".join(("POST /graphql HTTP/1.1", *lines, "Connection: close", "", "")).encode()

    with Raw(sandbox) as raw:
        raw.send(head(raw), pieces + trailer * 2_000)
        assert raw.read().startswith(b"HTTP/1.1 431 ")
    with Raw(sandbox) as raw:
        raw.send(head(raw), pieces + f"Authorization: Bearer {token}\r\n\r\n".encode())
        answer = raw.read()
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert b"40101" in answer  # It would have counted among the headers.
