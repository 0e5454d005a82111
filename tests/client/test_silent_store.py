"""A token store that does not answer takes no more than a call's time, and less to sign in; written for both kinds."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from time import sleep, time
from types import SimpleNamespace
from typing import Any

import pytest

from b2b_storefront import (
    AsyncStorefront,
    EmailPassword,
    Fresh,
    MemoryCache,
    MemoryTokenStore,
    RequestTimeoutError,
    Storefront,
)
from b2b_storefront._event_effect import EventEffect
from b2b_storefront.auth.stores import guard
from b2b_storefront.sandbox import Sandbox

LONGEST = 15
"""Seconds for what is to end much sooner than the half minute for which a store is silent."""


class Silence:
    """For how long a store is silent: until told otherwise, half a minute at most."""

    def __init__(self, *methods: str) -> None:
        self.of = set(methods)
        self._until = time() + 30

    def holds(self, name: str) -> bool:
        return name in self.of and time() < self._until


METHODS = ("load", "save", "drop", "acquire", "renew", "release", "hold", "let_go", "belong", "end", "ended")


def silent_store(*methods: str) -> Any:
    """Return a store that is silent when one of some methods is asked."""
    silence = Silence(*methods)

    def make(name: str) -> Callable[..., Any]:
        def method(self: MemoryTokenStore, *arguments: Any) -> Any:
            while silence.holds(name):
                sleep(0.01)
            return getattr(MemoryTokenStore, name)(self, *arguments)

        return method

    def make_async(name: str) -> Callable[..., Awaitable[Any]]:
        async def method(self: MemoryTokenStore, *arguments: Any) -> Any:
            while silence.holds(name):
                await asyncio.sleep(0.01)
            return getattr(MemoryTokenStore, name)(self, *arguments)

        return method

    body: dict[str, Any] = {name: make(name) for name in METHODS}
    body |= {f"{name}_async": make_async(name) for name in METHODS}
    store = type("Silent", (MemoryTokenStore,), body)()
    store.silence = silence.of
    return store


@pytest.fixture(autouse=True)
def nobody_was_warned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guard, "_warned", set())


def test_a_call_of_a_thread_ends_in_time(sandbox: Sandbox) -> None:
    store, account = silent_store("ended"), sandbox.accounts.senior
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store, retry=False) as storefront:
        session = storefront.session(EmailPassword(account.email, account.password))
        began = time()
        with pytest.raises(RequestTimeoutError) as raised:
            session.with_options(timeout=0.3).current_user()
        assert not raised.value.sent
        assert time() - began < LONGEST
        store.silence.clear()
        assert session.current_user().email == account.email


async def test_a_call_of_a_task_ends_in_time(sandbox: Sandbox) -> None:
    store, account = silent_store("ended"), sandbox.accounts.senior
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store, retry=False) as storefront:
        session = storefront.session(EmailPassword(account.email, account.password))
        began = time()
        with pytest.raises(RequestTimeoutError) as raised:
            await session.with_options(timeout=0.3).current_user()
        assert not raised.value.sent
        assert time() - began < LONGEST
        store.silence.clear()
        assert (await session.current_user()).email == account.email


@pytest.mark.parametrize("method", ["load", "save", "acquire", "release", "renew"])
def test_a_thread_signs_in_without_a_store_that_is_silent(
    method: str, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    store, account = silent_store(method), sandbox.accounts.senior
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store, connect_timeout=0.2) as storefront:
        began = time()
        session = storefront.session(EmailPassword(account.email, account.password))
        assert session.current_user().email == account.email
        assert time() - began < LONGEST
    warnings = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert len(warnings) <= 1
    assert all("gave no answer in time" in warning for warning in warnings)


@pytest.mark.parametrize("method", ["load", "save", "acquire", "release", "renew"])
async def test_a_task_signs_in_without_a_store_that_is_silent(
    method: str, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    store, account = silent_store(method), sandbox.accounts.senior
    async with AsyncStorefront(
        sandbox.store_hash, base_url=sandbox.base_url, tokens=store, connect_timeout=0.2
    ) as storefront:
        began = time()
        session = storefront.session(EmailPassword(account.email, account.password))
        assert (await session.current_user()).email == account.email
        assert time() - began < LONGEST
    warnings = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert len(warnings) <= 1
    assert all("gave no answer in time" in warning for warning in warnings)


def test_an_answer_is_there_though_a_thread_can_not_tell_the_store_whose_it_is(sandbox: Sandbox) -> None:
    store, account = silent_store("belong"), sandbox.accounts.senior
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store, timeout=1) as storefront:
        session = storefront.session(EmailPassword(account.email, account.password))
        began = time()
        assert session.current_user().email == account.email
        (user,) = session.together(lambda session: (session.current_user(),))
        assert user.email == account.email
        storefront.login(account.email, account.password)
        assert time() - began < LONGEST


async def test_an_answer_is_there_though_a_task_can_not_tell_the_store_whose_it_is(sandbox: Sandbox) -> None:
    store, account = silent_store("belong"), sandbox.accounts.senior
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store, timeout=1) as storefront:
        session = storefront.session(EmailPassword(account.email, account.password))
        began = time()
        assert (await session.current_user()).email == account.email
        (user,) = await session.together(lambda session: (session.current_user(),))
        assert user.email == account.email
        await storefront.login(account.email, account.password)
        assert time() - began < LONGEST


def kept(sandbox: Sandbox, store: MemoryTokenStore) -> dict[str, Any]:
    return {
        "store_hash": sandbox.store_hash,
        "base_url": sandbox.base_url,
        "tokens": store,
        "retry": False,
        "cache": MemoryCache(),
        "freshness": {"CurrentUser": Fresh(60)},
    }


def test_a_question_to_the_cache_ends_in_time_in_a_thread(sandbox: Sandbox) -> None:
    store, account = silent_store("ended"), sandbox.accounts.senior
    with Storefront(**kept(sandbox, store)) as storefront:
        began = time()
        with storefront.scope(timeout=0.3) as scope, pytest.raises(RequestTimeoutError):
            scope.session(EmailPassword(account.email, account.password)).current_user()
        session = storefront.session(EmailPassword(account.email, account.password))
        with pytest.raises(RequestTimeoutError):
            session.with_options(timeout=0.3).current_user()
        assert time() - began < LONGEST


async def test_a_question_to_the_cache_ends_in_time_in_a_task(sandbox: Sandbox) -> None:
    store, account = silent_store("ended"), sandbox.accounts.senior
    async with AsyncStorefront(**kept(sandbox, store)) as storefront:
        began = time()
        async with storefront.scope(timeout=0.3) as scope:
            with pytest.raises(RequestTimeoutError):
                await scope.session(EmailPassword(account.email, account.password)).current_user()
        session = storefront.session(EmailPassword(account.email, account.password))
        with pytest.raises(RequestTimeoutError):
            await session.with_options(timeout=0.3).current_user()
        assert time() - began < LONGEST


@pytest.mark.parametrize("method", ["hold", "let_go"])
def test_acting_does_not_wait_for_ever_in_a_thread(method: str, sandbox: Sandbox) -> None:
    store, agent = silent_store(method), sandbox.accounts.super_admin
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store, timeout=1) as storefront:
        session = storefront.session(EmailPassword(agent.email, agent.password))
        began = time()
        with session.masquerade(company_id=1001) as acting:
            assert acting.current_user().masquerading_company_id == 1001
        assert session.acting_for() is None
        assert time() - began < LONGEST


@pytest.mark.parametrize("method", ["hold", "let_go"])
async def test_acting_does_not_wait_for_ever_in_a_task(method: str, sandbox: Sandbox) -> None:
    store, agent = silent_store(method), sandbox.accounts.super_admin
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store, timeout=1) as storefront:
        session = storefront.session(EmailPassword(agent.email, agent.password))
        began = time()
        async with session.masquerade(company_id=1001) as acting:
            assert (await acting.current_user()).masquerading_company_id == 1001
        assert await session.acting_for() is None
        assert time() - began < LONGEST


def raising_store(error: Exception) -> MemoryTokenStore:
    """Return a store that can't end anything."""

    def end(self: MemoryTokenStore, groups: object) -> object:
        raise error

    async def end_async(self: MemoryTokenStore, groups: object) -> object:
        raise error

    store: MemoryTokenStore = type("Raising", (MemoryTokenStore,), {"end": end, "end_async": end_async})()
    return store


