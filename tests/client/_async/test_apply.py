"""An event of the store ends what is kept and does not hold any more, and leaves everything else alone."""

from collections.abc import AsyncIterator
from typing import Any, NamedTuple

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
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
async def async_caching(sandbox: Sandbox, time: Time) -> AsyncIterator[AsyncStorefront]:
    async with AsyncStorefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        access_token=sandbox.access_token,
        clocks=time.cache_clocks,
        cache=MemoryCache(clock=lambda: time.monotonic),
        freshness=SEEN,
    ) as storefront:
        yield storefront


async def is_kept(sandbox: Sandbox, session: AsyncSession, name: str) -> bool:
    """Tell whether an answer is still there, by asking for it."""
    before = operations(sandbox).count(name)
    if name == "StorefrontConfigs":
        await session.storefront_configs(store_hash=sandbox.store_hash)
    else:
        await session.shopping_lists(first=1)
    return operations(sandbox).count(name) == before


async def is_refused(session: AsyncSession) -> bool:
    """Tell whether a sign-in that was refused is refused now."""
    try:
        await session.token()
    except CompanyPendingError:
        return True
    return False


def test_the_table_below_has_every_scope() -> None:
    assert LEAVES.keys() - {"store/later/happened"} == set(SCOPES)


@pytest.mark.parametrize("scope", LEAVES)
async def test_what_each_scope_ends_and_what_it_leaves_alone(
    scope: str, async_caching: AsyncStorefront, sandbox: Sandbox
) -> None:
    accounts = sandbox.accounts
    known, colleague, stranger, pending = [
        async_caching.session(credentials(account))
        for account in (accounts.junior, accounts.senior, accounts.subsidiary, accounts.pending)
    ]
    sessions = known, colleague, stranger
    for session in sessions:
        await session.current_user()
    tokens = [await session.token() for session in sessions]
    await stranger.shopping_lists(first=1)
    await known.storefront_configs(store_hash=sandbox.store_hash)
    assert await is_refused(pending)
    sandbox.approve_company(QUAY)
    assert await is_refused(pending)

    user_id = accounts.junior.user_id
    effect = await async_caching.apply(
        read_event(sandbox, scope, company_id=HARBOUR, user_id=user_id, address_id=3, quote_id=60_001, quote_uuid="u")
    )
    assert isinstance(effect, EventEffect)
    same = [await session.token() == token for session, token in zip(sessions, tokens, strict=True)]
    left = Left(
        token=same[0],
        colleague=same[1],
        stranger=same[2],
        refusal=await is_refused(pending),
        lists=await is_kept(sandbox, stranger, "ShoppingLists"),
        configs=await is_kept(sandbox, stranger, "StorefrontConfigs"),
    )
    assert left == LEAVES[scope]


async def test_a_refused_buyer_signs_in_as_soon_as_staff_approve_the_company(
    async_caching: AsyncStorefront, sandbox: Sandbox
) -> None:
    buyer = async_caching.session(credentials(sandbox.accounts.pending))
    with listening(sandbox, "store/company/statusUpdated") as events:
        for _ in range(3):
            with pytest.raises(CompanyPendingError):
                await buyer.current_user()
        assert operations(sandbox) == ["Login"]
        await async_caching.management().update_company_status(QUAY, company_status=CompanyStatus.APPROVED)
        event = events.get(timeout=10)
        with pytest.raises(CompanyPendingError):
            await buyer.current_user()
        sandbox.clear_requests()
        await async_caching.apply(event)
        assert (await buyer.current_user()).email == sandbox.accounts.pending.email
        assert operations(sandbox) == ["Login", "CurrentUser"]

        await async_caching.management().update_company_status(QUAY, company_status=CompanyStatus.INACTIVE)
        await async_caching.apply(events.get(timeout=10))
        for _ in range(2):
            with pytest.raises(CompanyInactiveError):
                await buyer.current_user()
        assert operations(sandbox).count("Login") == 2


async def test_a_user_who_was_removed_does_not_go_on_with_a_kept_token(
    async_caching: AsyncStorefront, sandbox: Sandbox
) -> None:
    account = sandbox.accounts.junior
    assert account.user_id is not None
    by_password = async_caching.session(credentials(account))
    cookie = FixedToken(await by_password.token())
    by_token = async_caching.session(cookie)
    for session in (by_password, by_token):
        await session.current_user()
    with listening(sandbox, "store/company/user/deleted") as events:
        await async_caching.management().delete_user(account.user_id)
        await async_caching.apply(events.get(timeout=10))
    with pytest.raises(RefreshImpossibleError):
        await by_token.shopping_lists(first=1)
    with pytest.raises(RefreshImpossibleError):
        await async_caching.session(cookie).token()
    assert (await by_password.customer_info()).permissions == []
    assert not (await by_password.permissions()).levels


async def test_one_who_signed_in_with_login_is_known_without_asking(
    async_caching: AsyncStorefront, sandbox: Sandbox
) -> None:
    account = sandbox.accounts.junior
    signed_in = await async_caching.login(account.email, account.password)
    token = await signed_in.session.token()
    event = read_event(sandbox, "store/company/user/deleted", company_id=HARBOUR, user_id=account.user_id)
    await async_caching.apply(event)
    assert await signed_in.session.token() != token


