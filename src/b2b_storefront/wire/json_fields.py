"""How pydantic-core has to read an answer's bytes, so that they come to the same as the JSON values of orjson's.

Left to itself, it differs from orjson in odd places: it knows numbers of any length, takes NaN for a number, and writes
the number 30.0 as the text "30". What is here makes of the schema of a result's class one for bytes. It refuses what is
odd, and a number in the place of a text, so that whoever reads looks at the answer as JSON. What stays to Python's own
functions is little: where nothing but an empty list is put in the place of null, none is called for a list.
"""

import decimal
import math
from collections.abc import Callable
from typing import Any, NoReturn, cast

from pydantic_core import CoreSchema, core_schema

from b2b_storefront.wire.json_models import read_list
from b2b_storefront.wire.models import empty_for_null

__all__ = ["OddJSON", "for_bytes"]

SMALLEST, LARGEST = -(2**63), 2**64 - 1
"""What is beyond these is a float to orjson."""
LIMITS: dict[str, Any] = {"ge": SMALLEST, "le": 2**63 - 1}
"""What pydantic-core takes itself. It is slow to compare with what is longer, and few numbers lie between the two."""

MOST_DECIMALS = 2_048
"""How many decimals are remembered: more than a page has prices, and at most half a megabyte."""
LONGEST_DECIMAL = 32
"""Characters; a text that is longer is no price."""
DESCRIBING = frozenset({"type", "ref", "metadata", "serialization"})
"""Keys of a schema that say nothing about which values it takes."""


class OddJSON(Exception):  # noqa: N818 - it is what was found, and nobody but the reader sees it
    """An answer holds what pydantic-core and orjson read differently."""


def for_bytes(schema: Any) -> CoreSchema:
    """Return what reads from bytes what a schema reads from JSON values, or refuses them.

    Args:
        schema: A schema as pydantic made it; it is not changed.
    """
    made: CoreSchema = _MAKERS.get(schema["type"], _as_values)(schema)
    # The name by which others refer to it is the outermost's.
    return made if made.get("ref") == schema.get("ref") else cast("CoreSchema", {**made, "ref": schema["ref"]})


def _as_values(schema: Any) -> Any:
    """Let a schema read the JSON values that orjson would make.

    For what Python's functions look at, and for what has no form here that pydantic-core reads by itself.
    """
    values = core_schema.no_info_after_validator_function(_refuse_odd, core_schema.any_schema())
    own: Any = {key: value for key, value in schema.items() if key != "ref"}
    return core_schema.chain_schema([values, own])


def _refuse_all() -> CoreSchema:
    """Refuse whatever comes: what is strict takes more from JSON than from the values that orjson makes of it."""
    return core_schema.no_info_plain_validator_function(_refuse)


def _keep(schema: Any) -> Any:
    return schema


def _any(schema: Any) -> Any:
    return core_schema.no_info_after_validator_function(_refuse_odd, schema)


def _inner(schema: Any) -> Any:
    return {**schema, "schema": for_bytes(schema["schema"])}


def _definitions(schema: Any) -> Any:
    return {**_inner(schema), "definitions": [for_bytes(definition) for definition in schema["definitions"]]}


def _model(schema: Any) -> Any:
    config = schema.get("config", {})
    if config.get("strict"):
        return _refuse_all()
    return _as_values(schema) if config.get("extra_fields_behavior") == "allow" else _inner(schema)


def _fields(schema: Any) -> Any:
    return {**schema, "fields": {name: _inner(field) for name, field in schema["fields"].items()}}


def _list(schema: Any) -> Any:
    return {**schema, "items_schema": for_bytes(schema.get("items_schema") or core_schema.any_schema())}


def _text(schema: Any) -> Any:
    # To read numbers here as well would cost each text half as much again.
    return {**schema, "coerce_numbers_to_str": False}


def _int(schema: Any) -> Any:
    is_limited = not schema.keys().isdisjoint({"ge", "gt", "le", "lt", "multiple_of"})
    return _as_values(schema) if is_limited else {**schema, **LIMITS}


