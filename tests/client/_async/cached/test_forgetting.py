"""A storefront with a cache, when something changes."""

import contextlib

import pytest

from b2b_storefront import (
    AsyncSession,
    AsyncStorefront,
    ConfigurationError,
    OperationError,
    ShoppingListStateError,
    StorefrontError,
)
from b2b_storefront.client.operations import OPERATIONS
from b2b_storefront.codes import ShoppingListStatus
from b2b_storefront.sandbox import Sandbox
from tests.client.clocks import Time
from tests.client.concurrency import async_all_at_once
from tests.client.conftest import credentials, operations
from tests.client.holding import AsyncHoldingTransport

from .answers import CONFIGS, asked, configs

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")


async def test_an_own_mutation_forgets_what_it_changes(
    async_admin: AsyncSession, async_senior: AsyncSession, sandbox: Sandbox
) -> None:
    # For its customer all of it; for others what it names, and lists.
    lists = await async_admin.shopping_lists()
    first, other = int(lists.nodes[0].id), int(lists.nodes[1].id)
    for session in (async_admin, async_senior):
        await session.shopping_lists()
        await session.shopping_list(id=first)
        await session.shopping_list(id=other)
        await session.current_user()
    sandbox.clear_requests()
    found = await async_senior.shopping_list(id=first)
    assert found is not None
    assert found.products is not None
    item = found.products.nodes[0].item_id
    await async_admin.shopping_lists_items_delete(shopping_list_id=first, item_id=item or 0)
    sandbox.clear_requests()
    for session in (async_admin, async_senior):
        await session.shopping_lists()
        await session.shopping_list(id=first)
        await session.shopping_list(id=other)
        await session.current_user()
    assert operations(sandbox) == [
        *["ShoppingLists", "ShoppingList", "ShoppingList", "CurrentUser"],
        *["ShoppingLists", "ShoppingList"],
    ]


async def test_a_mutation_of_which_nothing_is_heard_forgets_too(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    await async_admin.shopping_lists()
    sandbox.fail_next("ShoppingListsDelete", disconnect=True)
    with pytest.raises(StorefrontError):
        await async_admin.shopping_lists_delete(id=1)
    await async_admin.shopping_lists()
    assert asked(sandbox, "ShoppingLists") == 2


async def test_an_answer_from_before_a_mutation_is_not_kept_after_it(
    async_admin: AsyncSession, async_transport: AsyncHoldingTransport, sandbox: Sandbox, time: Time
) -> None:
    await async_admin.current_user()
    async_transport.hold("ShoppingLists")

    async def query() -> None:
        await async_admin.shopping_lists()

    async def change() -> None:
        await async_transport.arrival("ShoppingLists")
        time.pass_(1)
        sandbox.fail_next("ShoppingListsDelete", message="No.")
        with pytest.raises(OperationError):
            await async_admin.shopping_lists_delete(id=1)
        time.pass_(1)
        async_transport.let_go("ShoppingLists")

    await async_all_at_once([query, change])
    await async_admin.shopping_lists()
    assert asked(sandbox, "ShoppingLists") == 2


async def test_who_asks_after_a_mutation_does_not_get_what_was_asked_before_it(
    async_admin: AsyncSession, async_transport: AsyncHoldingTransport, sandbox: Sandbox, time: Time
) -> None:
    await async_admin.current_user()
    async_transport.hold("ShoppingLists", times=2)

    async def query() -> None:
        await async_admin.shopping_lists()

    async def change() -> None:
        await async_transport.arrival("ShoppingLists")
        sandbox.fail_next("ShoppingListsDelete", message="No.")
        with pytest.raises(OperationError):
            await async_admin.shopping_lists_delete(id=1)
        time.pass_(1)
        await async_all_at_once([query, let_go])

    async def let_go() -> None:
        await async_transport.arrival("ShoppingLists")
        async_transport.let_go("ShoppingLists")

    await async_all_at_once([query, change])
    assert asked(sandbox, "ShoppingLists") == 2


async def test_flows_that_change_what_they_read_read_it_anew(
    async_storefront: AsyncStorefront, async_admin: AsyncSession, sandbox: Sandbox
) -> None:
    junior = async_storefront.session(credentials(sandbox.accounts.junior))
    lists = (await junior.shopping_lists()).nodes
    drafts = [int(entry.id) for entry in lists if entry.status == ShoppingListStatus.DRAFT]
    details = [await junior.with_options(cache=False).shopping_list(id=number) for number in drafts]
    draft = next(int(found.id) for found in details if found and found.products and found.products.total_count)
    async with async_storefront.scope() as scope:
        for session in (junior, scope.session(credentials(sandbox.accounts.junior))):
            await session.shopping_list(id=draft, products_first=1)
        sandbox.clear_requests()
        await scope.session(credentials(sandbox.accounts.junior)).submit_shopping_list(id=draft)
    assert operations(sandbox) == ["ShoppingList", "ShoppingListsUpdate"]
    with pytest.raises(ShoppingListStateError):
        await junior.submit_shopping_list(id=draft)


async def test_what_changes_nothing_forgets_nothing(async_admin: AsyncSession, sandbox: Sandbox) -> None:
    await async_admin.current_user()
    sandbox.fail_next("QuoteEmail", message="No.")
    with contextlib.suppress(OperationError):
        await async_admin.run(OPERATIONS["QuoteEmail"], email_data={"email": "a@b.c", "quoteId": 1})
    await async_admin.current_user()
    assert asked(sandbox, "CurrentUser") == 1


async def test_an_application_forgets_what_others_changed(
    async_admin: AsyncSession, async_storefront: AsyncStorefront, sandbox: Sandbox, time: Time
) -> None:
    async def ask() -> list[str | None]:
        sandbox.clear_requests()
        time.pass_(1)
        await async_admin.shopping_lists()
        await async_admin.current_user()
        await configs(async_admin)
        return operations(sandbox)

    await ask()
    assert await ask() == []
    await async_storefront.forget("shopping_list:999")  # It may be in a list by now.
    assert await ask() == ["ShoppingLists"]
    await async_storefront.forget("user", "quote")
    assert "CurrentUser" in await ask()
    await async_storefront.forget("user:999")
    assert await ask() == []
    await async_storefront.forget()
    assert await ask() == ["ShoppingLists", "CurrentUser", CONFIGS]
    with pytest.raises(ConfigurationError, match="is not a tag"):
        await async_storefront.forget("frobs")
