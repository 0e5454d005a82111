"""Plain members of records are read without graphql-core, and mean the same."""

from typing import Any

import pytest
from graphql import GraphQLSchema, build_schema, execute_sync, parse

from b2b_storefront.sandbox.server.budget import BOUNDED

SCHEMA = build_schema("""
  enum Colour { RED GREEN }
  scalar Any
  type Thing { id: ID! name: String count: Int! ratio: Float on: Boolean colour: Colour any: Any when(zone: String): Int
    part: Thing parts: [Int!] }
  type Query { thing: Thing }
""")


def run(schema: GraphQLSchema, thing: Any, fields: str, **more: Any) -> tuple[Any, list[dict[str, Any]]]:
    result = execute_sync(schema, parse(f"{{ thing {{ {fields} }} }}"), {"thing": thing}, **more)
    return result.data, [dict(error.formatted) for error in result.errors or []]


@pytest.mark.parametrize(
    "thing",
    [
        {"id": 7, "name": "x", "count": 1, "ratio": 2, "on": 1, "colour": "RED", "any": {"a": [1]}, "parts": [1, 2]},
        {"id": "7", "count": 0, "ratio": 1.5, "on": False, "part": {"id": "8", "count": 3}},
        {"id": "7", "count": 2**31},
        {"id": "7", "count": None},
        {"id": None, "count": 1},
        {"id": "7", "count": "one", "name": {"not": "text"}, "colour": "BLUE", "ratio": "x"},
        {"id": "7", "count": lambda _info: 5, "when": lambda _info, zone: 9 if zone else 8, "name": lambda _info: None},
        {},
        None,
        type("Thing", (), {"id": "9", "count": 4})(),
    ],
    ids=lambda thing: type(thing).__name__,
)
def test_a_member_is_written_as_graphql_core_writes_it(thing: Any) -> None:
    fields = 'id name alias: count count ratio on colour any when(zone: "x") __typename part { id name count } parts'
    assert run(SCHEMA, thing, fields, **BOUNDED) == run(SCHEMA, thing, fields)
