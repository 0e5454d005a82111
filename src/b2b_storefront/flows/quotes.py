"""From a shopping list to a quote and from a quote to the checkout: what is asked for, and what came of it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from b2b_storefront._error_details import ProductValidationError
from b2b_storefront._errors import ConfigurationError, ShoppingListStateError, UnexpectedResultError

if TYPE_CHECKING:
    from b2b_storefront._config import StoreSettings
    from b2b_storefront.client.fragments import CheckoutLinks, CustomerIdentity, ShoppingListLine
    from b2b_storefront.client.input_types import (
        BillingAddressInputType,
        ContactInfoInputType,
        CurrencyInputType,
        ProductInputType,
        QuoteInputType,
        ShippingAddressInputType,
    )
    from b2b_storefront.client.shopping_list import ShoppingList

__all__ = [
    "LIST_PAGE_SIZE",
    "QuoteCheckoutOutcome",
    "QuoteParts",
    "compose_product",
    "compose_quote",
    "no_quote_returned",
]

LIST_PAGE_SIZE = 50
"""How many lines of a shopping list to ask for at a time."""


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


def no_quote_returned() -> UnexpectedResultError:
    """Return the error for a quote that the API took without returning it."""
    return UnexpectedResultError(
        "QuoteCreate: the API took the quote and did not return it. Look for it with quotes() before you submit it"
        " again.",
        operation_name="QuoteCreate",
    )


def compose_product(list_id: int | str, line: "ShoppingListLine") -> "ProductInputType":
    """Return the line of a quote for a line of a shopping list, or refuse it."""
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


def compose_quote(
    shopping_list: "ShoppingList",
    products: "list[ProductInputType]",
    identity: "CustomerIdentity",
    parts: QuoteParts,
    settings: "StoreSettings",
) -> "QuoteInputType":
    """Return what a shopping list becomes as a request for a quote."""
    from b2b_storefront.client.input_types import (
        BillingAddressInputType,
        CurrencyInputType,
        QuoteInputType,
        ShippingAddressInputType,
    )

    contact = parts.contact or _contact(identity)
    email = identity.user_info.email if identity.user_info else None
    total = sum((product.offered_price * product.quantity for product in products), Decimal(0))
    company_id = str(shopping_list.company_info.company_id or "") if shopping_list.company_info else ""
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
        quote_title=(shopping_list.name or "") if parts.title is None else parts.title,
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
