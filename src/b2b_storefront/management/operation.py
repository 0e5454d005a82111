"""One operation of the management API: what it takes, how it is sent, what it returns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from urllib.parse import quote

import orjson
import pydantic

from b2b_storefront._errors import ConfigurationError
from b2b_storefront._secret import hide
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.management.values import ManagementInput
from b2b_storefront.wire.models import UNSET, place_problems

__all__ = ["Call", "ManagementOperation", "Window"]

ResultT_co = TypeVar("ResultT_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Window:
    """A parameter without which the API leaves old records out.

    Attributes:
        sends: The parameter's name at the API; 0 stands for the beginning of all time.
        unless: The parameters by which the API takes the window to be given.
    """

    sends: str
    unless: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """What one call sends.

    Attributes:
        path: The path, with its ids.
        query: The query's members, each with its values.
        body: The JSON body; None for none.
    """

    path: str
    query: dict[str, list[str]]
    body: dict[str, Any] | None


@dataclass(frozen=True, slots=True, eq=False)
class ManagementOperation(Generic[ResultT_co]):
    """An operation; `management.run(operation, ...)` calls it, and every method does.

    Attributes:
        name: The name of its method.
        method: The HTTP method.
        path: The path, with the names of ids in braces.
        arguments: What it takes, as a model.
        read: Makes its result of the answer's `data` and `meta`.
        in_query: The API's names of what goes into the query.
        has_body: Whether what is in neither path nor query goes into a body.
        repeatable: Whether it may be carried out twice: it reads, or sets and does not add.
        gives_token: Whether its answer holds a token.
        holds_secrets: Whether an argument is a secret.
        anonymous: Whether it is sent without the API account's token.
        from_storefront: What is the storefront's own unless it is given, by argument.
        window: The parameter without which old records are left out; None for none.
    """

    name: str
    method: str
    path: str
    arguments: type[ManagementInput]
    read: Callable[[Any, Any], ResultT_co] = field(repr=False)
    in_query: frozenset[str] = frozenset()
    has_body: bool = False
    repeatable: bool = False
    gives_token: bool = False
    holds_secrets: bool = False
    anonymous: bool = False
    from_storefront: Mapping[str, str] = field(default_factory=dict)
    window: Window | None = None

    def prepare(self, arguments: Mapping[str, Any], defaults: Mapping[str, Any]) -> Call:
        """Check the arguments, and return what a call with them sends.

        Args:
            arguments: By Python's names or by the API's; what is `UNSET` is left out.
            defaults: What the storefront fills in, by the names that `from_storefront` has.

        Raises:
            ConfigurationError: An argument is missing, unknown or of another type; the message names the places.
        """
        given = {name: value for name, value in arguments.items() if value is not UNSET}
        whole = False if self.window is None else given.pop(WHOLE_HISTORY, False)
        if not isinstance(whole, bool):
            raise ConfigurationError(
                f"{self.name}: {WHOLE_HISTORY} is a {type(whole).__name__}. Pass True or False; nothing was sent.",
                operation_name=self.name,
            )
        filled = {name: defaults[own] for name, own in self.from_storefront.items() if name not in given}
        values = self._check(given | filled)
        if isinstance(values, ConfigurationError):
            raise values
        if self.window is not None and whole and not any(name in values for name in self.window.unless):
            values[self.window.sends] = 0
        path, query, body = self.path, dict[str, list[str]](), dict[str, Any]()
        for name, value in values.items():
            if f"{{{name}}}" in path:
                path = path.replace(f"{{{name}}}", quote(str(value), safe=""))
            elif name in self.in_query:
                entries = value if isinstance(value, list) else [value]
                query[name] = [_write(entry) for entry in entries]
            else:
                body[name] = value
        return Call(path, query, body if self.has_body else None)

    def _check(self, given: dict[str, Any]) -> dict[str, Any] | ConfigurationError:
        """Return the arguments as JSON has them, by the API's names; an error, for its caller to raise."""
        try:
            checked = self.arguments.model_validate(given)
            values: dict[str, Any] = checked.model_dump(mode="json", by_alias=True, exclude_unset=True)
            if self.holds_secrets:
                values = hide(values)
            orjson.dumps(values)
        except pydantic.ValidationError as error:
            problems = "; ".join(place_problems("", error))
        except RecursionError:
            problems = "an argument is nested too deep"
        except Exception as error:  # noqa: BLE001 - what is given may raise anything, and repeat a secret
            pass_signal_on(error)
            problems = "an argument can't be written as JSON, as a number of more than 64 bits or half of a character"
        else:
            return values
        return ConfigurationError(
            f"{self.name}: {problems}. Correct these arguments; nothing was sent.", operation_name=self.name
        )


WHOLE_HISTORY = "whole_history"
"""What the argument is called that opens an operation's window."""


def _write(value: object) -> str:
    """Return a member of a query as text."""
    return str(value).lower() if isinstance(value, bool) else str(value)
