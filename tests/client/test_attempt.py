"""One attempt, as steps: the store is asked first, one takes the lease and signs in, the others watch."""

import base64
import contextlib
from asyncio import CancelledError
from collections.abc import Generator
from typing import Any

import orjson
import pytest

from b2b_storefront import (
    CurrentCustomerJWT,
    CustomerId,
    EmailPassword,
    FixedToken,
    RefreshImpossibleError,
    RestPassword,
    StorefrontJWT,
    TokenFunction,
    UnexpectedResultError,
    UnreachableError,
)
from b2b_storefront._config import load_settings
from b2b_storefront._secret import SecretText
from b2b_storefront.auth import Credentials, StorefrontToken
from b2b_storefront.auth.attempt import (
    LEASE,
    RENEW,
    Acquire,
    Attempt,
    AttemptStep,
    Drop,
    Load,
    Release,
    Save,
    Sleep,
    WarnOfClock,
    attempt,
)
from b2b_storefront.auth.binding import Binding, DeriveKey, derive_key, store_key
from b2b_storefront.auth.core import RefreshPolicy, TokenCore
from b2b_storefront.auth.exchange import RunOperation
from b2b_storefront.auth.stores.base import StoredToken
from b2b_storefront.wire.watch import TokenEvent

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
    core: TokenCore,
    *,
    shared: bool,
    refused: StorefrontToken | None = None,
    anew: bool = False,
    credentials: Credentials = BUYER,
) -> Attempt:
    binding = Binding(credentials, SETTINGS, shared=shared)
    return deriving(attempt(core, credentials, SETTINGS, binding, refused=refused, anew=anew))


def deriving(steps: Attempt) -> Generator[AttemptStep, Any, StorefrontToken]:
    """Carry out the one kind of step that waits for nobody."""
    try:
        step = next(steps)
        while True:
            if isinstance(step, DeriveKey):
                step = steps.send(derive_key(step))
                continue
            try:
                answer = yield step
            except GeneratorExit:
                steps.close()
                raise
            except BaseException as error:  # noqa: BLE001 - theirs
                step = steps.throw(error)
            else:
                step = steps.send(answer)
    except StopIteration as finished:
        token: StorefrontToken = finished.value
        return token


def finish(steps: Attempt, answer: Any = None) -> StorefrontToken:
    with pytest.raises(StopIteration) as finished:
        steps.send(answer)
    token = finished.value.value
    assert isinstance(token, StorefrontToken)
    return token


def stored_by(
    core: TokenCore, credentials: Credentials = BUYER, *, shared: bool = True, value: str = "fresh", **changes: Any
) -> StoredToken:
    """Return what another process that signs in with these credentials saves."""
    steps = begin(core, shared=shared, credentials=credentials)
    next(steps)
    steps.send(None)
    steps.send(True)
    steps.send(None)
    saved = steps.send({"login": {"result": {"token": value}}})
    assert isinstance(saved, Save)
    token = saved.token
    kept = {"value": token.value, "expires_at": token.expires_at, "proof": token.proof, "lifetime": token.lifetime}
    return StoredToken(**{**kept, **changes})


def jwt(**claims: object) -> str:
    return f"e30.{base64.urlsafe_b64encode(orjson.dumps(claims)).decode().rstrip('=')}.c2ln"


@pytest.mark.parametrize("shared", [True, False])
def test_the_store_is_asked_then_the_lease_is_taken_then_the_api_is_asked(
    core: TokenCore, time: Time, shared: bool
) -> None:
    steps = begin(core, shared=shared)
    key = store_key(BUYER, SETTINGS, shared=shared)
    assert next(steps) == Load(key)
    lease = steps.send(None)
    assert isinstance(lease, Acquire)
    assert (lease.key, lease.seconds) == (key, LEASE)
    assert steps.send(True) == Load(key)
    assert isinstance(steps.send(None), RunOperation)
    saved = steps.send(LOGGED_IN)
    assert isinstance(saved, Save)
    assert (saved.key, saved.token.value, saved.token.expires_at) == (key, "fresh", time.wall + 86_400)
    assert steps.send(None) == Release(key, lease.owner)
    assert finish(steps).value == "fresh"


