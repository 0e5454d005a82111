"""Telling B2B Edition of an order that was placed: what is told, and what was told when it breaks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from b2b_storefront._errors import OperationError, OrderRecordError, StorefrontError, TransportError
from b2b_storefront._ids import read_id

if TYPE_CHECKING:
    from b2b_storefront.bigcommerce.order import OrderOrder
    from b2b_storefront.client.fragments import QuoteReference
    from b2b_storefront.client.input_types import OrderCreateInputType, QuoteOrderedInputType, ShippingMethodInputType

__all__ = [
    "OrderNote",
    "OrderRecord",
    "RecordStep",
    "broke_off",
    "compose_order",
    "compose_quote_order",
    "has_order",
    "has_quote",
    "may_have_run",
    "read_quote_id",
]

RecordStep = Literal["order", "quote", "invoice payment"]
"""What B2B Edition is told: of an order with its PO number, of the quote that it was over, of invoices that it paid."""


@dataclass(frozen=True, slots=True)
class OrderRecord:
    """What B2B Edition was told of an order.

    Attributes:
        order_id: BigCommerce's id of the order.
        b2b_order_id: B2B Edition's id of it; None where it was told before, or pays invoices.
        done: What it was told, in order.
        receipt_id: The receipt of invoices that were paid; None for any other order.
    """

    order_id: int
    b2b_order_id: int | None
    done: tuple[RecordStep, ...]
    receipt_id: int | None = None


@dataclass(frozen=True, slots=True)
class OrderNote:
    """What belongs to an order beside the order itself."""

    po_number: str | None
    reference_number: str | None
    extra_fields: Mapping[str, str] | None


def compose_order(order_id: int, note: OrderNote) -> "OrderCreateInputType":
    """Return the argument of `createOrder`."""
    from b2b_storefront.client.input_types import OrderCreateInputType

    fields = [{"fieldName": name, "fieldValue": value} for name, value in (note.extra_fields or {}).items()]
    order = OrderCreateInputType(bc_order_id=order_id)
    # What is not set is not sent, so that a second call without it takes nothing away.
    if note.po_number is not None:
        order.po_number = note.po_number
    if note.reference_number is not None:
        order.reference_number = note.reference_number
    if note.extra_fields is not None:
        order.extra_fields = fields
    return order


def compose_quote_order(
    order_id: int,
    shipping_total: Decimal | int,
    tax_total: Decimal | int,
    shipping_method: "ShippingMethodInputType | None",
) -> "QuoteOrderedInputType":
    """Return the argument of `quoteOrdered`; an order that nothing is shipped of has a method without a name."""
    from b2b_storefront.client.input_types import QuoteOrderedInputType, ShippingMethodInputType

    texts = dict.fromkeys(("id", "type", "description", "image_url", "transit_time", "additional_description"), "")
    nothing = ShippingMethodInputType.model_validate({**texts, "cost": 0.0})
    return QuoteOrderedInputType(
        order_id=str(order_id),
        shipping_total=Decimal(shipping_total),
        tax_total=Decimal(tax_total),
        shipping_method=nothing if shipping_method is None else shipping_method,
    )


def may_have_run(error: StorefrontError) -> bool:
    """Tell whether it is worth looking what became of a call that failed: it may have run, or found its work done."""
    return isinstance(error, OperationError) or (isinstance(error, TransportError) and error.sent)


def has_order(order: "OrderOrder | None", note: OrderNote) -> bool:
    """Tell whether B2B Edition has an order with what belongs to it.

    Args:
        order: The order, as the store shows it.
        note: What belongs to it.
    """
    if order is None or order.company is None:
        return False
    kept = {field.name: field.value for field in order.extra_fields}
    return (
        note.po_number in {None, order.po_number}
        and note.reference_number in {None, order.reference}
        and all(kept.get(name) == value for name, value in (note.extra_fields or {}).items())
    )


def has_quote(order: "OrderOrder | None", quote_id: int) -> bool:
    """Tell whether a quote is known to have become an order."""
    return order is not None and order.quote is not None and order.quote.id == str(quote_id)


def broke_off(
    order_id: int, done: Sequence[RecordStep], left: Sequence[RecordStep], error: StorefrontError
) -> StorefrontError:
    """Return what is raised when recording an order breaks off.

    Args:
        order_id: The order.
        done: What was told before.
        left: What was not told, beginning with what failed.
        error: Why it failed.
    """
    nothing_done = not done and not (isinstance(error, TransportError) and error.sent)
    if nothing_done:
        return error
    told = " and ".join(done) or "nothing for certain"
    return OrderRecordError(
        f"record_order: B2B Edition was told of {told} of order {order_id}, and not, or not for certain, of"
        f" {' and '.join(left)}: {str(error).rstrip('.')}. Call it again with the same arguments: what is done is not"
        " done twice.",
        operation_name="record_order",
        done=tuple(done),
        left=tuple(left),
    )


def read_quote_id(quote: "int | str | QuoteReference") -> int:
    """Return the id of a quote as a number.

    Raises:
        ConfigurationError: It is not a positive number.
    """
    return read_id("quote", quote if isinstance(quote, int | str) else getattr(quote, "id", quote))
