# Generated from tests/client/_async/test_scope.py by `make codegen`. Edits are lost.

"""A scope, against the sandbox: equal queries once, one deadline, one request id, and an end."""

from collections.abc import Iterator
from typing import Any

import pytest

from b2b_storefront import (
    ConfigurationError,
    Fresh,
    MemoryCache,
    OperationError,
    RequestTimeoutError,
    ScopeCall,
    Session,
    Storefront,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.concurrency import all_at_once
from tests.client.conftest import credentials, operations
from tests.client.holding import HoldingTransport
from tests.client.wire import FINE, Wire, serving

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")


def told(calls: tuple[ScopeCall, ...]) -> list[tuple[str, str, str | None]]:
    """Return what is known of calls without their times."""
    return [(call.operation, call.source, call.error) for call in calls]


def test_equal_queries_are_asked_once(storefront: Storefront, sandbox: Sandbox) -> None:
    with storefront.scope() as scope:
        first = scope.session(credentials(sandbox.accounts.admin)).current_user()
        second = scope.session(credentials(sandbox.accounts.admin)).current_user()
    assert first == second
    assert operations(sandbox) == ["Login", "CurrentUser"]
    assert told(scope.calls) == [("CurrentUser", "network", None), ("CurrentUser", "memo", None)]
    assert all(call.seconds > 0 for call in scope.calls)
    assert scope.calls[1].seconds < scope.calls[0].seconds


def test_equal_queries_on_their_way_are_one(storefront: Storefront, sandbox: Sandbox) -> None:
    with storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        users = all_at_once([buyer.current_user] * 10)
        users[0].first_name = "changed"
        assert [user.first_name for user in users].count("changed") == 1
    assert operations(sandbox) == ["Login", "CurrentUser"]
    assert sorted(call.source for call in scope.calls) == ["memo"] * 9 + ["network"]


def test_other_variables_customers_languages_and_scopes_are_asked(storefront: Storefront, sandbox: Sandbox) -> None:
    with storefront.scope() as scope, storefront.scope() as other:
        admin, senior = (scope.session(credentials(account)) for account in accounts(sandbox))
        assert (admin.current_user()).email == sandbox.accounts.admin.email
        assert (senior.current_user()).email == sandbox.accounts.senior.email
        assert (admin.current_user()).email == sandbox.accounts.admin.email
        admin.with_options(locale="de").current_user()
        admin.with_options(headers={"X-Shop": "eu"}).current_user()
        other.session(credentials(sandbox.accounts.admin)).current_user()
        admin.quotes(first=1)
        admin.quotes(first=2)
    assert operations(sandbox).count("CurrentUser") == 5
    assert operations(sandbox).count("Quotes") == 2


def accounts(sandbox: Sandbox) -> list[Any]:
    return [sandbox.accounts.admin, sandbox.accounts.senior]


def test_what_anybody_may_ask_is_not_shared_between_customers_without_a_cache(
    storefront: Storefront, sandbox: Sandbox
) -> None:
    # It is asked with a token, and might depend on it.
    with storefront.scope() as scope:
        for account in accounts(sandbox):
            scope.session(credentials(account)).countries(store_hash=sandbox.store_hash)
        scope.guest().countries(store_hash=sandbox.store_hash)
    assert operations(sandbox).count("Countries") == 3


@pytest.fixture
def own_sandbox() -> Iterator[Sandbox]:
    """A sandbox that nobody else uses: a refresh beside the calls may reach it late."""
    with Sandbox() as sandbox:
        yield sandbox


def test_with_a_cache_a_scope_tells_what_came_from_where(own_sandbox: Sandbox) -> None:
    sandbox = own_sandbox
    with Storefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        cache=MemoryCache(),
        freshness={"AddressConfig": Fresh(0, stale=60)},
    ) as storefront:
        for _ in range(2):
            with storefront.scope() as scope:
                for account in accounts(sandbox):
                    buyer = scope.session(credentials(account))
                    buyer.countries(store_hash=sandbox.store_hash)
                    response = buyer.with_response(ask_address_config)
    assert told(scope.calls) == [
        ("Countries", "cache", None),
        ("AddressConfig", "stale", None),
        ("Countries", "memo", None),
        ("AddressConfig", "memo", None),
    ]
    assert (response.cached, response.stale) == (True, True)
    assert operations(sandbox).count("Countries") == 1