@pytest.mark.parametrize(
    ("before", "refused", "told"),
    [
        (None, False, ["obtaining", "obtained"]),
        ("serves", False, ["refreshing", "refreshed"]),
        ("serves", True, ["obtaining", "obtained"]),
    ],
)
def test_it_is_told_whether_a_token_is_obtained_or_refreshed_and_before_it_is(
    core: TokenCore, before: str | None, refused: bool, told: list[TokenEvent]
) -> None:
    heard: list[TokenEvent] = []
    token = None if before is None else core.obtained(before)
    binding = Binding(BUYER, SETTINGS, shared=False)
    steps = attempt(core, BUYER, SETTINGS, binding, refused=token if refused else None, tell=heard.append)
    answers: dict[type, Any] = {Acquire: True, RunOperation: LOGGED_IN}
    step = next(steps)
    with contextlib.suppress(StopIteration):
        while True:
            if isinstance(step, RunOperation):
                assert heard == told[:1]
            step = steps.send(answers.get(type(step)))
    assert heard == told


def test_a_token_of_the_store_is_told_of_as_found(core: TokenCore, time: Time) -> None:
    heard: list[TokenEvent] = []
    kept = stored_by(TokenCore(time.clocks, RefreshPolicy()), shared=False)
    steps = attempt(core, BUYER, SETTINGS, Binding(BUYER, SETTINGS, shared=False), tell=heard.append)
    next(steps)
    finish(steps, kept)
    assert heard == ["found"]


def test_a_lease_is_renewed_in_time() -> None:
    assert RENEW * 2 < LEASE <= 5


@pytest.mark.parametrize("shared", [True, False])
def test_a_token_in_the_store_is_taken_over(core: TokenCore, time: Time, shared: bool) -> None:
    kept = stored_by(TokenCore(time.clocks, RefreshPolicy()), shared=shared)
    steps = begin(core, shared=shared)
    next(steps)
    assert finish(steps, kept).value == "fresh"


@pytest.mark.parametrize("left", [-5, 30, 1_000])
def test_a_token_in_the_store_that_is_nearly_over_is_not_enough(core: TokenCore, time: Time, left: float) -> None:
    kept = stored_by(TokenCore(time.clocks, RefreshPolicy()), shared=False, expires_at=time.wall + left)
    steps = begin(core, shared=False)
    next(steps)
    assert isinstance(steps.send(kept), Acquire)


def test_a_refused_token_is_dropped_and_not_taken_from_the_store(core: TokenCore, time: Time) -> None:
    kept = stored_by(TokenCore(time.clocks, RefreshPolicy()), value="refused")
    refused = core.obtained("refused")
    core.refused(refused)
    steps = begin(core, shared=True, refused=refused)
    key = store_key(BUYER, SETTINGS, shared=True)
    assert next(steps) == Drop(key, SecretText("refused"))
    assert steps.send(None) == Load(key)
    assert steps.send(kept) == Drop(key, SecretText("refused"))  # Somebody saved it again.
    assert isinstance(steps.send(None), Acquire)


def test_a_token_refused_earlier_is_dropped_from_the_store_too(core: TokenCore, time: Time) -> None:
    kept = stored_by(TokenCore(time.clocks, RefreshPolicy()), value="first")
    first = core.obtained("first")
    core.refused(first)
    second = core.obtained("second")
    core.refused(second)
    steps = begin(core, shared=True, refused=second)
    key = store_key(BUYER, SETTINGS, shared=True)
    next(steps)
    steps.send(None)
    assert steps.send(kept) == Drop(key, SecretText("first"))


def test_anew_the_store_s_token_is_left_alone_and_one_saved_meanwhile_is_taken(core: TokenCore, time: Time) -> None:
    stale = stored_by(TokenCore(time.clocks, RefreshPolicy()), value="stale")
    newer = stored_by(TokenCore(time.clocks, RefreshPolicy()), value="newer")
    steps = begin(core, shared=True, anew=True)
    next(steps)
    assert isinstance(steps.send(stale), Acquire)
    steps.send(True)
    assert isinstance(steps.send(stale), RunOperation)
    steps = begin(core, shared=True, anew=True)
    next(steps)
    steps.send(stale)
    steps.send(False)
    assert isinstance(steps.send(None), Load)
    assert finish(steps, newer).value == "newer"


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


def test_credentials_that_can_not_refresh_say_so_without_asking_anybody(core: TokenCore) -> None:
    steps = begin(core, shared=True, credentials=FixedToken("opaque"))
    with pytest.raises(RefreshImpossibleError, match="FixedToken"):
        next(steps)


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
    kept = stored_by(TokenCore(time.clocks, RefreshPolicy()))
    keys = f"{store_key(BUYER, SETTINGS, shared=True)} {store_key(BUYER, SETTINGS, shared=False)}"
    shown = f"{keys} {kept!r} {kept.proof} {Binding(BUYER, SETTINGS, shared=True).derivation!r}"
    assert [secret for secret in ("secret'", "buyer", "fresh") if secret in shown] == []


