"""`b2b-storefront schema`, as people and CI use it."""

import json
import re
from pathlib import Path

import pytest
from graphql import build_schema

from b2b_storefront.cli import main
from b2b_storefront.contract import Change, ChangeType, Level
from b2b_storefront.contract.formats import format_changes, summary

from .conftest import Endpoint

OLD = "type Query { a: Int b(x: Int): Int c: Int }"
NEW = "type Query { b(x: Int, y: Int): Int d: Int }"


@pytest.fixture(autouse=True)
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str, str]:
    """Two schemas and an operation."""
    for name, text in {"old": OLD, "new": NEW, "asks": "query Asks { a b }"}.items():
        (tmp_path / f"{name}.graphql").write_text(text)
    return str(tmp_path / "old.graphql"), str(tmp_path / "new.graphql"), str(tmp_path / "asks.graphql")


def test_text_is_for_people(files: tuple[str, str, str], capsys: pytest.CaptureFixture[str]) -> None:
    old, new, asks = files
    assert main(["schema", "diff", old, new, "--operations", asks]) == 1
    out, err = capsys.readouterr()
    assert out == (
        "breaking   field Query.a was removed (FIELD_REMOVED)\n"
        "           touches Asks\n"
        "breaking   field Query.c was removed (FIELD_REMOVED)\n"
        "           touches no operation\n"
        "dangerous  optional argument Query.b.y: Int was added (ARG_ADDED)\n"
        "           touches Asks\n"
        "safe       field Query.d: Int was added (FIELD_ADDED)\n"
        "\n"
        "Changes: 2 breaking (1 of them touches no operation), 1 dangerous, 1 safe.\n"
    )
    assert err == ""


