"""Any description that GraphQL allows is pulled and read as it is, and so is what is deprecated or only a comment."""

import json
from pathlib import Path
from typing import Any

import pytest
from graphql import GraphQLField, GraphQLObjectType, GraphQLSchema, GraphQLString, build_schema
from graphql.utilities import introspection_from_schema

from b2b_storefront.contract import ChangeType, check, diff, introspect, layout, load_operations, load_schema, pull

from .conftest import Endpoint


@pytest.fixture
def model(tmp_path: Path) -> Path:
    """A folder with a small schema."""
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "all.graphql").write_text("type Query { a: String }")
    return tmp_path / "model"


def described(text: str) -> GraphQLSchema:
    return GraphQLSchema(GraphQLObjectType("Query", {"a": GraphQLField(GraphQLString, description=text)}))


@pytest.mark.parametrize(
    "text",
    [
        "One line.\r\nTwo.", "One line.\rTwo.", "One line.\n", "\nOne line.", "  One line.\n  Two.", "   ", "\t", "\n",
        "a\u2028b", "a\u2029b", "a\x85b", "a\x0bb", "a\x0cb", "a\x00b", "a\x1b[31mb", "\ufeffa", "a\u202eb", "ends \"",
        'ends """', '"""', "ends \\", "\\n", "a\U000e0020b", "a\u200db", "a\n\n  b\n c", "é \U0001f600", "x" * 300,
        "a\n" + "y" * 300, "  a", "a  ",
    ],
)  # fmt: skip
def test_a_description_is_written_and_read_as_it_is(model: Path, text: str) -> None:
    schema = described(text)
    for name, written in layout(schema, like=model).items():
        (model / name).write_bytes(written.encode())
        assert all(letter.isprintable() or letter in "\n\u200d" for letter in written)
    loaded = load_schema(model)
    assert loaded.query_type is not None
    assert loaded.query_type.fields["a"].description == text
    assert diff(schema, loaded) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("One line.", '  """One line."""'),
        ("One.\nTwo.", '  """\n  One.\n  Two.\n  """'),
        ("One.\r\nTwo.", r'  "One.\r\nTwo."'),
        ("  One.\n  Two.", r'  "  One.\n  Two."'),
        ("a\u202eb\x9bc", r'  "a\u202eb\u009bc"'),
    ],
)
def test_what_a_block_string_can_not_hold_is_an_ordinary_string(model: Path, text: str, written: str) -> None:
    (file,) = layout(described(text), like=model).values()
    assert f"type Query {{\n{written}\n  a: String\n}}" in file


def deprecated_by(endpoint: Endpoint, reason: str | None, *, flag: bool) -> GraphQLSchema:
    answer: Any = introspection_from_schema(build_schema("type Query { old: Int new: Int }"))
    (query,) = (named for named in answer["__schema"]["types"] if named["name"] == "Query")
    query["fields"][0].update(isDeprecated=flag, deprecationReason=reason)
    endpoint.answer_introspection(answer["__schema"])
    return introspect(endpoint.url)


@pytest.mark.parametrize(("reason", "told"), [(None, "No longer supported"), ("Use new.", "Use new.")])
def test_what_is_deprecated_is_whether_it_has_a_reason_or_not(
    endpoint: Endpoint, tmp_path: Path, model: Path, reason: str | None, told: str
) -> None:
    (tmp_path / "q.graphql").write_text("query Q { old }")
    schema = deprecated_by(endpoint, reason, flag=True)
    (finding,) = check(schema, load_operations(tmp_path / "q.graphql"))
    assert (finding.kind, told.rstrip(".") in finding.message) == ("deprecated", True)
    (change,) = diff(build_schema("type Query { old: Int new: Int }"), schema)
    assert change.type is ChangeType.DEPRECATION_ADDED
    assert "@deprecated" in "".join(layout(schema, like=model).values())


def test_a_reason_alone_does_not_deprecate(endpoint: Endpoint) -> None:
    schema = deprecated_by(endpoint, "", flag=False)
    assert diff(build_schema("type Query { old: Int new: Int }"), schema) == []


def test_places_of_directives_that_are_not_known_are_left_out(endpoint: Endpoint) -> None:
    sdl = "directive @one on FIELD | QUERY directive @two on FIELD type Query { a: Int }"
    answer: Any = introspection_from_schema(build_schema(sdl))
    for directive in answer["__schema"]["directives"]:
        if directive["name"] in {"one", "two"}:
            directive["locations"] = ["FIELD", "FROM_THE_FUTURE"] if directive["name"] == "one" else ["FROM_THE_FUTURE"]
    endpoint.answer_introspection(answer["__schema"])
    changes = diff(build_schema(sdl), introspect(endpoint.url))
    assert [(change.type, change.path) for change in changes] == [
        (ChangeType.DIRECTIVE_LOCATION_REMOVED, "@one"),
        (ChangeType.DIRECTIVE_REMOVED, "@two"),
    ]


@pytest.mark.parametrize("text", ["# Nothing but\n# comments.\n", "", "\ufeff", "\ufeff# x", " ,\n,"])
class TestFilesWithoutDefinitions:
    """They are passed over, and stay."""

    def test_among_operations(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "old.graphql").write_text(text)
        (tmp_path / "q.graphql").write_text("query Q { a }")
        assert [operation.name for operation in load_operations(tmp_path)] == ["Q"]

    def test_in_a_schema(self, tmp_path: Path, endpoint: Endpoint, text: str) -> None:
        folder = tmp_path / "schema"
        folder.mkdir()
        (folder / "all.graphql").write_text("type Query { a: Int }")
        (folder / "old.graphql").write_text(text)
        assert load_schema(folder).query_type is not None

        endpoint.serve(build_schema("type Query { a: String }"))
        report = pull(endpoint.url, folder)
        assert (report.written, report.removed) == (("all.graphql",), ())
        assert (folder / "old.graphql").read_text() == text

    def test_in_an_otherwise_empty_folder(self, tmp_path: Path, endpoint: Endpoint, text: str) -> None:
        folder = tmp_path / "schema"
        folder.mkdir()
        (folder / "old.graphql").write_text(text)
        endpoint.serve(build_schema("type Query { a: Int }"))
        report = pull(endpoint.url, folder)
        assert report.created
        assert (folder / "old.graphql").read_text() == text


def test_half_a_character_is_pulled_as_the_character_for_what_is_none(endpoint: Endpoint, tmp_path: Path) -> None:
    answer: Any = introspection_from_schema(build_schema("type Query { a: Int }"))
    raw = json.dumps(answer).replace('"description": null', '"description": "\\ud800x"')
    endpoint.answer(f'{{"data": {raw}}}')
    pull(endpoint.url, tmp_path / "schema")
    query = load_schema(tmp_path / "schema").query_type
    assert query is not None
    assert query.description == "\ufffdx"
