"""An operation's variables from the command line, a file or standard input, as arguments of its method."""

import inspect
import json
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from b2b_storefront._files import read_named_file
from b2b_storefront.cli._terminal import CommandError

if TYPE_CHECKING:
    from b2b_storefront.wire.operation import Operation

__all__ = ["build_arguments", "plain", "read_variables"]

TEXT_TYPES = frozenset({"Date", "Decimal", "ID", "String"})
"""Types whose values are used as they are written, so that `--var quoteNumber=0010` stays `0010`."""


def plain(name: str) -> str:
    """Return a name for comparisons: `quoteCheckout`, `quote_checkout` and `QuoteCheckout` are the same."""
    return re.sub(r"[_-]", "", name).lower()


def read_variables(operation: "Operation", pairs: list[str], file: str | None) -> dict[str, Any]:
    """Return an operation's variables by the API's names.

    Args:
        operation: The operation, which knows the type of each.
        pairs: `NAME=VALUE`, with names in any spelling. They win over the file.
        file: A file with a JSON object; `-` for standard input.

    Raises:
        CommandError: A name or a value does not fit the operation, or a secret is among the pairs.
    """
    variables: dict[str, Any] = {}
    spellings: dict[str, str] = {}
    for spelling, value in _from_file(file) if file is not None else ():
        variables[_only_name(operation, spelling, spellings, "--vars-file")] = value
    spellings = {}
    for pair in pairs:
        spelling, equals, text = pair.partition("=")
        if not equals:
            raise CommandError(f"--var {spelling}: write NAME=VALUE, as in --var first=5.")
        name = _only_name(operation, spelling, spellings, "--var")
        value = _value(name, operation.variables[name], text)
        if secret := _secret_in({name: value}):
            raise CommandError(
                f"--var {spelling} holds `{secret}`, a secret: every process of this machine can read arguments, and"
                " shells keep them. Pass the variables as JSON on standard input, with --vars-file -."
            )
        variables[name] = value
    return variables


def build_arguments(operation: "Operation", method: Callable[..., Any], variables: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments of an operation's method that hold the variables.

    Raises:
        CommandError: A variable that the operation requires is missing.
    """
    missing = [name for name in operation.variables if name in operation.required and name not in variables]
    if missing:
        needed = ", ".join(f"{name} ({operation.variables[name]})" for name in missing)
        raise CommandError(f"{operation.name} needs {needed}: pass --var {missing[0]}=VALUE. {_takes(operation)}")
    arguments = {plain(name): name for name in inspect.signature(method).parameters}
    return {arguments[plain(name)]: value for name, value in variables.items()}


def _from_file(file: str) -> list[tuple[str, Any]]:
    where = "standard input" if file == "-" else file
    try:
        pairs = json.loads(_read(file), object_pairs_hook=_Members, parse_constant=_refuse_constant)
    except OSError as error:
        raise CommandError(f"--vars-file: {where} can't be read: {error.strerror}.") from error
    except (ValueError, RecursionError):
        # The text around the mistake is not shown: secrets come this way.
        raise CommandError(f"--vars-file: {where} is not valid JSON.") from None
    if not isinstance(pairs, _Members):
        raise CommandError(f'--vars-file: {where} is not a JSON object, such as {{"companyId": 1001}}.')
    return [(name, _plain_value(value)) for name, value in pairs]


def _read(file: str) -> str | bytes:
    """Return JSON as bytes, so that its encoding is detected: UTF-8, UTF-16 or UTF-32, with or without a mark."""
    if file != "-":
        return read_named_file(Path(file))
    raw: str | bytes = sys.stdin.buffer.read() if hasattr(sys.stdin, "buffer") else sys.stdin.read()
    return raw


class _Members(list[tuple[str, Any]]):
    """The members of a JSON object, also those with one name."""


def _plain_value(value: Any) -> Any:
    if isinstance(value, _Members):
        return {name: _plain_value(member) for name, member in value}
    return [_plain_value(entry) for entry in value] if isinstance(value, list) else value


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _only_name(operation: "Operation", spelling: str, spellings: dict[str, str], option: str) -> str:
    name = _name(operation, spelling)
    if name in spellings:
        first = spellings[name]
        how = f"as {first} and {spelling}" if first != spelling else f"twice, as {first}"
        raise CommandError(f"{option}: {operation.name} has one variable {name}, and it is set {how}. Set it once.")
    spellings[name] = spelling
    return name


def _name(operation: "Operation", spelling: str) -> str:
    for name in operation.variables:
        if plain(name) == plain(spelling):
            return name
    raise CommandError(f"{operation.name} has no variable {spelling!r}. {_takes(operation)}")


def _takes(operation: "Operation") -> str:
    listed = ", ".join(f"{name} ({kind})" for name, kind in operation.variables.items())
    return f"Its variables: {listed}." if listed else "It has no variables."


def _value(name: str, kind: str, text: str) -> Any:
    inner = kind.removesuffix("!")
    if inner in TEXT_TYPES:
        return text
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        if inner.startswith("[") or text.lstrip().startswith(("{", "[")):
            raise CommandError(f"--var {name} is of type {kind}, and its value is not valid JSON.") from None
        return text  # the check of arguments says what is expected


def _secret_in(value: Any) -> str | None:
    """Return the name of the first member, at any depth, that is a secret."""
    from b2b_storefront.codegen._fields import SECRET_FIELDS

    secrets = {plain(name) for name in SECRET_FIELDS}
    members = value.items() if isinstance(value, dict) else [("", item) for item in value]
    for name, member in members:
        if plain(name) in secrets:
            return str(name)
        if isinstance(member, dict | list) and (found := _secret_in(member)):
            return found
    return None
