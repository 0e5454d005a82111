# Generated from schema/management.yaml by `make codegen`. Edits are lost.
"""What operations of the management API take within lists and members. Plain dicts will do as well."""

from typing import Literal

from pydantic import Field

from b2b_storefront.management.values import DecimalText, IdNumber, ManagementInput, Money, Secret, Whole

__all__ = [
    "AmountInput",
    "CustomerAccessTokenInput",
    "ExtraFieldValueInput",
    "InvoiceBillingAddressInput",
    "InvoiceContentsInput",
    "InvoiceCostLineInput",
    "InvoiceCustomFieldInput",
    "InvoiceDetailsInput",
    "InvoiceHeaderInput",
    "InvoiceLineItemInput",
    "InvoiceShipmentInput",
    "InvoiceShippingAddressInput",
    "PaidInvoiceInput",
    "PaymentDetailsInput",
    "PriceListAssignmentInput",
    "QuoteAddressInput",
    "QuoteContactInput",
    "QuoteCurrencyInput",
    "QuoteLineInput",
    "QuoteLineOptionInput",
    "SuperAdminAssignmentInput",
]


class ExtraFieldValueInput(ManagementInput):
    """The value of an extra field."""

    field_name: str
    "Name of the extra field."
    field_value: str
    "Its value, as text, whatever type the field has."


class PriceListAssignmentInput(ManagementInput):
    """A price list to give to a company on a channel."""

    channel_id: IdNumber | None = None
    "Id of the channel."
    price_list_id: IdNumber | None = None
    "Id of the price list."


class SuperAdminAssignmentInput(ManagementInput):
    """Whether a super admin acts for a company."""

    super_admin_id: IdNumber
    "Id of the super admin."
    is_assigned: bool
    "Whether the company is to be assigned to them; false takes it away."


class QuoteCurrencyInput(ManagementInput):
    """How a quote's amounts are written."""

    token: str | None = None
    "The currency's sign."
    location: Literal["left", "right"] | None = None
    "On which side of an amount the sign stands."
    currency_code: str | None = None
    "The currency, as an ISO 4217 code."
    decimal_token: str | None = None
    "What separates whole units from parts."
    decimal_places: Whole | None = None
    "How many digits follow it."
    thousands_token: str | None = None
    "What separates thousands."
    currency_exchange_rate: Money | None = None
    "How much of it the store's own currency's unit is."


class QuoteLineOptionInput(ManagementInput):
    """A chosen option of a product."""

    option_id: IdNumber | None = None
    "Id of the option."
    option_value: str | None = None
    "Id of the chosen value, or the text that was typed in."
    option_label: str | None = None
    "The chosen value, as people are shown it."
    option_name: str | None = None
    "Name of the option."


class QuoteLineInput(ManagementInput):
    """A line of a quote, as it is to be."""

    product_id: IdNumber | None = None
    "Id of the product."
    product_name: str | None = None
    "Name of the product."
    variant_id: IdNumber | None = None
    "Id of the variant."
    sku: str | None = None
    "SKU of the variant."
    base_price: Money | None = None
    "What a unit costs without the offer."
    discount: Money | None = None
    "What is taken off a unit."
    offered_price: Money | None = None
    "What a unit costs in this quote."
    quantity: Whole | None = None
    "How many units."
    order_quantity_maximum: Whole | None = None
    "How many units may be ordered at most; 0 for any number."
    order_quantity_minimum: Whole | None = None
    "How many units have to be ordered at least."
    image_url: str | None = None
    "Address of the product's picture."
    options: list[QuoteLineOptionInput] | None = None
    "The chosen options."


class QuoteAddressInput(ManagementInput):
    """An address of a quote, as it is to be."""

    address: str | None = None
    "Street and number."
    apartment: str | None = None
    "Apartment, suite or floor."
    city: str | None = None
    "City."
    state: str | None = None
    "State."
    zip_code: str | None = None
    "Postal code."
    country: str | None = None
    "Country."


