"""What observers are told of calls and tokens, against the sandbox."""

import dataclasses
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from b2b_storefront import (
    AsyncStorefront,
    ConfigurationError,
    EmailPassword,
    Fresh,
    MemoryCache,
    MemoryTokenStore,
    Observer,
    OperationError,
    RateLimit,
    RetryPolicy,
    UnexpectedResultError,
)
from b2b_storefront.observe import AttemptRecord, CallRecord, Mended, OutcomeRecord, TokenRecord
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.testing import AsyncFakeTransport
from tests.client.concurrency import async_all_at_once
from tests.client.conftest import credentials, operations
from tests.client.observing import Recording

AT_ONCE = RetryPolicy.without_pauses()


@pytest.fixture
def told() -> Recording:
    return Recording()


def storefront_of(sandbox: Sandbox, *observers: Any, **settings: Any) -> AsyncStorefront:
    settings = {"retry": AT_ONCE} | settings
    return AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, observers=observers, **settings)


async def test_a_first_call_is_told_from_its_sign_in_to_its_result(sandbox: Sandbox, told: Recording) -> None:
    async with storefront_of(sandbox, told) as storefront:
        buyer = storefront.session(credentials(sandbox.accounts.admin))
        await buyer.with_options(request_id="page-7", priority="batch").current_user()
        await buyer.current_user()
    assert told.story == [
        "CurrentUser started",
        "CurrentUser waits for token",
        "token obtaining",
        "Login started",
        "Login attempt 1",
        "Login ok",
        "token obtained",
        "CurrentUser attempt 1",
        "CurrentUser ok",
        "CurrentUser started",
        "CurrentUser attempt 1",
        "CurrentUser ok",
    ]
    call, login, second = told.calls
    assert (call.kind, call.purpose, call.priority, call.request_id) == ("query", "call", "batch", "page-7")
    assert (login.kind, login.purpose, login.priority, login.request_id) == ("mutation", "sign-in", "page", None)
    assert (call.store, call.channel, call.parts, call.url) == (
        sandbox.store_hash,
        1,
        (),
        f"{sandbox.base_url}/graphql",
    )
    assert len({call.customer, login.customer, second.customer, told.tokens[0].customer}) == 1
    assert call.number < login.number < second.number
    assert call.complexity
    assert call.complexity > 0
    assert told.tokens[1].credentials == "EmailPassword"
    assert told.tokens[1].seconds
    assert told.waits[0].at_most


async def test_an_attempt_tells_status_size_and_request_id(sandbox: Sandbox, told: Recording) -> None:
    async with storefront_of(sandbox, told) as storefront:
        answer = await storefront.session(credentials(sandbox.accounts.admin)).with_response(
            lambda session: session.current_user()
        )
    attempt, outcome = told.attempts[-1], told.outcomes[-1]
    assert (attempt.call, attempt.attempt, attempt.resends, attempt.why) == (outcome.call, 1, 0, None)
    assert (attempt.status, attempt.error, attempt.sent) == (200, None, True)
    assert attempt.body_bytes == int(answer.headers["Content-Length"])
    assert attempt.request_id == answer.request_id
    assert outcome.request_ids == (answer.request_id,)
    assert (outcome.outcome, outcome.error, outcome.status, outcome.attempts) == ("ok", None, 200, 1)
    assert outcome.body_bytes == attempt.body_bytes
    assert outcome.cache is None
    assert 0 < outcome.phases.network < outcome.phases.network + outcome.phases.token < outcome.seconds
    assert outcome.phases.network == pytest.approx(attempt.seconds)
    assert outcome.phases.decode > 0
    assert outcome.phases.queue == outcome.phases.pause == outcome.phases.cache == 0


async def test_each_retry_is_told_before_its_pause(sandbox: Sandbox, told: Recording) -> None:
    async with storefront_of(sandbox, told, retry=RetryPolicy(fault_pause=0.01)) as storefront:
        buyer = storefront.session(credentials(sandbox.accounts.admin))
        await buyer.current_user()
        told.told.clear()
        sandbox.fail_next("CurrentUser", status=503, times=2, body="")
        await buyer.current_user()
    assert told.story == [
        "CurrentUser started",
        "CurrentUser attempt 1",
        "CurrentUser waits for retry",
        "CurrentUser attempt 2",
        "CurrentUser waits for retry",
        "CurrentUser attempt 3",
        "CurrentUser ok",
    ]
    assert [wait.why for wait in told.waits] == ["HTTP 503", "HTTP 503"]
    assert [(attempt.status, attempt.error, attempt.resends, attempt.why) for attempt in told.attempts] == [
        (503, "HTTPStatusError", 0, None),
        (503, "HTTPStatusError", 1, "HTTP 503"),
        (200, None, 2, "HTTP 503"),
    ]
    (outcome,) = told.outcomes
    assert (outcome.attempts, outcome.resends) == (3, 2)
    assert outcome.phases.pause > sum(wait.seconds for wait in told.waits)


