"""Shopping lists: juniors fill and submit them, seniors approve or reject them, and a list becomes a quote."""

from collections.abc import Awaitable, Callable, Sequence

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import BaseRoute

from b2b_storefront import UNSET, QuoteRefusedError, ShoppingListStateError
from b2b_storefront.client import ShoppingListsInputType, ShoppingListsItemsUpdateInputType, ShoppingListSummary
from b2b_storefront.codes import Permission, ShoppingListStatus

from .forms import read_number, read_text
from .page import PAGE_SIZE, Page
from .serving import act, show
from .visits import Person

STATUSES = {
    ShoppingListStatus.DRAFT: "Draft",
    ShoppingListStatus.READY_FOR_APPROVAL: "Ready for approval",
    ShoppingListStatus.APPROVED: "Approved",
    ShoppingListStatus.REJECTED: "Rejected",
}


async def show_lists(page: Page) -> Response:
    """A page of the shopping lists that the person may see."""
    status = page.query_number("status")
    lists = await page.session.shopping_lists(
        status=UNSET if status is None else [status], first=PAGE_SIZE, offset=(page.number - 1) * PAGE_SIZE
    )
    return page.render("lists.html", lists=lists, statuses=STATUSES, status=status)


async def create_list(page: Page, form: FormData) -> Response:
    """Begin a list. Whoever needs an approval begins with a draft; what others make is approved already."""
    name = read_text(form, "name", 100)
    if not name:
        page.say("Give the list a name.", "bad")
        return page.go("/lists")
    data = ShoppingListsInputType(name=name, description="", status=own_status(page.person))
    created = await page.session.shopping_lists_create(shopping_list_data=data)
    page.say("The list {name} is there.", name=name)
    return page.go(f"/lists/{created.shopping_list.id}" if created.shopping_list else "/lists")


async def show_list(page: Page) -> Response:
    """One list with a page of its lines."""
    shopping_list = await page.session.shopping_list(
        id=page.path_number(), products_first=PAGE_SIZE, products_offset=(page.number - 1) * PAGE_SIZE
    )
    if shopping_list is None:
        raise HTTPException(404)
    return page.render("list.html", list=shopping_list, statuses=STATUSES, status=ShoppingListStatus)


async def change_line(page: Page, form: FormData) -> Response:
    """Set the quantity of a line; none removes it."""
    list_id, item_id = page.path_number(), page.path_number("item")
    quantity = read_number(form, "quantity", 1_000_000)
    if quantity and not read_text(form, "remove"):
        data = ShoppingListsItemsUpdateInputType(quantity=quantity)
        await page.session.shopping_lists_items_update(shopping_list_id=list_id, item_id=item_id, item_data=data)
        page.say("The quantity is changed.")
    else:
        await page.session.shopping_lists_items_delete(shopping_list_id=list_id, item_id=item_id)
        page.say("The line is removed.")
    return page.go(f"/lists/{list_id}")


async def delete_list(page: Page, form: FormData) -> Response:
    """Delete a list with its lines."""
    await page.session.shopping_lists_delete(id=page.path_number())
    page.say("The list is deleted.")
    return page.go("/lists")


async def submit_list(page: Page, form: FormData) -> Response:
    """Ask for approval."""
    return await _move(page, page.session.submit_shopping_list, "The list is submitted for approval.")


async def approve_list(page: Page, form: FormData) -> Response:
    """Approve what somebody has submitted."""
    return await _move(page, page.session.approve_shopping_list, "The list is approved.")


async def reject_list(page: Page, form: FormData) -> Response:
    """Reject what somebody has submitted."""
    return await _move(page, page.session.reject_shopping_list, "The list is rejected.")


async def _move(page: Page, move: Callable[[int], Awaitable[object]], done: str) -> Response:
    list_id = page.path_number()
    try:
        await move(list_id)
    except ShoppingListStateError:
        page.say("The list was changed meanwhile, or is empty. See how it is now.", "bad")
    else:
        page.say(done)
    return page.go(f"/lists/{list_id}")


async def request_quote(page: Page, form: FormData) -> Response:
    """Ask the sales staff for a price of everything on the list."""
    list_id = page.path_number()
    try:
        quote = await page.session.quote_from_shopping_list(list_id, message=read_text(form, "message", 2_000) or None)
    except (ShoppingListStateError, QuoteRefusedError):
        page.say("The list can't be quoted as it is: a product can't be bought, or there is none.", "bad")
        return page.go(f"/lists/{list_id}")
    page.say("Your request for a quote was sent.")
    from .quotes import address

    return page.go(address(quote))


async def find_open_lists(page: Page) -> Sequence[ShoppingListSummary]:
    """Return the lists that something can be put on."""
    lists = await page.session.shopping_lists(status=[own_status(page.person)], first=50)
    return lists.nodes


def own_status(person: Person) -> ShoppingListStatus:
    """Return the status that lists of this person begin with."""
    needs_approval = person.can(Permission.SUBMIT_SHOPPING_LIST) and not person.can(Permission.APPROVE_SHOPPING_LIST)
    return ShoppingListStatus.DRAFT if needs_approval else ShoppingListStatus.APPROVED


ROUTES: list[BaseRoute] = [
    show("/lists", show_lists),
    act("/lists", create_list),
    show("/lists/{id:int}", show_list),
    act("/lists/{id:int}/lines/{item:int}", change_line),
    act("/lists/{id:int}/delete", delete_list),
    act("/lists/{id:int}/submit", submit_list),
    act("/lists/{id:int}/approve", approve_list),
    act("/lists/{id:int}/reject", reject_list),
    act("/lists/{id:int}/quote", request_quote),
]
