"""Invoices of the company, and paying some of them at the store's checkout."""

from decimal import Decimal

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import BaseRoute

from b2b_storefront import UNSET
from b2b_storefront.client import InvoiceSummary
from b2b_storefront.codes import InvoiceStatus

from .cart import begin_checkout, hand_over
from .page import PAGE_SIZE, Page
from .serving import act, show

STATUSES = {InvoiceStatus.OPEN: "Open", InvoiceStatus.PARTIALLY_PAID: "Partly paid", InvoiceStatus.PAID: "Paid"}


async def show_invoices(page: Page) -> Response:
    """A page of the company's invoices, the next to be paid first."""
    status = page.query_number("status")
    invoices = await page.session.invoices(
        status=UNSET if status is None else [str(status)],
        order_by="dueDate",
        first=PAGE_SIZE,
        offset=(page.number - 1) * PAGE_SIZE,
    )
    return page.render("invoices.html", invoices=invoices, statuses=STATUSES, status=status, open_amount=open_amount)


async def pay(page: Page, form: FormData) -> Response:
    """Hand what is open of the chosen invoices over to the checkout."""
    chosen = [text for text in form.getlist("invoice") if isinstance(text, str)]
    if not all(text.isascii() and text.isdecimal() and len(text) < 10 for text in chosen):
        raise HTTPException(400)
    amounts: dict[int, Decimal] = {}
    currencies: set[str] = set()
    found = (await page.session.invoices(id_in=",".join(chosen), first=len(chosen))).nodes if chosen else []
    for invoice in found:
        amount = open_amount(invoice)
        if amount:
            amounts[int(invoice.id)] = amount
            currencies.add((invoice.open_balance.code if invoice.open_balance else None) or "")
    if not amounts or len(currencies) != 1:
        page.say("Choose invoices of one currency of which something is open.", "bad")
        return page.go("/invoices")
    handing = page.buyer.hand_over(invoices=amounts, currency=currencies.pop())
    return await hand_over(page, handing, begin_checkout(page, form, pays_invoices=True), "/invoices")


def open_amount(invoice: InvoiceSummary) -> Decimal | None:
    """Return how much of an invoice is to be paid; None where nothing is."""
    return (invoice.open_balance.value if invoice.open_balance else None) or None


ROUTES: list[BaseRoute] = [
    show("/invoices", show_invoices),
    act("/invoices/pay", pay),
]