def test_json_is_for_programs(files: tuple[str, str, str], capsys: pytest.CaptureFixture[str]) -> None:
    old, new, asks = files
    assert main(["schema", "diff", old, new, "--operations", asks, "--format", "json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["summary"] == {"breaking": 2, "dangerous": 1, "safe": 1}
    assert answer["changes"][0] == {
        "type": "FIELD_REMOVED",
        "path": "Query.a",
        "message": "field Query.a was removed",
        "level": "breaking",
        "operations": ["Asks"],
        "touched": True,
    }


@pytest.mark.parametrize(
    ("fail_on", "status"), [("breaking", 1), ("touched-breaking", 1), ("dangerous", 1), ("any", 1), ("never", 0)]
)
def test_the_status_of_all_levels(files: tuple[str, str, str], fail_on: str, status: int) -> None:
    assert main(["schema", "diff", *files[:2], "--operations", files[2], "--fail-on", fail_on]) == status


@pytest.mark.parametrize(
    ("old", "new", "failing"),
    [
        (OLD, OLD, set()),
        (OLD, OLD.replace("c: Int", "c: Int d: Int"), {"any"}),
        (OLD, OLD.replace("x: Int", "x: Int y: Int"), {"any", "dangerous"}),
        (OLD, OLD.replace("c: Int", ""), {"any", "dangerous", "breaking"}),
        (OLD, OLD.replace("a: Int", ""), {"any", "dangerous", "breaking", "touched-breaking"}),
    ],
)
def test_the_status_of_each_level(files: tuple[str, str, str], old: str, new: str, failing: set[str]) -> None:
    Path(files[0]).write_text(old)
    Path(files[1]).write_text(new)
    for fail_on in ("breaking", "touched-breaking", "dangerous", "any", "never"):
        status = main(["schema", "diff", *files[:2], "--operations", files[2], "--fail-on", fail_on])
        assert (status == 1) is (fail_on in failing), fail_on


def test_where_no_operations_are_looked_at_any_may_be_touched(
    files: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["schema", "diff", *files[:2], "--no-operations", "--fail-on", "touched-breaking"]) == 1
    assert "touches" not in capsys.readouterr().out


def test_nothing_to_tell(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "diff", "bundled", "bundled", "--fail-on", "any"]) == 0
    assert capsys.readouterr() == ("No changes.\n", "")


def test_an_endpoint_is_compared_and_messages_stay_off_the_output(
    endpoint: Endpoint, files: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    endpoint.serve(build_schema(OLD))
    assert main(["schema", "diff", files[0], endpoint.url, "--format", "json", "--header", "X-Key: 1"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["changes"] == []
    assert err == f"asking {endpoint.url} for its schema\n"
    assert endpoint.requests[0]["X-Key"] == "1"


def test_headers_do_not_go_to_two_hosts(capsys: pytest.CaptureFixture[str]) -> None:
    urls = ["https://one.example/graphql", "https://two.example/graphql"]
    assert main(["schema", "diff", *urls, "--header", "X-Key: 1"]) == 2
    assert "headers would go to both" in " ".join(capsys.readouterr().err.split())


def test_a_pull_tells_what_changed(
    endpoint: Endpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "schema"
    out.mkdir()
    (out / "all.graphql").write_text(OLD)
    monkeypatch.setenv("MY_TOKEN", "s3cret")
    endpoint.serve(build_schema(OLD.replace("c: Int", "e: E") + " enum E { A }"))
    arguments = ["schema", "pull", "--url", endpoint.url, "--out", str(out), "--header-env", "X-Auth-Token=MY_TOKEN"]

    assert main(arguments) == 0
    first = capsys.readouterr()
    assert main(arguments) == 0
    second = capsys.readouterr()

    assert endpoint.requests[0]["X-Auth-Token"] == "s3cret"
    assert "breaking   field Query.c was removed" in first.out
    assert "written  all.graphql" in first.out
    assert "new      E in new.graphql" in first.out
    assert "asking" in first.err
    assert "s3cret" not in first.out + first.err
    assert second.out == f"{out}: nothing changed\n"


def test_the_endpoint_comes_from_the_settings(
    endpoint: Endpoint, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    endpoint.serve(build_schema(OLD))
    monkeypatch.setenv("B2B_STOREFRONT_BASE_URL", endpoint.url.removesuffix("/graphql"))
    monkeypatch.chdir(tmp_path)
    assert main(["schema", "pull"]) == 0
    assert capsys.readouterr().out.startswith(f"{tmp_path / 'schema'}: new, ")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["pull", "--url", "http://127.0.0.1:9/graphql"], "no connection to http://127.0.0.1:9/graphql"),
        (["pull", "--header", "nothing"], "Write a header as --header 'NAME: VALUE'"),
        (["pull", "--header", "a b: s3cret"], "Write a header as"),
        (["pull", "--header", "a: s3cret\nb: c"], "characters that a header can't have"),
        (["pull", "--header-env", "X-Key"], "Write a header as --header-env NAME=VARIABLE"),
        (["pull", "--header-env", "X-Key=NOT_SET_AT_ALL"], "NOT_SET_AT_ALL is not set"),
        (["diff", "nowhere", "bundled"], "nowhere can't be read"),
        (["diff", "bundled", "bundled", "--operations", "nowhere"], "nowhere does not exist"),
    ],
)
def test_failures_exit_with_2_and_fit_the_terminal(
    arguments: list[str],
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["schema", *arguments]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert message in " ".join(err.split())
    assert "s3cret" not in err
    assert max(map(len, err.splitlines())) <= 80
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("seconds", ["0", "-1", "soon", "nan", "inf"])
def test_a_timeout_is_a_number_of_seconds(seconds: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["schema", "pull", "--timeout", seconds])
    assert "is not a number of seconds above 0" in capsys.readouterr().err


@pytest.mark.parametrize("words", [[], ["pull"], ["diff"]])
def test_help_has_an_example_and_fits_the_terminal(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["schema", *words, "--help"])
    out = capsys.readouterr().out
    assert re.search(r"examples?:\n  b2b-storefront schema ", out)
    assert max(map(len, out.splitlines())) <= 80


ODD = Change(ChangeType.ARG_DEFAULT_CHANGED, "A.b", "from `a|b`, 50%\nto <i>*c*</i>: d", Level.BREAKING, ("One", "Two"))


def test_github_gets_annotations_that_stay_on_their_line() -> None:
    untouched = Change(ChangeType.FIELD_REMOVED, "A.c", "gone", Level.BREAKING, ())
    dangerous = Change(ChangeType.ARG_ADDED, "A.d", "more", Level.DANGEROUS)
    safe = Change(ChangeType.FIELD_ADDED, "A.e", "new", Level.SAFE, ())
    assert format_changes([ODD, untouched, dangerous, safe], "github").splitlines() == [
        "::error title=breaking%3A A.b::from `a|b`, 50%25%0Ato <i>*c*</i>: d (ARG_DEFAULT_CHANGED); touches One, Two",
        "::warning title=breaking%3A A.c::gone (FIELD_REMOVED); touches no operation",
        "::warning title=dangerous%3A A.d::more (ARG_ADDED)",
        "::notice title=safe%3A A.e::new (FIELD_ADDED)",
    ]
    assert format_changes([], "github") == ""


def test_markdown_is_a_table_that_its_cells_do_not_break() -> None:
    safe = Change(ChangeType.FIELD_ADDED, "A.e", "new", Level.SAFE)
    text = format_changes([ODD, safe], "markdown")
    assert "| `A.b` | from \\`a\\|b\\`, 50% to &lt;i&gt;\\*c\\*&lt;/i&gt;: d | One, Two |" in text
    assert "**Breaking (1)**" in text
    assert "<details><summary>Safe (1)</summary>" in text
    assert format_changes([], "markdown") == "### GraphQL schema\n\nNo changes."


def test_colours_are_for_terminals() -> None:
    assert "\x1b[31mbreaking " in format_changes([ODD], colour=True)
    assert "\x1b" not in format_changes([ODD])


def test_many_operations_are_counted() -> None:
    many = Change(ChangeType.FIELD_REMOVED, "A.b", "gone", Level.BREAKING, tuple(f"Op{n:02}" for n in range(12)))
    assert "Op08, Op09 and 2 more" in format_changes([many])
    assert len(json.loads(format_changes([many], "json"))["changes"][0]["operations"]) == 12


def test_a_format_that_is_not_there_is_an_error() -> None:
    with pytest.raises(ValueError, match="there is no format 'xml'"):
        format_changes([], "xml")


def test_the_summary_counts() -> None:
    assert summary([ODD]) == "Changes: 1 breaking, 0 dangerous, 0 safe."
