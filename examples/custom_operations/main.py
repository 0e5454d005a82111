"""Uses operations of one's own, typed and beside the library's, against a sandbox that it starts.

python examples/custom_operations/main.py
"""

import asyncio

from my_operations import AsyncClient, Client, ShoppingListsInputType

from b2b_storefront import AsyncStorefront, EmailPassword, Storefront
from b2b_storefront.codes import QuoteStatus, ShoppingListStatus
from b2b_storefront.sandbox import Sandbox


def synchronous(sandbox: Sandbox, credentials: EmailPassword) -> None:
    """Greet, list the staff, and begin a shopping list."""
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        admin = storefront.session(credentials, client=Client)
        me = admin.greeting()
        print(f"{me.first_name} {me.last_name} of {me.company_info.company_name if me.company_info else 'no company'}")
        for person in admin.iter_staff(company_id=1001, page_size=2):
            print(f"  {person.first_name} {person.last_name}: {person.role.name if person.role is not None else '-'}")

        draft = ShoppingListsInputType(name="Spring order", description="", status=ShoppingListStatus.DRAFT)
        begun = admin.start_shopping_list(shopping_list=draft).shopping_list
        if begun is not None:
            detail = admin.shopping_list(id=begun.id)  # One of the library's own.
            print(f"shopping list {begun.id}: {detail.name if detail else 'gone'}")


async def asynchronous(sandbox: Sandbox, credentials: EmailPassword) -> None:
    """Sum up the open quotes."""
    async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        admin = storefront.session(credentials, client=AsyncClient)
        totals = [quote.grand_total async for quote in admin.iter_quote_totals(status=QuoteStatus.OPEN)]
        print(f"{len(totals)} open quotes, {sum(total for total in totals if total is not None)} in all")


def main() -> None:
    """Run both against one sandbox."""
    with Sandbox() as sandbox:
        credentials = EmailPassword(sandbox.accounts.admin.email, sandbox.accounts.admin.password)
        synchronous(sandbox, credentials)
        asyncio.run(asynchronous(sandbox, credentials))


if __name__ == "__main__":
    main()
