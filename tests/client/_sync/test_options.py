# Generated from tests/client/_async/test_options.py by `make codegen`. Edits are lost.

"""What `with_options` asks for goes out with each call of that session, and with no other's."""

from typing import Any

import pytest
from graphql import ExecutionResult

from b2b_storefront import ConfigurationError, EmailPassword, FixedToken, Storefront
from tests.client.wire import FINE, Wire, serving

from .test_transport_seam import Canned, Headerless

ASKED: dict[str, Any] = {
    "locale": "fr-CA",
    "headers": {"X-Shop": "eu"},
    "request_id": "7f3b-1",
    "buyer_address": "2001:DB8::7",
}
SENT = {
    "Accept-Language": "fr-CA",
    "X-Shop": "eu",
    "X-Request-Id": "7f3b-1",
    "X-Forwarded-For": "2001:db8::7",
    "True-Client-IP": "2001:db8::7",
}


def headers_of(head: bytes) -> dict[str, str]:
    """Return a request's headers, their names in lower case."""
    lines = head.decode().strip().split("\r\n")[1:]
    return {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}


def test_options_are_headers_of_their_session_only() -> None:
    with serving(Wire(FINE)) as wire:
        with Storefront("abc", base_url=wire.url) as storefront:
            buyer = storefront.session(FixedToken("opaque"))
            asking = buyer.with_options(**ASKED)
            asking.user_email_check(email="a@example.com")
            buyer.user_email_check(email="a@example.com")
            storefront.guest().with_options(**ASKED).user_email_check(email="a@example.com")
    asked, plain, of_guest = map(headers_of, wire.heads)
    for name, value in SENT.items():
        assert asked[name.lower()] == of_guest[name.lower()] == value
        assert name.lower() not in plain
    assert asked["authorization"] == plain["authorization"] == "Bearer opaque"
    assert "authorization" not in of_guest


def test_options_add_up_and_none_takes_them_back() -> None:
    with serving(Wire(FINE)) as wire:
        with Storefront("abc", base_url=wire.url) as storefront:
            asking = storefront.session(FixedToken("opaque")).with_options(**ASKED).with_options(locale="de")
            (
                asking.with_options(timeout=5)
                .with_options(headers=None, request_id=None)
                .user_email_check(email="a@example.com")
            )
    headers = headers_of(wire.heads[0])
    assert headers["accept-language"] == "de"
    assert headers["x-forwarded-for"] == "2001:db8::7"
    assert not {"x-shop", "x-request-id"} & headers.keys()


def test_a_session_derived_from_one_with_options_has_them() -> None:
    with serving(Wire(FINE)) as wire:
        with Storefront("abc", base_url=wire.url) as storefront:
            asking = storefront.session(FixedToken("opaque")).with_options(locale="de")
            asking.with_response(lambda session: session.user_email_check(email="a@example.com"))
    assert headers_of(wire.heads[0])["accept-language"] == "de"


def test_the_sign_in_belongs_to_no_call() -> None:
    """Other calls wait for it as well, so it carries no header of the one that came first."""
    with serving(Wire(FINE)) as wire:
        with Storefront("abc", base_url=wire.url) as storefront:
            (
                storefront.session(EmailPassword("a@example.com", "pw"))
                .with_options(**ASKED)
                .user_email_check(email="a@example.com")
            )
    sign_in, call = map(headers_of, wire.heads)
    assert "x-shop" not in sign_in
    assert call["x-shop"] == "eu"


def test_the_application_names_itself() -> None:
    with serving(Wire(FINE)) as wire:
        for app in (("shop", "1.2"), "shop/1.2", "shop"):
            with Storefront("abc", base_url=wire.url, app=app) as storefront:
                storefront.session(FixedToken("opaque")).user_email_check(email="a@example.com")
    agents = [headers_of(head)["user-agent"] for head in wire.heads]
    assert [agent.partition(" ")[2] for agent in agents] == ["shop/1.2", "shop/1.2", "shop"]
    assert all(agent.startswith("b2b-storefront/") for agent in agents)