async def test_a_session_that_is_over_is_told_of_once_and_the_call_is_sent_again(
    sandbox: Sandbox, told: Recording
) -> None:
    async with storefront_of(sandbox, told) as storefront:
        buyer = storefront.session(credentials(sandbox.accounts.admin))
        await buyer.current_user()
        told.told.clear()
        sandbox.expire_tokens()
        await buyer.current_user()
    assert told.story == [
        "CurrentUser started",
        "CurrentUser attempt 1",
        "token refused",
        "CurrentUser waits for token",
        "token obtaining",
        "Login started",
        "Login attempt 1",
        "Login ok",
        "token obtained",
        "CurrentUser attempt 2",
        "CurrentUser ok",
    ]
    assert (told.attempts[-1].resends, told.attempts[-1].why) == (1, "session over")
    assert told.outcomes[-1].resends == 1


async def test_a_sign_in_that_is_shared_is_told_of_with_the_call(sandbox: Sandbox, told: Recording) -> None:
    async with storefront_of(sandbox, told) as storefront:
        buyer = storefront.session(credentials(sandbox.accounts.admin))
        await async_all_at_once([buyer.current_user] * 5)
    events = [event.event for event in told.tokens]
    assert (events.count("obtaining"), events.count("obtained")) == (1, 1)
    shared = [event for event in told.tokens if event.event == "shared"]
    assert {event.call for event in shared} <= set(told.calls)
    assert all(event.customer and event.credentials == "EmailPassword" for event in shared)
    assert len(told.outcomes) == 6


async def test_a_token_in_the_store_is_found_and_one_that_ends_is_refreshed(sandbox: Sandbox, told: Recording) -> None:
    tokens = MemoryTokenStore()
    async with storefront_of(sandbox, tokens=tokens) as storefront:
        await storefront.session(credentials(sandbox.accounts.admin)).current_user()
    async with storefront_of(sandbox, told, tokens=tokens) as storefront:
        await storefront.session(credentials(sandbox.accounts.admin)).current_user()
    assert [event.event for event in told.tokens] == ["found"]


async def test_a_sign_in_that_fails_is_told_of(sandbox: Sandbox, told: Recording) -> None:
    async with storefront_of(sandbox, told) as storefront:
        with pytest.raises(OperationError):
            await storefront.session(EmailPassword("admin@sandbox.example", "wrong")).current_user()
    assert told.story[-3:] == ["Login InvalidLoginError", "token failed", "CurrentUser InvalidLoginError"]
    assert told.tokens[-1].error == "InvalidLoginError"
    assert [outcome.outcome for outcome in told.outcomes] == ["error", "error"]
    assert told.outcomes[-1].attempts == 0


async def test_waits_for_the_budget_are_told_before_they_begin(
    sandbox: Sandbox, told: Recording, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "b2b_storefront")
    limit = RateLimit(limit=2, window=0.2)
    async with storefront_of(sandbox, told, rate_limit=limit) as storefront:
        buyer = storefront.session(credentials(sandbox.accounts.admin))
        await buyer.current_user()
        await buyer.current_user()
    assert told.story[-4:] == [
        "CurrentUser started",
        "CurrentUser waits for budget",
        "CurrentUser attempt 1",
        "CurrentUser ok",
    ]
    wait, outcome = told.waits[-1], told.outcomes[-1]
    assert 0 < wait.seconds <= 0.25
    assert not wait.at_most
    assert outcome.phases.queue >= wait.seconds * 0.9
    assert told.attempts[-1].budget_limit == 2
    assert "CurrentUser: waits for its place in the store's budget, about 0." in caplog.text


