"""Signs in, manages users, buys by quote, approves shopping lists and masquerades: the toolkit in one script.

    python examples/quickstart.py          against the sandbox, which it starts

Against a store of yours, where nothing is changed, set in the environment:

    B2B_STOREFRONT_STORE_HASH      the store's hash
    B2B_STOREFRONT_CHANNEL_ID      its channel, if it is not 1
    B2B_STOREFRONT_DEMO_EMAIL      a company user
    B2B_STOREFRONT_DEMO_PASSWORD   and the password
"""

import asyncio
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from time import perf_counter

from b2b_storefront import AsyncSession, AsyncStorefront, EmailPassword, PermissionDeniedError, StorefrontError
from b2b_storefront.client import (
    BillingAddressInputType,
    ContactInfoInputType,
    CurrencyInputType,
    ProductInputType,
    QuoteInputType,
    ShippingAddressInputType,
    ShoppingListsInputType,
    ShoppingListsItemsInputType,
    UserInputType,
    UserUpdateInputType,
)
from b2b_storefront.codes import QuoteStatus, ShoppingListStatus, UserRole
from b2b_storefront.sandbox import Sandbox, SandboxAccount


@contextmanager
def flow(title: str) -> Iterator[None]:
    """Print a flow's title, and how long it took."""
    print(f"\n{title}")
    started = perf_counter()
    yield
    print(f"  {(perf_counter() - started) * 1000:.0f} ms")


def check(what: str, passed: bool) -> None:
    """Print what was checked; end the script when it does not hold."""
    print(f"  {'ok  ' if passed else 'FAIL'} {what}")
    if not passed:
        sys.exit(f"\nThe demo failed at: {what}")


async def manage_users(admin: AsyncSession, company_id: int) -> None:
    """List, add, change and delete a company user."""
    before = await admin.users(company_id=company_id, first=50)
    check(f"{before.total_count} users listed, {before.nodes[0].email} first", len(before.nodes) == before.total_count)

    created = await admin.user_create(
        user_data=UserInputType(
            company_id=company_id,
            email="new.buyer@example.com",
            first_name="Noor",
            last_name="Winter",
            role=UserRole.JUNIOR_BUYER,
        )
    )
    check("a junior buyer added", created.user is not None and created.user.email == "new.buyer@example.com")
    assert created.user is not None
    user_id = created.user.id

    await admin.user_update(
        user_data=UserUpdateInputType(
            company_id=company_id, user_id=user_id, phone="+1 555 0123", role=UserRole.SENIOR_BUYER
        )
    )
    changed = await admin.user(company_id=company_id, user_id=user_id)
    check("made a senior buyer with a phone", changed is not None and changed.role == UserRole.SENIOR_BUYER)

    await admin.user_delete(company_id=company_id, user_id=user_id)
    emails = [user.email async for user in admin.iter_users(company_id=company_id, page_size=2)]
    check("deleted again", len(emails) == before.total_count and "new.buyer@example.com" not in emails)


