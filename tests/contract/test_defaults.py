"""Default values mean the same however they are written, and none is lost."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from graphql import GraphQLArgument, GraphQLField, GraphQLObjectType, GraphQLScalarType, GraphQLSchema, GraphQLString
from graphql import build_schema as build_elsewhere
from graphql.utilities import introspection_from_schema

from b2b_storefront.contract import ChangeType, check, diff, introspect, layout, load_operations, load_schema, pull
from b2b_storefront.contract._defaults import default_text

from .conftest import Endpoint

SDL = """
scalar JSON
enum Status { OPEN CLOSED }
input Range { first: Int = 5, last: Float, tags: [String] = ["a"], inner: Inner = {}, status: Status! = OPEN }
input Inner { depth: Int = 3 }
type Query { a(it: %s): Int }
"""


def load(folder: Path, text: str) -> GraphQLSchema:
    (folder / "schema.graphql").write_text(text)
    return load_schema(folder)


def argument(schema: GraphQLSchema) -> Any:
    assert schema.query_type is not None
    return schema.query_type.fields["a"].args["it"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("JSON = {a: 1, b: [1, 2.0]}", "JSON = {b: [1, 2], a: 1}"),
        ('JSON = "OPEN"', "JSON = OPEN"),
        ("Float = 1.0", "Float = 1"),
        ("Float = 1e3", "Float = 1000"),
        ("Int = -0", "Int = 0"),
        ('ID = "7"', "ID = 7"),
        ("[Int] = 1", "[Int] = [1]"),
        ('String = """x"""', 'String = "x"'),
        ("Range = {}", 'Range = {tags: "a", first: 5, inner: {depth: 3}, status: OPEN}'),
    ],
)
def test_spellings_of_one_value_are_no_change(tmp_path: Path, one: str, other: str) -> None:
    assert diff(load(tmp_path, SDL % one), load(tmp_path, SDL % other)) == []


def test_a_default_is_whole_whatever_comes_first(tmp_path: Path) -> None:
    inner = "input Inner { depth: Int! = 3 list: [Inner!] = [{depth: 4}] }"
    outer = "input Outer { inner: Inner = {} inners: [Inner] = {list: []} }"
    for text in (inner + outer, outer + inner):
        schema = load(tmp_path, f"{text} type Query {{ a(it: Outer = {{}}): Int }}")
        whole = {"depth": 3, "list": [{"depth": 4}]}
        assert argument(schema).default_value == {"inner": whole, "inners": [{"depth": 3, "list": []}]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("JSON = {role: 1}", "JSON = {role: 2}"),
        ("JSON = []", "JSON = {}"),
        ('JSON = "1"', "JSON = 1"),
        ("JSON = 1e400", "JSON = 1e401"),
        ("JSON = null", "JSON = false"),
        ("Range = {first: 1}", "Range = {first: 2}"),
        ("String = null", 'String = ""'),
    ],
)
def test_different_values_are_a_change(tmp_path: Path, one: str, other: str) -> None:
    (change,) = diff(load(tmp_path, SDL % one), load(tmp_path, SDL % other))
    assert change.type is ChangeType.ARG_DEFAULT_CHANGED


def test_a_change_names_both_values(tmp_path: Path) -> None:
    (change,) = diff(load(tmp_path, SDL % "JSON = {role: 1}"), load(tmp_path, SDL % 'JSON = {role: "x"}'))
    assert change.message == 'argument Query.a.it changed its default value from {role: 1} to {role: "x"}'


@pytest.mark.parametrize("value", [{"a": [1, None, True]}, [], 1e400, float("nan"), "OPEN", 1, 0.5])
def test_a_schema_made_in_python_may_have_any_default(tmp_path: Path, value: Any) -> None:
    kind = GraphQLScalarType("JSON")
    field = GraphQLField(GraphQLString, args={"a": GraphQLArgument(kind, default_value=value)})
    schema = GraphQLSchema(GraphQLObjectType("Query", {"f": field}))
    assert diff(schema, schema) == []
    assert default_text(field.args["a"]) is not None
    (tmp_path / "all.graphql").write_text("type Query { f: String }")
    assert "f(a: JSON = " in "".join(layout(schema, like=tmp_path).values())


@pytest.mark.parametrize(
    "text",
    [
        "input A { a: A = {} } type Query { a(it: A = {}): Int }",
        "input A { b: B = {} } input B { a: A = {} } type Query { a(it: A = {b: {}}): Int }",
        "input A { a: [A!]! = [{}] } type Query { a(it: A! = {a: []}): Int }",
    ],
)
def test_a_type_may_be_in_its_own_default(tmp_path: Path, endpoint: Endpoint, text: str) -> None:
    schema = load(tmp_path, text)
    assert diff(schema, load_schema(tmp_path)) == []
    (tmp_path / "q.graphql").write_text("query Q { a }")
    assert check(schema, load_operations(tmp_path / "q.graphql")) == []


@pytest.mark.parametrize(
    ("kind", "printed", "written"),
    [
        ("Status! = OPEN", "OPEN", "OPEN"),
        ("Status! = OPEN", '"OPEN"', "OPEN"),
        ("Status! = OPEN", "open", "OPEN"),
        ("Status! = OPEN", "1", "1"),
        ("Status! = OPEN", "Status.OPEN", '"Status.OPEN"'),
        ("[Status!]! = OPEN", '["closed", OPEN]', "[CLOSED, OPEN]"),
        ("Range! = {}", '{status: "closed", last: 1}', "{status: CLOSED, last: 1}"),
        ("Boolean! = true", "True", "true"),
        ("String = null", "None", "null"),
        ("JSON! = {}", "{'role': 1}", "\"{'role': 1}\""),
        ("JSON! = {}", '{a: [1, {b: "x"}]}', '{a: [1, {b: "x"}]}'),
    ],
)
def test_a_default_that_a_server_prints_in_its_own_way_is_kept(
    endpoint: Endpoint, tmp_path: Path, kind: str, printed: str, written: str
) -> None:
    answer: Any = introspection_from_schema(build_elsewhere(SDL % kind.partition(" = ")[0]))
    (query,) = (named for named in answer["__schema"]["types"] if named["name"] == "Query")
    query["fields"][0]["args"][0]["defaultValue"] = printed
    endpoint.answer_introspection(answer["__schema"])

    schema = introspect(endpoint.url)
    (tmp_path / "q.graphql").write_text("query Q { a }")
    assert check(schema, load_operations(tmp_path / "q.graphql")) == []
    (tmp_path / "schema").mkdir()
    (tmp_path / "schema" / "all.graphql").write_text("type Query { b: Int }")
    pull(endpoint.url, tmp_path / "schema")
    assert f" = {written})" in "".join(path.read_text() for path in (tmp_path / "schema").iterdir())
    assert diff(schema, load_schema(tmp_path / "schema")) == []


def test_a_structured_default_is_compared_by_the_command(tmp_path: Path) -> None:
    for name, value in (("old", "{role: 1}"), ("new", "{role: 2}")):
        (tmp_path / f"{name}.graphql").write_text(SDL % f"JSON = {value}")
    command = [
        sys.executable,
        "-m",
        "b2b_storefront.cli",
        "schema",
        "diff",
        "old.graphql",
        "new.graphql",
        "--no-operations",
    ]
    answer = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)  # noqa: S603
    assert (answer.returncode, answer.stderr) == (0, "")
    assert "from {role: 1} to {role: 2} (ARG_DEFAULT_CHANGED)" in answer.stdout