async def test_what_the_cache_has_is_told_before_it_is_used(sandbox: Sandbox, told: Recording) -> None:
    async with storefront_of(sandbox, told, cache=MemoryCache()) as storefront:
        for _ in range(2):
            await storefront.guest().storefront_config(store_hash=sandbox.store_hash)
    assert told.story == [
        "StorefrontConfig started",
        "StorefrontConfig miss",
        "StorefrontConfig attempt 1",
        "StorefrontConfig ok",
        "StorefrontConfig started",
        "StorefrontConfig hit",
        "StorefrontConfig ok",
    ]
    assert [(outcome.cache, outcome.attempts, outcome.status) for outcome in told.outcomes] == [
        ("miss", 1, 200),
        ("hit", 0, None),
    ]
    assert told.looks[0].age is None
    assert told.looks[1].age is not None
    assert {call.customer for call in told.calls} == {None}


async def test_a_stale_answer_serves_while_a_call_of_its_own_refreshes_it(sandbox: Sandbox, told: Recording) -> None:
    freshness = {"StorefrontConfig": Fresh(0.0, stale=60.0)}
    async with storefront_of(sandbox, told, cache=MemoryCache(), freshness=freshness) as storefront:
        for _ in range(2):
            await storefront.guest().storefront_config(store_hash=sandbox.store_hash)
        while len(told.outcomes) < 3:
            await storefront.guest().countries(store_hash=sandbox.store_hash)
    assert [look.use for look in told.looks if look.operation == "StorefrontConfig"] == ["miss", "stale"]
    first, second, refresh = (call for call in told.calls if call.operation == "StorefrontConfig")
    assert [call.purpose for call in (first, second, refresh)] == ["call", "call", "refresh"]


async def test_an_old_answer_stands_in_for_an_api_that_fails(sandbox: Sandbox, told: Recording) -> None:
    freshness = {"StorefrontConfig": Fresh(0.0, stale=0.0, if_error=60.0)}
    async with storefront_of(sandbox, told, cache=MemoryCache(), freshness=freshness, retry=False) as storefront:
        await storefront.guest().storefront_config(store_hash=sandbox.store_hash)
        sandbox.fail_next("StorefrontConfig", status=503, body="")
        await storefront.guest().storefront_config(store_hash=sandbox.store_hash)
    assert [look.use for look in told.looks] == ["miss", "fallback"]
    assert told.outcomes[-1].cache == "fallback"
    assert (told.outcomes[-1].outcome, told.outcomes[-1].status) == ("ok", 503)


async def test_the_answer_to_an_equal_call_of_a_scope_is_told_of(sandbox: Sandbox, told: Recording) -> None:
    scopes_own = Recording()
    async with storefront_of(sandbox, told) as storefront, storefront.scope(observers=[scopes_own]) as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        for _ in range(2):
            await buyer.current_user()
        await storefront.session(credentials(sandbox.accounts.admin)).current_user()
    assert scopes_own.story == [
        "CurrentUser started",
        "CurrentUser waits for token",
        "CurrentUser attempt 1",
        "CurrentUser ok",
        "CurrentUser started",
        "CurrentUser memo",
        "CurrentUser ok",
    ]
    assert [outcome.call.operation for outcome in told.outcomes] == ["Login", *["CurrentUser"] * 3]
    assert scopes_own.outcomes == [told.outcomes[1], told.outcomes[2]]


async def test_a_scope_s_observers_need_none_of_the_storefront_s(sandbox: Sandbox, told: Recording) -> None:
    async with storefront_of(sandbox) as storefront, storefront.scope(observers=[told]) as scope:
        await async_all_at_once([scope.session(credentials(sandbox.accounts.admin)).current_user] * 3)
    assert [outcome.cache for outcome in told.outcomes].count("memo") == 2
    assert [wait.reason for wait in told.waits].count("answer") <= 2
    assert len(told.attempts) == 1


async def test_several_queries_in_one_request_are_one_call(sandbox: Sandbox, told: Recording) -> None:
    async with storefront_of(sandbox, told) as storefront:
        buyer = storefront.session(credentials(sandbox.accounts.admin))
        await buyer.together(lambda session: (session.current_user(), session.quotes(first=5)))
    call = told.calls[0]
    assert (call.operation, call.parts) == ("CurrentUser_Quotes", ("CurrentUser", "Quotes"))
    outcome = told.outcomes[-1]
    assert (outcome.call, outcome.attempts, outcome.resends, outcome.outcome) == (call, 1, 0, "ok")


async def test_parts_that_are_kept_are_told_of_one_by_one(sandbox: Sandbox, told: Recording) -> None:
    async with storefront_of(sandbox, told, cache=MemoryCache()) as storefront:
        buyer = storefront.session(credentials(sandbox.accounts.admin))
        store_hash = sandbox.store_hash
        for _ in range(2):
            await buyer.together(
                lambda session: (session.current_user(), session.storefront_config(store_hash=store_hash))
            )
    uses = [(look.operation, look.use) for look in told.looks if look.operation == "StorefrontConfig"]
    assert uses == [("StorefrontConfig", "miss"), ("StorefrontConfig", "hit")]


