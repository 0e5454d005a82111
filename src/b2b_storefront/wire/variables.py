"""Checks an operation's variables and turns them into JSON values, before anything is sent."""

import datetime
import decimal
import importlib
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Annotated, Any

import pydantic
from pydantic.alias_generators import to_snake
from pydantic_core import PydanticSerializationError

from b2b_storefront._errors import ConfigurationError
from b2b_storefront._lazy import import_apart
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


def encode_variables(operation: Operation, variables: Mapping[str, Any], *unnamed: object) -> dict[str, Any]:
    """Return the variables as JSON values: unset ones left out, inputs and scalars in their wire form.

    Args:
        operation: The operation.
        variables: Its variables, by Python's names or by the API's.
        unnamed: What was given without a name, which is always one too many.

    Raises:
        ConfigurationError: A value does not fit its variable's type, or a variable is missing or unknown; the message
            names the places.
    """
    if unnamed:
        raise ConfigurationError(
            f"{operation.name}: variables are given by name, as in run(operation, company_id=42). Nothing was sent.",
            operation_name=operation.name,
        )
    arguments = operation.arguments
    wire: dict[str, Any] = {}
    problems: list[str] = []
    for name, value in variables.items():
        if value is UNSET:
            continue
        argument = arguments.get(name)
        if argument is None:
            if arguments:
                problems.append(f"{name}: is none of its variables ({', '.join(map(to_snake, operation.variables))})")
            else:
                wire[name] = plain_value(value)  # The caller's own operation, which declares nothing.
            continue
        variable, plain, kind = argument
        if type(value) is plain:
            wire[variable] = value  # It is a JSON value already: the usual call has nothing but these.
            continue
        try:
            wire[variable] = _converter(operation.package or "", kind)(_without_unset(value))
        except pydantic.ValidationError as error:
            problems += _problems(variable, error)
        except PydanticSerializationError:
            problems.append(f"{to_snake(variable)}: holds something that is not a JSON value")
    if not wire.keys() >= operation.required:
        given = {arguments[name][0] for name, value in variables.items() if name in arguments and value is not UNSET}
        missing = [name for name in operation.variables if name in operation.required.difference(given)]
        problems += [f"{to_snake(name)}: has to be given" for name in missing]
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
    """Return the class of an enum or an input type; its name in Python may be another one than in the schema."""
    for module_name in ("input_types", "enums") if package else ():
        try:
            module = import_apart(partial(importlib.import_module, f"{package}.{module_name}"))
        except ModuleNotFoundError:
            continue
        found = getattr(module, getattr(module, "RENAMED", {}).get(name, name), None)
        if isinstance(found, type) and found.__module__ == module.__name__:
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
