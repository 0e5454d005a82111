"""The requests by which credentials become a token, as steps without I/O: both drivers carry out the same ones."""

from collections.abc import Awaitable, Callable, Generator
from dataclasses import dataclass
from typing import Any

from b2b_storefront._operation import Operation
from b2b_storefront._rest import RestRequest

__all__ = ["Ask", "Exchange", "ExchangeStep", "RunOperation"]


@dataclass(frozen=True, slots=True)
class RunOperation:
    """Run a GraphQL operation without a token and give back its data."""

    operation: Operation
    variables: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ask:
    """Call a function of the application, await what it returns if need be, and give back the text."""

    name: str
    function: Callable[[], str | Awaitable[str]]


ExchangeStep = RunOperation | RestRequest | Ask

Exchange = Generator[ExchangeStep, Any, str]
"""Yields steps, is sent what each came to (an operation's data, a REST answer's `data`, a text), returns the token."""
