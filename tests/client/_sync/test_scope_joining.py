# Generated from tests/client/_async/test_scope_joining.py by `make codegen`. Edits are lost.

"""In a scope, what is on its way is asked once, whether it is asked for by itself or together with others."""

from collections.abc import Callable
from typing import Any

import pytest

from b2b_storefront import (
    HTTPStatusError,
    MemoryCache,
    Observer,
    OperationError,
    PermissionDeniedError,
    RequestTimeoutError,
    Scope,
    Session,
    Storefront,
)
from b2b_storefront.client import CompanyUser, Quotes, ShoppingLists
from b2b_storefront.observe import WaitRecord
from b2b_storefront.sandbox import Sandbox
from tests.client.concurrency import all_at_once, outcomes_at_once
from tests.client.conftest import credentials, operations
from tests.client.holding import HoldingTransport, until

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")


class Waits(Observer):
    """Counts the calls that wait for the answer to an equal one."""

    def __init__(self) -> None:
        self.count = 0

    def waiting(self, wait: WaitRecord, /) -> None:
        """A call waits."""
        self.count += wait.reason == "answer"


def pair(session: Session) -> tuple[CompanyUser, Quotes]:
    return session.together(lambda page: (page.current_user(), page.quotes(first=2)))


def other_pair(session: Session) -> tuple[Quotes, ShoppingLists]:
    return session.together(lambda page: (page.quotes(first=2), page.shopping_lists(first=2)))


def told(scope: Scope) -> list[tuple[str, str, str | None]]:
    """Return what a scope tells of its calls but the first, which signs in, in the order of their names."""
    return sorted((call.operation, call.source, call.error) for call in scope.calls[1:])


def signed_in(scope: Scope, sandbox: Sandbox) -> Session:
    session = scope.session(credentials(sandbox.accounts.admin))
    session.customer_info()
    return session


def begin_and_join(
    transport: HoldingTransport,
    held: str,
    first: Callable[[], Any],
    others: list[Callable[[], Any]],
    waits: Waits,
    expected: int,
) -> list[Any]:
    """Make a call whose request is held, then others, and let it go once so many answers are waited for.

    Returns:
        What each came to, the first one's before the others'.
    """
    transport.hold(held, times=1)

    def join_in() -> list[Any]:
        transport.arrival(held)

        def let_go() -> None:
            until(lambda: waits.count >= expected)
            transport.let_go(held)

        return (outcomes_at_once([*others, let_go]))[:-1]

    outcome, joined = outcomes_at_once([first, join_in])
    if isinstance(joined, BaseException):
        raise joined
    return [outcome, *joined]


