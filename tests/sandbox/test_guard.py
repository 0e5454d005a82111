"""No web page of another origin reads the sandbox's data or drives its controls, by whatever name it reaches it."""

from collections.abc import Iterator

import orjson
import pytest

from b2b_storefront.sandbox import Sandbox

from .client import LOGIN, Post, credentials
from .raw import Raw

CONTROLS = [
    ("POST", "/sandbox/reset", b""),
    ("POST", "/sandbox/fail-next", b'{"status": 302}'),
    ("POST", "/sandbox/switches", b'{"quote_for_guest": "1"}'),
    ("POST", "/sandbox/expire-tokens", b"{}"),
    ("POST", "/sandbox/quotes/60001/price", b"{}"),
    ("POST", "/sandbox/current-customer-jwt", b'{"email": "admin@sandbox.example"}'),
    ("GET", "/sandbox/accounts", b""),
    ("GET", "/sandbox/requests", b""),
    ("DELETE", "/sandbox/requests", b""),
    ("GET", "/", b""),
    ("GET", "/sandbox/page/log", b""),
    ("POST", "/sandbox%2freset", b""),
    ("POST", "/sandbox/reset/", b""),
    ("POST", "/%73andbox/reset", b""),
]

FOREIGN_HOSTS = [
    "evil.example",
    "evil.example:{port}",
    "localhost.evil.example:{port}",
    "127.0.0.1.evil.example",
    "127.0.0.1@evil.example",
    "evil.example#localhost",
    "localhost:{port}:evil",
    "notlocalhost",
    "10.0.0.1:{port}",
    "[::ffff:10.0.0.1]:{port}",
    "0x7f000001",
    "127.1",
    "",
    "a" * 300,
]

FOREIGN_PAGES = [
    {"Origin": "https://evil.example"},
    {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
    {"Origin": "null"},
    {"Origin": "file://"},
    {"Origin": "http://localhost.evil.example"},
    {"Origin": "http://127.0.0.1.evil.example:{port}"},
    {"Origin": "http://evil@127.0.0.1"},
    {"Origin": "chrome-extension://localhost"},
    {"Origin": "a" * 300},
    {"Sec-Fetch-Site": "cross-site"},
]


@pytest.fixture
def raw(sandbox: Sandbox) -> Iterator[Raw]:
    with Raw(sandbox) as raw:
        yield raw


def login(sandbox: Sandbox) -> bytes:
    return orjson.dumps({"query": LOGIN, "variables": {"login": credentials(sandbox.accounts.admin)}})


def ask(raw: Raw, method: str, path: str, body: bytes, **headers: str) -> tuple[int, bytes]:
    lines = [
        f"{name.replace('_', '-')}: {value.format(port=raw.host.split(':')[1])}" for name, value in headers.items()
    ]
    raw.send(raw.request(body, *lines, method=method, path=path))
    return raw.read_answer()


@pytest.mark.parametrize(("method", "path", "body"), CONTROLS)
def test_no_page_drives_the_controls(sandbox: Sandbox, raw: Raw, method: str, path: str, body: bytes) -> None:
    own = f"http://{raw.host}"
    for page in [
        *FOREIGN_PAGES,
        {"Origin": "http://localhost:3000"},
        {"Origin": f"{own}1"},
        {"Sec-Fetch-Site": "same-site"},
    ]:
        with Raw(sandbox) as other:
            status, answer = ask(other, method, path, body, **page)
        assert status in {400, 403}, (page, answer)
        assert b"admin@" not in answer
    for host in FOREIGN_HOSTS:
        with Raw(sandbox) as other:
            assert ask(other, method, path, body, Host=host)[0] in {400, 421}, host
    assert ask(raw, method, path, body, Origin=own, Sec_Fetch_Site="same-origin")[0] == 200
    assert ask(raw, method, path, body)[0] == 200


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:{port}", "localhost.:{port}", "shop.localhost", "127.0.0.2", "[::1]:{port}"]
)
def test_loopback_has_many_names(raw: Raw, host: str) -> None:
    assert ask(raw, "GET", "/sandbox/accounts", b"", Host=host)[0] == 200


def test_no_page_asks_the_api(sandbox: Sandbox, raw: Raw) -> None:
    for page in FOREIGN_PAGES:
        with Raw(sandbox) as other:
            assert ask(other, "POST", "/graphql", login(sandbox), **page)[0] in {400, 403}, page
    for host in FOREIGN_HOSTS:
        with Raw(sandbox) as other:
            assert ask(other, "POST", "/graphql", login(sandbox), Host=host)[0] in {400, 421}, host
    assert sandbox._graphql.state.tokens._storefront == {}
    assert sandbox.requests == []
    assert ask(raw, "POST", "/graphql", login(sandbox))[0] == 200


