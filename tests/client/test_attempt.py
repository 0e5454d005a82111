"""One attempt, as steps: the store is asked first, one process takes the lease, the others watch."""

from asyncio import CancelledError
from typing import Any

import pytest

from b2b_storefront import EmailPassword, FixedToken, StorefrontError, UnreachableError
from b2b_storefront._config import load_settings
from b2b_storefront._secret import SecretText
from b2b_storefront.auth import Credentials, StorefrontToken
from b2b_storefront.auth.attempt import Acquire, Attempt, Drop, Load, Release, Save, Sleep, attempt, store_key
from b2b_storefront.auth.core import RefreshPolicy, TokenCore
from b2b_storefront.auth.exchange import RunOperation
from b2b_storefront.auth.stores.base import StoredToken

from .clocks import Time

SETTINGS = load_settings(store_hash="abc123")
BUYER = EmailPassword("buyer@example.com", "secret")
LOGGED_IN = {"login": {"result": {"token": "fresh"}}}


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def core(time: Time) -> TokenCore:
    return TokenCore(time.clocks, RefreshPolicy())


def begin(
    core: TokenCore, *, shared: bool, refused: StorefrontToken | None = None, credentials: Credentials = BUYER
) -> Attempt:
    return attempt(core, credentials, SETTINGS, shared=shared, refused=refused)


def finish(steps: Attempt, answer: Any = None) -> StorefrontToken:
    with pytest.raises(StopIteration) as finished:
        steps.send(answer)
    token = finished.value.value
    assert isinstance(token, StorefrontToken)
    return token


def stored_by(core: TokenCore, credentials: Credentials = BUYER, **changes: Any) -> StoredToken:
    """Return what another process that signs in with these credentials saves."""
    steps = begin(core, shared=True, credentials=credentials)
    next(steps)
    steps.send(None)
    steps.send(True)
    steps.send(None)
    saved = steps.send(LOGGED_IN)
    assert isinstance(saved, Save)
    token = saved.token
    kept = {"value": token.value, "expires_at": token.expires_at, "proof": token.proof, "lifetime": token.lifetime}
    return StoredToken(**{**kept, **changes})


def test_in_one_process_the_store_is_asked_and_then_the_api(core: TokenCore, time: Time) -> None:
    steps = begin(core, shared=False)
    key = store_key(BUYER, SETTINGS, shared=False)
    assert next(steps) == Load(key)
    assert isinstance(steps.send(None), RunOperation)
    saved = steps.send(LOGGED_IN)
    assert saved == Save(key, StoredToken(SecretText("fresh"), time.wall + 86_400, "", 86_400))
    assert finish(steps).value == "fresh"


def test_a_token_in_the_store_is_taken_over(core: TokenCore, time: Time) -> None:
    steps = begin(core, shared=False)
    next(steps)
    assert finish(steps, StoredToken(SecretText("kept"), time.wall + 80_000)).value == "kept"


@pytest.mark.parametrize("left", [-5, 30, 1_000])
def test_a_token_in_the_store_that_is_nearly_over_is_not_enough(core: TokenCore, time: Time, left: float) -> None:
    steps = begin(core, shared=False)
    next(steps)
    assert isinstance(steps.send(StoredToken(SecretText("kept"), time.wall + left)), RunOperation)


def test_a_refused_token_is_dropped_and_not_taken_from_the_store(core: TokenCore, time: Time) -> None:
    refused = core.obtained("refused")
    core.refused(refused)
    steps = begin(core, shared=False, refused=refused)
    key = store_key(BUYER, SETTINGS, shared=False)
    assert next(steps) == Drop(key, SecretText("refused"))
    assert steps.send(None) == Load(key)
    assert isinstance(steps.send(StoredToken(SecretText("refused"), time.wall + 80_000)), RunOperation)


def test_with_a_shared_store_the_lease_is_taken_and_given_back(core: TokenCore) -> None:
    steps = begin(core, shared=True)
    key = store_key(BUYER, SETTINGS, shared=True)
    assert next(steps) == Load(key)
    lease = steps.send(None)
    assert isinstance(lease, Acquire)
    assert (lease.key, lease.seconds) == (key, 40)
    assert steps.send(True) == Load(key)
    assert isinstance(steps.send(None), RunOperation)
    assert isinstance(steps.send(LOGGED_IN), Save)
    assert steps.send(None) == Release(key, lease.owner)
    assert finish(steps).value == "fresh"


def test_a_loser_watches_the_store_until_the_winner_has_saved(core: TokenCore, time: Time) -> None:
    other = stored_by(TokenCore(time.clocks, RefreshPolicy()))
    steps = begin(core, shared=True)
    next(steps)
    steps.send(None)
    pauses = []
    for _ in range(6):
        pause = steps.send(False)
        assert isinstance(pause, Sleep)
        pauses.append(pause.seconds)
        assert isinstance(steps.send(None), Load)
        assert isinstance(steps.send(None), Acquire)
    assert pauses == [0.02, 0.05, 0.1, 0.2, 0.2, 0.2]
    steps.send(False)
    steps.send(None)
    assert finish(steps, other).value == "fresh"


