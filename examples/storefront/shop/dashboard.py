"""The first page after signing in: everything on it comes in one request."""

from starlette.responses import Response
from starlette.routing import BaseRoute

from b2b_storefront import StorefrontError
from b2b_storefront.codes import ShoppingListStatus

from . import lists as lists_area
from . import quotes as quotes_area
from .page import Page
from .serving import show


async def show_dashboard(page: Page) -> Response:
    """What is going on in the company."""
    person = page.person
    if person.is_sales_rep and not person.ticket:
        return page.go("/companies")
    # One request for all of it. Where the role does not reach something, that part alone is an error.
    me, identity, quotes, lists, orders, credit = await page.session.together(
        lambda session: (
            session.current_user(),
            session.customer_info(),
            session.quotes(first=5, order_by="-createdAt"),
            session.shopping_lists(first=5, status=[ShoppingListStatus.READY_FOR_APPROVAL, ShoppingListStatus.DRAFT]),
            session.all_orders(first=5),
            session.company_credit_config(),
        ),
        partial=True,
    )
    for needed in (me, identity):
        if isinstance(needed, StorefrontError):
            raise needed
    # Made of two answers that this scope has already: no request.
    person.permissions = await page.session.permissions()
    return page.render(
        "dashboard.html",
        quotes=quotes,
        lists=lists,
        orders=orders,
        credit=credit,
        quote_address=quotes_area.address,
        quote_statuses=quotes_area.STATUSES,
        list_statuses=lists_area.STATUSES,
    )


ROUTES: list[BaseRoute] = [show("/dashboard", show_dashboard)]
