"""A storefront with a cache, against the sandbox: what is asked, what is not, and who sees what."""

import contextlib
import math
from collections.abc import AsyncIterator, Callable, Collection
from typing import Any

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    Cache,
    ConfigurationError,
    CredentialsRequiredError,
    EmailPassword,
    FixedToken,
    Fresh,
    HTTPStatusError,
    InvalidLoginError,
    MemoryCache,
    OperationError,
    PermissionDeniedError,
    RateLimitedError,
    RequestTimeoutError,
    Response,
    SessionOverError,
    ShoppingListStateError,
    StorefrontError,
    UnexpectedResultError,
)
from b2b_storefront.cache import Kept
from b2b_storefront.client import StorefrontSetting
from b2b_storefront.client.operations import OPERATIONS
from b2b_storefront.codes import ShoppingListStatus
from b2b_storefront.sandbox import Sandbox
from tests.client.clocks import Time
from tests.client.concurrency import async_all_at_once, async_answers_refreshed
from tests.client.conftest import credentials, operations
from tests.client.holding import AsyncHoldingTransport, async_until
from tests.client.wire import Wire, serving

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")

FRESHNESS = {
    "StorefrontConfigs": Fresh(300, stale=600, if_error=3_600),
    "CurrentUser": Fresh(60, stale=60, if_error=600),
    "ShoppingLists": Fresh(60),
    "ShoppingList": Fresh(60),
    "Users": Fresh(60),
    "Quotes": Fresh(60, if_error=600),
}
CONFIGS = "StorefrontConfigs"


@pytest.fixture
def cache(time: Time) -> MemoryCache:
    return MemoryCache(clock=lambda: time.monotonic)


@pytest.fixture
async def async_storefront(
    sandbox: Sandbox, async_transport: AsyncHoldingTransport, time: Time, cache: MemoryCache
) -> AsyncIterator[AsyncStorefront]:
    async with AsyncStorefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        transport=async_transport,
        clocks=time.cache_clocks,
        cache=cache,
        freshness=FRESHNESS,
    ) as storefront:
        yield storefront


@pytest.fixture
def async_senior(async_storefront: AsyncStorefront, sandbox: Sandbox) -> AsyncSession:
    return async_storefront.session(credentials(sandbox.accounts.senior))


async def configs(session: AsyncSession) -> list[StorefrontSetting]:
    return await session.storefront_configs(store_hash=session._settings.store_hash)


async def respond(session: AsyncSession) -> Response[list[StorefrontSetting]]:
    return await session.with_response(configs)


async def users(session: AsyncSession, sandbox: Sandbox) -> int | None:
    page = await session.users(company_id=sandbox.accounts.admin.company_id or 0)
    return page.total_count


def asked(sandbox: Sandbox, name: str) -> int:
    return operations(sandbox).count(name)


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


async def test_a_stale_answer_serves_while_one_refresh_runs(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox, time: Time
) -> None:
    guest = async_storefront.guest()
    await configs(guest)
    time.pass_(300)
    async_transport.hold(CONFIGS)
    for _ in range(10):
        response = await respond(guest)
        assert (response.cached, response.age, response.stale) == (True, 300, True)
    await async_transport.arrival(CONFIGS)
    async_transport.let_go(CONFIGS)
    await async_answers_refreshed(async_storefront)
    assert asked(sandbox, CONFIGS) == 2
    response = await respond(guest)
    assert (response.age, response.stale) == (0, False)
    assert asked(sandbox, CONFIGS) == 2


