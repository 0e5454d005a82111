"""A token's whole life over HTTP, by clocks that the test sets: refreshed so that nobody notices."""

from collections.abc import AsyncIterator

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
    StorefrontError,
    TokenFunction,
    UnexpectedResultError,
)
from b2b_storefront.auth import FixedToken, MemoryTokenStore, clock_warning
from b2b_storefront.sandbox import Sandbox
from tests.client.clocks import Time
from tests.client.concurrency import async_outcomes_at_once, async_refreshes_end
from tests.client.conftest import credentials, operations
from tests.client.holding import AsyncHoldingTransport

DAY = 86_400


@pytest.fixture
def async_transport(timed_sandbox: Sandbox) -> AsyncHoldingTransport:
    return AsyncHoldingTransport(f"{timed_sandbox.base_url}/graphql")


@pytest.fixture
async def async_storefront(
    timed_sandbox: Sandbox, async_transport: AsyncHoldingTransport, time: Time
) -> AsyncIterator[AsyncStorefront]:
    async with AsyncStorefront(
        timed_sandbox.store_hash,
        base_url=timed_sandbox.base_url,
        transport=async_transport,
        clocks=time.clocks,
        retry=False,
    ) as storefront:
        yield storefront


@pytest.fixture
def async_admin(async_storefront: AsyncStorefront, timed_sandbox: Sandbox) -> AsyncSession:
    return async_storefront.session(credentials(timed_sandbox.accounts.admin))


async def test_in_the_soft_window_the_old_token_serves_while_the_new_one_is_obtained(
    async_admin: AsyncSession,
    async_storefront: AsyncStorefront,
    async_transport: AsyncHoldingTransport,
    timed_sandbox: Sandbox,
    time: Time,
) -> None:
    old = await async_admin.token()
    time.pass_(DAY - 1_000)
    async_transport.hold("Login")
    assert [await async_admin.token() for _ in range(3)] == [old] * 3
    await async_transport.arrival("Login")
    assert await async_admin.token() == old
    async_transport.let_go("Login")
    await async_refreshes_end(async_storefront)
    assert await async_admin.token() != old
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


async def test_rejected_credentials_are_tried_once_by_32_calls_at_once(
    async_storefront: AsyncStorefront, timed_sandbox: Sandbox
) -> None:
    session = async_storefront.session(EmailPassword(timed_sandbox.accounts.admin.email, "wrong"))
    errors = await async_outcomes_at_once([session.current_user] * 32)
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
def unwarned(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if this process had not warned of its clock yet."""
    monkeypatch.setattr(clock_warning, "_said", set())


@pytest.mark.usefixtures("unwarned")
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
    warnings = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert len(warnings) == 1
    assert "Set the clock" in warnings[0]


@pytest.mark.usefixtures("unwarned")
async def test_a_clock_that_is_ahead_does_not_undo_a_login(
    async_storefront: AsyncStorefront, timed_sandbox: Sandbox, time: Time
) -> None:
    timed_sandbox._clock = lambda: time.wall - 2 * DAY
    timed_sandbox.reset()
    account = timed_sandbox.accounts.admin
    signed_in = await async_storefront.login(account.email, account.password)
    assert (await signed_in.session.current_user()).email == account.email
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


async def test_a_store_of_tokens_keeps_stores_and_channels_apart(timed_sandbox: Sandbox, time: Time) -> None:
    tokens = MemoryTokenStore(clock=lambda: time.wall)
    url, account = timed_sandbox.base_url, timed_sandbox.accounts.admin
    async with AsyncStorefront(timed_sandbox.store_hash, base_url=url, tokens=tokens, clocks=time.clocks) as one:
        await one.session(credentials(account)).token()
    for other in (
        AsyncStorefront("other", base_url=url, tokens=tokens, clocks=time.clocks),
        AsyncStorefront(timed_sandbox.store_hash, base_url=url, channel_id=9, tokens=tokens, clocks=time.clocks),
    ):
        async with other:
            with pytest.raises(OperationError):
                await other.session(credentials(account)).token()
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
            await async_refreshes_end(async_storefront)
    assert len(calls) == 3
    time.pass_(100)
    with pytest.raises(StorefrontError, match="function raised OSError") as raised:
        await session.token()
    assert isinstance(raised.value.__cause__, OSError)


@pytest.mark.parametrize("text", ["opaque", "the same JWT"])
async def test_a_way_that_gives_out_the_same_token_again_is_not_asked_for_every_call(
    async_storefront: AsyncStorefront, async_admin: AsyncSession, time: Time, text: str
) -> None:
    calls: list[int] = []
    token = "opaque" if text == "opaque" else await async_admin.token()

    def function() -> str:
        calls.append(1)
        return token

    session = async_storefront.session(TokenFunction(function, customer=1))
    for passed in (0, DAY - 1_000):
        time.pass_(passed)
        for _ in range(20):
            assert await session.token() == token
            await async_refreshes_end(async_storefront)
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
