"""The base of all generated models, and the value that means "leave this out of the request"."""

from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any, Final, Literal, Self, final, get_args

import pydantic
from pydantic import ConfigDict, GetCoreSchemaHandler, ValidationInfo, field_validator, model_validator
from pydantic.alias_generators import to_camel, to_snake
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from b2b_storefront._error_details import bounded_text
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.wire.json_values import is_sendable, plain_text

__all__ = [
    "UNSET",
    "BaseModel",
    "ByTypename",
    "InputModel",
    "OneOfInput",
    "UnsetType",
    "empty_for_null",
    "place_problems",
    "plain_value",
    "refuse_bool",
    "refuse_unsendable",
]


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
        hide_input_in_errors=True,
        protected_namespaces=(),
        ser_json_inf_nan="constants",
        validate_by_alias=True,
        validate_by_name=True,
    )


def empty_for_null(value: object) -> object:
    """Return an empty list for null, and anything else as it is."""
    return [] if value is None else value


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

    Raises:
        ConfigurationError: A field is missing, unknown or of another type; when one is set, too.
    """

    model_config = ConfigDict(
        alias_generator=to_camel,
        allow_inf_nan=False,
        defer_build=True,
        extra="forbid",
        hide_input_in_errors=True,
        protected_namespaces=(),
        ser_json_inf_nan="constants",
        validate_assignment=True,
        validate_by_alias=True,
        validate_by_name=True,
    )

    def __init__(self, /, **fields: Any) -> None:
        problems = _problems_of(lambda: super(InputModel, self).__init__(**fields))
        if problems is not None:
            del fields  # A password must not get into a traceback's locals.
            raise ConfigurationError(f"{type(self).__name__}: {problems}. Correct these fields.")

    # So that pydantic does not take it for a validation of our own, and calls it for inputs within inputs as well.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]

    def __setattr__(self, name: str, value: Any) -> None:
        problems = _problems_of(lambda: super(InputModel, self).__setattr__(name, value))
        if problems is not None:
            del value
            raise ConfigurationError(f"{type(self).__name__}: {problems}. Nothing was changed.")

    @field_validator("*", mode="before")
    @classmethod
    def _refuse_bool(cls, value: Any, info: ValidationInfo) -> Any:
        return refuse_bool(value) if info.field_name in _number_fields(cls) else value

    @field_validator("*", mode="after")
    @classmethod
    def _refuse_long(cls, value: Any, info: ValidationInfo) -> Any:
        # What a schema has no type for, such as a scalar of a stranger's, is not known to be an Int.
        return value if info.field_name in _untyped_fields(cls) else refuse_unsendable(value)


ONE_FIELD: Final = "exactly one field has to be given, and not null"


class OneOfInput(InputModel):
    """An input of which exactly one field is given: a schema's `@oneOf`.

    Raises:
        ConfigurationError: No field is given, or several, or null; or as for other inputs.
    """

    @model_validator(mode="after")
    def _refuse_others(self) -> Self:
        given = self.model_fields_set
        if len(given) != 1 or getattr(self, *given) is None:
            raise PydanticCustomError("one_of", ONE_FIELD)
        return self

    def __setattr__(self, name: str, value: Any) -> None:
        # pydantic would refuse it after it was set.
        if name in type(self).model_fields and (value is None or not self.model_fields_set <= {name}):
            raise ConfigurationError(f"{type(self).__name__}: {ONE_FIELD}. Nothing was changed.")
        super().__setattr__(name, value)


def refuse_unsendable(value: Any) -> Any:
    """Refuse a text or a number that can't be sent."""
    if isinstance(value, list):
        for item in value:
            refuse_unsendable(item)
    elif isinstance(value, str | int) and not is_sendable(value):
        kind = "Input should be a text without halves of characters" if isinstance(value, str) else NOT_AN_INT
        raise PydanticCustomError("not_sendable", kind)
    return value


NOT_AN_INT: Final = "Input should be a number of at most 32 bits, as GraphQL's Int is"


def place_problems(name: str, error: pydantic.ValidationError) -> list[str]:
    """Return what is wrong, each with its place, without the values: one may be a password.

    Args:
        name: What the whole value is called; empty for a model's own fields.
        error: What pydantic found.
    """
    return [
        f"{_place(name, problem['loc'])}: {problem['msg'][0].lower()}{problem['msg'][1:]}".removeprefix(": ")
        for problem in error.errors(include_url=False, include_input=False, include_context=False)
    ]


def _place(name: str, location: tuple[int | str, ...]) -> str:
    steps = [f"[{step}]" if isinstance(step, int) else f".{to_snake(bounded_text(step))}" for step in location]
    return (to_snake(name) + "".join(steps)).removeprefix(".")


def _problems_of(step: Callable[[], object]) -> str | None:
    """Carry out a step of pydantic's and return what it finds wrong; None for nothing."""
    try:
        step()
    except pydantic.ValidationError as error:
        return "; ".join(place_problems("", error))
    except (AttributeError, ValueError) as error:
        return bounded_text(str(error))  # a field that does not exist
    except Exception as error:  # noqa: BLE001 - what is given may raise anything when it is looked at
        pass_signal_on(error)
        return f"a value can't be read ({type(error).__name__})"
    return None


def refuse_bool(value: Any) -> Any:
    """Refuse True and False where a number belongs: to Python they are 1 and 0, and so they would be sent as ids."""
    if isinstance(value, bool):
        raise PydanticCustomError("number_type", "Input should be a number, not a bool")
    if isinstance(value, list | tuple):
        for item in value:
            refuse_bool(item)
    return value


@cache
def _number_fields(model: type[InputModel]) -> frozenset[str]:
    # The API's flags are numbers as well (`is_default_billing`), and there True means what it says.
    return frozenset(
        name
        for name, field in model.model_fields.items()
        if _holds(field.annotation, int, float) and not name.startswith("is_")
    )


@cache
def _untyped_fields(model: type[InputModel]) -> frozenset[str]:
    return frozenset(name for name, field in model.model_fields.items() if _holds(field.annotation, Any))


def _holds(annotation: Any, *wanted: Any) -> bool:
    """Tell whether one of these types is in a type."""
    return annotation in wanted or any(_holds(inner, *wanted) for inner in get_args(annotation))


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
    text = plain_text(value)
    return value if text is None else text
