"""The types that stand in for those of the schema: none is forgotten, and none is for a field that does not exist."""

import copy
import pickle
import re
from typing import Any

import pytest
from graphql import GraphQLField, GraphQLObjectType, GraphQLSchema, get_named_type

from b2b_storefront import codes, scalars

pytest.importorskip("ariadne_codegen", reason="ariadne-codegen needs graphql-core 3.2")

from b2b_storefront.codegen._compiler import REAL_SCALARS, SCALARS
from b2b_storefront.codegen._real_types import CODE_SCALARS, POSITIONAL_LISTS, REAL_TYPES

LISTED = {
    f"{parent}.{field}": name
    for name, parents in REAL_TYPES.items()
    for parent, fields in parents.items()
    for field in fields.split()
}


@pytest.fixture
def fields(schema: GraphQLSchema) -> dict[str, GraphQLField]:
    """Every field of the API's objects by its coordinate."""
    return {
        f"{kind.name}.{name}": field
        for kind in schema.type_map.values()
        if isinstance(kind, GraphQLObjectType) and not kind.name.startswith("__")
        for name, field in kind.fields.items()
    }


def test_each_listed_field_exists(schema: GraphQLSchema) -> None:
    for coordinate in [*LISTED, *POSITIONAL_LISTS]:
        parent, _, field = coordinate.partition(".")
        assert field in schema.type_map[parent].fields, coordinate  # type: ignore[attr-defined]


def test_each_listed_type_has_a_python_type() -> None:
    assert set(REAL_TYPES) <= SCALARS.keys() | REAL_SCALARS.keys() | CODE_SCALARS.keys() | {"Int"}
    assert [name for name in REAL_SCALARS if name not in scalars.__all__] == []


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (r"decimal string", {"Decimal"}),
        (r"[Uu]nix seconds", {"UnixTime", "QuoteMessages"}),
        (r"RFC 2822", {"MailTime"}),
        (r"^0 or 1|^1 if|`'1'` or `'0'`\.", {"Flag"}),
        (r"\b0 \w+.*, (2|20) |\b1 \w+.*, 2 ", {name for name in REAL_TYPES if name.endswith("Code")}),
        (r"^`none`, `product` or `variant`", {"InventoryTrackingCode"}),
    ],
)
def test_each_field_that_is_described_as_something_else_is_listed(
    fields: dict[str, GraphQLField], text: str, types: set[str]
) -> None:
    missing = []
    for coordinate, field in fields.items():
        described = " ".join((field.description or "").split())
        kind = get_named_type(field.type).name
        is_moment = coordinate.endswith((".createdAt", ".updatedAt")) and kind == "Int"
        if re.search(text, described) and LISTED.get(coordinate) not in types and not is_moment and kind != "Decimal":
            missing.append(f"{coordinate}: {described}")
    known = ("BcOrderType.", "OrderType.totalIncTax")  # about another type's form
    assert [line for line in missing if not line.startswith(known)] == []


ENUMS = [getattr(codes, name) for name in codes.__all__ if not name.startswith("Open")]


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_a_code_that_is_not_known_stays_readable(kind: type[codes.OpenIntEnum | codes.OpenStrEnum]) -> None:
    value: Any = 987 if issubclass(kind, int) else "something-new"
    member = kind(value)
    assert member == value
    assert isinstance(member, kind)
    assert member.name == f"UNKNOWN_{value}"
    assert member not in list(kind)
    assert hash(member) == hash(value)
    for copied in (pickle.loads(pickle.dumps(member)), copy.deepcopy(member)):  # noqa: S301
        assert (copied, type(copied)) == (value, kind)


@pytest.mark.parametrize("value", [None, "", "x", 1.5, [], "A_", "A_x"])
def test_what_is_no_code_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="is not a valid UserRole"):
        codes.UserRole(value)


@pytest.mark.parametrize(("text", "member"), [("1", 1), ("A_1", 1), ("12", 12), ("A_12", 12), ("-1", -1)])
def test_digits_count_as_their_number(text: Any, member: int) -> None:
    assert codes.OrderFlag(text) == member
