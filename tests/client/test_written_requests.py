"""Where requests go, and what their heads say: the one that is encoded once says what the other one does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b2b_storefront._secret import HeaderText, SecretText
from b2b_storefront.transport.heads import RepeatedHead, encode_head
from b2b_storefront.transport.origin import Origin, Proxy, origin_of, proxy_at, target_of

FIXED = {"Accept": "application/json", "User-Agent": "a/1"}

NAMES = st.sampled_from(["Authorization", "X-A", "X-B", *FIXED])
VALUES = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=9)


def lines(request: bytes) -> tuple[bytes, list[bytes], bytes]:
    head, _, body = memoryview(request).tobytes().partition(b"\r\n\r\n")
    first, *others = head.split(b"\r\n")
    return first, sorted(others), body


@given(own=st.none() | st.dictionaries(NAMES, VALUES.map(HeaderText)), body=st.binary(max_size=20))
def test_a_head_that_is_encoded_once_says_the_same(own: dict[str, str] | None, body: bytes) -> None:
    written = RepeatedHead("POST", "/graphql", "a.example", FIXED).complete(own, body)
    head = encode_head("POST", "/graphql", "a.example", {**FIXED, **(own or {})}, body)
    assert lines(written) == lines(head + body)
    assert repr(written) == "b'<hidden>'"


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://a.example", "/"),
        ("https://a.example/graphql", "/graphql"),
        ("https://a.example:8443/a/b?c=d&e=%20f#g", "/a/b?c=d&e=%20f"),
        ("https://a.example?c=/d", "/?c=/d"),
        ("https://a.example#g", "/"),
        ("http://[::1]:8080/a", "/a"),
        ("https://a.example/b c\u00fc\r\nX: y", "/b%20c%C3%BC%0D%0AX:%20y"),
        ("https://a.example/?u=https://b.example/c", "/?u=https://b.example/c"),
    ],
)
def test_what_of_an_address_is_asked_for(url: str, target: str) -> None:
    for given_url in (url, SecretText(url)):
        found = target_of(given_url)
        assert found.reveal() == target
        assert repr(found) == "'<hidden>'"


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://API.example./graphql", Origin(True, "api.example", 443, "api.example")),
        ("http://localhost:8080", Origin(False, "localhost", 8080, "localhost:8080")),
        ("http://[::1]/a", Origin(False, "::1", 80, "[::1]")),
        ("https://[0:0::1]:8443/a", Origin(True, "::1", 8443, "[::1]:8443")),
        ("https://b\u00fccher.example", Origin(True, "xn--bcher-kva.example", 443, "xn--bcher-kva.example")),
    ],
)
def test_the_host_of_an_address(url: str, origin: Origin) -> None:
    assert origin_of(url) == origin


@pytest.mark.parametrize(
    "url", ["", "a.example", "ftp://a.example", "https://", "https://a:b", "https://[::1", "http://127.1"]
)
def test_what_is_no_address_of_a_host(url: str) -> None:
    with pytest.raises(ValueError):
        origin_of(url)


def test_a_proxy_is_told_the_password_and_shows_it_to_nobody() -> None:
    proxy = proxy_at("http://us%20er:hunter2@proxy.example:3128")
    assert (proxy.host, proxy.port) == ("proxy.example", 3128)
    assert proxy.headers["Proxy-Authorization"] == "Basic dXMgZXI6aHVudGVyMg=="
    assert "aHVudGVy" not in repr(proxy)
    assert proxy_at("http://[::1]") == Proxy("::1", 80, {})
