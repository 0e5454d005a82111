"""Every kind of change is found, and judged as graphql-core and graphql-inspector judge it."""

from functools import cache
from typing import Any

import graphql
import pytest
from graphql import GraphQLSchema, build_client_schema, build_schema, find_breaking_changes, find_dangerous_changes
from graphql.utilities import introspection_from_schema

from b2b_storefront.contract import Change, ChangeType, Level, diff, load_schema

from .inspector import inspect
from .mutations import BASE, MUTATIONS, Mutation

NEWER_CORE = graphql.version_info >= (3, 3)

CORE_DIFFERS = {
    # It looks at directives' arguments' types from 3.3 on. An operation with a value of the old type is refused.
    **({} if NEWER_CORE else {"directive's argument's type changed": -1}),
    # That the scalar is not used any more is seen where it was used.
    "specified scalar no longer used": +1,
    # It compares types by name only; operations of the kind are refused all the same.
    "root type removed": -1,
    "root type renamed": -1,
}
"""How many breaking changes graphql-core finds more or fewer than we, and why that is right."""

INSPECTOR_DIFFERS = {
    # It does not see that the default value stands in: no operation is refused.
    "directive's non-null argument with a default value added": +1,
    # It calls this dangerous; an operation that repeats the directive is refused.
    "directive no longer repeatable": -1,
}
"""The same for graphql-inspector."""

DANGEROUS_DIFFERS = {
    "argument's default value added": -1,
    "directive's default value added": -1,
    "input field's default value added": -1,
    # graphql-core knows nothing of specifications.
    "specification of a scalar changed": -1,
    **(
        {}
        if NEWER_CORE
        else {
            "directive's default value changed": -1,
            "directive's default value removed": -1,
            "input field's default value changed": -1,
            "input field's default value removed": -1,
        }
    ),
}
"""How many dangerous changes graphql-core finds fewer than we; graphql-inspector calls these dangerous as well."""

each = pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)


@cache
def inspected() -> dict[str, list[dict[str, Any]]]:
    answers = inspect([(BASE, mutation.mutated) for mutation in MUTATIONS])
    return {mutation.name: answer for mutation, answer in zip(MUTATIONS, answers, strict=True)}


def schemas(mutation: Mutation) -> tuple[GraphQLSchema, GraphQLSchema]:
    return build_schema(BASE), build_schema(mutation.mutated)


def count(changes: list[Change], level: Level) -> int:
    return sum(change.level is level for change in changes)


@each
def test_a_change_is_found_with_its_type_path_and_level(mutation: Mutation) -> None:
    changes = diff(*schemas(mutation))
    assert {(change.type, change.path, change.level) for change in changes} == set(mutation.expected)
    assert len(changes) == len(mutation.expected)
    assert all(change.message for change in changes)
    assert {change.touched for change in changes} == {None}


@each
def test_graphql_core_calls_the_same_breaking(mutation: Mutation) -> None:
    old, new = schemas(mutation)
    ours = count(diff(old, new), Level.BREAKING)
    assert len(find_breaking_changes(old, new)) == ours + CORE_DIFFERS.get(mutation.name, 0)


@each
def test_graphql_core_calls_the_same_dangerous(mutation: Mutation) -> None:
    old, new = schemas(mutation)
    ours = count(diff(old, new), Level.DANGEROUS)
    assert len(find_dangerous_changes(old, new)) == ours + DANGEROUS_DIFFERS.get(mutation.name, 0)


@each
def test_graphql_inspector_calls_the_same_breaking(mutation: Mutation) -> None:
    theirs = [change for change in inspected()[mutation.name] if change["level"] == "BREAKING"]
    ours = [change for change in diff(*schemas(mutation)) if change.level is Level.BREAKING]
    assert len(theirs) == len(ours) + INSPECTOR_DIFFERS.get(mutation.name, 0), theirs
    if not INSPECTOR_DIFFERS.get(mutation.name):
        # It names roots, unions and interfaces by the type alone.
        named = {str(change["path"]).split(".")[0] for change in theirs if change.get("path")}
        assert named <= {change.path.split(".")[0] for change in ours}


