"""Checks an operation's variables and turns them into JSON values, before anything is sent."""

import datetime
import decimal
import importlib
from collections.abc import Callable
from functools import cache
from typing import Annotated, Any

import pydantic
from pydantic.alias_generators import to_snake
from pydantic_core import PydanticSerializationError

from b2b_storefront._errors import ConfigurationError
from b2b_storefront.wire.models import UNSET, plain_value, refuse_bool
from b2b_storefront.wire.operation import Operation

__all__ = ["encode_variables"]

_NO_BOOL = pydantic.BeforeValidator(refuse_bool)

SCALARS: dict[str, Any] = {
    "Boolean": bool,
    "CurrencyDecimalPlaces": Annotated[int, _NO_BOOL],
    "Date": datetime.date,
    "Decimal": decimal.Decimal,
    "Float": Annotated[float, _NO_BOOL],
    "ID": str,
    "Int": Annotated[int, _NO_BOOL],
    "ProductQuantity": Annotated[int, _NO_BOOL],
    "String": str,
}
"""The Python types of scalars; any other scalar takes any JSON value."""


def encode_variables(operation: Operation, variables: dict[str, Any]) -> dict[str, Any]:
    """Return the variables as JSON values: unset ones left out, inputs and scalars in their wire form.

    Raises:
        ConfigurationError: A value does not fit its variable's type; the message names the places.
    """
    declared, checked = operation.variables, operation.checked_as
    wire: dict[str, Any] = {}
    problems: list[str] = []
    for name, value in variables.items():
        if value is UNSET:
            continue
        if type(value) is checked.get(name):
            wire[name] = value  # It is a JSON value already: the usual call has nothing but these.
        elif (kind := declared.get(name)) is None:
            wire[name] = plain_value(value)  # The caller's own operation, which declares nothing.
        else:
            try:
                wire[name] = _converter(operation.package or "", kind)(_without_unset(value))
            except pydantic.ValidationError as error:
                problems += _problems(name, error)
            except PydanticSerializationError:
                problems.append(f"{to_snake(name)}: holds something that is not a JSON value")
    if problems:
        raise ConfigurationError(
            f"{operation.name}: {'; '.join(problems)}. Nothing was sent: correct these arguments.",
            operation_name=operation.name,
        )
    return wire


@cache
def _converter(package: str, kind: str) -> Callable[[Any], Any]:
    adapter: pydantic.TypeAdapter[Any] = pydantic.TypeAdapter(_python_type(package, kind))

    def convert(value: object) -> Any:
        checked = adapter.validate_python(value)
        return adapter.dump_python(checked, mode="json", by_alias=True, exclude_unset=True)

    return convert


def _python_type(package: str, kind: str) -> Any:
    """Return the Python type of a type text such as `[Int!]!`."""
    inner = kind.removesuffix("!")
    if inner.startswith("["):
        python: Any = list[_python_type(package, inner[1:-1])]  # type: ignore[misc]
    else:
        python = SCALARS.get(inner) or _generated(package, inner) or Any
    return python if inner != kind else python | None


def _generated(package: str, name: str) -> Any:
    for module in ("input_types", "enums") if package else ():
        try:
            found = getattr(importlib.import_module(f"{package}.{module}"), name, None)
        except ModuleNotFoundError:
            continue
        if found is not None:
            return found
    return None


def _without_unset(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_unset(item) for key, item in value.items() if item is not UNSET}
    if isinstance(value, list | tuple):
        return [_without_unset(item) for item in value]
    return value


def _problems(name: str, error: pydantic.ValidationError) -> list[str]:
    # Without the values: one may be a password.
    return [
        f"{_place(name, problem['loc'])}: {problem['msg'][0].lower()}{problem['msg'][1:]}"
        for problem in error.errors(include_url=False, include_input=False, include_context=False)
    ]


def _place(name: str, location: tuple[int | str, ...]) -> str:
    steps = [f"[{step}]" if isinstance(step, int) else f".{to_snake(step)}" for step in location]
    return to_snake(name) + "".join(steps)
