"""What orders hold that the schema does not describe: as BigCommerce writes orders, with keys in snake case."""

from decimal import Decimal

from pydantic import Field

from b2b_storefront.wire.json_models import CAMEL, SNAKE, JSONList, JSONModel, JSONNumber, JSONTextList

__all__ = [
    "AddressExtraFields",
    "ExtraFieldEntry",
    "MoneyFormat",
    "OptionSelection",
    "OptionSelections",
    "OrderAddress",
    "OrderCoupon",
    "OrderExtraInfo",
    "OrderLineItem",
    "OrderLineOption",
    "OrderLineOptions",
    "OrderResource",
    "OrderShipment",
    "OrderShippingAddress",
    "ShippedItem",
]


class MoneyFormat(JSONModel, alias_generator=SNAKE):
    """How to write amounts in an order's currency."""

    currency_token: str | None = None
    """The currency's sign, such as `$`."""
    currency_location: str | None = None
    """Where the sign stands: `left` or `right`."""
    decimal_token: str | None = None
    """The decimal sign."""
    decimal_places: int | None = None
    """How many digits stand behind it."""
    thousands_token: str | None = None
    """What separates thousands."""
    currency_exchange_rate: Decimal | None = None
    """How much of the currency the store's default currency was worth."""


class OrderAddress(JSONModel, alias_generator=SNAKE):
    """An address of an order."""

    first_name: str | None = None
    """The first name."""
    last_name: str | None = None
    """The last name."""
    company: str | None = None
    """The company."""
    street_1: str | None = None
    """Street and number."""
    street_2: str | None = None
    """Apartment, suite or floor."""
    city: str | None = None
    """The city."""
    state: str | None = None
    """The state's name."""
    zip: str | None = None
    """The postal code."""
    country: str | None = None
    """The country's name."""
    country_iso2: str | None = None
    """The country, as an ISO 3166 code of two letters."""
    phone: str | None = None
    """The phone number."""
    email: str | None = None
    """The e-mail address."""


class OrderShippingAddress(OrderAddress):
    """An address that some of an order is shipped to, with what that costs."""

    id: int | None = None
    """The address's id, which lines and shipments name."""
    order_id: int | None = None
    """The order's id."""
    items_total: int | None = None
    """How many units go there."""
    items_shipped: int | None = None
    """How many of them were shipped."""
    shipping_method: str | None = None
    """How they are shipped."""
    shipping_zone_id: int | None = None
    """The zone whose rates hold."""
    shipping_zone_name: str | None = None
    """The zone's name."""
    base_cost: Decimal | None = None
    """What shipping costs, before anything is added to or taken off it."""
    cost_ex_tax: Decimal | None = None
    """What shipping costs, without tax."""
    cost_inc_tax: Decimal | None = None
    """What shipping costs, with tax."""
    cost_tax: Decimal | None = None
    """The tax on it."""
    cost_tax_class_id: int | None = None
    """The class of that tax."""
    base_handling_cost: Decimal | None = None
    """What handling costs, before anything is added to or taken off it."""
    handling_cost_ex_tax: Decimal | None = None
    """What handling costs, without tax."""
    handling_cost_inc_tax: Decimal | None = None
    """What handling costs, with tax."""
    handling_cost_tax: Decimal | None = None
    """The tax on it."""
    handling_cost_tax_class_id: int | None = None
    """The class of that tax."""


class OrderLineOption(JSONModel, alias_generator=SNAKE):
    """What was chosen for an option of a line."""

    id: int | None = None
    """The id of the choice."""
    option_id: int | None = None
    """The option's id."""
    product_option_id: int | None = None
    """The id of the option at its product."""
    order_product_id: int | None = None
    """The line that it belongs to."""
    name: str | None = None
    """The option's name in the control panel."""
    display_name: str | None = None
    """The option's name as buyers read it."""
    display_name_customer: str | None = None
    """The same in the buyer's language."""
    display_name_merchant: str | None = None
    """The same in the merchant's language."""
    display_style: str | None = None
    """How the option is shown, such as `Pick list`."""
    type: str | None = None
    """The option's kind."""
    value: str | None = None
    """The value's id, or what was typed in."""
    display_value: str | None = None
    """The value as buyers read it."""
    display_value_customer: str | None = None
    """The same in the buyer's language."""
    display_value_merchant: str | None = None
    """The same in the merchant's language."""


class OptionSelection(JSONModel, alias_generator=SNAKE):
    """An option of a product, and the value that was chosen."""

    option_id: int | None = None
    """The option's id."""
    value_id: int | None = None
    """The value's id."""


OrderLineOptions = JSONTextList[OrderLineOption]
"""The options of a line, which the API sends as text."""

OptionSelections = JSONTextList[OptionSelection]
"""The options of a product that was bought, which the API sends as text."""


