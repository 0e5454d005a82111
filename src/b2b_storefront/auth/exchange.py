"""The requests by which credentials become a token, as steps without I/O: both drivers carry out the same ones."""

from collections.abc import Awaitable, Callable, Generator
from dataclasses import dataclass
from typing import Any, NamedTuple

from b2b_storefront._errors import RequestTimeoutError, StorefrontError
from b2b_storefront._secret import hide
from b2b_storefront._signals import pass_signal_on
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.rest import RestRequest

__all__ = [
    "Ask",
    "Exchange",
    "ExchangeStep",
    "RunOperation",
    "call_function",
    "function_failed",
    "sign_in_took_too_long",
]


@dataclass(frozen=True, slots=True)
class RunOperation:
    """Run a GraphQL operation without a token and give back its data."""

    operation: Operation
    variables: dict[str, Any]

    def __post_init__(self) -> None:
        object.__setattr__(self, "variables", hide(self.variables))


class Ask(NamedTuple):
    """Call a function of the application, await what it returns if need be, and give back the text."""

    name: str
    function: Callable[[], str | Awaitable[str]]


ExchangeStep = RunOperation | RestRequest | Ask

Exchange = Generator[ExchangeStep, Any, str]
"""Yields steps, is sent what each came to (an operation's data, a REST answer's `data`, a text), returns the token."""


def call_function(name: str, function: Callable[[], str | Awaitable[str]]) -> str | Awaitable[str]:
    """Call a function of the application; what it raises becomes an error that the core can count and space."""
    try:
        return hide(function())  # type: ignore[no-any-return]
    except Exception as error:
        pass_signal_on(error)
        raise function_failed(name, error) from error


def function_failed(name: str, error: BaseException) -> StorefrontError:
    """Return the error for a function of the application that raised one of its own."""
    if isinstance(error, StorefrontError):
        return error
    return StorefrontError(
        f"{name}: the application's function raised {type(error).__name__}. Its error is this one's cause; it is called"
        " again after a pause.",
        operation_name=name,
    )


def sign_in_took_too_long(seconds: float) -> RequestTimeoutError:
    """Return the error for a call whose time passed while it waited for a token."""
    return RequestTimeoutError(
        f"The customer was not signed in within the call's {seconds:g} s. The sign-in goes on, and calls made later may"
        " find its token; or raise timeout. Nothing was sent.",
        sent=False,
    )