@pytest.mark.parametrize(
    "origin", ["http://localhost:3001", "https://127.0.0.1", "http://[::1]:5173", "https://store.sandbox.example"]
)
def test_pages_of_the_machine_and_of_the_store_may_ask_the_api(sandbox: Sandbox, raw: Raw, origin: str) -> None:
    raw.send(raw.request(login(sandbox), f"Origin: {origin}", "Sec-Fetch-Site: cross-site", "Connection: close"))
    head, _, body = raw.read().partition(b"\r\n\r\n")
    assert f"access-control-allow-origin: {origin}\r\n".encode() in head
    assert b"vary: Origin" in head
    assert orjson.loads(body)["data"]["login"]["result"]["token"]


def test_a_preflight_is_answered_on_every_path_that_pages_may_use(raw: Raw) -> None:
    for path in ("/graphql", "/api/io/auth/customers", "/anything"):
        asked = (
            "Origin: http://localhost:3001",
            "Access-Control-Request-Method: PUT",
            "Access-Control-Request-Headers: authtoken",
        )
        raw.send(raw.request(b"", *asked, method="OPTIONS", path=path))
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += raw.socket.recv(1)
        assert head.startswith(b"HTTP/1.1 204 ")
        assert b"access-control-allow-origin: http://localhost:3001" in head
        for name in (
            b"authorization",
            b"content-type",
            b"accept-language",
            b"authtoken",
            b"store-hash",
            b"bc-channel-id",
        ):
            assert name in head.lower().partition(b"access-control-allow-headers:")[2].partition(b"\r\n")[0]
        for method in (b"GET", b"POST", b"PUT", b"DELETE"):
            assert method in head.partition(b"access-control-allow-methods:")[2].partition(b"\r\n")[0]


@pytest.mark.parametrize("path", ["/graphql", "/sandbox/reset"])
def test_a_preflight_of_a_foreign_page_is_refused(raw: Raw, path: str) -> None:
    asked = ("Origin: https://evil.example", "Access-Control-Request-Method: POST", "Connection: close")
    raw.send(raw.request(b"", *asked, method="OPTIONS", path=path))
    answer = raw.read()
    assert answer.startswith(b"HTTP/1.1 403 ")
    assert b"access-control-allow-origin" not in answer


@pytest.mark.parametrize("host", ["api-b2b.bigcommerce.com", "api-b2b.bigcommerce.com:443", "store.sandbox.example"])
def test_whoever_points_the_apis_name_here_gets_the_api_and_no_controls(sandbox: Sandbox, raw: Raw, host: str) -> None:
    status, body = ask(raw, "POST", "/graphql", login(sandbox), Host=host, Origin="https://shop.example")
    assert (status, orjson.loads(body)["data"]["login"]["result"]["token"] != "") == (200, True)
    with Raw(sandbox) as other:
        assert ask(other, "GET", "/sandbox/accounts", b"", Host=host)[0] == 421


def test_more_hosts_and_origins_may_be_allowed() -> None:
    with Sandbox(hosts=["sandbox", "Api.Test"], origins=["https://shop.example/"]) as sandbox:
        for host in ("sandbox:{port}", "api.test"):
            with Raw(sandbox) as raw:
                assert ask(raw, "POST", "/graphql", login(sandbox), Host=host, Origin="https://shop.example")[0] == 200
                assert ask(raw, "GET", "/sandbox/accounts", b"", Host=host)[0] == 200
                assert ask(raw, "GET", "/sandbox/accounts", b"", Origin="https://shop.example")[0] == 403
                assert ask(raw, "POST", "/graphql", login(sandbox), Origin="https://other.example")[0] == 403
    with Sandbox(origins=["*"]) as sandbox, Raw(sandbox) as raw:
        assert ask(raw, "POST", "/graphql", login(sandbox), Origin="https://other.example")[0] == 200
        assert ask(raw, "GET", "/sandbox/accounts", b"", Origin="https://other.example")[0] == 403


def test_on_the_network_addresses_are_names_of_the_server_too() -> None:
    with Sandbox(host="0.0.0.0") as sandbox, Raw(sandbox) as raw:  # noqa: S104 - closed at once
        assert ask(raw, "GET", "/sandbox/accounts", b"", Host="192.0.2.7:8000")[0] == 200
        assert ask(raw, "GET", "/sandbox/accounts", b"", Host="evil.example")[0] == 421


def test_every_answer_has_an_id_of_its_own(post: Post) -> None:
    ids = {post("{ __typename }").headers["x-request-id"] for _ in range(3)}
    assert len(ids) == 3


@pytest.mark.parametrize("names", [("Origin", "Origin"), ("Sec-Fetch-Site", "Sec-Fetch-Site")])
@pytest.mark.parametrize("first", [0, 1])
def test_two_words_on_where_a_request_comes_from_are_none(
    sandbox: Sandbox, raw: Raw, names: tuple[str, str], first: int
) -> None:
    values = [f"http://{raw.host}", "https://evil.example"] if names[0] == "Origin" else ["same-origin", "cross-site"]
    lines = [f"{name}: {value}" for name, value in zip(names, values[first:] + values[:first], strict=True)]
    raw.send(raw.request(b"{}", *lines, path="/sandbox/reset"))
    assert raw.read_answer()[0] == 400
