"""What the management API's values are in Python, where JSON's own types say less, or something else.

| name        | given as                           | sent as                              |
|-------------|------------------------------------|--------------------------------------|
| Moment      | an aware datetime, or unix seconds | unix seconds                         |
| USDate      | a date, or a moment                | `MM/DD/YYYY`, the day in UTC         |
| Money       | Decimal, int                       | a number                             |
| DecimalText | Decimal, int                       | text that holds a number             |
| FlagText    | bool                               | `"0"` and `"1"`                      |
| IdNumber    | int, or text that holds it         | a number                             |
| IdText      | int, or text                       | text                                 |
| Secret      | text                               | text; shown nowhere                  |

`Token` is what answers give out: text, or a list of one, that is shown nowhere; `reveal()` returns it.
"""

import datetime
import decimal
from functools import cache
from typing import TYPE_CHECKING, Annotated, Any

import pydantic
from pydantic import (
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    ValidationInfo,
    field_validator,
)
from pydantic_core import PydanticCustomError

from b2b_storefront._secret import SecretText
from b2b_storefront.wire.json_models import JSONNumber
from b2b_storefront.wire.models import InputModel, refuse_bool

__all__ = [
    "LEFT_OUT",
    "DecimalText",
    "FlagText",
    "IdNumber",
    "IdText",
    "ManagementInput",
    "Moment",
    "Money",
    "Secret",
    "Token",
    "USDate",
    "Whole",
]

LEFT_OUT: Any = None
"""What an argument holds that was not given, whatever its type; it is not sent."""

_FLAG = object()
"""Marks a text that is given as a bool."""

LARGEST_INT = 2**63 - 1
LAST_SECOND = 253_402_300_799
"""The end of the year 9999."""


class ManagementInput(InputModel):
    """Base of every input. Takes Python's names and the API's, and refuses all others.

    A field that is not given is left out of the request; None sends null.

    Raises:
        ConfigurationError: A field is missing, unknown or of another type; when one is set, too.
    """

    model_config = ConfigDict(loc_by_alias=False)

    @field_validator("*", mode="before")
    @classmethod
    def _refuse_bool(cls, value: Any, info: ValidationInfo) -> Any:
        return value if info.field_name in _flag_fields(cls) else refuse_bool(value)

    @field_validator("*", mode="after")
    @classmethod
    def _refuse_long(cls, value: Any, info: ValidationInfo) -> Any:
        """Refuse what can't be sent; JSON's numbers are not bound to the 32 bits of GraphQL's."""
        if isinstance(value, int) and not -LARGEST_INT <= value <= LARGEST_INT:
            raise PydanticCustomError("not_sendable", "Input should be a number of at most 64 bits")
        if isinstance(value, str) and not isinstance(value, SecretText) and not value.isascii():
            try:
                value.encode()
            except UnicodeEncodeError:
                raise PydanticCustomError(
                    "not_sendable", "Input should be a text without halves of characters"
                ) from None
        return value


def _seconds_of(value: object) -> object:
    if isinstance(value, datetime.datetime):
        if value.tzinfo is None:
            raise PydanticCustomError("moment_zone", "Input should be a datetime with a time zone")
        return int(value.timestamp())
    if isinstance(value, datetime.date):
        raise PydanticCustomError("moment_type", "Input should be an aware datetime or unix seconds, not a date")
    return value


def _moment_of(value: object) -> object:
    if isinstance(value, str) and not value.isdecimal():
        raise PydanticCustomError("moment_type", "Input should be an aware datetime or unix seconds, not a text")
    return _seconds_of(value)


def _day_of(value: object) -> object:
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return f"{value:%m/%d/%Y}"
    seconds = _seconds_of(value)
    if isinstance(seconds, int) and 0 <= seconds <= LAST_SECOND:
        return f"{datetime.datetime.fromtimestamp(seconds, datetime.UTC):%m/%d/%Y}"
    raise PydanticCustomError("day_type", "Input should be a date, an aware datetime, or unix seconds")


def _hidden(value: object) -> object:
    if not isinstance(value, str) or not value:
        raise PydanticCustomError("secret_type", "Input should be a text that is not empty")
    return value if isinstance(value, SecretText) else SecretText(value)


def _token_of(value: object) -> object:
    """Return a token; one of the API's routes sends a list of one."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return _hidden(value)


def _flag_text(value: object) -> object:
    if not isinstance(value, bool):
        raise PydanticCustomError("flag_type", "Input should be True or False")
    return str(int(value))


def _id_text(value: object) -> object:
    return str(value) if isinstance(value, int) else value


@cache
def _flag_fields(model: type[ManagementInput]) -> frozenset[str]:
    return frozenset(
        name
        for name, field in model.model_fields.items()
        if field.annotation in {bool, bool | None} or _FLAG in field.metadata
    )


if TYPE_CHECKING:
    # What may be given.
    Moment = datetime.datetime | int
    USDate = datetime.date | int
    Money = decimal.Decimal | int
    DecimalText = decimal.Decimal | int
    FlagText = bool
    IdNumber = int | str
    IdText = int | str
    Secret = str
    Whole = int
else:
    Moment = Annotated[int, BeforeValidator(_moment_of), Field(ge=0, le=LAST_SECOND)]
    USDate = Annotated[str, PlainValidator(_day_of)]
    Money = Annotated[JSONNumber, Field(allow_inf_nan=False)]
    DecimalText = Annotated[
        decimal.Decimal,
        Field(allow_inf_nan=False),
        PlainSerializer(lambda value: f"{value:f}", str, when_used="json-unless-none"),
    ]
    FlagText = Annotated[str, _FLAG, PlainValidator(_flag_text)]
    IdNumber = int
    IdText = Annotated[str, BeforeValidator(_id_text), pydantic.StringConstraints(min_length=1)]
    Secret = Annotated[SecretText, PlainValidator(_hidden)]
    Whole = int

Token = Annotated[SecretText, PlainValidator(_token_of)]
