"""Each mistake in an operation is found, at its place; a file more in broken/ is a test more."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest
from graphql import GraphQLSchema, build_schema

from b2b_storefront.cli import main
from b2b_storefront.contract import (
    SchemaError,
    Weights,
    check,
    load_fragments,
    load_operations,
    load_schema,
    score_of,
)
from b2b_storefront.contract.check import Finding, Kind
from b2b_storefront.sandbox import Sandbox

BROKEN = Path(__file__).with_name("broken")
FILES = sorted(BROKEN.glob("*.graphql"))


@pytest.fixture(scope="module")
def schema() -> GraphQLSchema:
    """The schema that this library brings."""
    return load_schema()


def findings(schema: GraphQLSchema, path: Path) -> list[Finding]:
    return check(schema, load_operations(path), fragments=load_fragments(path))


def write(folder: Path, text: str) -> Path:
    (folder / "mine.graphql").write_text(text)
    return folder


def expected(path: Path) -> set[tuple[int, str, str]]:
    """Return what the comments at the file's top expect: line, kind and level."""
    comments = re.findall(r"^# expected on line (\d+): ([\w-]+)(?:, (warning))?$", path.read_text(), re.MULTILINE)
    return {(int(line), kind, level or "error") for line, kind, level in comments}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_mistake_is_found_at_its_place_and_nothing_else_is(path: Path, schema: GraphQLSchema) -> None:
    found = findings(schema, path)
    assert expected(path)
    assert {(finding.line, finding.kind, finding.level) for finding in found} == expected(path)
    assert {finding.path for finding in found} == {str(path)}


def test_there_is_a_broken_file_of_each_kind() -> None:
    assert {kind for path in FILES for _, kind, _ in expected(path)} == set(get_args(Kind))


def test_all_mistakes_of_the_folder_are_found_at_once(tmp_path: Path, schema: GraphQLSchema) -> None:
    for path in FILES:
        # Each file is a world of its own; together, names must differ.
        text = re.sub(r"\b(query|mutation|subscription) (\w+)", rf"\1 {path.stem}_\2", path.read_text())
        text = re.sub(r"(fragment |\.\.\.)(\w+)", rf"\1{path.stem}_\2", text)
        (tmp_path / path.name).write_text(text)
    found = {(Path(finding.path).name, finding.line, finding.kind) for finding in findings(schema, tmp_path)}
    assert found == {(path.name, line, kind) for path in FILES for line, kind, _ in expected(path)}


def test_a_finding_names_operation_and_column(schema: GraphQLSchema) -> None:
    (found,) = findings(schema, BROKEN / "unknown_field.graphql")
    assert (found.operation, found.column) == ("Users", 5)
    assert "Cannot query field 'total'" in found.message


def test_a_mistake_in_a_fragment_is_found_once_however_many_use_it(tmp_path: Path, schema: GraphQLSchema) -> None:
    text = "query A { currentUser { ...F } }\nquery B { currentUser { ...F } }\nfragment F on UserType { nope }"
    (found,) = findings(schema, write(tmp_path, text))
    assert (found.operation, found.kind, found.line) == ("A", "unknown-field", 3)


def test_bundled_operations_have_no_errors(schema: GraphQLSchema) -> None:
    found = check(schema, load_operations(), fragments=load_fragments())
    assert {finding.kind for finding in found} == {"deprecated"}
    assert {finding.operation for finding in found} == {
        "CompanyUserInfo",
        "QuotePdfExport",
        "SuperAdminBeginMasquerade",
        "SuperAdminEndMasquerade",
    }


def test_deprecated_directives_of_a_schema_are_found_too(tmp_path: Path) -> None:
    schema = build_schema('type Query { old: Int @deprecated(reason: "Use new.") new: Int }')
    (found,) = findings(schema, write(tmp_path, "query A { old new }"))
    assert (found.kind, found.level, found.column) == ("deprecated", "warning", 11)
    assert "Use new." in found.message


def test_weights_and_limit_decide_what_is_too_complex(tmp_path: Path, schema: GraphQLSchema) -> None:
    operations = load_operations(write(tmp_path, "query A { users(companyId: 1) { edges { node { id } } } }"))
    assert check(schema, operations) == []
    (found,) = check(schema, operations, limit=100)
    assert "scores about 101, and a request may score 100. This is an estimate" in found.message
    assert check(schema, operations, limit=100, weights=Weights(page_size=20)) == []


def test_an_anonymous_operation_is_estimated_too(tmp_path: Path, schema: GraphQLSchema) -> None:
    operations = load_operations(write(tmp_path, "{ users(companyId: 1) { edges { node { id } } } }"))
    assert [finding.kind for finding in check(schema, operations, limit=100)] == ["anonymous", "complexity"]


def test_a_schema_that_is_none_is_an_error(tmp_path: Path) -> None:
    operations = load_operations(write(tmp_path, "query A { a }"))
    with pytest.raises(SchemaError, match="the schema is not valid: Query root type must be provided"):
        check(build_schema("type Other { a: Int }"), operations)