def test_queries_wait_for_a_page_that_has_them(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    waits = Waits()
    with storefront.scope(observers=[waits]) as scope:
        session = signed_in(scope, sandbox)
        page, me, quotes, again = begin_and_join(
            transport,
            "CurrentUser_Quotes",
            lambda: pair(session),
            [session.current_user, lambda: session.quotes(first=2), session.current_user],
            waits,
            3,
        )
    assert page == (me, quotes)
    assert me == again
    assert me is not again
    assert me is not page[0]
    assert operations(sandbox) == ["Login", "CustomerInfo", "CurrentUser_Quotes"]
    assert told(scope) == [
        ("CurrentUser", "memo", None),
        ("CurrentUser", "memo", None),
        ("CurrentUser", "network", None),
        ("Quotes", "memo", None),
        ("Quotes", "network", None),
    ]


def test_a_page_waits_for_queries_and_asks_for_the_rest(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    waits = Waits()
    with storefront.scope(observers=[waits]) as scope:
        session = signed_in(scope, sandbox)
        me, page = begin_and_join(transport, "CurrentUser", session.current_user, [lambda: pair(session)], waits, 1)
        assert page[0] == me
        assert page == pair(session)
    assert operations(sandbox) == ["Login", "CustomerInfo", "Quotes", "CurrentUser"]
    assert told(scope) == [
        ("CurrentUser", "memo", None),
        ("CurrentUser", "memo", None),
        ("CurrentUser", "network", None),
        ("Quotes", "memo", None),
        ("Quotes", "network", None),
    ]


def test_pages_wait_for_each_others_parts(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    waits = Waits()
    with storefront.scope(observers=[waits]) as scope:
        session = signed_in(scope, sandbox)
        first, second, same = begin_and_join(
            transport,
            "CurrentUser_Quotes",
            lambda: pair(session),
            [lambda: other_pair(session), lambda: pair(session)],
            waits,
            2,
        )
    assert first == same
    assert second[0] == first[1]
    assert operations(sandbox) == ["Login", "CustomerInfo", "ShoppingLists", "CurrentUser_Quotes"]
    assert [source for _, source, _ in told(scope)].count("network") == 3


def test_what_fails_fails_for_all_who_wait_and_is_not_remembered(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    waits = Waits()
    with storefront.scope(observers=[waits]) as scope:
        session = signed_in(scope, sandbox)
        sandbox.fail_next("CurrentUser_Quotes", status=503, body="no")
        outcomes = begin_and_join(
            transport,
            "CurrentUser_Quotes",
            lambda: pair(session),
            [session.current_user, lambda: pair(session)],
            waits,
            2,
        )
        assert [type(outcome) for outcome in outcomes] == [HTTPStatusError] * 3
        assert len({id(outcome) for outcome in outcomes}) == 3
        pair(session)
    assert operations(sandbox)[2:] == ["CurrentUser_Quotes"] * 2


def test_an_error_is_that_parts_alone(storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox) -> None:
    """The customer may not ask for one of the two; who waits for the other gets it."""
    waits = Waits()

    def ask(session: Session) -> Any:
        return session.together(lambda page: (page.current_user(), page.customer_quotes()), partial=True)

    with storefront.scope(observers=[waits]) as scope:
        session = signed_in(scope, sandbox)
        page, me, refused = begin_and_join(
            transport,
            "CurrentUser_CustomerQuotes",
            lambda: ask(session),
            [session.current_user, session.customer_quotes],
            waits,
            2,
        )
    assert page[0] == me
    assert isinstance(page[1], PermissionDeniedError)
    assert isinstance(refused, PermissionDeniedError)
    assert refused is not page[1]


def test_partial_pages_have_the_error_of_what_they_waited_for_in_its_place(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    waits = Waits()

    def ask(session: Session) -> Any:
        return session.together(lambda page: (page.current_user(), page.quotes(first=2)), partial=True)

    with storefront.scope(observers=[waits]) as scope:
        session = signed_in(scope, sandbox)
        sandbox.fail_next("CurrentUser", status=503, body="no")
        failed, page = begin_and_join(transport, "CurrentUser", session.current_user, [lambda: ask(session)], waits, 1)
    assert isinstance(failed, HTTPStatusError)
    assert isinstance(page[0], HTTPStatusError)
    assert isinstance(page[1], Quotes)


def test_who_has_less_time_leaves_and_the_page_goes_on(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    with storefront.scope() as scope:
        session = signed_in(scope, sandbox)
        transport.hold("CurrentUser_Quotes")

        def leave() -> None:
            transport.arrival("CurrentUser_Quotes")
            hasty = session.with_options(timeout=0.1)
            with pytest.raises(RequestTimeoutError, match=r"CurrentUser: no answer within 0\.1 s"):
                hasty.current_user()
            with pytest.raises(RequestTimeoutError, match=r"Quotes: no answer within 0\.1 s"):
                other_pair(hasty)
            transport.let_go("CurrentUser_Quotes")

        page, _ = all_at_once([lambda: pair(session), leave])
        assert page is not None
    assert operations(sandbox)[2:] == ["ShoppingLists", "CurrentUser_Quotes"]
    assert ("CurrentUser", "memo", "RequestTimeoutError") in told(scope)


def test_a_pages_deadline_is_nobody_elses(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    with storefront.scope() as scope:
        session = signed_in(scope, sandbox)
        sandbox.fail_next("CurrentUser_Quotes", delay=20)
        transport.hold("CurrentUser_Quotes", times=1)

        def patient() -> CompanyUser:
            transport.arrival("CurrentUser_Quotes")
            transport.let_go("CurrentUser_Quotes")
            return session.current_user()

        late, me = outcomes_at_once([lambda: pair(session.with_options(timeout=0.5)), patient])
    assert isinstance(late, RequestTimeoutError)
    assert isinstance(me, CompanyUser)
    assert operations(sandbox).count("CurrentUser") == 1


def test_who_asks_after_a_change_does_not_wait_for_a_page_from_before(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    with storefront.scope() as scope:
        session = signed_in(scope, sandbox)
        transport.hold("CurrentUser_Quotes", times=1)

        def change() -> None:
            transport.arrival("CurrentUser_Quotes")
            sandbox.fail_next("ShoppingListsDelete", message="No.")
            with pytest.raises(OperationError):
                session.shopping_lists_delete(id=1)
            session.current_user()
            pair(session)
            transport.let_go("CurrentUser_Quotes")

        all_at_once([lambda: pair(session), change])
        # What was asked before the change is not remembered, and what was asked after it is.
        pair(session)
    assert operations(sandbox)[2:] == ["ShoppingListsDelete", "CurrentUser", "Quotes", "CurrentUser_Quotes"]


def test_whoever_acts_as_a_company_does_not_wait_for_what_was_asked_before(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    with storefront.scope() as scope:
        agent = scope.session(credentials(sandbox.accounts.super_admin))
        agent.countries(store_hash=sandbox.store_hash)
        transport.hold("CustomerInfo_CurrentUser", times=1)

        def ask() -> Any:
            return agent.together(lambda page: (page.customer_info(), page.current_user()))

        def act() -> None:
            transport.arrival("CustomerInfo_CurrentUser")
            with agent.masquerade(company_id=sandbox.accounts.subsidiary.company_id or 0) as acting:
                acting.customer_info()
                acting.customer_info()
            transport.let_go("CustomerInfo_CurrentUser")

        all_at_once([ask, act])
        ask()
    names = operations(sandbox)
    assert names.count("CustomerInfo") == 1
    assert names.count("CustomerInfo_CurrentUser") == 2


def test_what_does_without_what_is_known_waits_for_nobody(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    with storefront.scope() as scope:
        session = signed_in(scope, sandbox)
        transport.hold("CurrentUser_Quotes", times=1)

        def ask_anew() -> None:
            transport.arrival("CurrentUser_Quotes")
            session.with_options(cache=False).current_user()
            pair(session.with_options(cache="refresh"))
            transport.let_go("CurrentUser_Quotes")

        all_at_once([lambda: pair(session), ask_anew])
    assert operations(sandbox)[2:] == ["CurrentUser", "CurrentUser_Quotes", "CurrentUser_Quotes"]


def test_with_a_cache_it_is_the_same(sandbox: Sandbox, transport: HoldingTransport) -> None:
    waits = Waits()
    with (
        Storefront(
            sandbox.store_hash, base_url=sandbox.base_url, transport=transport, cache=MemoryCache()
        ) as storefront,
        storefront.scope(observers=[waits]) as scope,
    ):
        session = signed_in(scope, sandbox)
        page, me, same = begin_and_join(
            transport,
            "CurrentUser_Quotes",
            lambda: pair(session),
            [session.current_user, lambda: pair(session)],
            waits,
            2,
        )
    assert page == same
    assert page[0] == me
    assert operations(sandbox) == ["Login", "CustomerInfo", "CurrentUser_Quotes"]
