"""Inputs of any schema take what GraphQL takes for each type, at any depth, and refuse the rest with its place."""

import importlib.util
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest

from b2b_storefront import ConfigurationError, FixedToken, Storefront
from b2b_storefront.codegen import compile_operations
from b2b_storefront.testing import FakeTransport
from tests.static.library import imported

pytestmark = pytest.mark.skipif(
    importlib.util.find_spec("ariadne_codegen") is None, reason="ariadne-codegen needs graphql-core 3.2"
)

SCHEMA = """
scalar BigInt
type Query { ask(data: In, numbers: [Int!], ids: [[ID]]): Int }
input In { number: Int numbers: [[Int!]] id: ID ids: [ID!] big: BigInt bigs: [BigInt!] items: [Item!] isOpen: Int }
input Item { quantity: Int! productId: ID items: [Item!] }
"""
TOO_LONG = 2**31


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("inputs")
    (folder / "schema.graphql").write_text(SCHEMA)
    (folder / "q.graphql").write_text(
        "query Ask($data: In, $numbers: [Int!], $ids: [[ID]]) { ask(data: $data, numbers: $numbers, ids: $ids) }"
    )
    compile_operations(folder / "q.graphql", folder / "any_inputs", schema=folder / "schema.graphql")
    with imported(folder / "any_inputs") as found:
        yield found


def sent(package: ModuleType, **arguments: Any) -> Any:
    transport = FakeTransport().answer("Ask", {"ask": 1})
    with Storefront("abc", transport=transport) as storefront:
        storefront.session(FixedToken("t"), client=package.Client).ask(**arguments)
    return transport.requests[-1].variables


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"number": -TOO_LONG}, {"number": -TOO_LONG}),
        ({"numbers": [[TOO_LONG - 1], None]}, {"numbers": [[TOO_LONG - 1], None]}),
        ({"id": 7, "ids": ["a", 2**70]}, {"id": "7", "ids": ["a", str(2**70)]}),
        ({"big": 2**40, "bigs": [1, 2**40]}, {"big": 2**40, "bigs": [1, 2**40]}),
        (
            {"items": [{"quantity": 1, "product_id": 5, "items": [{"quantity": 2, "productId": TOO_LONG}]}]},
            {"items": [{"quantity": 1, "productId": "5", "items": [{"quantity": 2, "productId": str(TOO_LONG)}]}]},
        ),
        ({"is_open": True}, {"isOpen": 1}),
    ],
)
def test_what_fits_is_sent(package: ModuleType, given: dict[str, Any], expected: dict[str, Any]) -> None:
    assert sent(package, data=given) == {"data": expected}
    assert sent(package, data=package.In(**given)) == {"data": expected}


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"number": TOO_LONG}, "number"),
        ({"number": True}, "number"),
        ({"numbers": [[1], [2, -TOO_LONG - 1]]}, "numbers[1][1]"),
        ({"numbers": [[True]]}, "numbers"),
        ({"id": True}, "id"),
        ({"id": 1.5}, "id"),
        ({"ids": ["a", False]}, "ids[1]"),
        ({"items": [{"quantity": 1}] * 3 + [{"quantity": TOO_LONG}]}, "items[3].quantity"),
        ({"items": [{"quantity": 1, "items": [{"quantity": TOO_LONG}]}]}, "items[0].items[0].quantity"),
        ({"items": [{"quantity": 1, "product_id": 1.5}]}, "items[0].product_id"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_place(package: ModuleType, given: dict[str, Any], place: str) -> None:
    with pytest.raises(ConfigurationError) as raised:
        sent(package, data=given)
    assert f"Ask: data.{place}: " in str(raised.value)
    with pytest.raises(ConfigurationError) as raised:
        package.In(**given)
    assert f"In: {place}: " in str(raised.value)


def test_lists_of_arguments_are_alike(package: ModuleType) -> None:
    assert sent(package, numbers=[1], ids=[[1, "a", None], None]) == {"numbers": [1], "ids": [["1", "a", None], None]}
    with pytest.raises(ConfigurationError, match=r"numbers\[1\]: input should be a number of at most 32 bits"):
        sent(package, numbers=[1, TOO_LONG])
    with pytest.raises(ConfigurationError, match=r"ids\[0\]\[1\]: "):
        sent(package, ids=[["a", True]])


def test_a_field_that_is_set_is_checked_as_well(package: ModuleType) -> None:
    given = package.In(id=1)
    given.id = 2
    assert sent(package, data=given) == {"data": {"id": "2"}}
    with pytest.raises(ConfigurationError, match="number: input should be a number of at most 32 bits"):
        given.number = TOO_LONG


@pytest.fixture(scope="module")
def choosing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("choosing")
    (folder / "schema.graphql").write_text(
        "type Query { ask(by: By, all: [By!], in: In): Int } input In { by: By! id: ID }"
        " input By @oneOf { id: ID productId: Int in: In }"
    )
    text = "query Ask($by: By, $all: [By!], $in: In) { ask(by: $by, all: $all, in: $in) }"
    (folder / "q.graphql").write_text(text)
    compile_operations(folder / "q.graphql", folder / "one_of_inputs", schema=folder / "schema.graphql")
    with imported(folder / "one_of_inputs") as found:
        yield found


@pytest.mark.parametrize("given", [{"id": "5"}, {"productId": 5}, {"in": {"by": {"id": "5"}}}])
def test_one_of_several_is_sent(choosing: ModuleType, given: dict[str, Any]) -> None:
    arguments: dict[str, Any] = {"by": given, "all": [given, choosing.By(**given)], "in_": {"by": given, "id": "1"}}
    expected = {"by": given, "all": [given, given], "in": {"by": given, "id": "1"}}
    assert sent(choosing, **arguments) == expected


@pytest.mark.parametrize("given", [{}, {"id": None}, {"id": "5", "product_id": 5}, {"id": "5", "product_id": None}])
def test_none_or_several_of_them_are_refused(choosing: ModuleType, given: dict[str, Any]) -> None:
    rule = "exactly one field has to be given, and not null"
    for arguments, place in (
        ({"by": given}, "by"),
        ({"all": [given]}, r"all\[0\]"),
        ({"in_": {"by": given}}, r"in\.by"),
    ):
        with pytest.raises(ConfigurationError, match=rf"{place}: {rule}"):
            sent(choosing, **arguments)
    with pytest.raises(ConfigurationError, match=f"By: {rule}"):
        choosing.By(**given)


def test_a_second_field_is_not_set(choosing: ModuleType) -> None:
    by = choosing.By(id="5")
    with pytest.raises(ConfigurationError, match="exactly one field"):
        by.product_id = 5
    assert (by.id, by.product_id, by.model_fields_set) == ("5", None, {"id"})
