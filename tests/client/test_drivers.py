"""Obtaining tokens: one attempt at a time, shared by all who wait, whoever is cancelled."""

import asyncio
import threading
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from b2b_storefront import (
    EmailPassword,
    InvalidLoginError,
    MemoryTokenStore,
    RefreshPolicy,
    Storefront,
    StorefrontError,
    TokenFunction,
    TokenStore,
    UnreachableError,
)
from b2b_storefront._background import Refreshes
from b2b_storefront._config import load_settings
from b2b_storefront.auth import async_source, source, tasks
from b2b_storefront.auth.async_guarded_store import AsyncGuardedStore
from b2b_storefront.auth.binding import DeriveKey
from b2b_storefront.auth.core import Clocks, Decision, TokenCore
from b2b_storefront.auth.guarded_store import GuardedStore
from b2b_storefront.auth.tasks import AsyncTokenSource
from b2b_storefront.auth.threads import TokenSource

from .holding import SECONDS, until


class AsyncLogin:
    """A login that waits until the test opens the gate."""

    def __init__(self, *outcomes: str | Exception) -> None:
        self.outcomes = list(outcomes)
        self.attempts = 0
        self.gate = asyncio.Event()

    async def __call__(self) -> str:
        self.attempts += 1
        outcome = self.outcomes.pop(0)
        await self.gate.wait()
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


SETTINGS = load_settings(store_hash="abc123")


def new_core() -> TokenCore:
    return TokenCore(Clocks(time.monotonic, time.time), RefreshPolicy(first_pause=0))


def async_tokens(login: Callable[[], Awaitable[str]], store: TokenStore | None = None) -> AsyncTokenSource:
    async def request(_request: object, _customer: str) -> object:
        raise AssertionError("a function makes no requests")

    credentials = TokenFunction(login, customer="7")
    kept = AsyncGuardedStore(MemoryTokenStore() if store is None else store, 10.0)
    return AsyncTokenSource(new_core(), credentials, SETTINGS, kept, request)


async def settle() -> None:
    """Let every task run as far as it can."""
    for _ in range(5):
        await asyncio.sleep(0)


async def test_100_tasks_at_a_cold_start_obtain_one_token() -> None:
    login = AsyncLogin("token")
    tokens = async_tokens(login)
    waiting = [asyncio.create_task(tokens.get()) for _ in range(100)]
    await settle()
    login.gate.set()
    assert {token.value for token in await asyncio.gather(*waiting)} == {"token"}
    assert login.attempts == 1


@pytest.mark.parametrize("cancelled", [[0], [1], [0, 1, 2]], ids=["the first", "a waiter", "all"])
async def test_cancelled_callers_do_not_take_the_attempt_with_them(cancelled: list[int]) -> None:
    login = AsyncLogin("token")
    tokens = async_tokens(login)
    waiting = [asyncio.create_task(tokens.get()) for _ in range(3)]
    await settle()
    for index in cancelled:
        waiting[index].cancel()
    await settle()
    login.gate.set()
    outcomes = await asyncio.gather(*waiting, return_exceptions=True)
    assert [isinstance(outcome, asyncio.CancelledError) for outcome in outcomes] == [n in cancelled for n in range(3)]
    assert (await tokens.get()).value == "token"
    assert login.attempts == 1


async def test_a_failed_login_is_one_attempt_and_an_error_for_each_who_waited() -> None:
    login = AsyncLogin(UnreachableError("Login: no", sent=False), "token")
    tokens = async_tokens(login)
    waiting = [asyncio.create_task(tokens.get()) for _ in range(50)]
    await settle()
    login.gate.set()
    outcomes = await asyncio.gather(*waiting, return_exceptions=True)
    assert [str(outcome) for outcome in outcomes] == ["Login: no"] * 50
    assert all(isinstance(outcome, UnreachableError) for outcome in outcomes)
    assert len({id(outcome) for outcome in outcomes}) == 50
    assert login.attempts == 1
    assert (await tokens.get()).value == "token"


async def test_a_failed_login_that_nobody_waits_for_any_more_is_not_reported(caplog: pytest.LogCaptureFixture) -> None:
    reports: list[object] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: reports.append(context))
    login = AsyncLogin(UnreachableError("Login: no", sent=False))
    tokens = async_tokens(login)
    callers = [asyncio.create_task(tokens.get()) for _ in range(2)]
    await settle()
    for caller in callers:
        caller.cancel()
    login.gate.set()
    await asyncio.gather(*callers, return_exceptions=True)
    await settle()
    assert not caplog.records
    assert reports == []


