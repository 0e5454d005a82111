"""What operations use of a schema is counted, by name and by whom."""

import json
from pathlib import Path

import pytest
from graphql import build_schema

from b2b_storefront.cli import main
from b2b_storefront.contract import Coverage, coverage, load_operations, load_schema

SCHEMA = """
type Query { me: User them(first: Int, filter: Filter, order: Order): [Being] other: Other }
type Mutation { rename(user: UserInput, note: String): User }
interface Being { id: ID }
type User implements Being { id: ID name(style: Style): String friends: [User] }
type Robot implements Being { id: ID model: String }
type Other { value: Int }
input Filter { inner: InnerFilter }
input InnerFilter { word: String }
input UserInput { name: String }
enum Order { UP DOWN }
enum Style { LONG }
"""

OPERATIONS = """
query Me { alias: me { ...Person __typename friends { id } } }
query Them($filter: Filter) { them(filter: $filter, first: 3) @include(if: true) { id ... on Robot { model } } }
fragment Person on User { id }
"""


def covered(folder: Path, operations: str = OPERATIONS) -> Coverage:
    (folder / "operations.graphql").write_text(operations)
    return coverage(build_schema(SCHEMA), load_operations(folder))


def test_root_fields_are_those_that_operations_select(tmp_path: Path) -> None:
    usage = covered(tmp_path).root_fields
    assert usage.used == {"Query.me": ("Me",), "Query.them": ("Them",)}
    assert usage.unused == ("Mutation.rename", "Query.other")
    assert (usage.total, usage.percent) == (4, 50.0)


def test_types_are_those_of_selections_arguments_and_variables_and_what_inputs_hold(tmp_path: Path) -> None:
    usage = covered(tmp_path).types
    assert set(usage.used) == {"Being", "Filter", "InnerFilter", "Robot", "User"}
    assert usage.used["User"] == ("Me",)
    assert usage.unused == ("Order", "Other", "Style", "UserInput")


def test_fields_are_counted_where_they_are_selected(tmp_path: Path) -> None:
    usage = covered(tmp_path).fields
    assert usage.used == {
        "Being.id": ("Them",),
        "Robot.model": ("Them",),
        "User.friends": ("Me",),
        "User.id": ("Me",),
    }
    assert usage.unused == ("Other.value", "Robot.id", "User.name")


def test_arguments_are_those_that_are_given_and_not_those_of_directives(tmp_path: Path) -> None:
    usage = covered(tmp_path).arguments
    assert usage.used == {"Query.them(filter:)": ("Them",), "Query.them(first:)": ("Them",)}
    assert usage.unused == (
        "Mutation.rename(note:)",
        "Mutation.rename(user:)",
        "Query.them(order:)",
        "User.name(style:)",
    )


def test_what_the_schema_does_not_have_is_passed_over(tmp_path: Path) -> None:
    result = covered(tmp_path, "query A($x: Nothing) { nope { deeper(y: $x) } me { id ... on Nobody { id } } }")
    assert set(result.root_fields.used) == {"Query.me"}
    assert set(result.types.used) == {"User"}


def test_nothing_of_nothing_is_everything(tmp_path: Path) -> None:
    (tmp_path / "a.graphql").write_text("query A { a }")
    result = coverage(build_schema("type Query { a: Int }"), load_operations(tmp_path))
    assert (result.types.total, result.types.percent) == (0, 100.0)


def test_bundled_operations_use_every_root_field() -> None:
    result = coverage(load_schema(), load_operations())
    assert result.root_fields.unused == ()
    files = result.root_fields.by_file()
    assert files["observed"] == (3, 3)
    assert sum(total for _, total in files.values()) == 89 + 52


def test_arguments_of_directives_are_not_the_field_s(tmp_path: Path) -> None:
    (tmp_path / "q.graphql").write_text("query Q($x: Boolean!) { a @include(if: $x) @skip(if: false) }")
    schema = build_schema("type Query { a(if: Boolean, unless: Boolean): Int }")
    assert coverage(schema, load_operations(tmp_path)).arguments.used == {}


class TestCommand:
    """`b2b-storefront coverage`."""

    @pytest.fixture
    def arguments(self, tmp_path: Path) -> list[str]:
        """The command on the schema and the operations of above."""
        (tmp_path / "schema.graphql").write_text(SCHEMA)
        (tmp_path / "operations.graphql").write_text(OPERATIONS)
        return [
            "coverage",
            "--schema",
            str(tmp_path / "schema.graphql"),
            "--operations",
            str(tmp_path / "operations.graphql"),
        ]

    def test_text_counts_and_names_unused_root_fields(
        self, arguments: list[str], capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(arguments) == 0
        output = capsys.readouterr()
        assert output.out == (
            "root fields      2 of 4       50.0 %\n"
            "types            5 of 9       55.6 %\n"
            "fields           4 of 7       57.1 %\n"
            "arguments        2 of 6       33.3 %\n"
            "\n"
            "unused root fields\n"
            "  Mutation.rename\n"
            "  Query.other\n"
        )
        assert output.err == "2 operations\n"

    def test_json_names_everything(self, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        main([*arguments, "--format", "json"])
        document = json.loads(capsys.readouterr().out)
        assert set(document) == {"root_fields", "types", "fields", "arguments"}
        assert document["root_fields"] == {
            "total": 4,
            "percent": 50.0,
            "used": {"Query.me": ["Me"], "Query.them": ["Them"]},
            "unused": ["Mutation.rename", "Query.other"],
        }

    def test_what_is_unused_can_be_listed(self, arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        main([*arguments, "--unused", "types"])
        assert capsys.readouterr().out == "Order\nOther\nStyle\nUserInput\n"

    def test_bundled_operations_are_grouped_by_the_files_of_the_schema(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["coverage"]) == 0
        assert "  shopping_lists    20 of 20\n" in capsys.readouterr().out