def test_stores_channels_and_hosts_have_keys_of_their_own() -> None:
    settings = [
        load_settings(store_hash="abc123"),
        load_settings(store_hash="abc124"),
        load_settings(store_hash="abc123", channel_id=2),
        load_settings(store_hash="abc123", base_url="http://localhost:1"),
    ]
    for shared in (True, False):
        assert len({store_key(BUYER, each, shared=shared) for each in settings}) == 4


WAYS: list[tuple[Credentials, Credentials]] = [
    (BUYER, EmailPassword("other@example.com", "secret")),
    (RestPassword("a@b.c", "x"), RestPassword("d@b.c", "x")),
    (CustomerId(7, access_token="x"), CustomerId(8, access_token="x")),
    (CurrentCustomerJWT("a.b.c"), CurrentCustomerJWT("a.b.d")),
    (CurrentCustomerJWT(str, customer=7), CurrentCustomerJWT(str, customer=8)),
    (StorefrontJWT("a.b.c"), StorefrontJWT("a.b.d")),
    (TokenFunction(str, customer=7), TokenFunction(str, customer=8)),
]
"""Two customers by each kind of credentials."""


@pytest.mark.parametrize("shared", [True, False])
@pytest.mark.parametrize(("one", "other"), WAYS, ids=lambda credentials: type(credentials).__name__)
def test_a_token_counts_under_its_own_key_with_its_own_text_only(
    one: Credentials, other: Credentials, shared: bool
) -> None:
    def binding(credentials: Credentials) -> Binding:
        bound = Binding(credentials, SETTINGS, shared=shared)
        if bound.derivation is not None:
            bound.derived(derive_key(bound.derivation))
        return bound

    ones, others = binding(one), binding(other)
    theirs = StoredToken(SecretText("theirs"), 1.0, ones.prove("theirs"))
    assert binding(one).holds(theirs)
    assert not others.holds(theirs)  # Swapped, copied, or of a store that keys wrongly.
    assert not ones.holds(StoredToken(SecretText("planted"), 1.0, theirs.proof))
    assert not ones.holds(StoredToken(theirs.value, 1.0, ""))
    assert not ones.holds(StoredToken(theirs.value, 1.0, others.prove("theirs")))


def test_only_what_people_choose_is_derived_slowly() -> None:
    slow = [way for way, _ in WAYS if Binding(way, SETTINGS, shared=True).derivation is not None]
    assert [type(way) for way in slow] == [EmailPassword, RestPassword]
    assert Binding(BUYER, SETTINGS, shared=False).derivation is None


CLAIMS: list[tuple[Credentials, dict[str, object], bool]] = [
    (BUYER, {}, True),
    (BUYER, {"store_hash": "abc123", "bc_channel_id": 1, "email": "BUYER@example.com "}, True),
    (BUYER, {"channel_ids": [1, 2], "bc_customer_id": 5}, True),
    (BUYER, {"email": None, "store_hash": None}, True),
    (BUYER, {"store_hash": "abc124"}, False),
    (BUYER, {"email": "other@example.com"}, False),
    (RestPassword(BUYER.email, "x"), {"email": "other@example.com"}, False),
    (CustomerId(7, access_token="x"), {"bc_customer_id": 7}, True),
    (CustomerId(7, access_token="x"), {"bc_customer_id": "7"}, True),
    (CustomerId(7, access_token="x"), {"bc_customer_id": 8}, False),
    (CurrentCustomerJWT(jwt(customer={"id": 7, "email": "a@b.c"})), {"bc_customer_id": 7, "email": "a@b.c"}, True),
    (CurrentCustomerJWT(jwt(customer={"id": 7})), {"bc_customer_id": 8}, False),
    (CurrentCustomerJWT(jwt(customer={"id": "odd", "email": 9})), {"bc_customer_id": 8}, True),
    (CurrentCustomerJWT(jwt(customer={"email": "a@b.c"})), {"email": "d@b.c"}, False),
    (CurrentCustomerJWT(str, customer=7), {"bc_customer_id": 8}, True),
    (StorefrontJWT(jwt(email="a@b.c")), {"email": "d@b.c"}, False),
    (TokenFunction(str, customer=7), {"bc_customer_id": 8}, True),
    (TokenFunction(str, customer=7), {"store_hash": "other"}, False),
]


