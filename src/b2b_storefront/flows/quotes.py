"""From a shopping list to a quote and from a quote to the checkout, as steps without I/O."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from b2b_storefront._errors import (
    ConfigurationError,
    ProductValidationError,
    QuoteRefusedError,
    ShoppingListStateError,
    UnexpectedResultError,
)
from b2b_storefront.flows.acting import CallOperation, Steps
from b2b_storefront.flows.shopping_lists import empty_list, no_list
from b2b_storefront.paging.pages import Pages
from b2b_storefront.wire.models import UNSET

if TYPE_CHECKING:
    from b2b_storefront._config import StoreSettings
    from b2b_storefront.client.fragments import CheckoutLinks, CustomerIdentity, QuoteReference, ShoppingListLine
    from b2b_storefront.client.input_types import (
        BillingAddressInputType,
        ContactInfoInputType,
        CurrencyInputType,
        ProductInputType,
        QuoteInputType,
        ShippingAddressInputType,
    )
    from b2b_storefront.client.shopping_list import ShoppingList

__all__ = ["QuoteCheckoutOutcome", "QuoteParts", "checkout", "from_list"]

_PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class QuoteCheckoutOutcome:
    """What a checkout of a quote came to: links, or what is wrong with which product.

    Attributes:
        links: Where the cart and its checkout are; None when the API refused products, or sent no links.
        validation_errors: Why the quote's lines can't be bought; empty when they can.
    """

    links: "CheckoutLinks | None"
    validation_errors: tuple[ProductValidationError, ...] = ()


@dataclass(frozen=True, slots=True)
class QuoteParts:
    """What a caller may choose of a quote; None takes what is usual."""

    title: str | None
    message: str | None
    shipping_address: "ShippingAddressInputType | None"
    billing_address: "BillingAddressInputType | None"
    currency: "CurrencyInputType | None"
    contact: "ContactInfoInputType | None"


def checkout(quote: "int | QuoteReference", uuid: str | None, settings: "StoreSettings") -> Steps[QuoteCheckoutOutcome]:
    """Check a quote out, and return refused products instead of raising them."""
    from b2b_storefront.client.fragments import QuoteReference

    if isinstance(quote, QuoteReference):
        quote_id, uuid = int(quote.id), uuid or quote.uuid
    else:
        quote_id = quote
    arguments = {"id": quote_id, "store_hash": settings.store_hash, "uuid": uuid or UNSET}
    try:
        answer = yield CallOperation("quote_checkout", arguments)
    except QuoteRefusedError as error:
        if not error.product_validation_errors:
            raise
        return QuoteCheckoutOutcome(None, error.product_validation_errors)
    return QuoteCheckoutOutcome(answer.quote_checkout)


def from_list(list_id: int, parts: QuoteParts, settings: "StoreSettings") -> "Steps[QuoteReference]":
    """Submit a quote with all lines of a shopping list, or refuse before anything is submitted."""
    found, lines = yield from _read(list_id)
    if not lines:
        raise empty_list(list_id, "quoted")
    products = [_product(list_id, line) for line in lines]
    identity: CustomerIdentity = yield CallOperation("customer_info", {})
    data = _quote(found, products, identity, parts, settings)
    created = yield CallOperation("quote_create", {"quote_data": data})
    quote: QuoteReference | None = created.quote
    if quote is None:
        raise UnexpectedResultError(
            "QuoteCreate: the API took the quote and did not return it. Look for it with quotes() before you submit"
            " it again.",
            operation_name="QuoteCreate",
        )
    return quote


def _read(list_id: int) -> "Steps[tuple[ShoppingList, list[ShoppingListLine]]]":
    pages: Pages[ShoppingListLine] = Pages("ShoppingList", _PAGE_SIZE, None)
    found: ShoppingList | None = None
    lines: dict[str, ShoppingListLine] = {}
    while (request := pages.next_request()) is not None:
        paging = {f"products_{name}": value for name, value in request.items()}
        found = yield CallOperation("shopping_list", {"id": list_id, **paging})
        if found is None:
            raise no_list(list_id)
        if found.products is None:
            break
        # By id: a line that somebody changes meanwhile moves to another page, and must not be quoted twice.
        lines.update((line.id, line) for line in pages.received(found.products))
    if found is None:
        raise no_list(list_id)
    return found, list(lines.values())


def _product(list_id: int, line: "ShoppingListLine") -> "ProductInputType":
    from b2b_storefront.client.input_types import ProductInputType, ProductOptionInputType

    price = line.base_price
    if price is None or line.product_id is None or line.variant_id is None or line.quantity is None:
        lacking = "price" if price is None else "product, variant or quantity"
        raise ShoppingListStateError(
            f"Shopping list {list_id} can't be quoted: its line {line.id} ({line.product_name or 'unnamed product'})"
            f" has no {lacking}. Nothing was submitted. Remove the line, or compose the quote with quote_create()."
        )
    options: list[ProductOptionInputType | None] = [
        ProductOptionInputType(
            option_id=option.attribute_id,
            option_value="" if option.option_value is None else str(option.option_value),
        )
        for option in line.option_list
    ]
    return ProductInputType(
        product_id=line.product_id,
        sku=line.variant_sku or line.base_sku or "",
        # Callers of the storefront API can't discount: what is offered is the catalogue's price.
        base_price=price,
        offered_price=price,
        discount=Decimal(0),
        quantity=line.quantity,
        variant_id=line.variant_id,
        image_url=line.primary_image or "",
        product_name=line.product_name or "",
        options=options,
        # By this id the API's errors name the line; the list's own ids mean nothing to a quote.
        item_id=str(uuid4()),
    )


def _quote(
    found: "ShoppingList",
    products: "list[ProductInputType]",
    identity: "CustomerIdentity",
    parts: QuoteParts,
    settings: "StoreSettings",
) -> "QuoteInputType":
    from b2b_storefront.client.input_types import (
        BillingAddressInputType,
        CurrencyInputType,
        QuoteInputType,
        ShippingAddressInputType,
    )

    contact = parts.contact or _contact(identity)
    email = identity.user_info.email if identity.user_info else None
    total = sum((product.offered_price * product.quantity for product in products), Decimal(0))
    company_id = str(found.company_info.company_id or "") if found.company_info else ""
    # What is not given is left out of the request: null is not always taken for absent.
    more: dict[str, Any] = {}
    if parts.message is not None:
        more["message"] = parts.message
    if company_id.isdecimal():
        more["company_id"] = int(company_id)
    return QuoteInputType(
        subtotal=total,
        discount=Decimal(0),
        grand_total=total,
        user_email=email or contact.email,
        quote_title=(found.name or "") if parts.title is None else parts.title,
        shipping_address=parts.shipping_address or ShippingAddressInputType(),
        billing_address=parts.billing_address or BillingAddressInputType(),
        contact_info=contact,
        currency=parts.currency or CurrencyInputType(),
        store_hash=settings.store_hash,
        channel_id=settings.channel_id,
        product_list=list(products),
        **more,
    )


def _contact(identity: "CustomerIdentity") -> "ContactInfoInputType":
    from b2b_storefront.client.input_types import ContactInfoInputType

    user = identity.user_info
    if user is None or not user.email:
        raise ConfigurationError("The API does not tell the customer's e-mail address, so pass contact=.")
    name = f"{user.first_name or ''} {user.last_name or ''}".strip()
    return ContactInfoInputType(name=name or user.email, email=user.email)
