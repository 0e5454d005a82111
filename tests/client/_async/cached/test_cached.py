"""A storefront with a cache, against the sandbox: what is asked, what is not, and who sees what."""

from typing import Any

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    ConfigurationError,
    CredentialsRequiredError,
    EmailPassword,
    FixedToken,
    Fresh,
    InvalidLoginError,
    MemoryCache,
    StorefrontError,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.clocks import Time
from tests.client.concurrency import async_all_at_once
from tests.client.wire import Wire, serving

from .answers import CONFIGS, asked, configs, respond

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")


async def test_an_equal_query_is_not_asked_again(
    async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    guest = async_storefront.guest()
    first = await respond(guest)
    time.pass_(100)
    second = await respond(guest)
    assert first.data == second.data
    assert asked(sandbox, CONFIGS) == 1
    assert (first.cached, first.age, first.stale) == (False, None, False)
    assert (second.cached, second.age, second.stale) == (True, 100, False)
    assert second.status == 200


async def test_other_variables_languages_and_headers_are_other_queries(
    async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    guest = async_storefront.guest()
    await configs(guest)
    await guest.storefront_configs(store_hash=sandbox.store_hash, keys=["quote_logo"])
    await configs(guest.with_options(locale="de"))
    await configs(guest.with_options(headers={"X-Shop": "eu"}))
    assert asked(sandbox, CONFIGS) == 4
    for _ in range(2):
        await configs(guest.with_options(locale="de"))
        await configs(guest.with_options(request_id="r-1", buyer_address="203.0.113.7"))
        await configs(guest.with_options(headers={"traceparent": "00-1-2-01"}))
    assert asked(sandbox, CONFIGS) == 4


async def test_what_everybody_may_see_is_asked_once_and_as_nobody(
    async_storefront: AsyncStorefront, async_admin: AsyncSession, async_senior: AsyncSession, sandbox: Sandbox
) -> None:
    await configs(async_admin)
    await configs(async_senior)
    response = await respond(async_storefront.guest())
    (request,) = sandbox.requests  # No sign-in either.
    assert request.customer_id is None
    assert set(response.headers) <= {"Content-Type", "Content-Language", "Date"}


async def test_no_header_of_a_customer_goes_into_what_everybody_may_see() -> None:
    body = b'{"data":{"storefrontConfigs":[]}}'
    head = b"HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nX-Request-Id: r\r\nContent-Language: de\r\n"
    with serving(Wire(head + b"Content-Length: %d\r\n\r\n" % len(body) + body)) as wire:
        async with AsyncStorefront("abc", base_url=wire.url, cache=MemoryCache()) as storefront:
            buyer = storefront.session(FixedToken("opaque")).with_options(buyer_address="203.0.113.7", request_id="a")
            await configs(buyer)
            response = await respond(storefront.guest())
    (request,) = wire.heads
    sent = {line.partition(b":")[0].lower() for line in request.split(b"\r\n")}
    assert not sent & {b"authorization", b"x-forwarded-for", b"true-client-ip"}
    assert b"x-request-id" in sent
    assert response.cached
    assert dict(response.headers) == {"Content-Language": "de"}


async def test_a_customers_answer_is_the_customers_own(
    async_admin: AsyncSession, async_senior: AsyncSession, sandbox: Sandbox
) -> None:
    for _ in range(2):
        assert (await async_admin.current_user()).email == sandbox.accounts.admin.email
        assert (await async_senior.current_user()).email == sandbox.accounts.senior.email
    assert asked(sandbox, "CurrentUser") == 2


async def test_who_knows_a_name_and_no_password_sees_nothing(
    async_storefront: AsyncStorefront, async_admin: AsyncSession, sandbox: Sandbox
) -> None:
    await async_admin.current_user()
    email = sandbox.accounts.admin.email
    with pytest.raises(InvalidLoginError):
        await async_storefront.session(EmailPassword(email, "wrong")).current_user()
    # Nor does who brings any token along.
    with pytest.raises(InvalidLoginError):
        await async_storefront.session(EmailPassword(email, "guessed"), token="planted").current_user()
    with pytest.raises(StorefrontError):
        await async_storefront.session(FixedToken("planted")).current_user()
    assert (await async_storefront.session(EmailPassword(email, sandbox.accounts.admin.password)).current_user()).email
    assert asked(sandbox, "CurrentUser") == 3  # The admin's once, and one for each token that was brought along.


async def test_what_needs_a_customer_still_does(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    with pytest.raises(CredentialsRequiredError):
        await async_storefront.guest().current_user()
    assert sandbox.requests == []


async def test_what_is_not_in_the_table_is_asked_each_time(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    for _ in range(2):
        await async_admin.customer_info()
    assert asked(sandbox, "CustomerInfo") == 2


async def test_nobody_sees_what_another_does_to_a_result(async_storefront: AsyncStorefront) -> None:
    guest = async_storefront.guest()
    first = await configs(guest)
    before = [entry.key for entry in first]
    second = await configs(guest)
    second[0].key = "changed"
    second.clear()
    first[0].key = "changed too"
    assert [entry.key for entry in await configs(guest)] == before


async def test_many_first_callers_are_one_request(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    guest = async_storefront.guest()
    results = await async_all_at_once([lambda: configs(guest)] * 20)
    assert asked(sandbox, CONFIGS) == 1
    results[0][0].key = "changed"
    assert [result[0].key for result in results].count("changed") == 1


async def test_a_call_can_do_without_the_cache(async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time) -> None:
    guest = async_storefront.guest()
    await configs(guest)
    time.pass_(10)
    response = await respond(guest.with_options(cache=False))
    assert not response.cached
    assert (await respond(guest)).age == 10
    response = await respond(guest.with_options(cache="refresh"))
    assert not response.cached
    assert (await respond(guest)).age == 0
    assert (await respond(guest.with_options(cache=False).with_options(cache=None))).cached
    assert asked(sandbox, CONFIGS) == 3


@pytest.mark.parametrize("value", ["no", 7, [], "REFRESH"])
async def test_options_that_are_none_are_refused(value: Any, async_storefront: AsyncStorefront) -> None:
    with pytest.raises(ConfigurationError, match="cache is none of"):
        async_storefront.guest().with_options(cache=value)


async def test_nothing_of_a_sign_in_is_kept(
    async_storefront: AsyncStorefront, sandbox: Sandbox, cache: MemoryCache
) -> None:
    account = sandbox.accounts.admin
    for _ in range(2):
        await async_storefront.login(account.email, account.password)
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
async def test_settings_that_cant_work_are_refused(options: Any, words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        AsyncStorefront("abc", **options)