def _decimal(schema: Any) -> Any:
    if not schema.keys() <= DESCRIBING:
        return _as_values(schema)
    remembered = core_schema.no_info_plain_validator_function(_DECIMALS.__getitem__)
    text = core_schema.chain_schema([core_schema.str_schema(strict=True), remembered])
    # Of Python's values: pydantic-core makes 30 of the number 30.0.
    values = core_schema.union_schema(
        [
            core_schema.int_schema(strict=True, ge=SMALLEST, le=LARGEST),
            core_schema.float_schema(strict=True, allow_inf_nan=False),
        ],
        mode="left_to_right",
    )
    return core_schema.union_schema([text, core_schema.chain_schema([values, schema])], mode="left_to_right")


def _enum(schema: Any) -> Any:
    if schema.get("strict"):
        return _refuse_all()
    return {**schema, "missing": _within_64_bits(schema["missing"])} if schema.get("missing") else schema


def _tagged(schema: Any) -> Any:
    return {**schema, "choices": {tag: for_bytes(choice) for tag, choice in schema["choices"].items()}}


def _before(schema: Any) -> Any:
    if schema["function"]["function"] is not empty_for_null:
        return _as_values(schema)
    empty = core_schema.no_info_plain_validator_function(_empty_or_refuse)
    return core_schema.union_schema([for_bytes(schema["schema"]), empty], mode="left_to_right")


def _union(schema: Any) -> Any:
    *usual, last = schema["choices"]
    if len(usual) != 1 or last["type"] != "function-wrap" or last["function"]["function"] is not read_list:
        return _as_values(schema)  # Which member of a union is taken depends on where the value comes from.
    return {**schema, "choices": [for_bytes(usual[0]), _as_values(last)]}


_MAKERS: dict[str, Callable[[Any], Any]] = {
    "any": _any,
    "bool": _keep,
    "decimal": _decimal,
    "default": _inner,
    "definition-ref": _keep,
    "definitions": _definitions,
    "enum": _enum,
    "function-before": _before,
    "int": _int,
    "list": _list,
    "literal": _keep,
    "model": _model,
    "model-fields": _fields,
    "none": _keep,
    "nullable": _inner,
    "str": _text,
    "tagged-union": _tagged,
    "union": _union,
}


class _Decimals(dict[str, decimal.Decimal]):
    """The decimals that were read before, by their texts: the same prices, and 0.00, come again and again.

    To find one takes a third of the time that pydantic-core takes to make one; one that is new takes two or three times
    as long. It can't be changed, so that results may share it.
    """

    def __missing__(self, text: str) -> decimal.Decimal:
        value = decimal.Decimal(text)
        if not value.is_finite():
            raise OddJSON
        if len(text) <= LONGEST_DECIMAL:
            if len(self) >= MOST_DECIMALS:
                self.clear()
            self[text] = value
        return value


_DECIMALS = _Decimals()


def _within_64_bits(missing: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return what finds an enum's member for an unknown value that orjson would make as well."""

    def find(value: Any) -> Any:
        return None if type(value) is int and not SMALLEST <= value <= LARGEST else missing(value)

    return find


def _empty_or_refuse(value: object) -> list[Any]:
    if value is None:
        return []
    raise OddJSON


def _refuse(value: object) -> NoReturn:
    raise OddJSON


def _refuse_odd(value: Any) -> Any:
    """Return a value that orjson would make as well.

    Raises:
        OddJSON: It holds a number that is not finite, or a whole one of more than 64 bits.
    """
    kind = type(value)
    if kind is float:
        if not math.isfinite(value):
            raise OddJSON
    elif kind is int:
        if not SMALLEST <= value <= LARGEST:
            raise OddJSON
    elif kind is dict or kind is list:
        for item in value.values() if kind is dict else value:
            if type(item) is not str:
                _refuse_odd(item)
    return value
