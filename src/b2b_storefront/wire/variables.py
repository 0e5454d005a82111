"""Checks an operation's variables and turns them into JSON values, before anything is sent."""

import datetime
import decimal
import importlib
import sys
from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Annotated, Any

import pydantic
from pydantic.alias_generators import to_snake

from b2b_storefront._config import StoreSettings
from b2b_storefront._error_details import bounded_text
from b2b_storefront._errors import ConfigurationError
from b2b_storefront._lazy import import_apart
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.wire.built_in import ID, Int
from b2b_storefront.wire.json_values import NO_JSON, TOO_DEEP, describe_problem, is_sendable, join_place
from b2b_storefront.wire.models import UNSET, place_problems, plain_value, refuse_bool, refuse_unsendable
from b2b_storefront.wire.operation import Operation

__all__ = ["encode_variables"]

INT_LIMIT = 2**31
"""GraphQL's `Int` has 32 bits."""

_NO_BOOL = pydantic.BeforeValidator(refuse_bool)
_SENDABLE = pydantic.AfterValidator(refuse_unsendable)


SCALARS: dict[str, Any] = {
    "Boolean": bool,
    "CurrencyDecimalPlaces": Annotated[int, _NO_BOOL, _SENDABLE],
    "Date": datetime.date,
    "Decimal": decimal.Decimal,
    "Float": Annotated[float, _NO_BOOL, pydantic.AllowInfNan(False)],
    "ID": ID,
    "Int": Annotated[Int, _NO_BOOL],
    "ProductQuantity": Annotated[int, _NO_BOOL, _SENDABLE],
    "String": Annotated[str, _SENDABLE],
}
"""The Python types of scalars; any other scalar takes any JSON value."""


def encode_variables(
    operation: Operation, variables: Mapping[str, Any], *unnamed: object, settings: StoreSettings | None = None
) -> dict[str, Any]:
    """Return the variables as JSON values: unset ones left out, inputs and scalars in their wire form.

    Args:
        operation: The operation.
        variables: Its variables, by Python's names or by the API's.
        unnamed: What was given without a name, which is always one too many.
        settings: The storefront's settings, for what it fills in.

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
        if argument is None and arguments:
            known = ", ".join(map(to_snake, operation.variables))
            problems.append(f"{bounded_text(name)}: is none of its variables ({known})")
            continue
        # The caller's own operation declares nothing.
        variable, plain, kind = argument or (name, None, None)
        in_range = plain is not int or type(value) is not int or -INT_LIMIT <= value < INT_LIMIT
        if plain is not None and in_range and type(value) is plain and is_sendable(value):
            wire[variable] = value  # It is a JSON value already: the usual call has nothing but these.
            continue
        try:
            convert = plain_value if kind is None else _converter(operation.package or "", kind)
            wire[variable] = convert(_without_unset(value))
        except pydantic.ValidationError as error:
            problems += place_problems(variable, error)
        except RecursionError:
            problems.append(f"{to_snake(variable)}: {TOO_DEEP}")
        except Exception as error:  # noqa: BLE001 - what is given may raise anything when it is looked at
            pass_signal_on(error)
            problems.append(f"{to_snake(variable)}: {NO_JSON}")
        else:
            if (problem := describe_problem(wire[variable])) is not None:
                problems.append(join_place(to_snake(variable), problem))
    if operation.from_storefront and settings is not None:
        _fill_in(operation, wire, settings)
    if not wire.keys() >= operation.required:
        given = {arguments[name][0] for name, value in variables.items() if name in arguments and value is not UNSET}
        missing = [name for name in operation.variables if name in operation.required.difference(given)]
        problems += [f"{to_snake(name)}: has to be given" for name in missing]
    if problems:
        wire.clear()  # It may hold a password, which must not get into the error's traceback.
        raise ConfigurationError(
            f"{operation.name}: {'; '.join(problems)}. Nothing was sent: correct these arguments.",
            operation_name=operation.name,
        )
    return wire


def _fill_in(operation: Operation, wire: dict[str, Any], settings: StoreSettings) -> None:
    """Put the storefront's own values where nothing was given; null is something."""
    own = {
        "store_hash": settings.store_hash,
        "channel_id": settings.channel_id,
        "channel_text": str(settings.channel_id),
    }
    for (*steps, key), value in operation.from_storefront:
        places: list[Any] = [wire]
        for step in steps:
            below = [place.get(step) for place in places if isinstance(place, dict)]
            places = [place for found in below for place in (found if isinstance(found, list) else [found])]
        for place in places:
            if isinstance(place, dict):
                place.setdefault(key, own[value])


@cache
def _converter(package: str, kind: str) -> Callable[[Any], Any]:
    python = _python_type(package, kind)
    # Models bring the same setting along. Without it, what is not a number would become null unseen.
    own = isinstance(python, type) and issubclass(python, pydantic.BaseModel)
    config = None if own else pydantic.ConfigDict(ser_json_inf_nan="constants", hide_input_in_errors=True)
    adapter: pydantic.TypeAdapter[Any] = pydantic.TypeAdapter(python, config=config)

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
        # A schema may have an enum called Decimal; the class that stands for it has another name.
        renamed = getattr(sys.modules.get(f"{package}.operations"), "RENAMED", {})
        known = None if inner in renamed else SCALARS.get(inner)
        python = known or _find_generated(package, renamed.get(inner, inner)) or Any
    return python if inner != kind else python | None


def _find_generated(package: str, name: str) -> Any:
    """Return the class of an enum or an input type by its name in Python."""
    for module_name in ("input_types", "enums") if package else ():
        try:
            module = import_apart(partial(importlib.import_module, f"{package}.{module_name}"))
        except ModuleNotFoundError:
            continue
        found = getattr(module, name, None)
        if isinstance(found, type) and found.__module__ == module.__name__:
            return found
    return None


def _without_unset(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_unset(item) for key, item in value.items() if item is not UNSET}
    if isinstance(value, list | tuple):
        return [_without_unset(item) for item in value]
    return value