class QuoteContactInput(ManagementInput):
    """Whom the quote is for."""

    name: str | None = None
    "Name of the person."
    email: str | None = None
    "E-mail address of the person."
    company_name: str | None = None
    "Name of their company."
    phone_number: str | None = None
    "Phone number."


class AmountInput(ManagementInput):
    """An amount of money."""

    code: str
    "The currency, as an ISO 4217 code."
    value: DecimalText
    "How much."


class InvoiceCostLineInput(ManagementInput):
    """A part of what an invoice adds up to."""

    amount: AmountInput
    "How much it is."
    description: str
    "What it is, such as shipping."


class InvoiceBillingAddressInput(ManagementInput):
    """The address that a bill goes to, as it is to be."""

    city: str
    "City."
    state: str
    "State."
    country: str
    "Country."
    street_1: str
    "Street and number."
    street_2: str
    "Apartment, suite or floor."
    zip_code: str
    "Postal code."
    last_name: str
    "Last name."
    first_name: str
    "First name."
    custom_fields: str
    "What you add to the address, as text."


class InvoiceShippingAddressInput(ManagementInput):
    """An address that goods go to, as it is to be."""

    city: str
    "City."
    state: str
    "State."
    country: str
    "Country."
    street_1: str
    "Street and number."
    street_2: str
    "Apartment, suite or floor."
    zip_code: str
    "Postal code."
    last_name: str
    "Last name."
    first_name: str
    "First name."


class InvoiceHeaderInput(ManagementInput):
    """The head of an invoice, as it is to be."""

    cost_lines: list[InvoiceCostLineInput] | None = None
    "What the invoice adds up to, part by part."
    billing_address: InvoiceBillingAddressInput | None = None
    "Where the bill goes."
    shipping_addresses: list[InvoiceShippingAddressInput] | None = None
    "Where the goods go."


class InvoiceShipmentInput(ManagementInput):
    """A shipment of what is invoiced, as it is to be."""

    address_index: str
    "Its address, as the place in the header's shipping addresses."
    ship_date: str
    "When it was sent."
    ship_via: str
    "How it was sent."
    tracking_number: str
    "The number to follow it by."
    comments: str
    "What the merchant wrote about it."


class InvoiceCustomFieldInput(ManagementInput):
    """What a merchant added to a part of an invoice."""

    key: str | None = None
    "What it is called."
    value: str | None = None
    "What it says."


class InvoiceLineItemInput(ManagementInput):
    """A line of an invoice, as it is to be."""

    sku: str
    "SKU of the variant."
    type: str | None = None
    "What it is, such as `physical`."
    comments: str | None = None
    "What you have to say about it."
    quantity: DecimalText
    "How many units."
    unit_price: AmountInput
    "What a unit costs."
    description: str | None = None
    "Name of the product."
    custom_fields: InvoiceCustomFieldInput | None = None
    "What you add to the line."
    unit_discount: AmountInput | None = None
    "What is taken off a unit."


class InvoiceContentsInput(ManagementInput):
    """What an invoice is over, as it is to be."""

    shipments: list[InvoiceShipmentInput] | None = None
    "The shipments."
    line_items: list[InvoiceLineItemInput] | None = None
    "The lines."


class InvoiceDetailsInput(ManagementInput):
    """All that is written on an invoice, as it is to be."""

    header: InvoiceHeaderInput | None = None
    "Its head."
    details: InvoiceContentsInput | None = None
    "What it is over."


class PaidInvoiceInput(ManagementInput):
    """How much of an invoice is paid."""

    invoice_id: IdNumber
    "Id of the invoice."
    amount: DecimalText
    "How much is paid of it."


class PaymentDetailsInput(ManagementInput):
    """What is noted with a payment."""

    memo: str | None = None
    "A note."


class CustomerAccessTokenInput(ManagementInput):
    """A customer's session with the store's own GraphQL."""

    expires_at: str | None = Field(default=None, alias="expires_at")
    "When the session ends, in ISO 8601."
    value: Secret | None = Field(default=None, repr=False)
    "The session's token."