@pytest.mark.parametrize(
    ("headers", "score"),
    [
        ({"X-BC-GraphQL-Complexity": " 512 "}, 512),
        ({"x-bc-graphql-complexity": "0"}, 0),
        ({"X-BC-GraphQL-Complexity": "many"}, None),
        ({"X-Request-Id": "7"}, None),
    ],
)
def test_the_score_is_read_from_the_headers_of_an_answer(headers: dict[str, str], score: int | None) -> None:
    assert score_of(headers) == score


class TestLiveEndpoint:
    """`check --url`, against what an endpoint says of itself."""

    def test_bundled_operations_pass(self, capsys: pytest.CaptureFixture[str]) -> None:
        with Sandbox() as sandbox:
            address = f"{sandbox.base_url}/graphql"
            assert main(["check", "--url", address]) == 0
        output = capsys.readouterr()
        assert output.out.count(": warning: ") == output.out.count("\n")
        assert output.err.startswith(f"Asking {address} for its schema ...\n141 operations: 0 errors,")

    @pytest.mark.parametrize(
        "name", ["unknown_field", "missing_argument", "variable_of_another_type", "too_many_objects"]
    )
    def test_mistakes_are_found_as_they_are_against_files(self, name: str, capsys: pytest.CaptureFixture[str]) -> None:
        path = BROKEN / f"{name}.graphql"
        with Sandbox() as sandbox:
            arguments = ["--operations", str(path), "--format", "json"]
            assert main(["check", "--url", f"{sandbox.base_url}/graphql", *arguments]) == 1
        found = json.loads(capsys.readouterr().out)
        assert {(finding["line"], finding["kind"], finding["level"]) for finding in found} == expected(path)

    def test_an_endpoint_that_does_not_answer_is_status_2(self, capsys: pytest.CaptureFixture[str]) -> None:
        with Sandbox() as sandbox:
            address = f"{sandbox.base_url}/graphql"
        assert main(["check", "--url", address]) == 2
        output = capsys.readouterr()
        assert output.out == ""
        assert address in output.err

    def test_an_address_that_is_none_is_status_2(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "--url", "api.example.com"]) == 2
        assert "api.example.com is not an http(s) address" in capsys.readouterr().err


class TestCommand:
    """`b2b-storefront check`."""

    def test_findings_are_output_and_their_number_is_a_message(self, capsys: pytest.CaptureFixture[str]) -> None:
        path = BROKEN / "unknown_field.graphql"
        assert main(["check", "--operations", str(path)]) == 1
        output = capsys.readouterr()
        assert re.fullmatch(
            r"\S+/unknown_field\.graphql:5:5: error: Cannot query field 'total' .*\[unknown-field\]\n", output.out
        )
        assert output.err == "1 operation: 1 error, 0 warnings\n"

    def test_bundled_operations_pass_unless_warnings_count(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check"]) == 0
        assert main(["check", "--strict"]) == 1
        assert capsys.readouterr().err == "141 operations: 0 errors, 4 warnings\n" * 2

    def test_json_holds_every_member(self, capsys: pytest.CaptureFixture[str]) -> None:
        path = BROKEN / "missing_argument.graphql"
        main(["check", "--operations", str(path), "--format", "json"])
        (entry,) = json.loads(capsys.readouterr().out)
        assert entry.pop("message")
        assert entry == {
            "operation": "Users",
            "path": str(path),
            "line": 3,
            "column": 3,
            "kind": "missing-argument",
            "level": "error",
        }

    def test_github_shows_findings_beside_their_lines(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.chdir(write(tmp_path, 'query A { users(companyId: "100%") { totalCount } }'))
        main(["check", "--operations", ".", "--format", "github"])
        assert capsys.readouterr().out == (
            "::error file=mine.graphql,line=1,col=28,title=wrong-value::"
            'Int cannot represent non-integer value: "100%25"\n'
        )

    def test_weights_and_limit_are_options(self, tmp_path: Path) -> None:
        folder = str(write(tmp_path, "query A { users(companyId: 1) { edges { node { id } } } }"))
        assert main(["check", "--operations", folder, "--limit", "50"]) == 1
        assert main(["check", "--operations", folder, "--limit", "50", "--weight", "page_size=20"]) == 0

    @pytest.mark.parametrize("weight", ["pages=3", "object", "object=-1", "object=x"])
    def test_a_weight_that_is_none_is_refused(self, weight: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "--weight", weight]) == 2
        assert capsys.readouterr().err.startswith(f"b2b-storefront: --weight {weight}: set one of object, scalar,")

    def test_another_schema_is_an_option(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        schema = tmp_path / "schema.graphql"
        schema.write_text("type Query { a: Int }")
        operations = tmp_path / "operations"
        operations.mkdir()
        write(operations, "query A { a }")
        assert main(["check", "--operations", str(operations), "--schema", str(schema)]) == 0
        assert main(["check", "--operations", str(operations)]) == 1
        assert capsys.readouterr().out.count("\n") == 1

    def test_what_can_not_be_checked_is_status_2(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "--operations", str(tmp_path)]) == 2
        output = capsys.readouterr()
        assert output.out == ""
        assert "holds no operation" in " ".join(output.err.split())

    def test_a_reader_that_has_seen_enough_is_no_error(self) -> None:
        command = [sys.executable, "-m", "b2b_storefront.cli", "check", "--operations", str(BROKEN / "no_name.graphql")]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.close()
            assert "Traceback" not in process.stderr.read()
            assert process.wait(timeout=30) == 141
