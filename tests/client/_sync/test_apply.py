# Generated from tests/client/_async/test_apply.py by `make codegen`. Edits are lost.

"""An event of the store ends what is kept and does not hold any more, and leaves everything else alone."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest

from b2b_storefront import (
    CompanyInactiveError,
    CompanyPendingError,
    ConfigurationError,
    EmailPassword,
    FixedToken,
    Fresh,
    InvalidLoginError,
    MemoryCache,
    MemoryTokenStore,
    RefreshImpossibleError,
    Session,
    Storefront,
)
from b2b_storefront.auth.endings import LOOK_EVERY
from b2b_storefront.codes import CompanyStatus
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.webhooks.scopes import DELIVERY_EXCEPTION, SCOPES
from b2b_storefront.webhooks import EventEffect, WebhookEvent, parse_event
from tests.client.clocks import Time
from tests.client.conftest import credentials, operations
from tests.webhooks.listening import listening
from tests.webhooks.signing import make_event, pack

HARBOUR, NORTH, QUAY = 1001, 1002, 1003
SEEN = {"StorefrontConfigs": Fresh(600), "CurrentUser": Fresh(600), "ShoppingLists": Fresh(600)}


class Left(NamedTuple):
    """What an event left as it was."""

    token: bool
    """The token of the user, or of a user of the company, that it names."""
    colleague: bool
    """The token of another user of that company."""
    stranger: bool
    """The token of a user of another company."""
    refusal: bool
    """The refusal of a user whose company is pending."""
    lists: bool
    """An answer to one customer, about nothing that the event names."""
    configs: bool
    """An answer to everybody."""


ALL = Left(True, True, True, True, True, True)
USER_GONE = ALL._replace(token=False, refusal=False, lists=False)
COMPANY_ENDED = USER_GONE._replace(colleague=False)
LEAVES = {
    "store/company/created": ALL,
    "store/company/updated": ALL._replace(refusal=False),
    "store/company/statusUpdated": COMPANY_ENDED,
    "store/company/deleted": COMPANY_ENDED,
    "store/company/superadmin/assignmentUpdated": ALL._replace(lists=False),
    "store/company/user/created": ALL._replace(refusal=False),
    "store/company/user/updated": ALL,
    "store/company/user/deleted": USER_GONE,
    "store/company/address/created": ALL,
    "store/company/address/updated": ALL,
    "store/company/address/deleted": ALL,
    "store/superadmin/created": ALL,
    "store/superadmin/updated": ALL,
    "store/superadmin/deleted": ALL._replace(token=False, lists=False),
    "store/superadmin/assignmentUpdated": ALL._replace(lists=False),
    "store/quote/created": ALL,
    "store/quote/updated": ALL,
    "store/quote/statusUpdated": ALL,
    "store/quote/deleted": ALL,
    "store/later/happened": ALL._replace(refusal=False, lists=False, configs=False),
}


def read_event(sandbox: Sandbox, scope: str, **data: Any) -> WebhookEvent:
    """Return an event as it arrives."""
    return parse_event(pack(make_event(scope=scope, data=data, producer=f"stores/{sandbox.store_hash}")))


@pytest.fixture
def caching(sandbox: Sandbox, time: Time) -> Iterator[Storefront]:
    with Storefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        access_token=sandbox.access_token,
        clocks=time.cache_clocks,
        cache=MemoryCache(clock=lambda: time.monotonic),
        freshness=SEEN,
    ) as storefront:
        yield storefront


def is_kept(sandbox: Sandbox, session: Session, name: str) -> bool:
    """Tell whether an answer is still there, by asking for it."""
    before = operations(sandbox).count(name)
    if name == "StorefrontConfigs":
        session.storefront_configs(store_hash=sandbox.store_hash)
    else:
        session.shopping_lists(first=1)
    return operations(sandbox).count(name) == before


def is_refused(session: Session) -> bool:
    """Tell whether a sign-in that was refused is refused now."""
    try:
        session.token()
    except CompanyPendingError:
        return True
    return False


def test_the_table_below_has_every_scope() -> None:
    assert LEAVES.keys() - {"store/later/happened"} == set(SCOPES)


@pytest.mark.parametrize("scope", LEAVES)
def test_what_each_scope_ends_and_what_it_leaves_alone(scope: str, caching: Storefront, sandbox: Sandbox) -> None:
    accounts = sandbox.accounts
    known, colleague, stranger, pending = [
        caching.session(credentials(account))
        for account in (accounts.junior, accounts.senior, accounts.subsidiary, accounts.pending)
    ]
    sessions = known, colleague, stranger
    for session in sessions:
        session.current_user()
    tokens = [session.token() for session in sessions]
    stranger.shopping_lists(first=1)
    known.storefront_configs(store_hash=sandbox.store_hash)
    assert is_refused(pending)
    sandbox.approve_company(QUAY)
    assert is_refused(pending)

    user_id = accounts.junior.user_id
    effect = caching.apply(
        read_event(sandbox, scope, company_id=HARBOUR, user_id=user_id, address_id=3, quote_id=60_001, quote_uuid="u")
    )
    assert isinstance(effect, EventEffect)
    same = [session.token() == token for session, token in zip(sessions, tokens, strict=True)]
    left = Left(
        token=same[0],
        colleague=same[1],
        stranger=same[2],
        refusal=is_refused(pending),
        lists=is_kept(sandbox, stranger, "ShoppingLists"),
        configs=is_kept(sandbox, stranger, "StorefrontConfigs"),
    )
    assert left == LEAVES[scope]


def test_a_refused_buyer_signs_in_as_soon_as_staff_approve_the_company(caching: Storefront, sandbox: Sandbox) -> None:
    buyer = caching.session(credentials(sandbox.accounts.pending))
    with listening(sandbox, "store/company/statusUpdated") as events:
        for _ in range(3):
            with pytest.raises(CompanyPendingError):
                buyer.current_user()
        assert operations(sandbox) == ["Login"]
        caching.management().update_company_status(QUAY, company_status=CompanyStatus.APPROVED)
        event = events.get(timeout=10)
        with pytest.raises(CompanyPendingError):
            buyer.current_user()
        sandbox.clear_requests()
        caching.apply(event)
        assert (buyer.current_user()).email == sandbox.accounts.pending.email
        assert operations(sandbox) == ["Login", "CurrentUser"]

        caching.management().update_company_status(QUAY, company_status=CompanyStatus.INACTIVE)
        caching.apply(events.get(timeout=10))
        for _ in range(2):
            with pytest.raises(CompanyInactiveError):
                buyer.current_user()
        assert operations(sandbox).count("Login") == 2


def test_a_user_who_was_removed_does_not_go_on_with_a_kept_token(caching: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.junior
    assert account.user_id is not None
    by_password = caching.session(credentials(account))
    cookie = FixedToken(by_password.token())
    by_token = caching.session(cookie)
    for session in (by_password, by_token):
        session.current_user()
    with listening(sandbox, "store/company/user/deleted") as events:
        caching.management().delete_user(account.user_id)
        caching.apply(events.get(timeout=10))
    with pytest.raises(RefreshImpossibleError):
        by_token.shopping_lists(first=1)
    with pytest.raises(RefreshImpossibleError):
        caching.session(cookie).token()
    assert (by_password.customer_info()).permissions == []
    assert not (by_password.permissions()).levels


def test_one_who_signed_in_with_login_is_known_without_asking(caching: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.junior
    signed_in = caching.login(account.email, account.password)
    token = signed_in.session.token()
    event = read_event(sandbox, "store/company/user/deleted", company_id=HARBOUR, user_id=account.user_id)
    caching.apply(event)
    assert signed_in.session.token() != token


def test_a_session_that_never_asked_who_it_is_keeps_its_token(caching: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.junior
    session = caching.session(credentials(account))
    token = session.token()
    caching.apply(read_event(sandbox, "store/company/user/deleted", company_id=HARBOUR, user_id=account.user_id))
    assert session.token() == token


def test_an_event_before_the_answer_that_tells_who_it_is_ends_the_token_as_well(
    caching: Storefront, sandbox: Sandbox
) -> None:
    account = sandbox.accounts.junior
    session = caching.session(credentials(account))
    token = session.token()
    event = read_event(sandbox, "store/company/user/deleted", company_id=HARBOUR, user_id=account.user_id)
    caching.apply(event)
    session.current_user()
    later = session.token()
    assert later != token
    session.customer_info()
    assert session.token() == later


def test_an_event_that_comes_twice_late_or_for_nothing_costs_a_sign_in_at_most(
    caching: Storefront, sandbox: Sandbox, time: Time
) -> None:
    session = caching.session(credentials(sandbox.accounts.junior))
    session.current_user()
    event = read_event(sandbox, "store/company/statusUpdated", company_id=HARBOUR)
    sandbox.clear_requests()
    for _ in range(3):
        caching.apply(event)
    time.pass_(1)  # What is asked for in the same moment may be from before it.
    for _ in range(3):
        assert (session.current_user()).email == sandbox.accounts.junior.email
        time.pass_(LOOK_EVERY)
    assert operations(sandbox) == ["Login", "CurrentUser"]
    caching.apply(event)
    session.current_user()
    assert operations(sandbox) == ["Login", "CurrentUser"] * 2


def test_a_wrong_password_stays_refused_whatever_happens(caching: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.junior
    session = caching.session(EmailPassword(account.email, "wrong"))
    with pytest.raises(InvalidLoginError):
        session.current_user()
    sandbox.clear_requests()
    for scope in LEAVES:
        caching.apply(read_event(sandbox, scope, company_id=HARBOUR, user_id=account.user_id, address_id=3, quote_id=4))
        with pytest.raises(InvalidLoginError):
            session.current_user()
    assert operations(sandbox) == []


def test_events_that_were_lost_end_every_answer_and_every_refusal(caching: Storefront, sandbox: Sandbox) -> None:
    session = caching.session(credentials(sandbox.accounts.junior))
    pending = caching.session(credentials(sandbox.accounts.pending))
    session.shopping_lists(first=1)
    token = session.token()
    assert is_refused(pending)
    sandbox.approve_company(QUAY)
    caching.apply(read_event(sandbox, DELIVERY_EXCEPTION, code=90_001))
    assert is_kept(sandbox, session, "ShoppingLists")
    assert is_refused(pending)
    caching.apply(read_event(sandbox, DELIVERY_EXCEPTION, code=90_002))
    assert not is_kept(sandbox, session, "ShoppingLists")
    assert not is_refused(pending)
    assert session.token() == token


def test_what_is_no_event_or_anothers_is_refused(caching: Storefront, sandbox: Sandbox) -> None:
    session = caching.session(credentials(sandbox.accounts.junior))
    session.current_user()
    token = session.token()
    for nothing in ({"scope": "store/company/deleted"}, None, b"{}"):
        with pytest.raises(ConfigurationError, match="takes an event"):
            caching.apply(nothing)  # type: ignore[arg-type]
    foreign = parse_event(
        pack(make_event(scope="store/company/deleted", data={"company_id": HARBOUR}, producer="stores/other"))
    )
    with pytest.raises(ConfigurationError, match="is of store other"):
        caching.apply(foreign)
    assert session.token() == token


def test_another_worker_hears_within_two_seconds_and_a_refused_one_at_once(sandbox: Sandbox, time: Time) -> None:
    store = MemoryTokenStore()
    accounts = sandbox.accounts

    def worker() -> Storefront:
        return Storefront(
            sandbox.store_hash,
            base_url=sandbox.base_url,
            tokens=store,
            clocks=time.cache_clocks,
            cache=MemoryCache(clock=lambda: time.monotonic),
            freshness=SEEN,
        )

    with worker() as here, worker() as there:
        known, refused = there.session(credentials(accounts.junior)), there.session(credentials(accounts.pending))
        for session in (here.session(credentials(accounts.junior)), known):
            session.current_user()
        known.shopping_lists(first=1)
        token = known.token()
        assert is_refused(refused)
        sandbox.approve_company(QUAY)
        event = read_event(sandbox, "store/company/user/deleted", company_id=HARBOUR, user_id=accounts.junior.user_id)
        here.apply(event)
        assert not is_refused(refused)
        time.pass_(LOOK_EVERY)
        assert not is_kept(sandbox, known, "ShoppingLists")
        assert known.token() != token
