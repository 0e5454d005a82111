"""Reads an answer's bytes into its operation's type in one step: the usual answer, which fits and has no errors."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, NamedTuple, get_args, get_origin

import pydantic
from pydantic_core import CoreSchema, SchemaValidator, core_schema

from b2b_storefront._signals import pass_signal_on
from b2b_storefront.wire.json_fields import for_bytes

__all__ = ["Reader", "Reading", "make_reader", "make_roots_reader"]

PATIENCE = 8
"""How many answers in a row may not fit before the next ones are not tried."""
PAUSE = 64
"""How many are not tried then."""


class Reading(NamedTuple):
    """What an answer came to.

    Attributes:
        value: The result, in its type; None for null. Of several, each by its root's key.
        extensions: The answer's own extensions.
    """

    value: Any
    extensions: dict[str, Any] | None


class Reader:
    """Reads the answers to one operation.

    Answers that never fit, as where the API always sends a number for a text, would be read for nothing each time:
    after some in a row, the next ones are not tried.

    Args:
        validate: Reads a body into a dict with the answer's members; raises what it likes where that does not fit.
        root: The key of the data's one root; None for all of the data.
    """

    __slots__ = ("_misfits", "_root", "_skips", "_validate")

    def __init__(self, validate: Callable[[bytes], dict[str, Any]], root: str | None) -> None:
        self._validate = validate
        self._root = root
        # Threads may count past each other, below zero too: it is of no consequence.
        self._misfits = self._skips = 0

    def read(self, body: bytes) -> Reading | None:
        """Return what a body holds; None for one to look at as JSON, because it does not fit, or is no result."""
        if self._skips > 0:
            self._skips -= 1
            return None
        try:
            answer = self._validate(body)
        except Exception as error:  # noqa: BLE001 - a validator of somebody's own model may raise anything
            pass_signal_on(error)
            self._misfits += 1
            if self._misfits >= PATIENCE:
                self._skips = PAUSE
            return None
        self._misfits = 0
        data, extensions = answer["data"], answer.get("extensions")
        value = data if self._root is None else data.get(self._root)
        return Reading(value, extensions if isinstance(extensions, dict) else None)


def make_reader(root: str | None, model: Any) -> Reader | None:
    """Return what reads the answers to an operation; None where their type is not a result's class.

    Args:
        root: The response key of its one root field; None where the type holds all of them.
        model: The type.
    """
    schema = _schema_of(model)
    if schema is None:
        return None
    return _reader(schema) if root is None else _reader(_roots({root: schema}), root)


def make_roots_reader(models: Mapping[str, Any]) -> Reader | None:
    """Return what reads answers with these roots, by their response keys; None where one's type is not a class."""
    schemas = {}
    for root, model in models.items():
        schema = _schema_of(model)
        if schema is None:
            return None
        schemas[root] = schema
    return _reader(_roots(schemas))


def _schema_of(model: Any) -> CoreSchema | None:
    """Return the schema of a class, or of a list of such, for bytes."""
    if isinstance(model, type) and issubclass(model, pydantic.BaseModel):
        model.model_rebuild()
        return for_bytes(model.__pydantic_core_schema__)
    if get_origin(model) is list:
        entries = _schema_of(get_args(model)[0])
        return None if entries is None else core_schema.list_schema(entries)
    return None


def _roots(schemas: Mapping[str, CoreSchema]) -> CoreSchema:
    """Return the schema of data with these roots, each of which may be null or missing."""
    return core_schema.typed_dict_schema(
        {
            root: core_schema.typed_dict_field(core_schema.nullable_schema(schema), required=False)
            for root, schema in schemas.items()
        }
    )


def _reader(data: CoreSchema, root: str | None = None) -> Reader | None:
    optional = partial(core_schema.typed_dict_field, required=False)
    envelope = core_schema.typed_dict_schema(
        {
            "data": core_schema.typed_dict_field(data),
            "errors": optional(core_schema.nullable_schema(core_schema.list_schema(max_length=0))),
            "extensions": optional(for_bytes(core_schema.any_schema())),
            "code": optional(core_schema.none_schema()),
        }
    )
    make: Any = SchemaValidator
    try:
        # The classes' own validators are made for other sources than bytes.
        validate = make(envelope, _use_prebuilt=False).validate_json
    except TypeError:
        return None  # This pydantic can't be told.
    return Reader(validate, root)
