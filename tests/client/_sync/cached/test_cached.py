# Generated from tests/client/_async/cached/test_cached.py by `make codegen`. Edits are lost.

"""A storefront with a cache, against the sandbox: what is asked, what is not, and who sees what."""

from typing import Any

import pytest

from b2b_storefront import (
    ConfigurationError,
    CredentialsRequiredError,
    EmailPassword,
    FixedToken,
    Fresh,
    InvalidLoginError,
    MemoryCache,
    Session,
    Storefront,
    StorefrontError,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.clocks import Time
from tests.client.concurrency import all_at_once
from tests.client.wire import Wire, serving

from .answers import CONFIGS, asked, configs, respond

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")


def test_an_equal_query_is_not_asked_again(storefront: Storefront, sandbox: Sandbox, time: Time) -> None:
    guest = storefront.guest()
    first = respond(guest)
    time.pass_(100)
    second = respond(guest)
    assert first.data == second.data
    assert asked(sandbox, CONFIGS) == 1
    assert (first.cached, first.age, first.stale) == (False, None, False)
    assert (second.cached, second.age, second.stale) == (True, 100, False)
    assert second.status == 200


def test_other_variables_languages_and_headers_are_other_queries(storefront: Storefront, sandbox: Sandbox) -> None:
    guest = storefront.guest()
    configs(guest)
    guest.storefront_configs(store_hash=sandbox.store_hash, keys=["quote_logo"])
    configs(guest.with_options(locale="de"))
    configs(guest.with_options(headers={"X-Shop": "eu"}))
    assert asked(sandbox, CONFIGS) == 4
    for _ in range(2):
        configs(guest.with_options(locale="de"))
        configs(guest.with_options(request_id="r-1", buyer_address="203.0.113.7"))
        configs(guest.with_options(headers={"traceparent": "00-1-2-01"}))
    assert asked(sandbox, CONFIGS) == 4


def test_what_everybody_may_see_is_asked_once_and_as_nobody(
    storefront: Storefront, admin: Session, senior: Session, sandbox: Sandbox
) -> None:
    configs(admin)
    configs(senior)
    response = respond(storefront.guest())
    (request,) = sandbox.requests  # No sign-in either.
    assert request.customer_id is None
    assert set(response.headers) <= {"Content-Type", "Content-Language", "Date"}


def test_no_header_of_a_customer_goes_into_what_everybody_may_see() -> None:
    body = b'{"data":{"storefrontConfigs":[]}}'
    head = b"HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nX-Request-Id: r\r\nContent-Language: de\r\n"
    with serving(Wire(head + b"Content-Length: %d\r\n\r\n" % len(body) + body)) as wire:
        with Storefront("abc", base_url=wire.url, cache=MemoryCache()) as storefront:
            buyer = storefront.session(FixedToken("opaque")).with_options(buyer_address="203.0.113.7", request_id="a")
            configs(buyer)
            response = respond(storefront.guest())
    (request,) = wire.heads
    sent = {line.partition(b":")[0].lower() for line in request.split(b"\r\n")}
    assert not sent & {b"authorization", b"x-forwarded-for", b"true-client-ip"}
    assert b"x-request-id" in sent
    assert response.cached
    assert dict(response.headers) == {"Content-Language": "de"}


def test_a_customers_answer_is_the_customers_own(admin: Session, senior: Session, sandbox: Sandbox) -> None:
    for _ in range(2):
        assert (admin.current_user()).email == sandbox.accounts.admin.email
        assert (senior.current_user()).email == sandbox.accounts.senior.email
    assert asked(sandbox, "CurrentUser") == 2


def test_who_knows_a_name_and_no_password_sees_nothing(
    storefront: Storefront, admin: Session, sandbox: Sandbox
) -> None:
    admin.current_user()
    email = sandbox.accounts.admin.email
    with pytest.raises(InvalidLoginError):
        storefront.session(EmailPassword(email, "wrong")).current_user()
    # Nor does who brings any token along.
    with pytest.raises(InvalidLoginError):
        storefront.session(EmailPassword(email, "guessed"), token="planted").current_user()
    with pytest.raises(StorefrontError):
        storefront.session(FixedToken("planted")).current_user()
    assert (storefront.session(EmailPassword(email, sandbox.accounts.admin.password)).current_user()).email
    assert asked(sandbox, "CurrentUser") == 3  # The admin's once, and one for each token that was brought along.


def test_what_needs_a_customer_still_does(storefront: Storefront, sandbox: Sandbox) -> None:
    with pytest.raises(CredentialsRequiredError):
        storefront.guest().current_user()
    assert sandbox.requests == []


def test_what_is_not_in_the_table_is_asked_each_time(admin: Session, sandbox: Sandbox) -> None:
    for _ in range(2):
        admin.customer_info()
    assert asked(sandbox, "CustomerInfo") == 2


def test_nobody_sees_what_another_does_to_a_result(storefront: Storefront) -> None:
    guest = storefront.guest()
    first = configs(guest)
    before = [entry.key for entry in first]
    second = configs(guest)
    second[0].key = "changed"
    second.clear()
    first[0].key = "changed too"
    assert [entry.key for entry in configs(guest)] == before


def test_many_first_callers_are_one_request(storefront: Storefront, sandbox: Sandbox) -> None:
    guest = storefront.guest()
    results = all_at_once([lambda: configs(guest)] * 20)
    assert asked(sandbox, CONFIGS) == 1
    results[0][0].key = "changed"
    assert [result[0].key for result in results].count("changed") == 1


def test_a_call_can_do_without_the_cache(storefront: Storefront, sandbox: Sandbox, time: Time) -> None:
    guest = storefront.guest()
    configs(guest)
    time.pass_(10)
    response = respond(guest.with_options(cache=False))
    assert not response.cached
    assert (respond(guest)).age == 10
    response = respond(guest.with_options(cache="refresh"))
    assert not response.cached
    assert (respond(guest)).age == 0
    assert (respond(guest.with_options(cache=False).with_options(cache=None))).cached
    assert asked(sandbox, CONFIGS) == 3


@pytest.mark.parametrize("value", ["no", 7, [], "REFRESH"])
def test_options_that_are_none_are_refused(value: Any, storefront: Storefront) -> None:
    with pytest.raises(ConfigurationError, match="cache is none of"):
        storefront.guest().with_options(cache=value)


def test_nothing_of_a_sign_in_is_kept(storefront: Storefront, sandbox: Sandbox, cache: MemoryCache) -> None:
    account = sandbox.accounts.admin
    for _ in range(2):
        storefront.login(account.email, account.password)
    assert len(cache) == 0
    assert asked(sandbox, "Login") == 2


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"cache": {}}, "cache is dict"),
        ({"freshness": {}}, "freshness stands without cache"),
        ({"cache": MemoryCache(), "freshness": {"Frobs": Fresh(1)}}, "no operation 'Frobs'"),
    ],
)
def test_settings_that_cant_work_are_refused(options: Any, words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        Storefront("abc", **options)
