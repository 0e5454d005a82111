"""What quotes hold that the schema does not describe: currency, contact, addresses, shipping, options of lines."""

from decimal import Decimal
from typing import Any

from pydantic import Field

from b2b_storefront.wire.json_models import CAMEL, SNAKE, JSONList, JSONModel, JSONNumber, parse_json_text

__all__ = [
    "CreatedByPerson",
    "CreatedByResults",
    "DisplayCurrency",
    "PicklistBackorder",
    "QuoteAddress",
    "QuoteContact",
    "QuoteCreator",
    "QuoteLineOption",
    "QuoteSalesRep",
    "QuoteShippingMethod",
]


class DisplayCurrency(JSONModel, alias_generator=CAMEL):
    """A currency, and how to write amounts in it."""

    currency_code: str | None = None
    """The currency, as an ISO 4217 code."""
    currency_exchange_rate: Decimal | None = None
    """How much of it the store's default currency is worth."""
    token: str | None = None
    """Its sign, such as `$`."""
    location: str | None = None
    """Where the sign stands: `left` or `right`."""
    decimal_places: int | None = None
    """How many digits stand behind the decimal sign."""
    decimal_token: str | None = None
    """The decimal sign."""
    thousands_token: str | None = None
    """What separates thousands."""


class QuoteContact(JSONModel, alias_generator=CAMEL):
    """Whom a quote is for."""

    name: str | None = None
    """The person's name."""
    email: str | None = None
    """The person's e-mail address."""
    company_name: str | None = None
    """The company's name."""
    phone_number: str | None = None
    """The phone number."""


class QuoteAddress(JSONModel, alias_generator=CAMEL):
    """An address of a quote."""

    address_id: str | None = None
    """The id of the company's address that it was taken from; empty where it was typed in."""
    label: str | None = None
    """What the company calls the address."""
    address_label: str | None = None
    """The same, under another key."""
    first_name: str | None = None
    """The first name."""
    last_name: str | None = None
    """The last name."""
    company_name: str | None = None
    """The company."""
    address: str | None = None
    """Street and number."""
    apartment: str | None = None
    """Apartment, suite or floor."""
    address_line_1: str | None = None
    """Street and number, under another key."""
    address_line_2: str | None = None
    """Apartment, suite or floor, under another key."""
    city: str | None = None
    """The city."""
    state: str | None = None
    """The state's name."""
    state_code: str | None = None
    """The state's code."""
    zip_code: str | None = None
    """The postal code."""
    country: str | None = None
    """The country's name."""
    country_code: str | None = None
    """The country, as an ISO 3166 code of two letters."""
    phone_number: str | None = None
    """The phone number."""


class QuoteShippingMethod(JSONModel, alias_generator=CAMEL):
    """How a quote is shipped, as the merchant chose."""

    id: str | None = None
    """The method's id."""
    type: str | None = None
    """The kind of the method."""
    description: str | None = None
    """Its name as buyers read it."""
    additional_description: str | None = None
    """What else there is to say of it."""
    cost: JSONNumber | None = None
    """What it costs."""
    image_url: str | None = None
    """The address of its picture."""
    transit_time: str | None = None
    """How long it takes."""
    is_custom: bool | None = None
    """Whether the merchant made it for quotes."""


class QuoteLineOption(JSONModel, alias_generator=CAMEL):
    """What was chosen for an option of a quote's line."""

    option_id: int | str | None = None
    """The option, as a number or as `attribute[114]`."""
    option_value: int | str | None = None
    """The value: mostly the id of one, as a number or a text."""
    option_name: str | None = None
    """The option's name as buyers read it."""
    option_label: str | None = None
    """The value as buyers read it."""
    type: str | None = None
    """How the option is shown, such as `dropdown`."""


class PicklistBackorder(JSONModel, alias_generator=SNAKE):
    """How much of a product behind an option of a line is on backorder."""

    product_id: int | None = None
    """The product's id."""
    sku: str | None = None
    """Its SKU."""
    backorder_message: str | None = None
    """What buyers are told about it."""
    quantity_backordered: int | None = None
    """How many of the line are on backorder."""
    total_on_hand: int | None = None
    """How many the merchant has."""


class CreatedByPerson(JSONModel, alias_generator=CAMEL):
    """Somebody who placed an order or made a shopping list."""

    first_name: str | None = None
    """The first name."""
    last_name: str | None = None
    """The last name."""
    email: str | None = None
    """The e-mail address."""


class QuoteCreator(JSONModel, alias_generator=CAMEL):
    """Somebody who asked for a quote."""

    name: str | None = None
    """The whole name."""
    email: str | None = None
    """The e-mail address."""


class QuoteSalesRep(JSONModel, alias_generator=CAMEL):
    """A sales representative who works on quotes."""

    sales_rep: str | None = None
    """The whole name."""
    sales_rep_email: str | None = None
    """The e-mail address."""


class CreatedByResults(JSONModel, alias_generator=CAMEL):
    """Who created what, to filter by: `people` of orders and shopping lists, the other two of quotes."""

    people: JSONList[CreatedByPerson] = Field(default_factory=list)
    """Who placed orders or made shopping lists. The API answers this list alone."""
    created_by: JSONList[QuoteCreator] = Field(default_factory=list)
    """Who asked for quotes."""
    sales_rep: JSONList[QuoteSalesRep] = Field(default_factory=list)
    """Who of the sales staff works on them."""

    @classmethod
    def _members_of(cls, value: Any) -> dict[str, Any]:
        value = parse_json_text(value)
        return {"people": value} if isinstance(value, list) else super()._members_of(value)

    @classmethod
    def _raw_of(cls, members: dict[str, Any]) -> Any:
        return members["people"] if members.keys() == {"people"} else members