def ask_address_config(session: Session) -> object:
    return session.address_config(store_hash=session._settings.store_hash)


def test_a_mutation_forgets(storefront: Storefront, sandbox: Sandbox) -> None:
    with storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        buyer.shopping_lists()
        sandbox.fail_next("ShoppingListsDelete", message="No.")
        with pytest.raises(OperationError):
            buyer.shopping_lists_delete(id=1)
        buyer.shopping_lists()
        buyer.shopping_lists()
    assert operations(sandbox) == ["Login", "ShoppingLists", "ShoppingListsDelete", "ShoppingLists"]
    assert told(scope.calls)[1] == ("ShoppingListsDelete", "network", None)


def test_who_asks_after_a_mutation_does_not_get_what_was_asked_before_it(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    with storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        buyer.current_user()
        transport.hold("ShoppingLists", times=2)

        def query() -> None:
            buyer.shopping_lists()

        def let_go() -> None:
            transport.arrival("ShoppingLists")
            transport.let_go("ShoppingLists")

        def change() -> None:
            transport.arrival("ShoppingLists")
            sandbox.fail_next("ShoppingListsDelete", message="No.")
            with pytest.raises(OperationError):
                buyer.shopping_lists_delete(id=1)
            all_at_once([query, let_go])

        all_at_once([query, change])
        buyer.shopping_lists()
    assert operations(sandbox).count("ShoppingLists") == 2


def test_errors_are_not_remembered(storefront: Storefront, sandbox: Sandbox) -> None:
    with storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        sandbox.fail_next("CurrentUser", message="No.")
        with pytest.raises(OperationError):
            buyer.current_user()
        sandbox.fail_next("CurrentUser", status=503, body="no")
        with pytest.raises(Exception, match="HTTP 503"):
            buyer.current_user()
        sandbox.fail_next("CurrentUser", body={"data": {"currentUser": None}})
        with pytest.raises(Exception, match="null"):
            buyer.current_user()
        buyer.current_user()
    assert told(scope.calls) == [("CurrentUser", "network", None)] * 4


def test_its_time_bounds_all_calls(storefront: Storefront, sandbox: Sandbox) -> None:
    with storefront.scope(timeout=1.5) as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        buyer.current_user()
        sandbox.fail_next("Quotes", delay=5.0)
        with pytest.raises(RequestTimeoutError, match=r"within 1\.5 s"):
            buyer.quotes()
        with pytest.raises(RequestTimeoutError, match="had passed"):
            buyer.with_options(timeout=30).users(company_id=1)
    assert told(scope.calls)[1:] == [
        ("Quotes", "network", "RequestTimeoutError"),
        ("Users", "network", "RequestTimeoutError"),
    ]


def test_a_call_may_have_less_time_than_its_scope(storefront: Storefront, sandbox: Sandbox) -> None:
    with storefront.scope(timeout=30) as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        buyer.current_user()
        sandbox.fail_next("Quotes", delay=5.0)
        with pytest.raises(RequestTimeoutError, match=r"0\.2 s"):
            buyer.with_options(timeout=0.2).quotes()


def test_a_waiter_with_less_time_leaves_and_the_others_go_on(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    with storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        buyer.customer_info()
        transport.hold("CurrentUser")
        found: list[str] = []

        def patient() -> None:
            found.append((buyer.current_user()).email or "")

        def hasty() -> None:
            transport.arrival("CurrentUser")
            with pytest.raises(RequestTimeoutError):
                buyer.with_options(timeout=0.1).current_user()
            transport.let_go("CurrentUser")

        all_at_once([patient, hasty])
    assert found == [sandbox.accounts.admin.email]
    assert operations(sandbox).count("CurrentUser") == 1


def test_its_options_go_out_with_each_call() -> None:
    with serving(Wire(FINE)) as wire:
        with Storefront("abc", base_url=wire.url) as storefront:
            with storefront.scope(
                locale="fr", request_id="page-1", headers={"X-Shop": "eu"}, buyer_address="203.0.113.7"
            ) as scope:
                scope.guest().user_email_check(email="a@example.com")
                scope.guest().with_options(locale="de").user_email_check(email="a@example.com")
    heads = [head.decode().lower() for head in wire.heads]
    assert "accept-language: fr" in heads[0]
    assert "accept-language: de" in heads[1]
    for head in heads:
        assert "x-request-id: page-1" in head
        assert "x-shop: eu" in head
        assert "x-forwarded-for: 203.0.113.7" in head


class OwnSession(Session):
    """A session of somebody's own."""


def test_sessions_of_own_classes_belong_to_it_too(storefront: Storefront, sandbox: Sandbox) -> None:
    with storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin), client=OwnSession)
        assert isinstance(buyer, OwnSession)
        assert isinstance(scope.guest(OwnSession), OwnSession)
        buyer.current_user()
        scope.session(credentials(sandbox.accounts.admin)).current_user()
    assert operations(sandbox).count("CurrentUser") == 1


