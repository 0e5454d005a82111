"""The base of all generated models, and the value that means "leave this out of the request"."""

from enum import Enum
from functools import cache
from typing import Any, Final, Literal, final, get_args

import pydantic
from pydantic import ConfigDict, GetCoreSchemaHandler, ValidationInfo, field_validator
from pydantic.alias_generators import to_camel
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

__all__ = ["UNSET", "BaseModel", "ByTypename", "InputModel", "UnsetType", "plain_value", "refuse_bool"]


@final
class UnsetType(Enum):
    """The type of `UNSET`, an enum so that type checkers can tell it from a value."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = UnsetType.UNSET
"""Leave the argument out, so that the API's own default applies; `None` sends null instead."""


class BaseModel(pydantic.BaseModel):
    """Base of every result.

    Takes what the API sends even where it strays from its schema: numbers come as text and text as numbers, nullable
    keys are missing, new keys appear.
    """

    model_config = ConfigDict(
        alias_generator=to_camel,
        coerce_numbers_to_str=True,
        defer_build=True,
        protected_namespaces=(),
        validate_by_alias=True,
        validate_by_name=True,
    )


class ByTypename:
    """Marks a union of models, of which `__typename` tells the right one.

    Args:
        typenames: For each model of the union the object types that it stands for, separated by spaces. `*` stands for
            all that no other model names, those included that the API will have.
    """

    def __init__(self, *typenames: str) -> None:
        self.typenames = typenames

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        models = zip(self.typenames, get_args(source), strict=True)
        # A tag is no name of GraphQL's, so that in the place of an error it can't be taken for a key.
        tags = {f"<{name}>": handler.generate_schema(model) for names, model in models for name in names.split()}

        def tag_of(value: Any) -> str:
            typename = value.get("__typename") if isinstance(value, dict) else getattr(value, "typename__", None)
            tag = f"<{typename}>"
            return tag if tag in tags or "<*>" not in tags else "<*>"

        return core_schema.tagged_union_schema(tags, tag_of)


class InputModel(pydantic.BaseModel):
    """Base of every input. Takes Python's names (`company_id`) and the API's (`companyId`), and refuses all others.

    A field that is not given is left out of the request, so that the API's default applies; None sends null.
    """

    model_config = ConfigDict(
        alias_generator=to_camel,
        defer_build=True,
        extra="forbid",
        protected_namespaces=(),
        validate_assignment=True,
        validate_by_alias=True,
        validate_by_name=True,
    )

    @field_validator("*", mode="before")
    @classmethod
    def _refuse_bool(cls, value: Any, info: ValidationInfo) -> Any:
        return refuse_bool(value) if info.field_name in _number_fields(cls) else value


def refuse_bool(value: Any) -> Any:
    """Refuse True and False where a number belongs: to Python they are 1 and 0, and so they would be sent as ids."""
    if isinstance(value, bool) or (isinstance(value, list | tuple) and any(isinstance(item, bool) for item in value)):
        raise PydanticCustomError("number_type", "Input should be a number, not a bool")
    return value


@cache
def _number_fields(model: type[InputModel]) -> frozenset[str]:
    # The API's flags are numbers as well (`is_default_billing`), and there True means what it says.
    return frozenset(
        name
        for name, field in model.model_fields.items()
        if _holds_numbers(field.annotation) and not name.startswith("is_")
    )


def _holds_numbers(annotation: Any) -> bool:
    return annotation is int or annotation is float or any(map(_holds_numbers, get_args(annotation)))


def plain_value(value: Any) -> Any:
    """Return a value as JSON has it: inputs and scalars in their wire form, what is unset left out."""
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, pydantic.BaseModel):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(value, dict):
        return {key: plain_value(item) for key, item in value.items() if item is not UNSET}
    if isinstance(value, list | tuple):
        return [plain_value(item) for item in value]
    return str(value)
