"""Orders of the company: all of them, and one with its lines, its PO number and the quote that it was placed over."""

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import BaseRoute

from b2b_storefront import UNSET

from .page import PAGE_SIZE, Page
from .serving import show


async def show_orders(page: Page) -> Response:
    """A page of the company's orders, newest first."""
    search = page.request.query_params.get("search", "").strip()[:100]
    orders = await page.session.all_orders(
        search=search or UNSET, order_by="-createdAt", first=PAGE_SIZE, offset=(page.number - 1) * PAGE_SIZE
    )
    return page.render("orders.html", orders=orders, search=search)


async def show_order(page: Page) -> Response:
    """One order, as the store shows it to whoever may see it."""
    order = (await page.store.order(entity_id=page.path_number())).order
    if order is None:
        raise HTTPException(404)
    shipping = order.consignments.shipping if order.consignments else None
    lines = [line for consignment in (shipping.nodes if shipping else ()) for line in consignment.line_items.nodes]
    return page.render("order.html", order=order, lines=lines)


ROUTES: list[BaseRoute] = [
    show("/orders", show_orders),
    show("/orders/{id:int}", show_order),
]
