"""A decimal that was read before is not made again, and comes to the same as one that is."""

import decimal
import enum
from typing import Any

import orjson
import pydantic
import pytest

from b2b_storefront import Operation, StorefrontError
from b2b_storefront.wire import json_fields
from b2b_storefront.wire.json_fields import LONGEST_DECIMAL, MOST_DECIMALS
from b2b_storefront.wire.models import BaseModel

from .bodies import read_body
from .test_one_step import in_two_steps


class Prices(BaseModel):
    """A result of a store's operation."""

    each: list[decimal.Decimal] = pydantic.Field(default_factory=list)


PRICES: Operation[..., Prices] = Operation("Own", "query", "query Own { own }", root="own", model=lambda: Prices)


@pytest.fixture(autouse=True)
def remembered() -> dict[str, decimal.Decimal]:
    """Let nothing be remembered at first, and return what is."""
    json_fields._DECIMALS.clear()
    return json_fields._DECIMALS


def read(*values: Any) -> Any:
    """Return what prices are read as, in one step where they can be."""
    return read_body(PRICES, orjson.dumps({"data": {"own": {"each": values}}}))


def test_equal_texts_are_one_decimal_and_others_are_not() -> None:
    first, again = read("12.50", "12.5", "0.00"), read("12.50", "012.50", "0.00")
    assert list(map(str, first.each)) == ["12.50", "12.5", "0.00"]
    assert list(map(str, again.each)) == ["12.50", "12.50", "0.00"]
    assert first.each[0] is again.each[0]
    assert first.each[1] is not first.each[0]


def test_numbers_are_not_taken_for_texts(remembered: dict[str, decimal.Decimal]) -> None:
    assert list(map(str, read("1", 1, 1.0, "1.0").each)) == ["1", "1", "1.0", "1.0"]
    assert list(remembered) == ["1", "1.0"]


@pytest.mark.parametrize("text", ["NaN", "-sNaN", "Infinity", "-inf", "abc", "", " ", "1,5", "0x1", "٣", "1_0", " 7 "])
def test_odd_texts_come_to_what_they_come_to_in_two_steps(text: str, remembered: dict[str, decimal.Decimal]) -> None:
    body = orjson.dumps({"data": {"own": {"each": ["1.5", text]}}})
    for _ in range(2):
        one, two = read_body(PRICES, body), read_body(in_two_steps(PRICES), body)
        assert (type(one), str(one)) == (type(two), str(two))
    assert all(value.is_finite() for value in remembered.values())


def test_they_do_when_somebody_told_decimal_to_let_everything_pass(remembered: dict[str, decimal.Decimal]) -> None:
    with decimal.localcontext() as context:
        context.traps[decimal.InvalidOperation] = False
        assert isinstance(read("abc"), StorefrontError)
    assert remembered == {}


def test_precision_and_rounding_of_the_context_change_nothing() -> None:
    long = "1234567890.0987654321"
    with decimal.localcontext() as context:
        context.prec = 3
        assert str(read(long).each[0]) == long


def test_so_many_are_remembered_and_nothing_long(remembered: dict[str, decimal.Decimal]) -> None:
    assert str(read("1" * (LONGEST_DECIMAL + 1)).each[0]) == "1" * (LONGEST_DECIMAL + 1)
    assert remembered == {}
    texts = [f"{number}.99" for number in range(3 * MOST_DECIMALS)]
    assert list(map(str, read(*texts).each)) == texts
    assert 0 < len(remembered) <= MOST_DECIMALS


class Limited(BaseModel):
    """A result whose prices have limits."""

    price: decimal.Decimal = pydantic.Field(ge=1, max_digits=3, decimal_places=1)


@pytest.mark.parametrize("price", ["1.5", "0.5", "1.55", "100.5", 1.5, 2, True, None, [], "NaN"])
def test_limits_of_somebodys_own_hold(price: Any, remembered: dict[str, decimal.Decimal]) -> None:
    operation: Operation[..., Limited] = Operation(
        "Own", "query", "query Own { own }", root="own", model=lambda: Limited
    )
    read("0.5", "1.55", "100.5")
    body = orjson.dumps({"data": {"own": {"price": price}}})
    one, two = read_body(operation, body), read_body(in_two_steps(operation), body)
    assert (type(one), str(one)) == (type(two), str(two))


class Size(enum.IntEnum):
    """A code."""

    SMALL = 1


class Exact(BaseModel):
    """A strict result: it takes from JSON's text what it does not take from values."""

    price: decimal.Decimal | None = None
    size: Size | None = None
    name: str | None = None
    model_config = pydantic.ConfigDict(strict=True)


class PartlyExact(BaseModel):
    """A result of which some fields are strict."""

    price: decimal.Decimal | None = pydantic.Field(None, strict=True)
    size: Size | None = pydantic.Field(None, strict=True)
    name: str | None = pydantic.Field(None, strict=True)


@pytest.mark.parametrize("model", [Exact, PartlyExact])
@pytest.mark.parametrize("given", [{}, {"price": "1.5"}, {"price": 1}, {"size": 1}, {"name": "Ada"}, {"name": 1}])
def test_what_is_strict_is_as_strict_in_one_step(model: Any, given: dict[str, Any]) -> None:
    operation: Operation[..., Any] = Operation("Own", "query", "query Own { own }", root="own", model=lambda: model)
    read("1.5")
    body = orjson.dumps({"data": {"own": given}})
    one, two = read_body(operation, body), read_body(in_two_steps(operation), body)
    assert (type(one), str(one)) == (type(two), str(two))
