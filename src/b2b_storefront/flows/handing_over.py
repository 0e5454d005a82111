"""Sending a browser to the checkout: what can be handed over, where to, and what was missing when it can't be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote as quote_text
from urllib.parse import urlsplit

from b2b_storefront._config import is_loopback
from b2b_storefront._errors import ConfigurationError, HandOverError, OperationError
from b2b_storefront._secret import SecretText, hide

if TYPE_CHECKING:
    from b2b_storefront.client.input_types import BcCartInputType

__all__ = [
    "HandOver",
    "Ware",
    "check_route",
    "check_ware",
    "compose_invoice_cart",
    "fill_route",
    "no_cart",
    "not_signed_in",
    "refused_sync",
]

PLACE = "{cart_id}"

Ware = Literal["cart", "quote", "invoices"]
"""What a checkout is about."""

Invoices = Mapping[int, Decimal | int] | Mapping[str, Decimal | int]
"""How much to pay of which invoice, by its id."""


@dataclass(frozen=True, slots=True)
class HandOver:
    """Where to send a browser, so that it arrives at the checkout with its buyer signed in.

    Attributes:
        url: The address to redirect to. Whoever opens it first is the buyer: never log it.
        cart_id: The cart that is checked out.
        by: How the buyer is signed in there: the store's session comes along (`session`), a login token does it
            (`login`), or the application's own checkout has its own session (`route`).
    """

    url: str = field(repr=False)
    cart_id: str
    by: Literal["session", "login", "route"]


def check_ware(cart: str | None, quote: object, invoices: Invoices | None) -> Ware:
    """Return what is to be handed over.

    Raises:
        ConfigurationError: It is nothing, or more than one thing.
    """
    given: list[Ware] = []
    if cart is not None:
        given.append("cart")
    if quote is not None:
        given.append("quote")
    if invoices is not None:
        given.append("invoices")
    if len(given) != 1:
        raise ConfigurationError(
            f"hand_over takes one of cart=, quote= and invoices=, and was given {' and '.join(given) or 'none'}."
            " Nothing was sent."
        )
    if cart == "" or invoices == {}:
        raise ConfigurationError(f"hand_over: {given[0]} is empty: there is nothing to check out. Nothing was sent.")
    return given[0]


def check_route(route: str | None) -> None:
    """Refuse a route of the application's own that can't be one.

    Raises:
        ConfigurationError: It is not an https address (or http on loopback) with a place for the cart.
    """
    if route is None:
        return
    if not _is_safe(route) or PLACE not in route:
        raise ConfigurationError(
            f"route is not an https address with {PLACE} in it: pass one such as"
            f" https://shop.example.com/checkout?cart={PLACE}, or leave it out for the store's own checkout."
            " Nothing was sent."
        )


def _is_safe(route: object) -> bool:
    try:
        parts = urlsplit(route if isinstance(route, str) else "")
        host = parts.hostname
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and is_loopback(host or "")))


def fill_route(route: str, cart_id: str) -> HandOver:
    """Return the hand-over to a checkout of the application's own."""
    return HandOver(route.replace(PLACE, quote_text(cart_id, safe="")), cart_id, "route")


def compose_invoice_cart(invoices: Invoices, currency: str | None, memo: str) -> "BcCartInputType":
    """Return the argument of `invoiceCreateBcCart`.

    Raises:
        ConfigurationError: The currency is missing.
    """
    from b2b_storefront.client.input_types import BcCartInputType, InvoiceLineItemsInputType

    if not currency:
        raise ConfigurationError(
            "hand_over(invoices=...) needs currency=...: all invoices of a payment have one, such as 'USD'. Nothing was"
            " sent."
        )
    items: Sequence[InvoiceLineItemsInputType | None] = [
        InvoiceLineItemsInputType(invoice_id=invoice_id, amount=Decimal(amount))
        for invoice_id, amount in invoices.items()
    ]
    return BcCartInputType(line_items=list(items), currency=currency, details={"memo": memo})


def no_cart(ware: Ware) -> HandOverError:
    """Return the error for a quote or invoices for which the API made no cart."""
    missing = f"the API made no cart for the {ware}"
    return HandOverError(
        f"hand_over: {missing}, so there is nothing to check out. Read the {ware} again.",
        operation_name="hand_over",
        missing=(missing,),
    )


def not_signed_in(ware: Ware, refusal: OperationError | None, guest_url: str | None) -> HandOverError:
    """Return the error for a cart at whose checkout the API signs nobody in.

    Args:
        ware: What it is about.
        refusal: Why the API gave no address that signs in; None where it gave none without a word.
        guest_url: Where the checkout is for whoever is not signed in.
    """
    why = "the API gave no address that signs the buyer in" if refusal is None else str(refusal).rstrip(".")
    return HandOverError(
        f"hand_over: the {ware} has a cart, but the browser would arrive as a guest: {why}. `guest_url()` leads"
        " there nevertheless; better let the customer sign in again.",
        operation_name="hand_over",
        missing=(why,),
        guest_url=_hidden(guest_url),
    )


def refused_sync(messages: Sequence[str], guest_url: str | None) -> HandOverError:
    """Return the error for a cart that the store does not take along with the session.

    Args:
        messages: The store's texts.
        guest_url: Where the checkout is for whoever is not signed in.
    """
    missing = tuple(messages) or ("the store made no address that takes the session along",)
    return HandOverError(
        f"hand_over: {'; '.join(text.rstrip('.') for text in missing)}. Check that the cart is this customer's, as"
        " sign_in(..., guest_cart=...) makes a guest's, and that it was not ordered.",
        operation_name="hand_over",
        missing=missing,
        guest_url=_hidden(guest_url),
    )


def _hidden(url: str | None) -> SecretText | None:
    hidden: SecretText | None = hide(url)
    return hidden
