"""The base of all generated models, and the value that means "leave this out of the request"."""

from enum import Enum
from typing import Any, Final, Literal, final

import pydantic
from pydantic import ConfigDict
from pydantic.alias_generators import to_camel

__all__ = ["UNSET", "BaseModel", "InputModel", "UnsetType", "plain_value"]


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
