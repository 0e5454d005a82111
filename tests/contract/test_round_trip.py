"""Whatever an endpoint's schema is, the pulled folder holds it, and diff finds nothing between the two."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from graphql import GraphQLSchema, execute_sync, parse, parse_value
from graphql.utilities import ast_to_dict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from b2b_storefront.contract import ChangeType, diff, load_schema, pull
from b2b_storefront.contract._defaults import inputs_of
from b2b_storefront.contract._introspection_answer import introspection_query, read_abilities

from .conftest import Endpoint
from .introspections import ALL_ABILITIES, BUILT_IN, SPECIFIED_DIRECTIVES, make_introspection

SEEDS = st.integers(0, 2**32)
FIXTURES = [HealthCheck.function_scoped_fixture]
QUERY = parse(introspection_query(read_abilities(ALL_ABILITIES) - {"type.isOneOf"}).replace("defaultValue", ""))


def pull_all(endpoint: Endpoint, folder: Path, *schemas: dict[str, Any]) -> None:
    """Pull schemas into a folder, one after the other."""
    for schema in schemas:
        endpoint.answer_introspection(schema)
        pull(endpoint.url, folder)


@contextmanager
def small_folder() -> Iterator[Path]:
    """Give a folder that holds a small schema. An empty one is laid out like our own schema, which is large."""
    with TemporaryDirectory() as workspace:
        folder = Path(workspace, "schema")
        folder.mkdir()
        (folder / "first.graphql").write_text("type Query { first: Int }")
        yield folder


def check_round_trip(endpoint: Endpoint, seed: int) -> None:
    schema = make_introspection(seed)
    with small_folder() as folder:
        pull_all(endpoint, folder, schema)
        assert describe(load_schema(folder)) == describe_answer(schema)
        again = pull(endpoint.url, folder)
        assert (again.changes, again.written, again.removed) == ((), (), ())
        assert diff(load_schema(endpoint.url), load_schema(folder)) == []


def check_change(endpoint: Endpoint, seeds: tuple[int, int]) -> None:
    before, after = map(make_introspection, seeds)
    with small_folder() as folder:
        pull_all(endpoint, folder, before, after)
        # What an endpoint does not describe keeps the folder's description.
        assert without_descriptions(describe(load_schema(folder))) == without_descriptions(describe_answer(after))
        again = pull(endpoint.url, folder)
        assert (again.changes, again.written, again.removed) == ((), (), ())
        changes = diff(load_schema(endpoint.url), load_schema(folder))
        assert {change.type for change in changes} <= {ChangeType.DESCRIPTION_ADDED}


def describe_answer(schema: dict[str, Any]) -> Any:
    """Return an answer with everything by name, and defaults as syntax trees."""
    return _plain({**schema, "types": [kind for kind in schema["types"] if kind["name"] not in BUILT_IN]})


def describe(schema: GraphQLSchema) -> Any:
    """Return the same of a schema, as graphql-core tells it when it is asked."""
    result = execute_sync(schema, QUERY)
    assert result.errors is None, result.errors
    assert result.data is not None
    answer = json.loads(json.dumps(result.data["__schema"]))
    defaults = {path: item.ast_node.default_value for path, item in inputs_of(schema) if item.ast_node is not None}
    own = [kind for kind in answer["types"] if not kind["name"].startswith("__") and kind["name"] not in BUILT_IN]
    for kind in own:
        kind["isOneOf"] = getattr(schema.type_map[kind["name"]], "is_one_of", None)
        for item in kind["inputFields"] or ():
            item["default"] = defaults[f"{kind['name']}.{item['name']}"]
        for field in kind["fields"] or ():
            for item in field["args"]:
                item["default"] = defaults[f"{kind['name']}.{field['name']}.{item['name']}"]
    directives = [item for item in answer["directives"] if item["name"] not in SPECIFIED_DIRECTIVES]
    for directive in directives:
        for item in directive["args"]:
            item["default"] = defaults[f"@{directive['name']}.{item['name']}"]
    return _plain({**answer, "types": own, "directives": directives})


def without_descriptions(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: without_descriptions(member) for name, member in value.items() if name != "description"}
    return [without_descriptions(entry) for entry in value] if isinstance(value, list) else value


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        entries = [_plain(entry) for entry in value]
        return sorted(entries, key=lambda entry: str(entry.get("name") if isinstance(entry, dict) else entry))
    if not isinstance(value, dict):
        return value
    members = dict(value)
    if "defaultValue" in members:
        text = members.pop("defaultValue")
        members["default"] = None if text is None else parse_value(text)
    if members.get("default") is not None:
        members["default"] = _syntax(ast_to_dict(members["default"]))
    if "description" in members:
        members["description"] = members["description"] or None
    if members.get("isDeprecated"):
        members["deprecationReason"] = members["deprecationReason"] or "No longer supported"
    return {name: member if name == "default" else _plain(member) for name, member in members.items()}


def _syntax(value: Any) -> Any:
    """Return a syntax tree without places, and without the difference of block strings."""
    if isinstance(value, dict):
        return {name: _syntax(member) for name, member in value.items() if name not in {"loc", "block"}}
    return [_syntax(entry) for entry in value] if isinstance(value, list | tuple) else value


@pytest.mark.timeout(300)
@settings(max_examples=40, suppress_health_check=FIXTURES)
@given(SEEDS)
def test_a_pulled_folder_holds_the_schema_of_the_endpoint(endpoint: Endpoint, seed: int) -> None:
    check_round_trip(endpoint, seed)


@pytest.mark.timeout(300)
@settings(max_examples=8, suppress_health_check=FIXTURES)
@given(st.tuples(SEEDS, SEEDS))
def test_a_folder_becomes_any_other_schema(endpoint: Endpoint, seeds: tuple[int, int]) -> None:
    check_change(endpoint, seeds)


@pytest.mark.slow
@settings(max_examples=160, suppress_health_check=FIXTURES)
@given(SEEDS)
def test_a_hundred_more_schemas_are_pulled(endpoint: Endpoint, seed: int) -> None:
    check_round_trip(endpoint, seed)


@pytest.mark.slow
@settings(max_examples=20, suppress_health_check=FIXTURES)
@given(st.tuples(SEEDS, SEEDS))
def test_twenty_more_changes_are_pulled(endpoint: Endpoint, seeds: tuple[int, int]) -> None:
    check_change(endpoint, seeds)


@pytest.mark.slow
@pytest.mark.thousands
@pytest.mark.parametrize("start", range(0, 5000, 250))
def test_five_thousand_schemas_are_pulled(endpoint: Endpoint, start: int) -> None:
    for seed in range(start, start + 250):
        check_round_trip(endpoint, seed)


@pytest.mark.slow
@pytest.mark.thousands
@pytest.mark.parametrize("start", range(0, 1000, 250))
def test_a_thousand_changes_are_pulled(endpoint: Endpoint, start: int) -> None:
    for seed in range(start, start + 250):
        check_change(endpoint, (seed, seed + 5000))
