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

pytestmark = pytest.mark.usefixtures("no_collection")

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
    given = {name: 5 if "id" in name else "x" for name in wanted} | GIVEN
    others = {name: given[name] for name in (*wanted, "store_hash", "base_url") if name in parameters}
    for name in parameters:
        yield name, {key: value for key, value in others.items() if key != name}


def try_all(function: Callable[..., object], described: Callable[..., object] | None = None) -> None:
    """Call a function with each odd value for each of its arguments; its signature may be another function's."""
    for name, others in list_arguments(described or function):
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


METHODS = [
    "begin_masquerade",
    "can",
    "iter_users",
    "login",
    "masquerade",
    "quotes",
    "register",
    "register_customer",
    "shopping_lists",
    "upload_file",
    "users",
    "validate_extra_fields",
]
OF_THE_STAFF = [
    "create_named_token",
    "create_quote",
    "ensure_subscriptions",
    "quotes",
    "set_quote_shipping_rate",
]


def use(result: Any) -> None:
    """Go as far as a caller would: into a block, and to the first row."""
    if hasattr(result, "__enter__"):
        with result:
            return
    if hasattr(result, "__next__"):
        next(result, None)


@pytest.mark.parametrize("method", [*METHODS, *(f"management.{name}" for name in OF_THE_STAFF)])
def test_what_is_called(method: str) -> None:
    """Nobody listens: what is not refused before it is sent can't be sent, and that is an error of ours as well."""
    with Storefront(
        "abc",
        base_url="http://127.0.0.1:9",
        store_url="http://127.0.0.1:9",
        api_url="http://127.0.0.1:9",
        access_token="x",
        private_token="x",
        retry=False,
    ) as storefront:
        session = storefront.session(FixedToken("a.b.c"))
        owner, _, name = method.rpartition(".")
        owners = [storefront.management()] if owner else [session, storefront]
        call = next(getattr(one, name) for one in owners if hasattr(one, name))
        try_all(lambda **given: use(call(**given)), call)


def test_what_is_no_function_of_a_session() -> None:
    with Storefront("abc", base_url="http://127.0.0.1:9") as storefront:
        for method in (storefront.guest().together, storefront.guest().with_response):
            for value in ODD:
                if not callable(value):
                    with pytest.raises(StorefrontError, match="not a function of a session"):
                        method(value)
