"""A token's whole life over HTTP, by clocks that the test sets: refreshed so that nobody notices."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    EmailPassword,
    HTTPStatusError,
    InvalidLoginError,
    OperationError,
    PasswordResetRequiredError,
    RefreshImpossibleError,
    Session,
    Storefront,
    StorefrontError,
    TokenFunction,
    UnexpectedResultError,
)
from b2b_storefront.auth import FixedToken, MemoryTokenStore, clock_warning
from b2b_storefront.sandbox import Sandbox

from .clocks import Time
from .conftest import credentials, operations
from .holding import AsyncHoldingTransport, HoldingTransport, settle, until
from .wire import FINE, Wire, serving

DAY = 86_400


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def timed_sandbox(time: Time) -> Iterator[Sandbox]:
    with Sandbox(clock=lambda: time.wall) as sandbox:
        yield sandbox


@pytest.fixture
def async_transport(timed_sandbox: Sandbox) -> AsyncHoldingTransport:
    return AsyncHoldingTransport(f"{timed_sandbox.base_url}/graphql")


@pytest.fixture
def transport(timed_sandbox: Sandbox) -> HoldingTransport:
    return HoldingTransport(f"{timed_sandbox.base_url}/graphql")


@pytest.fixture
async def async_storefront(
    timed_sandbox: Sandbox, async_transport: AsyncHoldingTransport, time: Time
) -> AsyncIterator[AsyncStorefront]:
    async with AsyncStorefront(
        timed_sandbox.store_hash, base_url=timed_sandbox.base_url, transport=async_transport, clocks=time.clocks
    ) as storefront:
        yield storefront


@pytest.fixture
def storefront(timed_sandbox: Sandbox, transport: HoldingTransport, time: Time) -> Iterator[Storefront]:
    with Storefront(
        timed_sandbox.store_hash, base_url=timed_sandbox.base_url, transport=transport, clocks=time.clocks
    ) as storefront:
        yield storefront


@pytest.fixture
def async_admin(async_storefront: AsyncStorefront, timed_sandbox: Sandbox) -> AsyncSession:
    return async_storefront.session(credentials(timed_sandbox.accounts.admin))


@pytest.fixture
def admin(storefront: Storefront, timed_sandbox: Sandbox) -> Session:
    return storefront.session(credentials(timed_sandbox.accounts.admin))


async def test_in_the_soft_window_the_old_token_serves_while_the_new_one_is_obtained(
    async_admin: AsyncSession, async_transport: AsyncHoldingTransport, timed_sandbox: Sandbox, time: Time
) -> None:
    old = await async_admin.token()
    time.pass_(DAY - 1_000)
    async_transport.hold("Login")
    assert [await async_admin.token() for _ in range(3)] == [old] * 3
    await async_transport.arrival("Login")
    assert await async_admin.token() == old
    async_transport.let_go("Login")
    while await async_admin.token() == old:  # Ends when what runs beside it has ended.
        await settle()
    assert operations(timed_sandbox).count("Login") == 2


def test_in_the_soft_window_the_old_token_serves_while_the_new_one_is_obtained_synchronous(
    admin: Session, transport: HoldingTransport, timed_sandbox: Sandbox, time: Time
) -> None:
    old = admin.token()
    time.pass_(DAY - 1_000)
    transport.hold("Login")
    assert [admin.token() for _ in range(3)] == [old] * 3
    transport.arrival("Login")
    assert admin.token() == old
    transport.let_go("Login")
    until(lambda: admin.token() != old)
    assert operations(timed_sandbox).count("Login") == 2


async def test_in_the_hard_window_a_call_waits_for_the_new_token(
    async_admin: AsyncSession, timed_sandbox: Sandbox, time: Time
) -> None:
    old = await async_admin.token()
    time.pass_(DAY - 30)
    assert await async_admin.token() != old
    assert operations(timed_sandbox).count("Login") == 2


async def test_ttl_shorter_than_the_refresh_margin_does_not_loop(time: Time) -> None:
    with Sandbox(token_ttl=5, clock=lambda: time.wall) as sandbox:
        async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, clocks=time.clocks) as storefront:
            session = storefront.session(credentials(sandbox.accounts.admin))
            for _ in range(20):
                await session.current_user()
            assert operations(sandbox).count("Login") == 1
            time.pass_(4.6)
            await session.current_user()
            assert operations(sandbox).count("Login") == 2


async def test_in_an_outage_of_the_login_the_old_token_is_served_until_it_ends(
    async_admin: AsyncSession, timed_sandbox: Sandbox, time: Time
) -> None:
    old = await async_admin.token()
    time.pass_(DAY - 30)
    timed_sandbox.fail_next("Login", times=2, status=503, body="")
    assert await async_admin.token() == old
    assert await async_admin.token() == old  # Within the pause: no further attempt.
    assert operations(timed_sandbox).count("Login") == 2
    time.pass_(31)
    with pytest.raises(HTTPStatusError, match="503"):
        await async_admin.token()
    assert operations(timed_sandbox).count("Login") == 3
    with pytest.raises(HTTPStatusError, match="503"):
        await async_admin.token()
    assert operations(timed_sandbox).count("Login") == 3
    time.pass_(5)
    assert await async_admin.token() != old


async def test_rejected_credentials_are_tried_once_until_somebody_says_so(
    async_storefront: AsyncStorefront, timed_sandbox: Sandbox, time: Time
) -> None:
    wrong = EmailPassword(timed_sandbox.accounts.admin.email, "wrong")
    for _ in range(5):
        with pytest.raises(InvalidLoginError):
            await async_storefront.session(wrong).current_user()  # A session per request, as web servers do.
        time.pass_(3_600)
    assert operations(timed_sandbox).count("Login") == 1
    async_storefront.session(wrong).retry_sign_in()
    with pytest.raises(InvalidLoginError):
        await async_storefront.session(wrong).current_user()
    assert operations(timed_sandbox).count("Login") == 2


def test_rejected_credentials_are_tried_once_by_32_threads(storefront: Storefront, timed_sandbox: Sandbox) -> None:
    session = storefront.session(EmailPassword(timed_sandbox.accounts.admin.email, "wrong"))
    with ThreadPoolExecutor(32) as pool:
        errors = [future.exception(10) for future in [pool.submit(session.current_user) for _ in range(32)]]
    assert {type(error) for error in errors} == {InvalidLoginError}
    assert operations(timed_sandbox).count("Login") == 1


async def test_after_a_password_reset_a_retry_signs_in(async_admin: AsyncSession, timed_sandbox: Sandbox) -> None:
    timed_sandbox.fail_next("Login", body={"data": {"login": {"result": {"token": None}}}})
    with pytest.raises(PasswordResetRequiredError):
        await async_admin.current_user()
    with pytest.raises(PasswordResetRequiredError):
        await async_admin.current_user()
    async_admin.retry_sign_in()
    assert (await async_admin.current_user()).email == timed_sandbox.accounts.admin.email


@pytest.mark.parametrize("token", ["", None, 7, [], {"a": 1}])
async def test_empty_and_non_string_tokens_are_refused_and_not_cached(
    async_admin: AsyncSession, timed_sandbox: Sandbox, token: object, time: Time
) -> None:
    timed_sandbox.fail_next("Login", body={"data": {"login": {"result": {"token": token}}}})
    with pytest.raises((PasswordResetRequiredError, UnexpectedResultError)):
        await async_admin.current_user()
    async_admin.retry_sign_in()
    assert (await async_admin.current_user()).email == timed_sandbox.accounts.admin.email


@pytest.fixture
def clock_is_not_warned_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock_warning, "_said", set())


@pytest.mark.usefixtures("clock_is_not_warned_of")
@pytest.mark.parametrize("ahead", [DAY, 40 * DAY])
async def test_a_clock_that_is_ahead_ends_no_token_that_was_just_given_out(
    async_admin: AsyncSession, timed_sandbox: Sandbox, time: Time, ahead: float, caplog: pytest.LogCaptureFixture
) -> None:
    timed_sandbox._clock = lambda: time.wall - ahead
    timed_sandbox.reset()
    for _ in range(48):
        assert (await async_admin.current_user()).email == timed_sandbox.accounts.admin.email
        time.pass_(3_600)
    assert operations(timed_sandbox).count("Login") <= 3
    assert [record.getMessage() for record in caplog.records if "Set the clock" in record.getMessage()] != []
    assert len([record for record in caplog.records if record.levelname == "WARNING"]) == 1


@pytest.mark.usefixtures("clock_is_not_warned_of")
def test_a_clock_that_is_ahead_does_not_undo_a_login(
    storefront: Storefront, timed_sandbox: Sandbox, time: Time
) -> None:
    timed_sandbox._clock = lambda: time.wall - 2 * DAY
    timed_sandbox.reset()
    account = timed_sandbox.accounts.admin
    signed_in = storefront.login(account.email, account.password)
    assert signed_in.session.current_user().email == account.email
    assert operations(timed_sandbox) == ["Login", "CurrentUser"]


async def test_restored_sessions_use_the_kept_token_until_it_ends(
    async_admin: AsyncSession, async_storefront: AsyncStorefront, timed_sandbox: Sandbox, time: Time
) -> None:
    kept = await async_admin.token()
    account = timed_sandbox.accounts.admin
    other = AsyncStorefront(timed_sandbox.store_hash, base_url=timed_sandbox.base_url, clocks=time.clocks)
    async with other:
        restored = other.session(credentials(account), token=kept)
        assert (await restored.current_user()).email == account.email
        assert operations(timed_sandbox).count("Login") == 1
        time.pass_(DAY)
        assert (await restored.current_user()).email == account.email
        assert operations(timed_sandbox).count("Login") == 2


@pytest.mark.parametrize("ended", ["by the clock", "by the API"])
async def test_a_fixed_token_works_until_it_ends_and_then_says_what_to_do(
    async_admin: AsyncSession, async_storefront: AsyncStorefront, timed_sandbox: Sandbox, time: Time, ended: str
) -> None:
    fixed = async_storefront.session(FixedToken(await async_admin.token()))
    assert (await fixed.current_user()).email == timed_sandbox.accounts.admin.email
    if ended == "by the clock":
        time.pass_(DAY)
    else:
        timed_sandbox.expire_tokens()
    for _ in range(2):
        with pytest.raises(RefreshImpossibleError, match="Let the customer sign in again"):
            await fixed.current_user()
    assert operations(timed_sandbox).count("Login") == 1


async def test_sessions_of_a_customer_share_a_token_though_none_lives_on(
    async_storefront: AsyncStorefront, timed_sandbox: Sandbox
) -> None:
    for _ in range(3):
        await async_storefront.session(credentials(timed_sandbox.accounts.admin)).current_user()
    assert operations(timed_sandbox).count("Login") == 1


async def test_storefronts_with_one_store_share_tokens(timed_sandbox: Sandbox, time: Time) -> None:
    store = MemoryTokenStore(clock=lambda: time.wall)
    for _ in range(2):
        async with AsyncStorefront(
            timed_sandbox.store_hash, base_url=timed_sandbox.base_url, tokens=store, clocks=time.clocks
        ) as storefront:
            await storefront.session(credentials(timed_sandbox.accounts.admin)).current_user()
    with Storefront(
        timed_sandbox.store_hash, base_url=timed_sandbox.base_url, tokens=store, clocks=time.clocks
    ) as other:
        other.session(credentials(timed_sandbox.accounts.admin)).current_user()
    assert operations(timed_sandbox).count("Login") == 1
    assert len(store) == 1


async def test_a_refused_token_is_not_taken_from_the_store_again(timed_sandbox: Sandbox, time: Time) -> None:
    store = MemoryTokenStore(clock=lambda: time.wall)
    url = timed_sandbox.base_url
    async with AsyncStorefront(timed_sandbox.store_hash, base_url=url, tokens=store, clocks=time.clocks) as storefront:
        session = storefront.session(credentials(timed_sandbox.accounts.admin))
        old = await session.token()
        timed_sandbox.expire_tokens()
        assert (await session.current_user()).email == timed_sandbox.accounts.admin.email
        assert await session.token() != old
    assert operations(timed_sandbox).count("Login") == 2


async def test_close_during_a_refresh_leaves_nothing_behind(time: Time) -> None:
    with serving(Wire(FINE, hold=True)) as wire:
        storefront = AsyncStorefront("abc", base_url=wire.url, clocks=time.clocks)
        session = storefront.session(EmailPassword("buyer@example.com", "secret"))
        call = asyncio.create_task(session.token())
        assert await asyncio.to_thread(wire.arrived.acquire, timeout=10)
        await storefront.close()
        (outcome,) = await asyncio.gather(call, return_exceptions=True)
        assert isinstance(outcome, Exception)
        wire.hold = False
        async with storefront:
            session.retry_sign_in()
            assert await session.token() == "opaque"


def close_while_held(storefront: Storefront, transport: HoldingTransport) -> None:
    """Close a storefront while its logins are held, and let them go when it waits for them."""
    background = storefront._customers._background.executor()
    closing = threading.Thread(target=storefront.close)
    closing.start()
    until(lambda: storefront._customers._background._executor is not background)  # From here on, nothing new is begun.
    assert closing.is_alive()
    transport.let_go("Login")
    closing.join(10)
    assert not closing.is_alive()


def test_close_during_a_refresh_synchronous(
    storefront: Storefront, transport: HoldingTransport, admin: Session, timed_sandbox: Sandbox, time: Time
) -> None:
    old = admin.token()
    time.pass_(DAY - 1_000)
    transport.hold("Login")
    assert admin.token() == old
    transport.arrival("Login")
    close_while_held(storefront, transport)
    assert [thread.name for thread in threading.enumerate() if "refresh" in thread.name] == []
    assert operations(timed_sandbox).count("Login") == 2
    assert admin.token() != old  # What ran was not lost.


def test_threads_and_loops_mixed_over_one_asynchronous_storefront(timed_sandbox: Sandbox, time: Time) -> None:
    storefront = AsyncStorefront(timed_sandbox.store_hash, base_url=timed_sandbox.base_url, clocks=time.clocks)
    account = timed_sandbox.accounts.admin

    async def visit() -> list[str]:
        async with storefront:
            session = storefront.session(credentials(account))
            users = await asyncio.gather(*(session.current_user() for _ in range(5)))
            return [user.email for user in users]

    with ThreadPoolExecutor(4) as pool:
        futures = [pool.submit(asyncio.run, visit()) for _ in range(4)]
        assert [future.result(20) for future in futures] == [[account.email] * 5] * 4
    assert operations(timed_sandbox).count("Login") <= 4


def test_closing_leaves_nobody_waiting_for_a_refresh_that_never_came(
    storefront: Storefront, transport: HoldingTransport, timed_sandbox: Sandbox, time: Time
) -> None:
    accounts = timed_sandbox.accounts
    people = [
        accounts.admin,
        accounts.senior,
        accounts.junior,
        accounts.super_admin,
        accounts.customer,
        accounts.custom,
    ]
    sessions = [storefront.session(credentials(one)) for one in people]
    for session in sessions:
        session.token()
    time.pass_(DAY - 1_000)
    transport.hold("Login")
    for session in sessions:
        session.token()
    for _ in range(4):
        transport.arrival("Login")  # Four are refreshed at a time; two wait for their turn.
    close_while_held(storefront, transport)
    assert operations(timed_sandbox).count("Login") == len(people) + 4
    time.pass_(DAY)
    fresh: list[str] = []
    callers = [
        threading.Thread(target=lambda session=session: fresh.append(session.token()), daemon=True)
        for session in sessions
    ]
    with storefront:
        for caller in callers:
            caller.start()
        for caller in callers:
            caller.join(5)
    assert len(fresh) == len(sessions)


def test_a_store_of_tokens_keeps_stores_and_channels_apart(timed_sandbox: Sandbox, time: Time) -> None:
    tokens = MemoryTokenStore(clock=lambda: time.wall)
    url, account = timed_sandbox.base_url, timed_sandbox.accounts.admin
    with Storefront(timed_sandbox.store_hash, base_url=url, tokens=tokens, clocks=time.clocks) as one:
        one.session(credentials(account)).token()
    for other in (
        Storefront("other", base_url=url, tokens=tokens, clocks=time.clocks),
        Storefront(timed_sandbox.store_hash, base_url=url, channel_id=9, tokens=tokens, clocks=time.clocks),
    ):
        with other, pytest.raises(OperationError):
            other.session(credentials(account)).token()
    assert operations(timed_sandbox).count("Login") == 3


async def test_a_function_that_fails_does_not_end_a_token_that_works(
    async_storefront: AsyncStorefront, async_admin: AsyncSession, time: Time
) -> None:
    calls: list[int] = []
    first = await async_admin.token()

    def function() -> str:
        calls.append(1)
        if len(calls) > 1:
            raise OSError("the page is down")
        return first

    session = async_storefront.session(TokenFunction(function, customer=1))
    for passed in (0, DAY - 1_000, 950):
        time.pass_(passed)
        for _ in range(5):
            assert await session.token() == first
            await asyncio.sleep(0)
    assert len(calls) == 3
    time.pass_(100)
    with pytest.raises(StorefrontError, match="function raised OSError") as raised:
        await session.token()
    assert isinstance(raised.value.__cause__, OSError)


@pytest.mark.parametrize("text", ["opaque", "the same JWT"])
def test_a_way_that_gives_out_the_same_token_again_is_not_asked_for_every_call(
    storefront: Storefront, admin: Session, time: Time, text: str
) -> None:
    calls: list[int] = []
    token = "opaque" if text == "opaque" else admin.token()

    def function() -> str:
        calls.append(1)
        return token

    session = storefront.session(TokenFunction(function, customer=1))
    for passed in (0, DAY - 1_000):
        time.pass_(passed)
        for _ in range(20):
            assert session.token() == token
            storefront._customers._background.executor().submit(int).result(5)
    assert len(calls) == 2


async def test_signing_in_lifts_a_rejection_from_before(
    async_storefront: AsyncStorefront, timed_sandbox: Sandbox
) -> None:
    account = timed_sandbox.accounts.admin
    timed_sandbox.fail_next("Login", message="Invalid Login")
    with pytest.raises(InvalidLoginError):
        await async_storefront.session(credentials(account)).token()
    signed_in = await async_storefront.login(account.email, account.password)
    timed_sandbox.expire_tokens()
    assert (await signed_in.session.current_user()).email == account.email


def test_signing_in_lifts_a_rejection_from_before_synchronous(storefront: Storefront, timed_sandbox: Sandbox) -> None:
    account = timed_sandbox.accounts.admin
    timed_sandbox.fail_next("Login", message="Invalid Login")
    with pytest.raises(InvalidLoginError):
        storefront.session(credentials(account)).token()
    signed_in = storefront.login(account.email, account.password)
    timed_sandbox.expire_tokens()
    assert signed_in.session.current_user().email == account.email