def test_the_address_names_the_operation_where_that_is_asked_for() -> None:
    with serving(Wire(FINE)) as wire:
        for operation_in_url in (False, True):
            with Storefront("abc", base_url=wire.url, operation_in_url=operation_in_url) as storefront:
                storefront.session(FixedToken("opaque")).user_email_check(email="a@example.com")
    lines = [head.split(b"\r\n")[0] for head in wire.heads]
    assert lines == [
        b"POST /graphql HTTP/1.1",
        b"POST /graphql?operation=UserEmailCheck&type=query HTTP/1.1",
    ]


def test_another_transport_is_given_the_headers() -> None:
    canned = Canned(ExecutionResult(data={"userEmailCheck": {"userType": 1}}))
    with Storefront("abc", transport=canned) as storefront:
        storefront.guest().with_options(**ASKED).user_email_check(email="a@example.com")
    assert canned.headers == [SENT]


def test_a_transport_without_headers_says_so() -> None:
    with Storefront("abc", transport=Headerless()) as storefront:
        guest = storefront.guest().with_options(locale="de")
        with pytest.raises(ConfigurationError, match=r"can't carry the session's options.*leave them out"):
            guest.user_email_check(email="a@example.com")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"locale": "de_DE"}, "locale is 'de_DE': pass a language tag"),
        ({"locale": "de\r\nX: y"}, "pass a language tag"),
        ({"locale": 3}, "locale is int"),
        ({"locale": ""}, "locale is ''"),
        ({"request_id": "a\nb"}, "request_id is empty, or not a text"),
        ({"request_id": ""}, "request_id is empty"),
        ({"request_id": "é"}, "request_id is empty, or not"),
        ({"request_id": "x" * 201}, "request_id has 201 letters"),
        ({"buyer_address": "localhost"}, "buyer_address is 'localhost': pass the IP address"),
        ({"buyer_address": "1.2.3.4, 5.6.7.8"}, "pass the IP address"),
        ({"buyer_address": 1}, "buyer_address is int"),
        ({"headers": [("a", "b")]}, "headers is not a mapping"),
        ({"headers": {"X-A": "b\r\nX-C: d"}}, "the value of X-A is not a text of printable"),
        ({"headers": {"X-A": "é"}}, "the value of X-A"),
        ({"headers": {"X-A": 1}}, "the value of X-A"),
        ({"headers": {"X A": "b"}}, "a name is empty, has more than 256 letters, or holds what no header's name may"),
        (
            {"headers": {"X" * 257: "b"}},
            "a name is empty, has more than 256 letters, or holds what no header's name may",
        ),
        ({"headers": {"": "b"}}, "a name is empty"),
        ({"headers": {1: "b"}}, "a name is empty"),
        ({"headers": {"X-A": "b", "x-a": "c"}}, "x-a is there twice"),
        ({"headers": {"authorization": "Bearer x"}}, "authorization can't be set by hand"),
        ({"headers": {"Host": "x"}}, "Host can't be set by hand .base_url says it"),
        ({"headers": {"Content-Type": "x"}}, "Content-Type can't be set by hand"),
        ({"headers": {"Proxy-Authorization": "x"}}, "Proxy-Authorization can't be set by hand"),
        ({"headers": {"Cookie": "x"}}, "Cookie can't be set by hand"),
        ({"headers": {"Accept-Language": "x"}}, "pass locale="),
        ({"headers": {"User-Agent": "x"}}, "pass app="),
    ],
)
def test_options_that_can_not_work(options: dict[str, Any], message: str) -> None:
    storefront = Storefront("abc")
    with pytest.raises(ConfigurationError, match=message):
        storefront.guest().with_options(**options)


@pytest.mark.parametrize("app", ["a b", ("shop", "1.2", "3"), ("shop", "1 2"), " ", ("",), "shop/", 3, "é", "a\r\nb"])
def test_an_application_that_can_not_be_named(app: Any) -> None:
    with pytest.raises(ConfigurationError, match="app is not a name and a version"):
        Storefront("abc", app=app)


def test_the_values_of_headers_are_not_shown() -> None:
    session = Storefront("abc").guest().with_options(headers={"X-Gateway-Key": "s3cret-key"})
    assert "s3cret-key" not in f"{session!r} {session._options!r} {session._options.headers!r}"