async def buy_by_quote(senior: AsyncSession, account: SandboxAccount, sandbox: Sandbox) -> None:
    """Submit a quote, have the staff price it, and check it out."""
    gloves = ProductInputType(
        product_id=40_001,
        variant_id=50_001,
        sku="GLOVE-S",
        product_name="Safety Gloves",
        image_url="",
        quantity=100,
        base_price=Decimal("12.50"),
        offered_price=Decimal("12.50"),
        discount=Decimal(0),
    )
    total = gloves.offered_price * gloves.quantity
    created = await senior.quote_create(
        quote_data=QuoteInputType(
            store_hash=sandbox.store_hash,
            company_id=account.company_id,
            quote_title="Gloves for the winter",
            message="What is your price for a hundred?",
            user_email=account.email,
            contact_info=ContactInfoInputType(name="Sam Keel", email=account.email),
            shipping_address=ShippingAddressInputType(),
            billing_address=BillingAddressInputType(),
            currency=CurrencyInputType(),
            product_list=[gloves],
            subtotal=total,
            discount=Decimal(0),
            grand_total=total,
        )
    )
    assert created.quote is not None
    quote_id = int(created.quote.id)
    check(f"quote {quote_id} submitted over {total}", created.quote.created_at is not None)

    sandbox.price_quote(quote_id, unit_prices={40_001: Decimal("9.90")}, message="9.90 each, if you order this week.")
    quote = await senior.quote(
        id=quote_id, store_hash=sandbox.store_hash, date=str(created.quote.created_at), uuid=created.quote.uuid
    )
    check(
        f"the staff offers {quote.grand_total if quote else '?'}",
        quote is not None and Decimal(quote.grand_total or 0) == Decimal("990.00"),
    )

    checkout = await senior.quote_checkout(id=quote_id, store_hash=sandbox.store_hash, uuid=created.quote.uuid)
    links = checkout.quote_checkout
    check("checked out", links is not None and f"id={links.cart_id}" in (links.checkout_url or ""))
    print(f"       {links.checkout_url if links else ''}")
    still = await senior.quotes(status=QuoteStatus.OPEN, first=50)
    check("it stays open until it is ordered", str(quote_id) in [quote.id for quote in still.nodes])


async def approve_lists(junior: AsyncSession, senior: AsyncSession, company_id: int) -> None:
    """Let a junior buyer submit two shopping lists; the senior buyer approves one and rejects the other."""
    ids = []
    for name in ("Workshop", "Wishes"):
        draft = ShoppingListsInputType(
            name=name, description="", status=ShoppingListStatus.DRAFT, company_id=company_id
        )
        created = await junior.shopping_lists_create(shopping_list_data=draft)
        assert created.shopping_list is not None
        list_id = created.shopping_list.id
        ids.append(list_id)
        await junior.shopping_lists_items_create(
            shopping_list_id=list_id,
            items=[ShoppingListsItemsInputType(product_id=40_002, variant_id=50_003, quantity=5)],
        )
        submitted = await move(junior, list_id, name, ShoppingListStatus.READY_FOR_APPROVAL)
        check(f"the junior submits '{name}'", submitted == ShoppingListStatus.READY_FOR_APPROVAL)

    try:
        await move(junior, ids[0], "Workshop", ShoppingListStatus.APPROVED)
    except StorefrontError as error:
        check(f"and can't approve it: {type(error).__name__}", isinstance(error, PermissionDeniedError))
    else:
        check("and can't approve it", passed=False)

    approved = await move(senior, ids[0], "Workshop", ShoppingListStatus.APPROVED)
    check("the senior approves 'Workshop'", approved == ShoppingListStatus.APPROVED)
    rejected = await move(senior, ids[1], "Wishes", ShoppingListStatus.REJECTED)
    check("and rejects 'Wishes'", rejected == ShoppingListStatus.REJECTED)

    mine = await junior.shopping_list(id=ids[0])
    check(
        f"the junior sees it approved, {mine.grand_total if mine else '?'} in all",
        mine is not None and mine.status == ShoppingListStatus.APPROVED and Decimal(mine.grand_total or 0) > 0,
    )


async def move(session: AsyncSession, list_id: int | str, name: str, status: ShoppingListStatus) -> int | None:
    """Move a shopping list to a status; the API wants its name and description repeated."""
    data = ShoppingListsInputType(name=name, description="", status=status)
    updated = await session.shopping_lists_update(id=list_id, shopping_list_data=data)
    return updated.shopping_list.status if updated.shopping_list else None


async def masquerade(super_admin: AsyncSession, account: SandboxAccount, company_id: int) -> None:
    """Act as a company, see its quotes, and come back."""
    companies = await super_admin.super_admin_companies(super_admin_id=account.user_id or 0, first=10)
    check(
        f"assigned to {companies.total_count} companies",
        company_id in [company.company_id for company in companies.nodes],
    )

    async with super_admin.masquerade(company_id) as agent:
        acting = await agent.super_admin_masquerading(customer_id=account.customer_id)
        check(f"acts as {acting.company_name if acting else 'nobody'}", acting is not None)
        quotes = await agent.quotes(first=5)
        check(f"sees its {quotes.total_count} quotes", bool(quotes.total_count))
    after = await super_admin.super_admin_masquerading(customer_id=account.customer_id)
    check("came back", after is None)