async def test_the_api_s_own_count_of_complexity_is_told(told: Recording) -> None:
    with Sandbox(complexity_limit=True) as sandbox:
        async with storefront_of(sandbox, told) as storefront:
            await storefront.session(credentials(sandbox.accounts.admin)).users(company_id=1001, first=2)
    assert told.attempts[-1].complexity
    assert told.outcomes[-1].complexity == told.attempts[-1].complexity


async def test_what_was_mended_in_an_answer_is_told_without_its_data(sandbox: Sandbox, told: Recording) -> None:
    async with storefront_of(sandbox, told) as storefront:
        buyer = storefront.session(credentials(sandbox.accounts.admin))
        page = (await buyer.users(company_id=1001, first=2)).model_dump(by_alias=True)
        page["edges"][0]["node"]["companyRoleName"] = False
        page["edges"].append(None)
        sandbox.fail_next("Users", status=200, body={"data": {"users": page}})
        users = await buyer.users(company_id=1001, first=2)
    assert users.edges[0].node.company_role_name == "false"
    assert told.outcomes[-1].mended == (
        Mended("edges[].node.companyRoleName", "string_type"),
        Mended("edges[]", "model_type"),
    )


async def test_calls_of_the_management_api_are_told_of_without_their_ids(sandbox: Sandbox, told: Recording) -> None:
    async with storefront_of(sandbox, told, access_token=sandbox.access_token) as storefront:
        user = (await storefront.management().users(company_id=1001)).nodes[0]
        await storefront.management().user(user_id=user.id or 0)
    call, attempt, outcome = told.calls[-1], told.attempts[-1], told.outcomes[-1]
    assert (call.kind, call.purpose, call.customer, call.method) == ("rest", "call", None, "GET")
    assert call.url == f"{sandbox.base_url}/api/v3/io/users/{{userId}}"
    assert (attempt.status, attempt.error, outcome.outcome) == (200, None, "ok")
    without_times = re.sub(r"\d+\.\d+(e-?\d+)?", "", repr([call, attempt, outcome]))
    assert str(user.id) not in without_times


async def test_calls_of_the_store_s_own_api_are_told_of_with_its_address(sandbox: Sandbox, told: Recording) -> None:
    hosts: dict[str, Any] = sandbox.hosts | {"access_token": sandbox.access_token, "rate_limit": RateLimit()}
    async with AsyncStorefront(sandbox.store_hash, observers=[told], **hosts) as storefront:
        await storefront.store().store_settings()
        address = storefront.settings.for_store().graphql_url
    assert told.story == [
        "StoreSettings started",
        "StoreSettings waits for token",
        "token obtaining",
        "PrivateToken started",
        "PrivateToken attempt 1",
        "PrivateToken ok",
        "token obtained",
        "StoreSettings attempt 1",
        "StoreSettings ok",
    ]
    assert told.calls[0].url == address != f"{sandbox.base_url}/graphql"
    assert told.attempts[-1].budget_limit is None  # B2B Edition's budget is not this API's.


async def test_an_error_is_told_by_its_class_alone(sandbox: Sandbox, told: Recording) -> None:
    async with storefront_of(sandbox, told) as storefront:
        buyer = storefront.session(credentials(sandbox.accounts.admin))
        with pytest.raises(OperationError, match=r".+"):
            await buyer.quote(id=987654, store_hash=sandbox.store_hash, date="2026-01-01")
        sandbox.fail_next("CurrentUser", status=200, body={"data": {"currentUser": None}})
        with pytest.raises(UnexpectedResultError):
            await buyer.current_user()
    refused, broken = told.outcomes[-2:]
    assert (refused.outcome, refused.status, refused.attempts) == ("error", 200, 1)
    assert (broken.outcome, broken.error) == ("error", "UnexpectedResultError")
    assert "987654" not in repr(told.told)


class FailingAfterwards(Observer):
    def attempt(self, attempt: AttemptRecord, /) -> None:
        raise ValueError("attempt fails")