async def test_a_session_that_never_asked_who_it_is_keeps_its_token(
    async_caching: AsyncStorefront, sandbox: Sandbox
) -> None:
    account = sandbox.accounts.junior
    session = async_caching.session(credentials(account))
    token = await session.token()
    await async_caching.apply(
        read_event(sandbox, "store/company/user/deleted", company_id=HARBOUR, user_id=account.user_id)
    )
    assert await session.token() == token


async def test_an_event_before_the_answer_that_tells_who_it_is_ends_the_token_as_well(
    async_caching: AsyncStorefront, sandbox: Sandbox
) -> None:
    account = sandbox.accounts.junior
    session = async_caching.session(credentials(account))
    token = await session.token()
    event = read_event(sandbox, "store/company/user/deleted", company_id=HARBOUR, user_id=account.user_id)
    await async_caching.apply(event)
    await session.current_user()
    later = await session.token()
    assert later != token
    await session.customer_info()
    assert await session.token() == later


async def test_an_event_that_comes_twice_late_or_for_nothing_costs_a_sign_in_at_most(
    async_caching: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    session = async_caching.session(credentials(sandbox.accounts.junior))
    await session.current_user()
    event = read_event(sandbox, "store/company/statusUpdated", company_id=HARBOUR)
    sandbox.clear_requests()
    for _ in range(3):
        await async_caching.apply(event)
    time.pass_(1)  # What is asked for in the same moment may be from before it.
    for _ in range(3):
        assert (await session.current_user()).email == sandbox.accounts.junior.email
        time.pass_(LOOK_EVERY)
    assert operations(sandbox) == ["Login", "CurrentUser"]
    await async_caching.apply(event)
    await session.current_user()
    assert operations(sandbox) == ["Login", "CurrentUser"] * 2


async def test_a_wrong_password_stays_refused_whatever_happens(
    async_caching: AsyncStorefront, sandbox: Sandbox
) -> None:
    account = sandbox.accounts.junior
    session = async_caching.session(EmailPassword(account.email, "wrong"))
    with pytest.raises(InvalidLoginError):
        await session.current_user()
    sandbox.clear_requests()
    for scope in LEAVES:
        await async_caching.apply(
            read_event(sandbox, scope, company_id=HARBOUR, user_id=account.user_id, address_id=3, quote_id=4)
        )
        with pytest.raises(InvalidLoginError):
            await session.current_user()
    assert operations(sandbox) == []


async def test_events_that_were_lost_end_every_answer_and_every_refusal(
    async_caching: AsyncStorefront, sandbox: Sandbox
) -> None:
    session = async_caching.session(credentials(sandbox.accounts.junior))
    pending = async_caching.session(credentials(sandbox.accounts.pending))
    await session.shopping_lists(first=1)
    token = await session.token()
    assert await is_refused(pending)
    sandbox.approve_company(QUAY)
    await async_caching.apply(read_event(sandbox, DELIVERY_EXCEPTION, code=90_001))
    assert await is_kept(sandbox, session, "ShoppingLists")
    assert await is_refused(pending)
    await async_caching.apply(read_event(sandbox, DELIVERY_EXCEPTION, code=90_002))
    assert not await is_kept(sandbox, session, "ShoppingLists")
    assert not await is_refused(pending)
    assert await session.token() == token


async def test_what_is_no_event_or_anothers_is_refused(async_caching: AsyncStorefront, sandbox: Sandbox) -> None:
    session = async_caching.session(credentials(sandbox.accounts.junior))
    await session.current_user()
    token = await session.token()
    for nothing in ({"scope": "store/company/deleted"}, None, b"{}"):
        with pytest.raises(ConfigurationError, match="takes an event"):
            await async_caching.apply(nothing)  # type: ignore[arg-type]
    foreign = parse_event(
        pack(make_event(scope="store/company/deleted", data={"company_id": HARBOUR}, producer="stores/other"))
    )
    with pytest.raises(ConfigurationError, match="is of store other"):
        await async_caching.apply(foreign)
    assert await session.token() == token


async def test_another_worker_hears_within_two_seconds_and_a_refused_one_at_once(sandbox: Sandbox, time: Time) -> None:
    store = MemoryTokenStore()
    accounts = sandbox.accounts

    def worker() -> AsyncStorefront:
        return AsyncStorefront(
            sandbox.store_hash,
            base_url=sandbox.base_url,
            tokens=store,
            clocks=time.cache_clocks,
            cache=MemoryCache(clock=lambda: time.monotonic),
            freshness=SEEN,
        )

    async with worker() as here, worker() as there:
        known, refused = there.session(credentials(accounts.junior)), there.session(credentials(accounts.pending))
        for session in (here.session(credentials(accounts.junior)), known):
            await session.current_user()
        await known.shopping_lists(first=1)
        token = await known.token()
        assert await is_refused(refused)
        sandbox.approve_company(QUAY)
        event = read_event(sandbox, "store/company/user/deleted", company_id=HARBOUR, user_id=accounts.junior.user_id)
        await here.apply(event)
        assert not await is_refused(refused)
        time.pass_(LOOK_EVERY)
        assert not await is_kept(sandbox, known, "ShoppingLists")
        assert await known.token() != token