async def test_ten_refusals_of_one_token_at_once_are_one_login() -> None:
    login = AsyncLogin("old", "new")
    login.gate.set()
    tokens = async_tokens(login)
    old = await tokens.get()
    fresh = await asyncio.gather(*(tokens.get(old) for _ in range(10)))
    assert {token.value for token in fresh} == {"new"}
    assert login.attempts == 2


async def test_closing_cancels_what_runs_and_says_so_to_who_waits() -> None:
    login = AsyncLogin("never", "token")
    tokens = async_tokens(login)
    waiting = [asyncio.create_task(tokens.get()) for _ in range(2)]
    await settle()
    await tokens.close()
    outcomes = await asyncio.gather(*waiting, return_exceptions=True)
    assert [str(outcome)[:26] for outcome in outcomes] == ["The storefront was closed "] * 2
    assert all(isinstance(outcome, StorefrontError) for outcome in outcomes)
    assert asyncio.all_tasks() == {asyncio.current_task()}
    login.gate.set()
    assert (await tokens.get()).value == "token"


class LeasingStore(MemoryTokenStore):
    """Counts how often a lease was renewed, and by whom it is held."""

    def __init__(self) -> None:
        super().__init__()
        self.renewals = 0

    def renew(self, key: str, owner: str, seconds: float) -> None:
        assert self._leases[key][0] == owner
        self.renewals += 1
        super().renew(key, owner, seconds)


async def test_a_lease_is_renewed_while_the_login_takes_long_and_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(async_source, "RENEW", 0.001)
    store, login = LeasingStore(), AsyncLogin("token")
    tokens = async_tokens(login, store)
    call = asyncio.create_task(tokens.get())
    async with asyncio.timeout(SECONDS):
        while store.renewals < 3:
            await asyncio.sleep(0.001)
    login.gate.set()
    await call
    assert store._leases == {}