def test_a_lease_holder_that_stalls_loses_the_lease_to_the_next(core: TokenCore) -> None:
    steps = begin(core, shared=True)
    next(steps)
    steps.send(None)
    for _ in range(3):
        steps.send(False)
        steps.send(None)
        assert isinstance(steps.send(None), Acquire)
    assert isinstance(steps.send(True), Load)  # The server ended the lease of the one that stalled.
    assert isinstance(steps.send(None), RunOperation)


def test_a_token_saved_just_before_the_lease_came_free_is_taken(core: TokenCore, time: Time) -> None:
    other = stored_by(TokenCore(time.clocks, RefreshPolicy()))
    steps = begin(core, shared=True)
    next(steps)
    steps.send(None)
    steps.send(True)
    assert isinstance(steps.send(other), Release)
    assert finish(steps).value == "fresh"


def test_a_failed_login_gives_the_lease_back(core: TokenCore) -> None:
    steps = begin(core, shared=True)
    next(steps)
    steps.send(None)
    steps.send(True)
    steps.send(None)
    assert isinstance(steps.throw(UnreachableError("no", sent=False)), Release)
    with pytest.raises(UnreachableError):
        steps.send(None)


def test_credentials_that_can_not_refresh_give_the_lease_back(core: TokenCore) -> None:
    steps = begin(core, shared=True, credentials=FixedToken("opaque"))
    next(steps)
    steps.send(None)
    steps.send(True)
    assert isinstance(steps.send(None), Release)
    with pytest.raises(StorefrontError, match="FixedToken"):
        steps.send(None)


def test_a_wrong_password_does_not_get_the_token_from_a_shared_store(core: TokenCore, time: Time) -> None:
    kept = stored_by(TokenCore(time.clocks, RefreshPolicy()))
    guess = EmailPassword(BUYER.email, "guess")
    assert store_key(guess, SETTINGS, shared=True) == store_key(BUYER, SETTINGS, shared=True)
    steps = begin(core, shared=True, credentials=guess)
    next(steps)
    assert isinstance(steps.send(kept), Acquire)
    without_proof = stored_by(TokenCore(time.clocks, RefreshPolicy()), proof="")
    steps = begin(core, shared=True)
    next(steps)
    assert isinstance(steps.send(without_proof), Acquire)


def test_keys_and_proofs_tell_nothing(time: Time) -> None:
    one, two = (stored_by(TokenCore(time.clocks, RefreshPolicy())) for _ in range(2))
    assert one.proof != two.proof
    shown = f"{store_key(BUYER, SETTINGS, shared=True)} {store_key(BUYER, SETTINGS, shared=False)} {one!r} {one.proof}"
    assert [secret for secret in ("secret", "buyer", "fresh") if secret in shown] == []


def test_stores_channels_and_hosts_have_keys_of_their_own() -> None:
    settings = [
        load_settings(store_hash="abc123"),
        load_settings(store_hash="abc124"),
        load_settings(store_hash="abc123", channel_id=2),
        load_settings(store_hash="abc123", base_url="http://localhost:1"),
    ]
    for shared in (True, False):
        assert len({store_key(BUYER, one, shared=shared) for one in settings}) == 4


@pytest.mark.parametrize("proof", ["zz:00", "00:\u00e4", "no colon", ":"])
def test_a_proof_that_is_none_of_ours_proves_nothing(core: TokenCore, time: Time, proof: str) -> None:
    steps = begin(core, shared=True)
    next(steps)
    kept = stored_by(TokenCore(time.clocks, RefreshPolicy()), proof=proof)
    assert isinstance(steps.send(kept), Acquire)


@pytest.mark.parametrize("interruption", [ValueError("a bug of the function's"), KeyboardInterrupt(), CancelledError()])
def test_whatever_interrupts_a_login_gives_the_lease_back(core: TokenCore, interruption: BaseException) -> None:
    steps = begin(core, shared=True)
    next(steps)
    steps.send(None)
    steps.send(True)
    steps.send(None)
    assert isinstance(steps.throw(interruption), Release)
    with pytest.raises(type(interruption)):
        steps.send(None)


def test_an_attempt_that_is_abandoned_ends_quietly(core: TokenCore) -> None:
    steps = begin(core, shared=True)
    next(steps)
    steps.send(None)
    steps.send(True)
    steps.send(None)
    steps.close()


def test_a_store_that_never_grants_a_lease_does_not_hold_a_customer_up_for_ever(core: TokenCore) -> None:
    steps = begin(core, shared=True)
    next(steps)
    step: object = steps.send(None)
    watched = 0.0
    while isinstance(step, Acquire):
        step = steps.send(False)
        if isinstance(step, Sleep):
            watched += step.seconds
            steps.send(None)
            step = steps.send(None)
    assert isinstance(step, Load)
    assert 40 <= watched < 41
    assert isinstance(steps.send(None), RunOperation)


def test_after_a_password_change_the_old_password_s_token_does_not_keep_the_new_one_out(
    core: TokenCore, time: Time
) -> None:
    before = EmailPassword(BUYER.email, "before")
    longer = stored_by(TokenCore(time.clocks, RefreshPolicy()), before, expires_at=time.wall + 9 * 86_400)
    steps = begin(core, shared=True)
    next(steps)
    steps.send(longer)
    steps.send(True)
    steps.send(longer)
    assert steps.send(LOGGED_IN) == Drop(store_key(BUYER, SETTINGS, shared=True), longer.value)
    assert isinstance(steps.send(None), Save)