async def test_a_refresh_that_fails_is_not_tried_again_at_once(
    async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    guest = async_storefront.guest()
    await configs(guest)
    time.pass_(300)
    sandbox.fail_next(CONFIGS, status=503)
    for _ in range(5):
        assert (await respond(guest)).stale
        await async_answers_refreshed(async_storefront)
    assert asked(sandbox, CONFIGS) == 2
    time.pass_(5)
    assert (await respond(guest)).stale
    await async_answers_refreshed(async_storefront)
    assert not (await respond(guest)).stale
    assert asked(sandbox, CONFIGS) == 3


async def test_a_storefront_closes_within_a_refresh(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, time: Time
) -> None:
    guest = async_storefront.guest()
    await configs(guest)
    time.pass_(300)
    async_transport.hold(CONFIGS)
    await configs(guest)
    await async_transport.arrival(CONFIGS)
    async_transport.let_go(CONFIGS)
    await async_storefront.close()
    await configs(async_storefront.guest())  # It can be used again.


Fail = Callable[[Sandbox], None]

FAULTS: dict[str, Fail] = {
    "a broken connection": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, disconnect=True),
    "HTTP 503": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, status=503, body="no"),
    "HTTP 500 with errors": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, status=500, message="Boom."),
    "HTTP 429": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, status=429),
    "a login page": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, body="<html>"),
    "silence": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, delay=20.0),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_on_faults_an_old_answer_serves(
    fault: str, async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    first = await configs(async_storefront.guest())
    guest = async_storefront.guest().with_options(timeout=0.3 if fault == "silence" else None)
    time.pass_(900)
    FAULTS[fault](sandbox)
    for _ in range(3):
        response = await respond(guest)
        assert response.data == first
        assert (response.cached, response.age, response.stale) == (True, 900, True)
    assert asked(sandbox, CONFIGS) <= 4  # Asked once, with the transport's own tries, and then left alone.
    time.pass_(3_000)
    with pytest.raises(StorefrontError):
        await configs(guest)


async def test_after_a_fault_the_api_is_asked_again_soon(
    async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    guest = async_storefront.guest()
    await configs(guest)
    time.pass_(900)
    sandbox.fail_next(CONFIGS, status=503)
    assert (await respond(guest)).stale
    time.pass_(5)
    response = await respond(guest)
    assert (response.cached, response.stale) == (False, False)


async def test_a_refusal_is_no_fault(
    async_admin: AsyncSession, async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    await async_admin.quotes()
    time.pass_(100)
    sandbox.fail_next("Quotes", message="Permission denied.")
    with pytest.raises(PermissionDeniedError):
        await async_admin.quotes()
    # What is refused now is not kept either: the next fault has nothing to serve.
    sandbox.fail_next("Quotes", status=503)
    with pytest.raises(OperationError):
        await async_admin.quotes()


async def test_a_session_that_is_over_is_no_fault(
    async_admin: AsyncSession, async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    await async_admin.quotes()
    time.pass_(100)
    sandbox.fail_next("Quotes", times=5, code=40101)
    with pytest.raises(SessionOverError):
        await async_admin.quotes()


async def test_a_refusal_beside_the_caller_ends_the_stale_answer(
    async_admin: AsyncSession, async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    await async_admin.current_user()
    time.pass_(60)
    sandbox.fail_next("CurrentUser", times=2, message="Permission denied.")
    await async_admin.current_user()
    await async_answers_refreshed(async_storefront)
    with pytest.raises(PermissionDeniedError):
        await async_admin.current_user()


async def test_who_cant_sign_in_any_more_sees_nothing(
    async_senior: AsyncSession, async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    await async_senior.current_user()
    time.pass_(60)
    sandbox.expire_tokens()
    sandbox.fail_next("Login", times=9, message="Invalid Login")
    await async_senior.current_user()  # Stale; what is refreshed beside it finds out.
    await async_answers_refreshed(async_storefront)
    with pytest.raises(InvalidLoginError):
        await async_senior.current_user()


async def test_no_fault_of_the_api_shows_old_answers_to_who_cant_sign_in(
    async_senior: AsyncSession, sandbox: Sandbox, time: Time
) -> None:
    await async_senior.quotes()
    time.pass_(100)
    sandbox.expire_tokens()
    sandbox.fail_next("Login", message="Invalid Login")
    with pytest.raises(InvalidLoginError):
        await async_senior.quotes()
    sandbox.fail_next("Quotes", times=9, disconnect=True)
    async_senior.retry_sign_in()
    with pytest.raises(StorefrontError):
        await async_senior.quotes()


@pytest.mark.parametrize(
    ("plan", "error"),
    [
        ({"message": "No."}, OperationError),
        ({"status": 503, "body": "no"}, HTTPStatusError),
        ({"status": 429}, RateLimitedError),
        ({"body": {"data": {"storefrontConfigs": 7}}}, UnexpectedResultError),
        ({"body": {"data": {"storefrontConfigs": [{"key": {"no": "text"}}]}}}, UnexpectedResultError),
    ],
)
async def test_no_error_is_ever_kept(
    plan: Any, error: type[StorefrontError], async_storefront: AsyncStorefront, sandbox: Sandbox, cache: MemoryCache
) -> None:
    sandbox.fail_next(CONFIGS, **plan)
    with pytest.raises(error):
        await configs(async_storefront.guest())
    assert len(cache) == 0
    assert not (await respond(async_storefront.guest())).cached


async def test_partial_data_is_never_kept(
    async_storefront: AsyncStorefront, sandbox: Sandbox, cache: MemoryCache
) -> None:
    body = {"data": {"storefrontConfigs": []}, "errors": [{"message": "Some are missing."}]}
    sandbox.fail_next(CONFIGS, body=body)
    response = await async_storefront.guest().with_response(configs, partial=True)
    assert [error.message for error in response.errors] == ["Some are missing."]
    assert len(cache) == 0


async def test_an_error_that_many_wait_for_is_one_request_and_not_kept(
    async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    guest = async_storefront.guest()
    sandbox.fail_next(CONFIGS, message="No.", delay=0.5)
    errors: list[StorefrontError] = []

    async def refused() -> None:
        with pytest.raises(OperationError) as caught:
            await configs(guest)
        errors.append(caught.value)

    await async_all_at_once([refused] * 5)
    assert asked(sandbox, CONFIGS) == 1
    assert len({id(error) for error in errors}) == 5
    assert await configs(guest)


async def test_who_waits_for_anothers_answer_leaves_at_the_own_deadline(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    guest = async_storefront.guest()
    async_transport.hold(CONFIGS)
    outcomes: list[object] = []

    async def patient() -> None:
        outcomes.append(len(await configs(guest)))

    async def hasty() -> None:
        await async_transport.arrival(CONFIGS)
        with pytest.raises(RequestTimeoutError, match=r"no answer within 0\.1 s"):
            await configs(guest.with_options(timeout=0.1))
        async_transport.let_go(CONFIGS)

    await async_all_at_once([patient, hasty])
    assert len(outcomes) == 1
    assert asked(sandbox, CONFIGS) == 1


async def test_who_began_with_little_time_does_not_end_the_others(
    async_storefront: AsyncStorefront, async_transport: AsyncHoldingTransport, sandbox: Sandbox
) -> None:
    guest = async_storefront.guest()
    sandbox.fail_next(CONFIGS, times=1, delay=30.0)

    async def hasty() -> None:
        with pytest.raises(RequestTimeoutError):
            await configs(guest.with_options(timeout=1.0))

    async def patient() -> int:
        return len(await configs(guest))

    async_transport.hold(CONFIGS, times=1)

    async def follow() -> None:
        await async_transport.arrival(CONFIGS)
        async_transport.let_go(CONFIGS)
        assert await patient()

    await async_all_at_once([hasty, follow])
    await async_until(lambda: asked(sandbox, CONFIGS) == 2)  # The log has a request once the sandbox is done with it.


async def test_an_own_mutation_forgets_what_it_changes(
    async_admin: AsyncSession, async_senior: AsyncSession, sandbox: Sandbox
) -> None:
    # For its customer all of it; for others what it names, and lists.
    lists = await async_admin.shopping_lists()
    first, other = int(lists.nodes[0].id), int(lists.nodes[1].id)
    for session in (async_admin, async_senior):
        await session.shopping_lists()
        await session.shopping_list(id=first)
        await session.shopping_list(id=other)
        await session.current_user()
    sandbox.clear_requests()
    found = await async_senior.shopping_list(id=first)
    assert found is not None
    assert found.products is not None
    item = found.products.nodes[0].item_id
    await async_admin.shopping_lists_items_delete(shopping_list_id=first, item_id=item or 0)
    sandbox.clear_requests()
    for session in (async_admin, async_senior):
        await session.shopping_lists()
        await session.shopping_list(id=first)
        await session.shopping_list(id=other)
        await session.current_user()
    assert operations(sandbox) == [
        *["ShoppingLists", "ShoppingList", "ShoppingList", "CurrentUser"],
        *["ShoppingLists", "ShoppingList"],
    ]


async def test_a_mutation_of_which_nothing_is_heard_forgets_too(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    await async_admin.shopping_lists()
    sandbox.fail_next("ShoppingListsDelete", disconnect=True)
    with pytest.raises(StorefrontError):
        await async_admin.shopping_lists_delete(id=1)
    await async_admin.shopping_lists()
    assert asked(sandbox, "ShoppingLists") == 2


async def test_an_answer_from_before_a_mutation_is_not_kept_after_it(
    async_admin: AsyncSession, async_transport: AsyncHoldingTransport, sandbox: Sandbox, time: Time
) -> None:
    await async_admin.current_user()
    async_transport.hold("ShoppingLists")

    async def query() -> None:
        await async_admin.shopping_lists()

    async def change() -> None:
        await async_transport.arrival("ShoppingLists")
        time.pass_(1)
        sandbox.fail_next("ShoppingListsDelete", message="No.")
        with pytest.raises(OperationError):
            await async_admin.shopping_lists_delete(id=1)
        time.pass_(1)
        async_transport.let_go("ShoppingLists")

    await async_all_at_once([query, change])
    await async_admin.shopping_lists()
    assert asked(sandbox, "ShoppingLists") == 2


async def test_who_asks_after_a_mutation_does_not_get_what_was_asked_before_it(
    async_admin: AsyncSession, async_transport: AsyncHoldingTransport, sandbox: Sandbox, time: Time
) -> None:
    await async_admin.current_user()
    async_transport.hold("ShoppingLists", times=2)

    async def query() -> None:
        await async_admin.shopping_lists()

    async def change() -> None:
        await async_transport.arrival("ShoppingLists")
        sandbox.fail_next("ShoppingListsDelete", message="No.")
        with pytest.raises(OperationError):
            await async_admin.shopping_lists_delete(id=1)
        time.pass_(1)
        await async_all_at_once([query, let_go])

    async def let_go() -> None:
        await async_transport.arrival("ShoppingLists")
        async_transport.let_go("ShoppingLists")

    await async_all_at_once([query, change])
    assert asked(sandbox, "ShoppingLists") == 2


async def test_flows_that_change_what_they_read_read_it_anew(
    async_storefront: AsyncStorefront, async_admin: AsyncSession, sandbox: Sandbox
) -> None:
    junior = async_storefront.session(credentials(sandbox.accounts.junior))
    lists = (await junior.shopping_lists()).nodes
    drafts = [int(entry.id) for entry in lists if entry.status == ShoppingListStatus.DRAFT]
    details = [await junior.with_options(cache=False).shopping_list(id=number) for number in drafts]
    draft = next(int(found.id) for found in details if found and found.products and found.products.total_count)
    async with async_storefront.scope() as scope:
        for session in (junior, scope.session(credentials(sandbox.accounts.junior))):
            await session.shopping_list(id=draft, products_first=1)
        sandbox.clear_requests()
        await scope.session(credentials(sandbox.accounts.junior)).submit_shopping_list(id=draft)
    assert operations(sandbox) == ["ShoppingList", "ShoppingListsUpdate"]
    with pytest.raises(ShoppingListStateError):
        await junior.submit_shopping_list(id=draft)


async def test_what_changes_nothing_forgets_nothing(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    await async_admin.current_user()
    sandbox.fail_next("QuoteEmail", message="No.")
    with contextlib.suppress(OperationError):
        await async_admin.run(OPERATIONS["QuoteEmail"], email_data={"email": "a@b.c", "quoteId": 1})
    await async_admin.current_user()
    assert asked(sandbox, "CurrentUser") == 1


async def test_an_application_forgets_what_others_changed(
    async_admin: AsyncSession, async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    async def ask() -> list[str | None]:
        sandbox.clear_requests()
        time.pass_(1)
        await async_admin.shopping_lists()
        await async_admin.current_user()
        await configs(async_admin)
        return operations(sandbox)

    await ask()
    assert await ask() == []
    await async_storefront.forget("shopping_list:999")  # It may be in a list by now.
    assert await ask() == ["ShoppingLists"]
    await async_storefront.forget("user", "quote")
    assert "CurrentUser" in await ask()
    await async_storefront.forget("user:999")
    assert await ask() == []
    await async_storefront.forget()
    assert await ask() == ["ShoppingLists", "CurrentUser", CONFIGS]
    with pytest.raises(ConfigurationError, match="is not a tag"):
        await async_storefront.forget("frobs")


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


class BrokenCache(Cache):
    """Raises whatever it is asked."""

    def get(self, key: str) -> Kept | None:
        raise OSError("buyer@example.com")

    def put(self, key: str, value: bytes, life: float, tags: Collection[str], took: float) -> None:
        raise OSError("buyer@example.com")

    def forget(self, tags: Collection[str]) -> None:
        raise OSError("buyer@example.com")

    def remove(self, key: str) -> None:
        raise OSError("buyer@example.com")


async def test_a_cache_that_raises_is_as_none_with_one_warning(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    async with AsyncStorefront(
        sandbox.store_hash, base_url=sandbox.base_url, cache=BrokenCache(), freshness=FRESHNESS
    ) as storefront:
        for _ in range(2):
            assert await configs(storefront.guest())
        await storefront.forget()
    assert asked(sandbox, CONFIGS) == 2
    (record,) = [record for record in caplog.records if record.levelname == "WARNING"]
    assert "BrokenCache raised OSError" in record.getMessage()
    assert "buyer@" not in caplog.text


def rewritten(kept: Kept, body: bytes) -> Kept:
    """Return what is kept with another body behind its head."""
    return Kept(kept.value.partition(b"\n")[0] + b"\n" + body, kept.age)


POISONS: dict[str, Callable[[Kept], Any]] = {
    "no age": lambda kept: Kept(kept.value, None),  # type: ignore[arg-type]
    "a text for an age": lambda kept: Kept(kept.value, "1"),  # type: ignore[arg-type]
    "no number for an age": lambda kept: Kept(kept.value, math.nan),
    "an age below zero": lambda kept: Kept(kept.value, -5.0),
    "a tuple": lambda kept: (kept.value, kept.age),
    "a text": lambda kept: Kept(str(kept.value), kept.age),  # type: ignore[arg-type]
    "cut short": lambda kept: Kept(kept.value[:-9], kept.age),
    "another type": lambda kept: rewritten(kept, b'{"storefrontConfigs": 5}'),
    "entries of another type": lambda kept: rewritten(kept, b'{"storefrontConfigs": [[[]]]}'),
    "null": lambda kept: rewritten(kept, b'{"storefrontConfigs": null}'),
    "nothing": lambda kept: rewritten(kept, b"{}"),
    "nested": lambda kept: rewritten(kept, b'{"storefrontConfigs": ' + b"[" * 900 + b"]" * 900 + b"}"),
}


class PoisonedCache(MemoryCache):
    """Gives back something else than what was put there.

    Args:
        poison: What it makes of what is kept.
    """

    def __init__(self, poison: Callable[[Kept], Any]) -> None:
        super().__init__()
        self._poison = poison

    def get(self, key: str) -> Kept | None:
        kept = super().get(key)
        found: Kept | None = None if kept is None else self._poison(kept)
        return found


@pytest.mark.parametrize("poison", POISONS)
async def test_what_is_no_answer_to_the_question_is_as_nothing_kept(poison: str, sandbox: Sandbox) -> None:
    cache = PoisonedCache(POISONS[poison])
    async with AsyncStorefront(
        sandbox.store_hash, base_url=sandbox.base_url, cache=cache, freshness=FRESHNESS
    ) as storefront:
        guest = storefront.guest()
        for _ in range(3):
            response = await respond(guest)
            assert response.data
            assert not response.cached
        (together,) = await guest.together(lambda session: (session.storefront_configs(store_hash=sandbox.store_hash),))
        assert together
    assert sum(CONFIGS in (name or "") for name in operations(sandbox)) == 4


class SlowCache(MemoryCache):
    """Says that it may take two seconds, and notes when it is asked."""

    patience = 2.0

    def __init__(self) -> None:
        super().__init__()
        self.gets = 0

    def get(self, key: str) -> Kept | None:
        self.gets += 1
        return super().get(key)


async def test_a_call_in_a_hurry_does_not_wait_for_the_cache(sandbox: Sandbox) -> None:
    cache = SlowCache()
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, cache=cache) as storefront:
        await configs(storefront.guest())
        assert cache.gets == 1
        await configs(storefront.guest().with_options(timeout=1.9))
        assert cache.gets == 1
        await configs(storefront.guest())
        assert cache.gets == 2
    assert asked(sandbox, CONFIGS) == 2


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
