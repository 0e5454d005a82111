# Generated from tests/client/_async/test_together_recalled.py by `make codegen`. Edits are lost.

"""Several queries in one request, where a cache or a scope has some of the answers."""

from collections.abc import Iterator

import pytest

from b2b_storefront import (
    Fresh,
    HTTPStatusError,
    MemoryCache,
    PermissionDeniedError,
    Session,
    Storefront,
)
from b2b_storefront.client import CompanyUser, Quotes
from b2b_storefront.sandbox import Sandbox
from tests.client.clocks import Time
from tests.client.concurrency import answers_refreshed
from tests.client.conftest import credentials, operations
from tests.client.holding import HoldingTransport

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")

FRESHNESS = {
    "StorefrontConfigs": Fresh(300, stale=600, if_error=3_600),
    "CurrentUser": Fresh(60, stale=60, if_error=600),
    "Quotes": Fresh(60, if_error=600),
}


@pytest.fixture
def storefront(sandbox: Sandbox, transport: HoldingTransport, time: Time) -> Iterator[Storefront]:
    with Storefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        transport=transport,
        cache=MemoryCache(clock=lambda: time.monotonic),
        freshness=FRESHNESS,
        clocks=time.clocks,
    ) as storefront:
        yield storefront


def pair(session: Session) -> tuple[CompanyUser, Quotes]:
    return session.together(lambda session: (session.current_user(), session.quotes(first=2)))


def test_what_is_kept_is_not_asked_for_again(admin: Session, sandbox: Sandbox) -> None:
    first = pair(admin)
    assert operations(sandbox) == ["Login", "CurrentUser_Quotes"]
    assert pair(admin) == first
    assert (admin.current_user(), admin.quotes(first=2)) == first
    me, _, lists = admin.together(
        lambda session: (session.current_user(), session.quotes(first=2), session.shopping_lists(first=2))
    )
    assert me == first[0]
    assert lists.total_count
    assert operations(sandbox) == ["Login", "CurrentUser_Quotes", "ShoppingLists"]


def test_what_was_asked_for_alone_serves_together(admin: Session, sandbox: Sandbox) -> None:
    me = admin.current_user()
    assert (pair(admin))[0] == me
    assert operations(sandbox) == ["Login", "CurrentUser", "Quotes"]


def test_what_everybody_shares_is_asked_for_without_a_token(storefront: Storefront, sandbox: Sandbox) -> None:
    store_hash = sandbox.store_hash
    for account in (sandbox.accounts.admin, sandbox.accounts.senior):
        session = storefront.session(credentials(account))
        me, configs, _ = session.together(
            lambda session: (
                session.current_user(),
                session.storefront_configs(store_hash=store_hash),
                session.quotes(first=1),
            )
        )
        assert me.email == account.email
        assert configs
    assert operations(sandbox) == ["StorefrontConfigs", "Login", "CurrentUser_Quotes", "Login", "CurrentUser_Quotes"]
    assert sandbox.requests[0].customer_id is None


def test_nobody_sees_what_another_customer_was_told(storefront: Storefront, sandbox: Sandbox) -> None:
    for account in (sandbox.accounts.admin, sandbox.accounts.senior, sandbox.accounts.admin):
        me, _ = pair(storefront.session(credentials(account)))
        assert me.email == account.email


def test_a_kept_answer_stands_in_for_one_that_can_not_be_had(admin: Session, sandbox: Sandbox, time: Time) -> None:
    first = pair(admin)
    time.pass_(130)
    sandbox.fail_next("CurrentUser_Quotes", status=502, body="bad gateway")
    assert pair(admin) == first
    sandbox.fail_next("CurrentUser_Quotes", status=502, body="bad gateway")
    with pytest.raises(HTTPStatusError):
        pair(admin.with_options(cache=False))
    assert operations(sandbox)[1:] == ["CurrentUser_Quotes"] * 3


def test_a_stale_answer_is_served_and_refreshed_by_itself(
    storefront: Storefront, admin: Session, sandbox: Sandbox, time: Time
) -> None:
    me, _ = pair(admin)
    time.pass_(70)
    assert (pair(admin))[0] == me
    answers_refreshed(storefront)
    assert operations(sandbox)[:2] == ["Login", "CurrentUser_Quotes"]
    assert sorted(map(str, operations(sandbox)[2:])) == ["CurrentUser", "Quotes"]


def test_an_error_is_not_kept(admin: Session, sandbox: Sandbox) -> None:
    for _ in range(2):
        _, refused = admin.together(lambda session: (session.current_user(), session.customer_quotes()), partial=True)
        assert isinstance(refused, PermissionDeniedError)
    assert operations(sandbox)[1:] == ["CurrentUser_CustomerQuotes", "CustomerQuotes"]


def test_a_response_tells_what_was_kept(admin: Session, time: Time) -> None:
    now = admin.with_response(pair)
    assert (now.cached, now.age, now.stale) == (False, None, False)
    time.pass_(20)
    kept = admin.with_response(pair)
    assert (kept.cached, kept.stale, kept.data) == (True, False, now.data)
    assert kept.age == pytest.approx(20)
    some = admin.with_response(lambda session: session.together(lambda two: (two.quotes(first=2), two.quotes())))
    assert not some.cached


def test_a_scope_asks_equal_queries_once(storefront: Storefront, sandbox: Sandbox) -> None:
    with storefront.scope() as scope:
        session = scope.session(credentials(sandbox.accounts.admin))
        session.customer_info()
        who, lists, again, other = session.together(
            lambda session: (
                session.customer_info(),
                session.shopping_lists(first=2),
                session.shopping_lists(first=2),
                session.shopping_lists(first=3),
            )
        )
        assert who == session.customer_info()
        assert again == lists
        assert again is not lists
        assert len(other.nodes) == 3
        assert session.shopping_lists(first=3) == other
        assert operations(sandbox) == ["Login", "CustomerInfo", "ShoppingLists_ShoppingLists"]
        assert [(call.operation, call.source) for call in scope.calls] == [
            ("CustomerInfo", "network"),
            ("CustomerInfo", "memo"),
            ("ShoppingLists", "network"),
            ("ShoppingLists", "memo"),
            ("ShoppingLists", "network"),
            ("CustomerInfo", "memo"),
            ("ShoppingLists", "memo"),
        ]
