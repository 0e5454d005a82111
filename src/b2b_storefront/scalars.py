"""The Python types of the schema's scalars, and of fields that hold something else than their declaration says.

| name                  | Python             | on the wire                                                       |
|-----------------------|--------------------|-------------------------------------------------------------------|
| Decimal               | decimal.Decimal    | text both ways; numbers are taken as well                         |
| Date                  | datetime.date      | `YYYY-MM-DD`                                                      |
| JSONString            | parsed JSON value  | text that holds JSON, which may itself be such text               |
| GenericScalar         | any JSON value     | any JSON value                                                    |
| ProductQuantity       | int                | a number; digits as text are taken as well                        |
| CurrencyDecimalPlaces | int                | a number; digits as text are taken as well                        |
| UnixTime              | int                | seconds since 1970, as a number or as text                        |
| MailTime              | str                | `Thu, 17 Apr 2025 19:08:55 +0000`                                 |
| Flag                  | bool               | 0 and 1, as numbers or as text                                    |
| ChoiceFlag            | bool               | the enum values `A_0` and `A_1`                                   |
| NullableJSON          | any JSON value     | any JSON value; `false` stands for null                           |
| NonNullJSON           | any JSON value     | any JSON value but null                                           |
| Amount                | Amount             | `{code, value}`                                                   |
| ItemOptions           | list of ItemOption | in: a list of objects; out: text that holds one, in snake_case    |
| QuoteMessages         | list of QuoteMessage | a list of objects                                               |

Those of the store's own GraphQL:

| name                  | Python             | on the wire                                                       |
|-----------------------|--------------------|-------------------------------------------------------------------|
| BigDecimal            | decimal.Decimal    | a number; text is taken as well                                   |
| DateTime              | str                | `2026-01-31T12:00:00Z`                                            |
| Long                  | int                | a number; digits as text are taken as well                        |
| UUID                  | str                | text                                                              |

What other JSON holds that the schema does not describe is in `b2b_storefront.shapes`.

A field of the type UnixTime, MailTime or DateTime has a twin that ends in `_datetime`, the same moment as an aware
datetime.
"""

import datetime
import decimal
import re
from email.utils import parsedate_to_datetime
from typing import Annotated, Any, TypeVar

from pydantic import BeforeValidator

from b2b_storefront.wire.json_models import JSONList, JSONModel, parse_json_text
from b2b_storefront.wire.models import BaseModel, empty_for_null

__all__ = [
    "UUID",
    "Amount",
    "BigDecimal",
    "ChoiceFlag",
    "CurrencyDecimalPlaces",
    "Date",
    "DateTime",
    "Decimal",
    "Flag",
    "GenericScalar",
    "ItemOption",
    "ItemOptions",
    "JSONString",
    "Listed",
    "Long",
    "MailTime",
    "NonNullJSON",
    "NullableJSON",
    "ProductQuantity",
    "QuoteMessage",
    "QuoteMessages",
    "UnixTime",
    "iso_datetime",
    "mail_datetime",
    "unix_datetime",
]

ItemT = TypeVar("ItemT")


def _list_of_json(value: object) -> object:
    return parse_json_text(value) or []


def _number_of_choice(value: object) -> object:
    return value.removeprefix("A_") if isinstance(value, str) else value


def _not_none(value: object) -> object:
    if value is None:
        raise ValueError("must not be null")
    return value


def unix_datetime(seconds: int | None) -> datetime.datetime | None:
    """Return the moment of so many seconds since 1970, in UTC; None where there are none, or too many to be a date."""
    if seconds is None:
        return None
    try:
        return datetime.datetime.fromtimestamp(seconds, datetime.UTC)
    except (OverflowError, OSError, ValueError):
        return None


def mail_datetime(text: str | None) -> datetime.datetime | None:
    """Return the moment that an RFC 2822 text names, in its own offset or UTC; None for any other text."""
    try:
        moment = parsedate_to_datetime(text or "")
    except (OverflowError, TypeError, ValueError):
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)


def iso_datetime(text: str | None) -> datetime.datetime | None:
    """Return the moment that an ISO 8601 text names, in its own offset or UTC; None for any other text."""
    try:
        moment = datetime.datetime.fromisoformat(text or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)


class Amount(JSONModel):
    """An amount of money.

    Attributes:
        code: The currency, as an ISO 4217 code.
        value: How much.
    """

    code: str | None = None
    value: decimal.Decimal | None = None


class ItemOption(BaseModel):
    """A chosen option of a shopping list's line, the same in what the API answers and in what it is sent.

    Attributes:
        option_id: Name of the option, such as `attribute[114]`. A date takes three: `attribute[12][month]`, `[day]`
            and `[year]`.
        option_value: Value of the option, as a JSON scalar; the API answers with text.
    """

    option_id: str
    option_value: str | int | float | bool | None = None

    @property
    def attribute_id(self) -> int | None:
        """The number in `attribute[114]`; None where the name has another form."""
        match = re.match(r"attribute\[(\d{1,18})\]", self.option_id)
        return int(match[1]) if match else None


class QuoteMessage(JSONModel):
    """A message in the history of a quote.

    Attributes:
        date: When it was written, in unix seconds.
        message: The text.
        role: Who wrote it, such as `Customer: Ada Byron` or `Sales rep: Sam Seller`.
        read: Whether it was read.
    """

    date: int | None = None
    message: str | None = None
    role: str | None = None
    read: bool | None = None

    @property
    def date_datetime(self) -> datetime.datetime | None:
        """`date` as an aware datetime, in UTC."""
        return unix_datetime(self.date)

    @property
    def from_sales_rep(self) -> bool:
        """Whether the sales staff wrote it."""
        return "Sales rep:" in (self.role or "")


Listed = Annotated[list[ItemT], BeforeValidator(empty_for_null)]
"""A list that is empty where the API answers null."""

BigDecimal = decimal.Decimal
Decimal = decimal.Decimal
Date = datetime.date
DateTime = str
Long = int
UUID = str
JSONString = Annotated[Any, BeforeValidator(parse_json_text)]
GenericScalar = Any
ProductQuantity = int
CurrencyDecimalPlaces = int
UnixTime = int
MailTime = str
Flag = bool
ChoiceFlag = Annotated[bool, BeforeValidator(_number_of_choice)]
NonNullJSON = Annotated[Any, BeforeValidator(_not_none)]
NullableJSON = Annotated[Any, BeforeValidator(lambda value: None if value is False else value)]
ItemOptions = Annotated[list[ItemOption], BeforeValidator(_list_of_json)]
QuoteMessages = JSONList[QuoteMessage]
