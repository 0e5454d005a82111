# Generated from src/b2b_storefront/_async/recording.py by `make codegen`. Edits are lost.

"""Telling B2B Edition of an order that was placed: without it the order lacks company, PO number and quote."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from b2b_storefront._errors import StorefrontError
from b2b_storefront._ids import read_id
from b2b_storefront._sync.session import Session
from b2b_storefront._sync.store_session import StoreSession
from b2b_storefront.flows.recording import (
    OrderNote,
    OrderRecord,
    RecordStep,
    broke_off,
    compose_order,
    compose_quote_order,
    has_order,
    has_quote,
    may_have_run,
    read_quote_id,
)

if TYPE_CHECKING:
    from b2b_storefront.bigcommerce.order import OrderOrder
    from b2b_storefront.client.fragments import QuoteReference
    from b2b_storefront.client.input_types import ShippingMethodInputType

__all__ = ["Recording"]


class Recording:
    """Records orders, synchronous; a buyer does."""

    __slots__ = ()

    session: Session
    store: StoreSession

    def record_order(
        self,
        order_id: int | str,
        *,
        po_number: str | None = None,
        reference_number: str | None = None,
        extra_fields: Mapping[str, str] | None = None,
        quote: "int | str | QuoteReference | None" = None,
        shipping_total: Decimal | int = 0,
        tax_total: Decimal | int = 0,
        shipping_method: "ShippingMethodInputType | None" = None,
    ) -> OrderRecord:
        """Tell B2B Edition of an order that was placed: for which company, with which PO number, over which quote.

        The hosted checkout does so by itself; a checkout of one's own has to. It may be called again: after a fault, or
        where the API refuses, the order is looked at, and what is told already counts as done.

        Args:
            order_id: BigCommerce's id of the order.
            po_number: The buyer's PO number.
            reference_number: The buyer's own reference.
            extra_fields: The values of the additional fields of orders, by name.
            quote: The quote that the order was placed over, or its id.
            shipping_total: What the shipping of the quote's order costs.
            tax_total: The tax of the quote's order.
            shipping_method: How the quote's order is shipped; in no way unless given.

        Returns:
            What was told.

        Raises:
            ConfigurationError: The id is none. Nothing was sent.
            OrderRecordError: It broke off in the middle; `done` and `left` say where. Its cause says why.
            StorefrontError: The first call failed, and nothing was done.
        """
        order_id, quote_id = read_id("order_id", order_id), None if quote is None else read_quote_id(quote)
        note = OrderNote(po_number, reference_number, extra_fields)
        steps: list[RecordStep] = ["order"] if quote_id is None else ["order", "quote"]
        b2b_order_id = None
        for position, step in enumerate(steps):
            try:
                if step == "order":
                    b2b_order_id = (self.session.create_order(create_data=compose_order(order_id, note))).order_id
                else:
                    ordered = compose_quote_order(order_id, shipping_total, tax_total, shipping_method)
                    self.session.quote_ordered(id=quote_id or 0, ordered_data=ordered)
            except StorefrontError as error:
                order = self._look_at(order_id, error)
                done = has_order(order, note) if step == "order" else has_quote(order, quote_id or 0)
                if done:
                    continue
                failure = broke_off(order_id, steps[:position], steps[position:], error)
                if failure is error:
                    raise
                raise failure from error
        return OrderRecord(order_id, b2b_order_id, tuple(steps))

    def record_payment(self, order_id: int | str, *, comment: str | None = None) -> OrderRecord:
        """Tell B2B Edition of the order that a cart of invoices became: the invoices are paid then.

        It is not known whether the API takes it twice: after a fault read the invoice before it is called again.

        Args:
            order_id: BigCommerce's id of the order.
            comment: A note on the payment.

        Returns:
            What was told, with the receipt.

        Raises:
            ConfigurationError: The id is none. Nothing was sent.
            OrderRecordError: Whether it was told is not known. Its cause says why.
            StorefrontError: It was not told.
        """
        order_id = read_id("order_id", order_id)
        try:
            result = (self.session.invoice_finish_bc_payment(order_id=order_id, comment=comment)).result
        except StorefrontError as error:
            failure = broke_off(order_id, [], ["invoice payment"], error)
            if failure is error:
                raise
            raise failure from error
        return OrderRecord(order_id, None, ("invoice payment",), None if result is None else result.receipt_id)

    def _look_at(self, order_id: int, error: StorefrontError) -> "OrderOrder | None":
        """Return an order as the store shows it now, where that may tell what became of a failed call."""
        if not may_have_run(error):
            return None
        try:
            return (self.store.order(entity_id=order_id)).order
        except StorefrontError as failure:
            error.add_note(f"What became of it could not be looked up: {failure}")
            return None