REMOVED = SimpleNamespace(store_hash=None, effect=EventEffect(ends=frozenset({"company:1001"})))
"""An event that ends the tokens of a company."""


@pytest.mark.parametrize("fails", ["raises", "is silent"])
def test_an_event_ends_tokens_here_though_the_store_fails_in_threads(
    fails: str, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    store = raising_store(RuntimeError("eyJ-" + "secret")) if fails == "raises" else silent_store("end")
    account = sandbox.accounts.senior
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store, timeout=1) as storefront:
        session = storefront.session(EmailPassword(account.email, account.password))
        session.current_user()
        before = session.token()
        began = time()
        for _ in range(2):
            assert storefront.apply(REMOVED) == REMOVED.effect
        assert time() - began < LONGEST
        assert session.current_user().email == account.email
        assert session.token() != before
    warnings = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert len(warnings) == 1
    assert "secret" not in warnings[0]


@pytest.mark.parametrize("fails", ["raises", "is silent"])
async def test_an_event_ends_tokens_here_though_the_store_fails_in_tasks(
    fails: str, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    store = raising_store(RuntimeError("eyJ-" + "secret")) if fails == "raises" else silent_store("end")
    account = sandbox.accounts.senior
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store, timeout=1) as storefront:
        session = storefront.session(EmailPassword(account.email, account.password))
        await session.current_user()
        before = await session.token()
        began = time()
        for _ in range(2):
            assert await storefront.apply(REMOVED) == REMOVED.effect
        assert time() - began < LONGEST
        assert (await session.current_user()).email == account.email
        assert await session.token() != before
    warnings = [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING]
    assert len(warnings) == 1
    assert "secret" not in warnings[0]