class OrderLineItem(JSONModel, alias_generator=SNAKE):
    """A line of an order."""

    id: int | None = None
    """The line's id."""
    order_id: int | None = None
    """The order's id."""
    order_address_id: int | None = None
    """The address that it is shipped to."""
    product_id: int | None = None
    """The product; 0 for one that is in no catalogue."""
    variant_id: int | None = None
    """The variant."""
    name: str | None = None
    """The product's name."""
    sku: str | None = None
    """The variant's SKU."""
    brand: str | None = None
    """The product's brand."""
    type: str | None = None
    """What it is: `physical`, `digital` or `giftcertificate`."""
    quantity: int | None = None
    """How many were ordered."""
    quantity_shipped: int | None = None
    """How many were shipped."""
    quantity_refunded: int | None = None
    """How many were refunded."""
    base_price: Decimal | None = None
    """What a unit costs, before discounts."""
    price_ex_tax: Decimal | None = None
    """What a unit costs, without tax."""
    price_inc_tax: Decimal | None = None
    """What a unit costs, with tax."""
    price_tax: Decimal | None = None
    """The tax on a unit."""
    base_total: Decimal | None = None
    """What the line costs, before discounts."""
    total_ex_tax: Decimal | None = None
    """What the line costs, without tax."""
    total_inc_tax: Decimal | None = None
    """What the line costs, with tax."""
    total_tax: Decimal | None = None
    """The tax on the line."""
    cost_price_ex_tax: Decimal | None = None
    """What a unit costs the merchant, without tax."""
    cost_price_inc_tax: Decimal | None = None
    """What a unit costs the merchant, with tax."""
    refund_amount: Decimal | None = None
    """What was refunded of the line."""
    is_refunded: bool | None = None
    """Whether all of it was refunded."""
    image_url: str | None = None
    """The address of its picture."""
    product_options: JSONList[OrderLineOption] = Field(default_factory=list)
    """What was chosen for it."""


class ShippedItem(JSONModel, alias_generator=SNAKE):
    """How much of a line is in a shipment."""

    order_product_id: int | None = None
    """The line's id."""
    product_id: int | None = None
    """The product's id."""
    quantity: int | None = None
    """How many units."""


class OrderShipment(JSONModel, alias_generator=SNAKE):
    """A shipment of an order."""

    id: int | None = None
    """The shipment's id."""
    order_id: int | None = None
    """The order's id."""
    order_address_id: int | None = None
    """The address that it goes to."""
    customer_id: int | None = None
    """The BigCommerce customer."""
    date_created: str | None = None
    """When it was sent, as in a mail's header."""
    shipping_method: str | None = None
    """How it is shipped."""
    shipping_provider: str | None = None
    """Who ships it."""
    shipping_provider_display_name: str | None = None
    """Who ships it, as buyers read it."""
    tracking_carrier: str | None = None
    """Whose tracking number it is."""
    tracking_number: str | None = None
    """The number to follow it by."""
    tracking_link: str | None = None
    """The address to follow it at, as the merchant entered it."""
    generated_tracking_link: str | None = None
    """The address to follow it at, made from carrier and number."""
    merchant_shipping_cost: Decimal | None = None
    """What it cost the merchant."""
    comments: str | None = None
    """What the merchant wrote about it."""
    items: JSONList[ShippedItem] = Field(default_factory=list)
    """What is in it."""
    shipping_address: OrderAddress | None = None
    """The address that it goes to."""
    billing_address: OrderAddress | None = None
    """The address of the bill."""


class OrderCoupon(JSONModel, alias_generator=SNAKE):
    """A coupon that an order was placed with."""

    id: int | None = None
    """The id of its use."""
    coupon_id: int | None = None
    """The coupon's id."""
    order_id: int | None = None
    """The order's id."""
    code: str | None = None
    """The code that was entered."""
    type: int | None = None
    """The kind of the coupon."""
    amount: Decimal | None = None
    """What the coupon grants: an amount or a percentage."""
    discount: JSONNumber | None = None
    """How much it took off the order."""


class OrderResource(JSONModel, alias_generator=SNAKE):
    """Where BigCommerce's own API has a part of the order."""

    url: str | None = None
    """The whole address."""
    resource: str | None = None
    """The path in it."""


class ExtraFieldEntry(JSONModel, alias_generator=CAMEL):
    """An extra field of the merchant's, filled in."""

    field_name: str | None = None
    """The field's name."""
    field_value: str | None = None
    """What it holds."""


class AddressExtraFields(JSONModel, alias_generator=CAMEL):
    """The extra fields of an order's addresses."""

    billing_address_extra_fields: JSONList[ExtraFieldEntry] = Field(default_factory=list)
    """Those of the billing address."""
    shipping_address_extra_fields: JSONList[ExtraFieldEntry] = Field(default_factory=list)
    """Those of the shipping address."""


class OrderExtraInfo(JSONModel, alias_generator=CAMEL):
    """What B2B Edition knows of an order's addresses."""

    billing_address_id: int | None = None
    """The company's address that the bill goes to."""
    shipping_address_id: int | None = None
    """The company's address that the order goes to."""
    address_extra_fields: AddressExtraFields | None = None
    """The extra fields of both."""
