"""What has ended, as one process hears of it: what is news, what was there before, and what an attempt makes of it."""

import pytest

from b2b_storefront import (
    CompanyInactiveError,
    CompanyPendingError,
    CredentialsRefusedError,
    EmailPassword,
    FixedToken,
    InvalidLoginError,
    LoginError,
    StorefrontError,
    UnreachableError,
)
from b2b_storefront._config import load_settings
from b2b_storefront.auth import Credentials
from b2b_storefront.auth.core import GiveUp, Obtain, RefreshPolicy, Serve, TokenCore
from b2b_storefront.auth.endings import LOOK_EVERY, REFUSALS, Endings, name_group
from b2b_storefront.auth.members import Member
from b2b_storefront.auth.stores.endings import Ended, name_of_key

from .clocks import Time

SETTINGS = load_settings(store_hash="abc123")
KEY = "k" * 64
COMPANY, USER, RELEASED = (name_group(SETTINGS, group) for group in ("company:7", "user:5", REFUSALS))


@pytest.fixture
def endings(time: Time) -> Endings:
    return Endings(lambda: time.monotonic)


@pytest.fixture
def core(time: Time) -> TokenCore:
    return TokenCore(time.clocks, RefreshPolicy())


def member(core: TokenCore, endings: Endings | None, credentials: Credentials | None = None) -> Member:
    return Member(core, credentials or EmailPassword("buyer@example.com", "secret"), SETTINGS, endings)


def look(endings: Endings, *names: str, number: int) -> None:
    endings.begin_look()
    endings.take(Ended(dict.fromkeys(names, number), number))


def test_the_store_is_asked_before_the_first_use_and_then_every_two_seconds(endings: Endings, time: Time) -> None:
    assert endings.is_due()
    assert endings.begin_look() == 0
    assert endings.is_due()  # Whoever comes meanwhile asks too, or something would be used that has ended.
    endings.take(Ended({USER: 17}, 17))
    assert not endings.is_due()
    time.pass_(LOOK_EVERY)
    assert endings.is_due()
    assert endings.begin_look() == 17
    assert not endings.is_due()  # One asks, and nobody waits for it.


def test_what_was_there_at_the_first_look_ends_only_what_applications_kept(endings: Endings, core: TokenCore) -> None:
    obtained, kept = member(core, endings), member(core, endings, FixedToken("from-a-cookie"))
    core.obtained("opaque")
    look(endings, name_of_key(KEY), USER, RELEASED, number=9)
    obtained._catch_up(KEY)
    assert isinstance(core.decide(), Serve)
    kept._catch_up(KEY)
    assert core.decide() == Obtain()


def test_what_one_ended_itself_is_no_news_when_it_is_found_and_what_others_ended_is(endings: Endings) -> None:
    look(endings, number=5)
    endings.take_now(Ended({USER: 9}, 9))
    assert endings.version == 1
    look(endings, USER, number=9)
    assert endings.version == 1
    endings.take_now(Ended({USER: 20}, 20))
    endings.begin_look()
    endings.take(Ended({COMPANY: 12, USER: 20}, 20))
    assert (endings.version, endings.has_ended([COMPANY], 2), endings.has_ended([USER], 2)) == (3, True, False)


def test_a_process_that_only_receives_events_needs_no_look_before(endings: Endings) -> None:
    endings.take_now(Ended({USER: 9}, 9))
    assert endings.has_ended([USER], 0)


def test_each_customer_ends_with_its_own_key_user_and_company_and_with_no_other(endings: Endings, time: Time) -> None:
    cases = ((name_of_key(KEY), True), (USER, True), (COMPANY, True), (name_of_key("x"), False))
    for number, (name, ends) in enumerate(cases):
        core = TokenCore(time.clocks, RefreshPolicy())
        source = member(core, endings)
        token = core.obtained("opaque")
        source._learn(5, 7)
        look(endings, number=0)  # The first look.
        look(endings, name, number=number + 1)
        source._catch_up(KEY)
        source._catch_up(KEY)
        assert core.ends == ends
        assert (core.decide() == Obtain()) is ends
        assert core.was_refused(token.value) is ends


def test_what_an_answer_tells_is_put_together_and_noted_once_for_each_token(endings: Endings, core: TokenCore) -> None:
    source = member(core, endings)
    core.obtained("first")
    assert source._learn(5, None) == (USER,)
    assert source._learn(None, 7) == (USER, COMPANY)
    assert source._learn(5, 7) == source._learn(5, None) == source._learn(None, None) == ()
    assert core.refused(core.usable() or pytest.fail("there is none"))
    core.obtained("second")
    assert source._learn(5, 7) == ()  # It ends at the same time: nothing that was noted ends before it.
    assert member(core, None)._learn(5, 7) == ()


@pytest.mark.parametrize("refusal", [CompanyPendingError("no"), CompanyInactiveError("no")])
def test_a_release_lets_those_try_again_who_were_refused_because_of_the_company(
    core: TokenCore, refusal: LoginError
) -> None:
    core.failed(refusal)
    assert core.waits_for_company
    assert isinstance(core.decide(), GiveUp)
    core.release()
    assert core.decide() == Obtain()


@pytest.mark.parametrize(
    "refusal", [InvalidLoginError("no"), CredentialsRefusedError("no"), UnreachableError("no", sent=False)]
)
def test_a_release_changes_nothing_for_everybody_else(core: TokenCore, refusal: StorefrontError) -> None:
    core.failed(refusal)
    assert not core.waits_for_company
    core.release()
    assert isinstance(core.decide(), GiveUp)


def test_what_is_refused_by_an_attempt_from_before_a_release_is_not_remembered(core: TokenCore) -> None:
    before = core.releases
    core.release()
    core.failed(CompanyPendingError("no"), before)
    assert core.decide() == Obtain()
    core.failed(InvalidLoginError("no"), before)
    assert isinstance(core.decide(), GiveUp)
    core.forget_failures()
    core.failed(CompanyPendingError("no"), core.releases)
    assert isinstance(core.decide(), GiveUp)
