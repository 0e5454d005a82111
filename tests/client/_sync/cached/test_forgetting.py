# Generated from tests/client/_async/cached/test_forgetting.py by `make codegen`. Edits are lost.

"""A storefront with a cache, when something changes."""

import contextlib

import pytest

from b2b_storefront import (
    ConfigurationError,
    OperationError,
    Session,
    ShoppingListStateError,
    Storefront,
    StorefrontError,
)
from b2b_storefront.client.operations import OPERATIONS
from b2b_storefront.codes import ShoppingListStatus
from b2b_storefront.sandbox import Sandbox
from tests.client.clocks import Time
from tests.client.concurrency import all_at_once
from tests.client.conftest import credentials, operations
from tests.client.holding import HoldingTransport

from .answers import CONFIGS, asked, configs

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")


def test_an_own_mutation_forgets_what_it_changes(admin: Session, senior: Session, sandbox: Sandbox) -> None:
    # For its customer all of it; for others what it names, and lists.
    lists = admin.shopping_lists()
    first, other = int(lists.nodes[0].id), int(lists.nodes[1].id)
    for session in (admin, senior):
        session.shopping_lists()
        session.shopping_list(id=first)
        session.shopping_list(id=other)
        session.current_user()
    sandbox.clear_requests()
    found = senior.shopping_list(id=first)
    assert found is not None
    assert found.products is not None
    item = found.products.nodes[0].item_id
    admin.shopping_lists_items_delete(shopping_list_id=first, item_id=item or 0)
    sandbox.clear_requests()
    for session in (admin, senior):
        session.shopping_lists()
        session.shopping_list(id=first)
        session.shopping_list(id=other)
        session.current_user()
    assert operations(sandbox) == [
        *["ShoppingLists", "ShoppingList", "ShoppingList", "CurrentUser"],
        *["ShoppingLists", "ShoppingList"],
    ]


def test_a_mutation_of_which_nothing_is_heard_forgets_too(admin: Session, sandbox: Sandbox) -> None:
    admin.shopping_lists()
    sandbox.fail_next("ShoppingListsDelete", disconnect=True)
    with pytest.raises(StorefrontError):
        admin.shopping_lists_delete(id=1)
    admin.shopping_lists()
    assert asked(sandbox, "ShoppingLists") == 2


def test_an_answer_from_before_a_mutation_is_not_kept_after_it(
    admin: Session, transport: HoldingTransport, sandbox: Sandbox, time: Time
) -> None:
    admin.current_user()
    transport.hold("ShoppingLists")

    def query() -> None:
        admin.shopping_lists()

    def change() -> None:
        transport.arrival("ShoppingLists")
        time.pass_(1)
        sandbox.fail_next("ShoppingListsDelete", message="No.")
        with pytest.raises(OperationError):
            admin.shopping_lists_delete(id=1)
        time.pass_(1)
        transport.let_go("ShoppingLists")

    all_at_once([query, change])
    admin.shopping_lists()
    assert asked(sandbox, "ShoppingLists") == 2


def test_who_asks_after_a_mutation_does_not_get_what_was_asked_before_it(
    admin: Session, transport: HoldingTransport, sandbox: Sandbox, time: Time
) -> None:
    admin.current_user()
    transport.hold("ShoppingLists", times=2)

    def query() -> None:
        admin.shopping_lists()

    def change() -> None:
        transport.arrival("ShoppingLists")
        sandbox.fail_next("ShoppingListsDelete", message="No.")
        with pytest.raises(OperationError):
            admin.shopping_lists_delete(id=1)
        time.pass_(1)
        all_at_once([query, let_go])

    def let_go() -> None:
        transport.arrival("ShoppingLists")
        transport.let_go("ShoppingLists")

    all_at_once([query, change])
    assert asked(sandbox, "ShoppingLists") == 2


def test_flows_that_change_what_they_read_read_it_anew(
    storefront: Storefront, admin: Session, sandbox: Sandbox
) -> None:
    junior = storefront.session(credentials(sandbox.accounts.junior))
    lists = (junior.shopping_lists()).nodes
    drafts = [int(entry.id) for entry in lists if entry.status == ShoppingListStatus.DRAFT]
    details = [junior.with_options(cache=False).shopping_list(id=number) for number in drafts]
    draft = next(int(found.id) for found in details if found and found.products and found.products.total_count)
    with storefront.scope() as scope:
        for session in (junior, scope.session(credentials(sandbox.accounts.junior))):
            session.shopping_list(id=draft, products_first=1)
        sandbox.clear_requests()
        scope.session(credentials(sandbox.accounts.junior)).submit_shopping_list(id=draft)
    assert operations(sandbox) == ["ShoppingList", "ShoppingListsUpdate"]
    with pytest.raises(ShoppingListStateError):
        junior.submit_shopping_list(id=draft)


def test_what_changes_nothing_forgets_nothing(admin: Session, sandbox: Sandbox) -> None:
    admin.current_user()
    sandbox.fail_next("QuoteEmail", message="No.")
    with contextlib.suppress(OperationError):
        admin.run(OPERATIONS["QuoteEmail"], email_data={"email": "a@b.c", "quoteId": 1})
    admin.current_user()
    assert asked(sandbox, "CurrentUser") == 1


def test_an_application_forgets_what_others_changed(
    admin: Session, storefront: Storefront, sandbox: Sandbox, time: Time
) -> None:
    def ask() -> list[str | None]:
        sandbox.clear_requests()
        time.pass_(1)
        admin.shopping_lists()
        admin.current_user()
        configs(admin)
        return operations(sandbox)

    ask()
    assert ask() == []
    storefront.forget("shopping_list:999")  # It may be in a list by now.
    assert ask() == ["ShoppingLists"]
    storefront.forget("user", "quote")
    assert "CurrentUser" in ask()
    storefront.forget("user:999")
    assert ask() == []
    storefront.forget()
    assert ask() == ["ShoppingLists", "CurrentUser", CONFIGS]
    with pytest.raises(ConfigurationError, match="is not a tag"):
        storefront.forget("frobs")
