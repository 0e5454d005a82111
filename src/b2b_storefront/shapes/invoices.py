"""What invoices, receipts and payments hold that the schema does not describe."""

from typing import Any

from pydantic import Field

from b2b_storefront.scalars import Amount
from b2b_storefront.wire.json_models import CAMEL, SNAKE, JSONList, JSONModel

__all__ = [
    "FinishedPayment",
    "InvoiceAddress",
    "InvoiceContents",
    "InvoiceCostLine",
    "InvoiceDetails",
    "InvoiceHeader",
    "InvoiceLineItem",
    "InvoiceShipment",
    "PaymentModuleValue",
    "ReceiptDetails",
    "ReceiptPaymentDetails",
]


class InvoiceAddress(JSONModel, alias_generator=SNAKE):
    """An address of an invoice."""

    first_name: str | None = None
    """The first name."""
    last_name: str | None = None
    """The last name."""
    street_1: str | None = None
    """Street and number."""
    street_2: str | None = None
    """Apartment, suite or floor."""
    city: str | None = None
    """The city."""
    state: str | None = None
    """The state."""
    zip_code: str | None = None
    """The postal code."""
    country: str | None = None
    """The country."""
    custom_fields: dict[str, Any] | None = None
    """What the merchant added, by name."""


class InvoiceCostLine(JSONModel, alias_generator=SNAKE):
    """A part of what an invoice adds up to, such as the subtotal, shipping or taxes."""

    description: str | None = None
    """What it is."""
    amount: Amount | None = None
    """How much it is."""


class InvoiceHeader(JSONModel, alias_generator=SNAKE):
    """The head of an invoice."""

    order_number: str | None = None
    """The order that it is about."""
    purchase_order_number: str | None = None
    """The number of the company's purchase order."""
    order_date: int | None = None
    """When the order was placed, in unix seconds."""
    cost_lines: JSONList[InvoiceCostLine] = Field(default_factory=list)
    """What the invoice adds up to, part by part."""
    billing_address: InvoiceAddress | None = None
    """The address of the bill."""
    shipping_addresses: JSONList[InvoiceAddress] = Field(default_factory=list)
    """The addresses that the order was shipped to."""
    customer_fields: dict[str, Any] | None = None
    """What the merchant added about the customer, by name."""


class InvoiceShipment(JSONModel, alias_generator=SNAKE):
    """A shipment of what is invoiced."""

    address_index: str | None = None
    """Its address, as the place in the header's shipping addresses."""
    ship_date: str | None = None
    """When it was sent."""
    ship_via: str | None = None
    """How it was sent."""
    tracking_number: str | None = None
    """The number to follow it by."""
    comments: str | None = None
    """What the merchant wrote about it."""
    custom_fields: dict[str, Any] | None = None
    """What the merchant added, by name."""


class InvoiceLineItem(JSONModel, alias_generator=SNAKE):
    """A line of an invoice."""

    sku: str | None = None
    """The variant's SKU."""
    type: str | None = None
    """What it is, such as `physical`."""
    description: str | None = None
    """The product's name."""
    quantity: int | None = None
    """How many units."""
    unit_price: Amount | None = None
    """What a unit costs."""
    unit_discount: Amount | None = None
    """What is taken off a unit."""
    comments: str | None = None
    """What the merchant wrote about it."""
    custom_fields: dict[str, Any] | None = None
    """What the merchant added, by name."""


class InvoiceContents(JSONModel, alias_generator=SNAKE):
    """What an invoice is over."""

    line_items: JSONList[InvoiceLineItem] = Field(default_factory=list)
    """Its lines."""
    shipments: JSONList[InvoiceShipment] = Field(default_factory=list)
    """The shipments."""


class InvoiceDetails(JSONModel, alias_generator=SNAKE):
    """An invoice in full: its head, and what it is over."""

    type: str | None = None
    """What it was made from."""
    header: InvoiceHeader | None = None
    """Sums and addresses."""
    details: InvoiceContents | None = None
    """Lines and shipments."""


class ReceiptPaymentDetails(JSONModel, alias_generator=CAMEL):
    """What was noted about a payment."""

    memo: str | None = None
    """What the payer wrote."""
    comment: str | None = None
    """What was written when the payment was finished."""


class ReceiptDetails(JSONModel, alias_generator=CAMEL):
    """What a receipt says of its payment."""

    payment_details: ReceiptPaymentDetails | None = None
    """What was noted about it."""


class PaymentModuleValue(JSONModel, alias_generator=CAMEL):
    """The settings of a way to pay invoices."""

    is_enabled: bool | None = None
    """Whether it can be used."""
    display_name: str | None = None
    """Its name as buyers read it."""
    is_storefront_method: bool | None = None
    """Whether buyers can use it themselves."""


class FinishedPayment(JSONModel, alias_generator=CAMEL):
    """What became of a cart that pays invoices."""

    payment_id: int | None = None
    """The payment's id."""
    receipt_id: int | None = None
    """The receipt, for the operation `receipt`."""