def test_a_lease_is_renewed_while_the_login_takes_long_and_given_back_synchronous(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(source, "RENEW", 0.001)
    store, login = LeasingStore(), Login("token")
    tokens = sync_tokens(login, store=store)
    with ThreadPoolExecutor(1) as pool:
        call = pool.submit(tokens.get)
        until(lambda: store.renewals >= 3)
        login.gate.set()
        call.result(SECONDS)
    assert store._leases == {}


async def test_a_key_is_derived_beside_the_event_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    derived_in: list[str] = []

    def derive(step: DeriveKey) -> bytes:
        derived_in.append(threading.current_thread().name)
        return b"key"

    async def request(_request: object, _customer: str) -> object:
        return {"login": {"result": {"token": "token"}}}

    class Shared(MemoryTokenStore):
        shared = True

    monkeypatch.setattr(tasks, "derive_key", derive)
    store = Shared()
    buyer = EmailPassword("buyer@example.com", "secret")
    for _ in range(2):
        tokens = AsyncTokenSource(new_core(), buyer, SETTINGS, AsyncGuardedStore(store, 10.0), request)
        assert (await tokens.get()).value == "token"
        assert (await tokens.get(await tokens.get())).value == "token"
    assert len(derived_in) == 2  # Once per customer and process.
    assert all(name.startswith("b2b-storefront-derive") for name in derived_in)


def test_one_customer_used_in_three_event_loops_one_after_the_other() -> None:
    attempts = []

    async def login() -> str:
        attempts.append(asyncio.get_running_loop())
        return "token"

    tokens = async_tokens(login)
    for _ in range(3):
        assert asyncio.run(_value(tokens)) == "token"
    assert len(attempts) == 1


async def _value(tokens: AsyncTokenSource) -> str:
    return (await tokens.get()).value


class Login:
    """A login that waits until as many callers as the test wants are there."""

    def __init__(self, *outcomes: str | BaseException) -> None:
        self.outcomes = list(outcomes)
        self.attempts = 0
        self.started = threading.Event()
        self.gate = threading.Event()

    def __call__(self) -> str:
        self.attempts += 1
        outcome = self.outcomes.pop(0)
        self.started.set()
        assert self.gate.wait(SECONDS)
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome


def sync_tokens(
    login: Callable[[], str], core: TokenCore | None = None, store: TokenStore | None = None
) -> TokenSource:
    def request(_request: object, _customer: str) -> object:
        raise AssertionError("a function makes no requests")

    credentials = TokenFunction(login, customer="7")
    return TokenSource(
        core or new_core(),
        credentials,
        SETTINGS,
        GuardedStore(MemoryTokenStore() if store is None else store, 10.0),
        request,
        Refreshes(limit=0),
    )


def wait_for_waiters(tokens: TokenSource, count: int) -> None:
    """Return when so many threads wait for the running attempt."""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        attempt = tokens._attempts.current
        if attempt is not None and attempt.waiting >= count:
            return
        threading.Event().wait(0.001)
    raise AssertionError(f"fewer than {count} threads came to wait")


def test_32_threads_at_a_cold_start_obtain_one_token() -> None:
    login = Login("token")
    tokens = sync_tokens(login)
    with ThreadPoolExecutor(32) as pool:
        waiting = [pool.submit(tokens.get) for _ in range(32)]
        wait_for_waiters(tokens, 31)
        login.gate.set()
        assert {future.result(SECONDS).value for future in waiting} == {"token"}
    assert login.attempts == 1


def test_a_failed_login_in_threads_is_one_attempt_and_an_error_for_each_who_waited() -> None:
    login = Login(UnreachableError("Login: no", sent=False), "token")
    tokens = sync_tokens(login)
    with ThreadPoolExecutor(8) as pool:
        waiting = [pool.submit(tokens.get) for _ in range(8)]
        wait_for_waiters(tokens, 7)
        login.gate.set()
        errors = [future.exception(SECONDS) for future in waiting]
    assert [str(error) for error in errors] == ["Login: no"] * 8
    assert all(isinstance(error, StorefrontError) for error in errors)
    assert login.attempts == 1
    assert tokens.get().value == "token"


def test_when_the_leading_thread_is_interrupted_another_takes_over() -> None:
    login = Login(KeyboardInterrupt(), "token")
    tokens = sync_tokens(login)
    with ThreadPoolExecutor(2) as pool:
        leader = pool.submit(tokens.get)
        assert login.started.wait(SECONDS)
        waiter = pool.submit(tokens.get)
        wait_for_waiters(tokens, 1)
        login.gate.set()
        assert isinstance(leader.exception(SECONDS), KeyboardInterrupt)
        assert waiter.result(SECONDS).value == "token"
    assert login.attempts == 2


class OvertakenCore(TokenCore):
    """Lets something happen between a caller's first decision and what the caller does about it."""

    __slots__ = ("between",)

    between: Callable[[], object] | None

    def decide(self) -> Decision:
        decision = super().decide()
        between, self.between = self.between, None
        if between is not None:
            between()
        return decision


@pytest.mark.parametrize("outcome", ["token", InvalidLoginError("Login: wrong password")], ids=["token", "rejection"])
def test_a_thread_that_another_overtakes_does_not_sign_in_again(outcome: str | Exception) -> None:
    """It decided to sign in before the other had done so, and comes to lead an attempt when that one is over."""
    login = Login(outcome, "a second login")
    login.gate.set()
    core = OvertakenCore(Clocks(time.monotonic, time.time), RefreshPolicy(first_pause=0))
    core.between = None
    tokens = sync_tokens(login, core)
    results: list[str] = []

    def get() -> None:
        try:
            results.append(tokens.get().value)
        except InvalidLoginError as error:
            results.append(str(error))

    def overtake() -> None:
        thread = threading.Thread(target=get)
        thread.start()
        thread.join(SECONDS)

    core.between = overtake
    get()
    assert results == [str(outcome)] * 2
    assert login.attempts == 1


def test_ten_threads_with_one_refused_token_are_one_login() -> None:
    login = Login("old", "new")
    login.gate.set()
    tokens = sync_tokens(login)
    old = tokens.get()
    with ThreadPoolExecutor(10) as pool:
        fresh = [pool.submit(tokens.get, old) for _ in range(10)]
        assert {future.result(SECONDS).value for future in fresh} == {"new"}
    assert login.attempts == 2


@pytest.mark.parametrize("error", [SystemExit, KeyboardInterrupt, GeneratorExit, asyncio.CancelledError])
def test_a_function_that_ends_its_thread_is_called_once(error: type[BaseException]) -> None:
    """It is called in a thread of its own, which nobody interrupts: it would do the same again."""
    called = []

    def give() -> str:
        called.append(error)
        raise error

    with Storefront("abc", base_url="http://127.0.0.1:1", retry=False) as storefront:
        session = storefront.session(TokenFunction(give, customer=7)).with_options(timeout=20)
        began = time.monotonic()
        with pytest.raises(StorefrontError, match=f"the application's function raised {error.__name__}"):
            session.current_user()
    assert called == [error]
    assert time.monotonic() - began < 15