@pytest.mark.parametrize("name", DANGEROUS_DIFFERS)
def test_graphql_inspector_calls_dangerous_what_graphql_core_does_not(name: str) -> None:
    assert "DANGEROUS" in {change["level"] for change in inspected()[name]}


@each
def test_going_back_is_found_too(mutation: Mutation) -> None:
    old, new = schemas(mutation)
    assert {change.path for change in diff(new, old)} == {change.path for change in diff(old, new)}


@each
def test_the_answer_to_an_introspection_is_compared_as_sdl_is(mutation: Mutation) -> None:
    old, new = schemas(mutation)
    wire = build_client_schema(introspection_from_schema(new))
    assert diff(old, wire) == diff(old, new)


def test_each_type_of_change_is_among_the_mutations() -> None:
    seen = {kind for mutation in MUTATIONS for kind, _, _ in mutation.expected}
    backwards = {ChangeType.ROOT_TYPE_ADDED}
    newer = {ChangeType.ONE_OF_ADDED, ChangeType.ONE_OF_REMOVED}
    assert set(ChangeType) - seen == backwards | newer


def test_a_root_type_that_is_new_is_safe() -> None:
    (added, kind) = diff(
        build_schema("type Query { a: Int }"), build_schema("type Query { a: Int } type Mutation { a: Int }")
    )
    assert (added.type, added.level) == (ChangeType.TYPE_ADDED, Level.SAFE)
    assert (kind.type, kind.path, kind.level) == (ChangeType.ROOT_TYPE_ADDED, "schema.mutation", Level.SAFE)


@pytest.mark.skipif(not NEWER_CORE, reason="graphql-core knows @oneOf from 3.3 on")
def test_an_input_that_takes_one_of_its_fields_is_another_input() -> None:
    plain, one_of = (
        build_schema(f"type Query {{ a(i: I): Int }} input I {mark} {{ a: Int }}") for mark in ("", "@oneOf")
    )
    assert [(change.type, change.level) for change in diff(plain, one_of)] == [
        (ChangeType.ONE_OF_ADDED, Level.BREAKING)
    ]
    assert [(change.type, change.level) for change in diff(one_of, plain)] == [(ChangeType.ONE_OF_REMOVED, Level.SAFE)]


def test_changes_come_by_level_and_path_whatever_the_order_of_the_schemas() -> None:
    old = build_schema("type Query { a: Int b: Int c(x: Int): Int }")
    new = build_schema("type Query { d: Int c(x: Int, y: Int): Int }")
    turned = build_schema("type Query { c(y: Int, x: Int): Int d: Int }")
    assert [change.path for change in diff(old, new)] == ["Query.a", "Query.b", "Query.c.y", "Query.d"]
    assert diff(old, turned) == diff(old, new)


def test_default_values_are_compared_by_meaning() -> None:
    sdl = "type Query {{ a(i: I = {}): Int }} input I {{ a: Int b: String }}"
    old, new, other = (
        build_schema(sdl.format(text)) for text in ('{a: 1, b: "x"}', '{b: "x", a: 1}', '{a: 1, b: "y"}')
    )
    assert diff(old, new) == []
    assert [change.type for change in diff(old, other)] == [ChangeType.ARG_DEFAULT_CHANGED]


def test_null_as_a_default_value_differs_from_none() -> None:
    old, new = (build_schema(f"type Query {{ a(i: Int{text}): Int }}") for text in ("", " = null"))
    assert [change.type for change in diff(old, new)] == [ChangeType.ARG_DEFAULT_ADDED]


def test_a_schema_is_no_different_from_itself() -> None:
    assert diff(load_schema(), load_schema()) == []