async def test_the_log_of_an_observer_s_failure_has_not_the_call_s_own(
    sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(AsyncFakeTransport):
        async def execute(self, *_: Any, **__: Any) -> Any:
            raise AssertionError("about the test")

    async with AsyncStorefront("abc", transport=Broken(), observers=[FailingAfterwards()]) as storefront:
        with pytest.raises(AssertionError, match="about the test"):
            await storefront.guest().countries(store_hash="abc")
    assert "ValueError: attempt fails" in caplog.text
    assert "about the test" not in caplog.text


class Failing(Observer):
    def started(self, call: CallRecord, /) -> None:
        raise ValueError("started fails")

    def token(self, event: TokenRecord, /) -> None:
        raise ValueError("token fails")

    def finished(self, outcome: OutcomeRecord, /) -> None:
        raise ValueError("finished fails")


async def test_an_observer_that_fails_breaks_nothing_and_is_logged_once(
    sandbox: Sandbox, told: Recording, caplog: pytest.LogCaptureFixture
) -> None:
    async with storefront_of(sandbox, Failing(), told) as storefront:
        for _ in range(2):
            async with storefront.scope(observers=[Failing()]) as scope:
                assert (await scope.session(credentials(sandbox.accounts.admin)).current_user()).email
    warnings = [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
    assert [warning.partition(". ")[0] for warning in warnings] == ["The observer Failing raised ValueError in started"]
    assert len(told.outcomes) == 3


@contextmanager
def nothing_is_recorded(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let every record, and all that makes them, refuse to be made."""
    from b2b_storefront.observe import call_watch, records, watching

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something was recorded")

    with monkeypatch.context() as patched:
        for name in records.__all__:
            kind = getattr(records, name)
            if dataclasses.is_dataclass(kind):
                patched.setattr(kind, "__init__", refuse)
        for kind in (watching.Watcher, call_watch.CallWatch):
            patched.setattr(kind, "__init__", refuse)
        yield


async def test_without_observers_nothing_is_recorded(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    with nothing_is_recorded(monkeypatch):
        async with storefront_of(sandbox, cache=MemoryCache(), rate_limit=RateLimit()) as storefront:
            buyer = storefront.session(credentials(sandbox.accounts.admin))
            await buyer.current_user()
            sandbox.fail_next("CurrentUser", status=503, body="")
            await buyer.current_user()
            await buyer.together(lambda session: (session.current_user(), session.quotes(first=5)))
            async with storefront.scope() as scope:
                await scope.session(credentials(sandbox.accounts.admin)).current_user()
        with pytest.raises(AssertionError, match="something was recorded"):
            storefront_of(sandbox, Recording())
    assert operations(sandbox).count("CurrentUser") == 4


async def test_what_nobody_listens_to_is_not_recorded(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    class Counting:
        def __init__(self) -> None:
            self.outcomes: list[str] = []

        def finished(self, outcome: OutcomeRecord) -> None:
            self.outcomes.append(outcome.outcome)

    counting: Any = Counting()

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something was recorded")

    monkeypatch.setattr(AttemptRecord, "__init__", refuse)
    async with storefront_of(sandbox, counting) as storefront:
        await storefront.session(credentials(sandbox.accounts.admin)).current_user()
    assert counting.outcomes == ["ok", "ok"]


@pytest.mark.parametrize(
    ("observers", "says"),
    [
        (Recording(), "observers is Recording: pass a list of observers"),
        ("no", "observers is str: pass a list"),
        ([Recording], "observers: Recording is a class: pass an instance of it"),
        ([object()], "observers: object has none of the methods started, attempt, waiting, token, cache, finished"),
    ],
)
def test_what_can_not_be_told_anything_is_refused(observers: Any, says: str, sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match=says):
        AsyncStorefront("abc", observers=observers)
    with pytest.raises(ConfigurationError, match=says):
        AsyncStorefront("abc").scope(observers=observers)


def test_fingerprints_are_equal_with_equal_keys_only() -> None:
    def fingerprint(store_hash: str, email: str, key: str | None = None) -> str:
        settings = AsyncStorefront(store_hash, fingerprint_key=key).settings
        return EmailPassword(email, "secret").fingerprint(settings)

    assert fingerprint("abc", "a@b.c") == fingerprint("abc", "a@b.c")
    prints = {
        fingerprint(store, email, key)
        for store in ("abc", "def")
        for email in ("a@b.c", "d@b.c")
        for key in (None, "one", "two", "k" * 200)
    }
    assert len(prints) == 16
    assert all(len(text) == 8 for text in prints)
    assert "kkk" not in repr(AsyncStorefront("abc", fingerprint_key="k" * 200).settings)