@pytest.mark.parametrize(("credentials", "claims", "fits"), CLAIMS)
def test_a_token_whose_claims_name_somebody_else_is_not_used(
    core: TokenCore, time: Time, credentials: Credentials, claims: dict[str, object], fits: bool
) -> None:
    binding = Binding(credentials, SETTINGS, shared=False)
    value = jwt(exp=time.wall + 80_000, **claims)
    kept = StoredToken(SecretText(value), time.wall + 80_000, binding.prove(value))
    steps = begin(core, shared=False, credentials=credentials)
    next(steps)
    if fits:
        assert finish(steps, kept).value == value
        return
    assert isinstance(steps.send(kept), Acquire)  # Not from the store,


@pytest.mark.parametrize("claims", [{"email": "other@example.com"}, {"store_hash": "other"}])
def test_a_token_of_somebody_else_that_the_api_gives_out_is_not_used(core: TokenCore, claims: dict[str, str]) -> None:
    steps = begin(core, shared=True)
    next(steps)
    steps.send(None)
    steps.send(True)
    steps.send(None)
    assert isinstance(steps.send({"login": {"result": {"token": jwt(**claims)}}}), Release)
    with pytest.raises(UnexpectedResultError, match=r"is for another (customer|store)"):
        steps.send(None)
    assert core.fresh() is None


def test_a_stored_token_of_another_channel_is_not_used(core: TokenCore, time: Time) -> None:
    for claims in ({"bc_channel_id": 2}, {"channel_ids": [2, 3]}):
        value = jwt(exp=time.wall + 80_000, **claims)
        proof = Binding(BUYER, SETTINGS, shared=False).prove(value)
        steps = begin(core, shared=False)
        next(steps)
        assert isinstance(steps.send(StoredToken(SecretText(value), time.wall + 80_000, proof)), Acquire)


def test_a_clock_that_is_ahead_is_told_of_and_the_token_is_used(core: TokenCore, time: Time) -> None:
    steps = begin(core, shared=True)
    next(steps)
    steps.send(None)
    steps.send(True)
    steps.send(None)
    value = jwt(exp=time.wall - 3_600)
    assert steps.send({"login": {"result": {"token": value}}}) == WarnOfClock(3_600)
    assert isinstance(steps.send(None), Save)
    assert isinstance(steps.send(None), Release)
    assert finish(steps).value == value
    assert core.fresh() is not None


@pytest.mark.parametrize("proof", ["zz", "\u00e4", "no hex", "", "00" * 32])
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
    longer = stored_by(
        TokenCore(time.clocks, RefreshPolicy()), before, value="longer", expires_at=time.wall + 9 * 86_400
    )
    steps = begin(core, shared=True)
    next(steps)
    steps.send(longer)
    steps.send(True)
    steps.send(longer)
    assert steps.send(LOGGED_IN) == Drop(store_key(BUYER, SETTINGS, shared=True), longer.value)
    assert isinstance(steps.send(None), Save)


def test_a_token_that_may_be_from_before_an_ending_is_obtained_again(core: TokenCore) -> None:
    steps = begin(core, shared=False)
    next(steps)
    steps.send(None)
    steps.send(True)
    assert isinstance(steps.send(None), RunOperation)
    core.end()
    assert isinstance(steps.send({"login": {"result": {"token": "before"}}}), RunOperation)
    saved = steps.send({"login": {"result": {"token": "after"}}})
    assert isinstance(saved, Save)
    assert saved.token.value == "after"


def test_what_a_store_gave_out_while_it_ended_is_not_taken(core: TokenCore, time: Time) -> None:
    kept = stored_by(TokenCore(time.clocks, RefreshPolicy()))
    steps = begin(core, shared=True)
    next(steps)
    core.end()
    assert isinstance(steps.send(kept), Acquire)
    assert isinstance(steps.send(True), Load)
    assert isinstance(steps.send(None), RunOperation)


def test_what_a_store_has_after_an_ending_is_taken(core: TokenCore, time: Time) -> None:
    kept = stored_by(TokenCore(time.clocks, RefreshPolicy()))
    core.end()
    steps = begin(core, shared=True)
    next(steps)
    assert finish(steps, kept).value == "fresh"
