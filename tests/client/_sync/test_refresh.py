# Generated from tests/client/_async/test_refresh.py by `make codegen`. Edits are lost.

"""A token's whole life over HTTP, by clocks that the test sets: refreshed so that nobody notices."""

from collections.abc import Iterator

import pytest

from b2b_storefront import (
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
from tests.client.clocks import Time
from tests.client.concurrency import outcomes_at_once, refreshes_end
from tests.client.conftest import credentials, operations
from tests.client.holding import HoldingTransport

DAY = 86_400


@pytest.fixture
def transport(timed_sandbox: Sandbox) -> HoldingTransport:
    return HoldingTransport(f"{timed_sandbox.base_url}/graphql")


@pytest.fixture
def storefront(timed_sandbox: Sandbox, transport: HoldingTransport, time: Time) -> Iterator[Storefront]:
    with Storefront(
        timed_sandbox.store_hash,
        base_url=timed_sandbox.base_url,
        transport=transport,
        clocks=time.clocks,
        retry=False,
    ) as storefront:
        yield storefront


@pytest.fixture
def admin(storefront: Storefront, timed_sandbox: Sandbox) -> Session:
    return storefront.session(credentials(timed_sandbox.accounts.admin))


def test_in_the_soft_window_the_old_token_serves_while_the_new_one_is_obtained(
    admin: Session,
    storefront: Storefront,
    transport: HoldingTransport,
    timed_sandbox: Sandbox,
    time: Time,
) -> None:
    old = admin.token()
    time.pass_(DAY - 1_000)
    transport.hold("Login")
    assert [admin.token() for _ in range(3)] == [old] * 3
    transport.arrival("Login")
    assert admin.token() == old
    transport.let_go("Login")
    refreshes_end(storefront)
    assert admin.token() != old
    assert operations(timed_sandbox).count("Login") == 2


def test_in_the_hard_window_a_call_waits_for_the_new_token(admin: Session, timed_sandbox: Sandbox, time: Time) -> None:
    old = admin.token()
    time.pass_(DAY - 30)
    assert admin.token() != old
    assert operations(timed_sandbox).count("Login") == 2


def test_ttl_shorter_than_the_refresh_margin_does_not_loop(time: Time) -> None:
    with Sandbox(token_ttl=5, clock=lambda: time.wall) as sandbox:
        with Storefront(sandbox.store_hash, base_url=sandbox.base_url, clocks=time.clocks) as storefront:
            session = storefront.session(credentials(sandbox.accounts.admin))
            for _ in range(20):
                session.current_user()
            assert operations(sandbox).count("Login") == 1
            time.pass_(4.6)
            session.current_user()
            assert operations(sandbox).count("Login") == 2


def test_in_an_outage_of_the_login_the_old_token_is_served_until_it_ends(
    admin: Session, timed_sandbox: Sandbox, time: Time
) -> None:
    old = admin.token()
    time.pass_(DAY - 30)
    timed_sandbox.fail_next("Login", times=2, status=503, body="")
    assert admin.token() == old
    assert admin.token() == old  # Within the pause: no further attempt.
    assert operations(timed_sandbox).count("Login") == 2
    time.pass_(31)
    with pytest.raises(HTTPStatusError, match="503"):
        admin.token()
    assert operations(timed_sandbox).count("Login") == 3
    with pytest.raises(HTTPStatusError, match="503"):
        admin.token()
    assert operations(timed_sandbox).count("Login") == 3
    time.pass_(5)
    assert admin.token() != old


def test_rejected_credentials_are_tried_once_until_somebody_says_so(
    storefront: Storefront, timed_sandbox: Sandbox, time: Time
) -> None:
    wrong = EmailPassword(timed_sandbox.accounts.admin.email, "wrong")
    for _ in range(5):
        with pytest.raises(InvalidLoginError):
            storefront.session(wrong).current_user()  # A session per request, as web servers do.
        time.pass_(3_600)
    assert operations(timed_sandbox).count("Login") == 1
    storefront.session(wrong).retry_sign_in()
    with pytest.raises(InvalidLoginError):
        storefront.session(wrong).current_user()
    assert operations(timed_sandbox).count("Login") == 2


def test_rejected_credentials_are_tried_once_by_32_calls_at_once(
    storefront: Storefront, timed_sandbox: Sandbox
) -> None:
    session = storefront.session(EmailPassword(timed_sandbox.accounts.admin.email, "wrong"))
    errors = outcomes_at_once([session.current_user] * 32)
    assert {type(error) for error in errors} == {InvalidLoginError}
    assert operations(timed_sandbox).count("Login") == 1


def test_after_a_password_reset_a_retry_signs_in(admin: Session, timed_sandbox: Sandbox) -> None:
    timed_sandbox.fail_next("Login", body={"data": {"login": {"result": {"token": None}}}})
    with pytest.raises(PasswordResetRequiredError):
        admin.current_user()
    with pytest.raises(PasswordResetRequiredError):
        admin.current_user()
    admin.retry_sign_in()
    assert (admin.current_user()).email == timed_sandbox.accounts.admin.email


@pytest.mark.parametrize("token", ["", None, 7, [], {"a": 1}])
def test_empty_and_non_string_tokens_are_refused_and_not_cached(
    admin: Session, timed_sandbox: Sandbox, token: object, time: Time
) -> None:
    timed_sandbox.fail_next("Login", body={"data": {"login": {"result": {"token": token}}}})
    with pytest.raises((PasswordResetRequiredError, UnexpectedResultError)):
        admin.current_user()
    admin.retry_sign_in()
    assert (admin.current_user()).email == timed_sandbox.accounts.admin.email


@pytest.fixture
def unwarned(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if this process had not warned of its clock yet."""
    monkeypatch.setattr(clock_warning, "_said", set())


@pytest.mark.usefixtures("unwarned")
@pytest.mark.parametrize("ahead", [DAY, 40 * DAY])
def test_a_clock_that_is_ahead_ends_no_token_that_was_just_given_out(
    admin: Session, timed_sandbox: Sandbox, time: Time, ahead: float, caplog: pytest.LogCaptureFixture
) -> None:
    timed_sandbox._clock = lambda: time.wall - ahead
    timed_sandbox.reset()
    for _ in range(48):
        assert (admin.current_user()).email == timed_sandbox.accounts.admin.email
        time.pass_(3_600)
    assert operations(timed_sandbox).count("Login") <= 3
    warnings = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert len(warnings) == 1
    assert "Set the clock" in warnings[0]


@pytest.mark.usefixtures("unwarned")
def test_a_clock_that_is_ahead_does_not_undo_a_login(
    storefront: Storefront, timed_sandbox: Sandbox, time: Time
) -> None:
    timed_sandbox._clock = lambda: time.wall - 2 * DAY
    timed_sandbox.reset()
    account = timed_sandbox.accounts.admin
    signed_in = storefront.login(account.email, account.password)
    assert (signed_in.session.current_user()).email == account.email
    assert operations(timed_sandbox) == ["Login", "CurrentUser"]


def test_restored_sessions_use_the_kept_token_until_it_ends(
    admin: Session, storefront: Storefront, timed_sandbox: Sandbox, time: Time
) -> None:
    kept = admin.token()
    account = timed_sandbox.accounts.admin
    other = Storefront(timed_sandbox.store_hash, base_url=timed_sandbox.base_url, clocks=time.clocks)
    with other:
        restored = other.session(credentials(account), token=kept)
        assert (restored.current_user()).email == account.email
        assert operations(timed_sandbox).count("Login") == 1
        time.pass_(DAY)
        assert (restored.current_user()).email == account.email
        assert operations(timed_sandbox).count("Login") == 2


@pytest.mark.parametrize("ended", ["by the clock", "by the API"])
def test_a_fixed_token_works_until_it_ends_and_then_says_what_to_do(
    admin: Session, storefront: Storefront, timed_sandbox: Sandbox, time: Time, ended: str
) -> None:
    fixed = storefront.session(FixedToken(admin.token()))
    assert (fixed.current_user()).email == timed_sandbox.accounts.admin.email
    if ended == "by the clock":
        time.pass_(DAY)
    else:
        timed_sandbox.expire_tokens()
    for _ in range(2):
        with pytest.raises(RefreshImpossibleError, match="Let the customer sign in again"):
            fixed.current_user()
    assert operations(timed_sandbox).count("Login") == 1


def test_sessions_of_a_customer_share_a_token_though_none_lives_on(
    storefront: Storefront, timed_sandbox: Sandbox
) -> None:
    for _ in range(3):
        storefront.session(credentials(timed_sandbox.accounts.admin)).current_user()
    assert operations(timed_sandbox).count("Login") == 1


def test_a_refused_token_is_not_taken_from_the_store_again(timed_sandbox: Sandbox, time: Time) -> None:
    store = MemoryTokenStore(clock=lambda: time.wall)
    url = timed_sandbox.base_url
    with Storefront(timed_sandbox.store_hash, base_url=url, tokens=store, clocks=time.clocks) as storefront:
        session = storefront.session(credentials(timed_sandbox.accounts.admin))
        old = session.token()
        timed_sandbox.expire_tokens()
        assert (session.current_user()).email == timed_sandbox.accounts.admin.email
        assert session.token() != old
    assert operations(timed_sandbox).count("Login") == 2


def test_a_store_of_tokens_keeps_stores_and_channels_apart(timed_sandbox: Sandbox, time: Time) -> None:
    tokens = MemoryTokenStore(clock=lambda: time.wall)
    url, account = timed_sandbox.base_url, timed_sandbox.accounts.admin
    with Storefront(timed_sandbox.store_hash, base_url=url, tokens=tokens, clocks=time.clocks) as one:
        one.session(credentials(account)).token()
    for other in (
        Storefront("other", base_url=url, tokens=tokens, clocks=time.clocks),
        Storefront(timed_sandbox.store_hash, base_url=url, channel_id=9, tokens=tokens, clocks=time.clocks),
    ):
        with other:
            with pytest.raises(OperationError):
                other.session(credentials(account)).token()
    assert operations(timed_sandbox).count("Login") == 3


def test_a_function_that_fails_does_not_end_a_token_that_works(
    storefront: Storefront, admin: Session, time: Time
) -> None:
    calls: list[int] = []
    first = admin.token()

    def function() -> str:
        calls.append(1)
        if len(calls) > 1:
            raise OSError("the page is down")
        return first

    session = storefront.session(TokenFunction(function, customer=1))
    for passed in (0, DAY - 1_000, 950):
        time.pass_(passed)
        for _ in range(5):
            assert session.token() == first
            refreshes_end(storefront)
    assert len(calls) == 3
    time.pass_(100)
    with pytest.raises(StorefrontError, match="function raised OSError") as raised:
        session.token()
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
            refreshes_end(storefront)
    assert len(calls) == 2


def test_signing_in_lifts_a_rejection_from_before(storefront: Storefront, timed_sandbox: Sandbox) -> None:
    account = timed_sandbox.accounts.admin
    timed_sandbox.fail_next("Login", message="Invalid Login")
    with pytest.raises(InvalidLoginError):
        storefront.session(credentials(account)).token()
    signed_in = storefront.login(account.email, account.password)
    timed_sandbox.expire_tokens()
    assert (signed_in.session.current_user()).email == account.email
