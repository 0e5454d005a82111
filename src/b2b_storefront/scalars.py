"""The Python types of the schema's own scalars, used by the generated models.

| scalar                | Python             | on the wire                                          |
|-----------------------|--------------------|------------------------------------------------------|
| Decimal               | decimal.Decimal    | text both ways; numbers are taken as well            |
| Date                  | datetime.date      | `YYYY-MM-DD`                                         |
| JSONString            | parsed JSON value  | text that holds JSON, which may itself be such text  |
| GenericScalar         | any JSON value     | any JSON value                                       |
| ProductQuantity       | int                | a number; digits as text are taken as well           |
| CurrencyDecimalPlaces | int                | a number; digits as text are taken as well           |
"""

import datetime
import decimal
from typing import Annotated, Any

import orjson
from pydantic import BeforeValidator

__all__ = [
    "CurrencyDecimalPlaces",
    "Date",
    "Decimal",
    "GenericScalar",
    "JSONString",
    "ProductQuantity",
]


def parse_json_text(value: object) -> object:
    """Return what a JSON text holds, through a second encoding too; anything else is returned as it is."""
    for _ in range(2):
        if not isinstance(value, str):
            return value
        try:
            value = orjson.loads(value)
        except orjson.JSONDecodeError:
            return value
    return value


Decimal = decimal.Decimal
Date = datetime.date
JSONString = Annotated[Any, BeforeValidator(parse_json_text)]
GenericScalar = Any
ProductQuantity = int
CurrencyDecimalPlaces = int
