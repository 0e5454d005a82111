"""What becomes of selections: classes that hold all that GraphQL merges, under names that Python takes."""

import importlib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pydantic
import pytest

from b2b_storefront.codegen import compile_operations
from b2b_storefront.wire.answer import HTTPResult
from b2b_storefront.wire.decode import decode
from b2b_storefront.wire.operation import Access, Operation

from .library import imported

pytest.importorskip("ariadne_codegen", reason="ariadne-codegen needs graphql-core 3.2")

SCHEMA = """
type Query {
  user: User
  users: [User!]
  node: Node
  hit: Hit
  hits: [Hit]
  ping: String
}

interface Node { id: ID! }
"Somebody."
type User implements Node {
  id: ID!
  name: String
  "Where mail goes."
  email: String!
  company: Company
  friends(first: Int, offset: Int): UserConnection
}
"A firm."
type Company implements Node { id: ID! name: String owner: User! }
type Machine implements Node { id: ID! }
union Hit = User | Company
type UserConnection { totalCount: Int pageInfo: PageInfo! edges: [UserEdge]! }
type UserEdge { cursor: String node: User }
type PageInfo { hasNextPage: Boolean! }
"""

Compile = Callable[..., ModuleType]


@pytest.fixture
def compiled(tmp_path: Path) -> Iterator[Compile]:
    """A function that compiles operations and returns the package."""
    packages: list[Any] = []

    def compile_text(operations: str, schema: str = SCHEMA) -> ModuleType:
        folder = tmp_path / str(len(packages))
        folder.mkdir()
        (folder / "operations.graphql").write_text(operations)
        (folder / "schema.graphql").write_text(schema)
        target = folder / f"compiled_{len(packages)}"
        compile_operations(folder / "operations.graphql", target, schema=folder / "schema.graphql")
        context = imported(target)
        packages.append(context)
        return context.__enter__()

    yield compile_text
    for context in packages:
        context.__exit__(None, None, None)


def operation(package: ModuleType, name: str) -> Operation:
    """Return an operation of a compiled package."""
    found: Operation = importlib.import_module(f"{package.__name__}.operations").OPERATIONS[name]
    return found


def result(package: ModuleType, name: str, data: dict[str, Any]) -> Any:
    """Return the result of an operation for an answer."""
    known = operation(package, name)
    return decode(known, HTTPResult(data, None, None, status=200, headers={}, elapsed=0.0), known.model)


class TestRoots:
    """What an operation's method returns."""

    def test_several_roots_are_one_object_with_each_by_name(self, compiled: Compile) -> None:
        package = compiled("query Load { me: user { id } users { ...Short } ping } fragment Short on User { name }")
        loaded = result(package, "Load", {"me": {"id": "1"}, "users": [{"name": "Ada"}], "ping": None})
        assert type(loaded) is package.Load
        assert (loaded.me.id, loaded.users[0].name, loaded.ping) == ("1", "Ada", None)
        assert type(loaded.users[0]) is package.Short
        known = operation(package, "Load")
        assert (known.root, known.root_fields, known.nullable) == (None, ("user", "users", "ping"), False)

    def test_several_roots_may_be_called_by_whoever_may_call_each(self, compiled: Compile) -> None:
        access = {"a": "b2b", "b": "anonymous", "c": "either or anonymous", "d": "bc"}
        fields = "\n".join(f'"""A field.\n\nAccess: {value}\n"""\n{name}: Int' for name, value in access.items())
        package = compiled(
            "query Most { a b c } query Open { b c } query Never { a d }", f"type Query {{\n{fields}\n}}"
        )
        assert operation(package, "Most").access == Access.B2B
        assert not operation(package, "Open").needs_token
        assert operation(package, "Never").access == Access.EITHER

    def test_a_fragment_at_the_root_is_what_it_selects(self, compiled: Compile) -> None:
        package = compiled("query Me { ...Roots } fragment Roots on Query { user { id } }")
        assert result(package, "Me", {"user": {"id": "1"}}).id == "1"
        assert operation(package, "Me").root == "user"

    def test_a_root_that_is_asked_for_on_a_condition_may_be_missing(self, compiled: Compile) -> None:
        package = compiled("query Me($x: Boolean!) { user @include(if: $x) { id } }")
        assert operation(package, "Me").nullable
        assert result(package, "Me", {}) is None


class TestNames:
    """Names that meet."""

    def test_a_fragment_and_an_operation_of_one_name_have_a_class_each(self, compiled: Compile) -> None:
        package = compiled("query Firm { user { id company { ...Firm } } } fragment Firm on Company { name }")
        me = result(package, "Firm", {"user": {"id": "1", "company": {"name": "Analytical Engines"}}})
        assert type(me) is package.FirmResult
        assert type(me.company) is package.Firm

    def test_an_input_and_a_fragment_of_one_name_have_a_class_each(self, compiled: Compile) -> None:
        schema = "type Query { user(by: Filter): User } input Filter { id: ID } type User { id: ID! }"
        package = compiled(
            "query Me($by: Filter) { user(by: $by) { ...Filter } } fragment Filter on User { id }", schema
        )
        assert package.Filter(id="1").model_dump() == {"id": "1"}
        assert type(result(package, "Me", {"user": {"id": "1"}})) is package.FilterFragment


class TestTexts:
    """What the schema says of types and fields."""

    def test_classes_say_what_the_schema_says(self, compiled: Compile) -> None:
        package = compiled("query Me { user { email company { id } } }")
        assert package.Me.__doc__ == "Somebody."
        assert package.MeCompany.__doc__ == "A firm."
        source = Path(str(importlib.import_module(f"{package.__name__}.me").__file__)).read_text()
        assert '    email: str\n    "Where mail goes."\n' in source

    def test_what_the_schema_does_not_describe_has_no_text(self, compiled: Compile) -> None:
        package = compiled("query Me { user { friends { edges { cursor } } } }")
        assert package.MeFriendsEdge.__doc__ in {None, pydantic.BaseModel.__doc__}