async def token_expires(admin: AsyncSession, sandbox: Sandbox, company_id: int) -> None:
    """End every token on the server in the middle of work."""
    await admin.current_user()
    sandbox.expire_tokens()
    sandbox.clear_requests()
    users, roles, me = await asyncio.gather(
        admin.users(company_id=company_id), admin.company_roles(company_id=company_id), admin.current_user()
    )
    check("three calls at once still answer", bool(users.nodes and roles.nodes and me.email))
    logins = [request for request in sandbox.requests if request.operation_name == "Login"]
    check("with one login between them", len(logins) == 1)


async def run_sandbox() -> None:
    """Run all flows against a sandbox of their own."""
    with Sandbox() as sandbox:
        print(f"Sandbox at {sandbox.base_url}, store {sandbox.store_hash}")
        accounts = sandbox.accounts
        company_id = accounts.admin.company_id or 0
        async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:

            def sign_in(account: SandboxAccount) -> AsyncSession:
                return storefront.session(EmailPassword(account.email, account.password))

            admin, senior, junior = sign_in(accounts.admin), sign_in(accounts.senior), sign_in(accounts.junior)
            with flow("1. Sign in"):
                me = await admin.current_user()
                check(f"{me.email} is {me.company_role_name}", me.bc_id == accounts.admin.customer_id)
            with flow("2. Company users"):
                await manage_users(admin, company_id)
            with flow("3. Quote to checkout"):
                await buy_by_quote(senior, accounts.senior, sandbox)
            with flow("4. Shopping-list approval"):
                await approve_lists(junior, senior, company_id)
            with flow("5. Masquerade"):
                await masquerade(sign_in(accounts.super_admin), accounts.super_admin, company_id)
            with flow("6. The token expires half way"):
                await token_expires(admin, sandbox, company_id)
        print(f"\nAll flows passed, in {len(sandbox.requests)} requests since the tokens expired.")


async def run_store() -> None:
    """Read what a company user of a real store may see. Changes nothing."""
    email, password = os.environ.get("B2B_STOREFRONT_DEMO_EMAIL"), os.environ.get("B2B_STOREFRONT_DEMO_PASSWORD")
    if not email or not password:
        sys.exit("Set B2B_STOREFRONT_DEMO_EMAIL and B2B_STOREFRONT_DEMO_PASSWORD to a company user of the store.")
    async with AsyncStorefront() as storefront:
        print(f"{storefront.settings.base_url}, store {storefront.settings.store_hash}")
        buyer = storefront.session(EmailPassword(email, password))
        with flow("1. Sign in"):
            me = await buyer.customer_info()
            check(f"signed in, user type {me.user_type}", me.user_type is not None)
            company = (await buyer.current_user()).company_info
            company_id = int(company.company_id or 0) if company else 0
        with flow("2. Company users"):
            users = await buyer.users(company_id=company_id, first=10)
            check(f"{users.total_count} users", len(users.nodes) <= (users.total_count or 0))
        with flow("3. Quotes"):
            quotes = await buyer.quotes(first=10)
            check(f"{quotes.total_count} quotes", len(quotes.nodes) <= (quotes.total_count or 0))
        with flow("4. Shopping lists"):
            lists = await buyer.shopping_lists(first=10)
            check(f"{lists.total_count} lists", len(lists.nodes) <= (lists.total_count or 0))
        print("\nSkipped, because they change data: adding users, submitting quotes, approving lists, masquerading.")


if __name__ == "__main__":
    asyncio.run(run_store() if os.environ.get("B2B_STOREFRONT_STORE_HASH") else run_sandbox())
