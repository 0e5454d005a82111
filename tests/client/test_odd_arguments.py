"""Whatever an argument is, it works or is refused as a StorefrontError: no error of Python or of a library."""

import contextlib
import datetime
import decimal
import inspect
import math
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from b2b_storefront import (
    AsyncStorefront,
    CurrentCustomerJWT,
    CustomerId,
    EmailPassword,
    FixedToken,
    Fresh,
    MemoryCache,
    MemoryTokenStore,
    RateLimit,
    RedisCache,
    RedisRateLimiter,
    RedisTokenStore,
    RestPassword,
    RetryPolicy,
    Storefront,
    StorefrontError,
    StorefrontJWT,
    TokenFunction,
)

deep: list[Any] = []
for _ in range(5000):
    deep = [deep]
endless: dict[str, Any] = {}
endless["a"] = endless

ODD: list[Any] = [
    None,
    True,
    0,
    -1,
    10**5000,
    math.nan,
    math.inf,
    decimal.Decimal("sNaN"),
    1j,
    "",
    "\0",
    "\ud800",
    "a\r\nb: c",
    "x" * 100_000,
    b"x",
    bytearray(b"x"),
    [],
    {},
    (),
    {1: "a"},
    {"X-A": None},
    {"X-A": "\ud800"},
    {"\n": "a"},
    [1],
    ["a"],
    deep,
    endless,
    object(),
    int,
    ValueError("x"),
    datetime.datetime.max,
    datetime.timedelta.max,
    lambda: 1,
    iter([]),
    ...,
]

GIVEN: dict[str, Any] = {
    "store_hash": "abc",
    "base_url": "http://127.0.0.1:9",
    "url": "redis://127.0.0.1:9/0",
    "email": "buyer@shop.example",
    "password": "hunter2",
    "customer_id": 5,
    "customer": 5,
    "seconds": 5,
    "token": "a.b.c",
    "jwt": "a.b.c",
    "function": str,
}
"""What stands for the arguments that are not odd."""

MADE: list[type[Any]] = [
    AsyncStorefront,
    CurrentCustomerJWT,
    CustomerId,
    EmailPassword,
    FixedToken,
    Fresh,
    MemoryCache,
    MemoryTokenStore,
    RateLimit,
    RedisCache,
    RedisRateLimiter,
    RedisTokenStore,
    RestPassword,
    RetryPolicy,
    Storefront,
    StorefrontJWT,
    TokenFunction,
]


def list_arguments(function: Callable[..., object]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Return the names of a function's arguments, each with what stands for the others that it wants."""
    parameters = inspect.signature(function).parameters
    wanted = [name for name, known in parameters.items() if known.default is known.empty]
    others = {name: GIVEN[name] for name in (*wanted, "store_hash", "base_url") if name in GIVEN and name in parameters}
    for name in parameters:
        yield name, {key: value for key, value in others.items() if key != name}


def try_all(function: Callable[..., object]) -> None:
    """Call a function with each odd value for each of its arguments."""
    for name, others in list_arguments(function):
        for number, value in enumerate(ODD):
            text = ""
            try:
                function(**others, **{name: value})
            except StorefrontError as error:
                text = str(error)
            except Exception as error:  # noqa: BLE001 - it is what must not be
                pytest.fail(f"{name}, value {number}: {type(error).__name__}")
            assert len(text) < 5_000, (name, number)


@pytest.mark.parametrize("made", MADE)
def test_what_is_made(made: type[Any]) -> None:
    try_all(made)


@pytest.mark.parametrize("kind", [AsyncStorefront, Storefront])
def test_what_a_storefront_and_a_session_are_asked_for(kind: type[Any]) -> None:
    storefront = kind("abc", base_url="http://127.0.0.1:9")
    for method in (storefront.scope, storefront.guest, storefront.management, storefront.guest().with_options):
        try_all(method)
    credentials = EmailPassword("buyer@shop.example", "hunter2")
    for value in ODD:
        for odd in ({"credentials": value}, {"token": value}, {"client": value}):
            with contextlib.suppress(StorefrontError):
                storefront.session(**{"credentials": credentials, **odd})