def test_it_ends_with_its_block(storefront: Storefront, sandbox: Sandbox) -> None:
    scope = storefront.scope()
    with pytest.raises(ConfigurationError, match="has not begun"):
        scope.guest()
    with scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        buyer.current_user()
        assert "open" in repr(scope)
    for call in (buyer.current_user, buyer.with_options(timeout=5).customer_info):
        with pytest.raises(ConfigurationError, match=r"the scope is over.*Nothing was sent"):
            call()
    with pytest.raises(ConfigurationError, match="is over"):
        scope.guest()
    with pytest.raises(ConfigurationError, match="used before"):
        with scope:
            pass
    assert len(scope.calls) == 1
    assert scope._memory._memos == {}
    assert operations(sandbox) == ["Login", "CurrentUser"]


def test_calls_can_do_without_what_is_remembered(storefront: Storefront, sandbox: Sandbox) -> None:
    with storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        buyer.current_user()
        buyer.with_options(cache=False).current_user()
        buyer.with_options(cache="refresh").current_user()
        buyer.current_user()
    assert [call.source for call in scope.calls] == ["network", "network", "network", "memo"]


def test_what_it_remembers_is_bounded(
    storefront: Storefront, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    with storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        buyer.current_user()
        scope._memory._bytes = 16 * 1024 * 1024
        buyer.quotes()
        buyer.quotes()
        buyer.current_user()
    assert [call.source for call in scope.calls] == ["network", "network", "network", "memo"]


@pytest.mark.parametrize(
    "options", [{"timeout": 0}, {"locale": "de_DE!"}, {"request_id": "a\r\nb"}, {"headers": {"Authorization": "x"}}]
)
def test_options_that_cant_work_are_refused(options: Any, storefront: Storefront) -> None:
    with pytest.raises(ConfigurationError):
        storefront.scope(**options)


def test_an_answer_in_it_says_how_old_it_is(storefront: Storefront, sandbox: Sandbox) -> None:
    with storefront.scope() as scope:
        buyer = scope.session(credentials(sandbox.accounts.admin))
        first = buyer.with_response(ask_user)
        second = buyer.with_response(ask_user)
    assert (first.cached, first.age, first.stale) == (False, None, False)
    assert (second.cached, second.stale) == (True, False)
    assert second.age is not None
    assert 0 < second.age < 10
    assert set(second.headers) <= {"Content-Type", "Content-Language", "Date"}


def ask_user(session: Session) -> object:
    return session.current_user()
