"""What a stranger's endpoint says stays text: on terminals, in Markdown and annotations, in files and their names."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from b2b_storefront.contract import Change, ChangeType, Level, load_schema
from b2b_storefront.contract.formats import format_changes, github_annotation

from .conftest import Endpoint
from .introspections import BUILT_IN, ODD_TEXTS, Chance, make_introspection
from .test_command_line import is_quiet, run, workplace

HOSTILE = (
    *ODD_TEXTS, "\n::stop-commands::x", "\n##[add-path]/evil", "\x1b]0;owned\x07", "\x9b2J",
    '"""\n}\ntype Evil { a: Int }\n#', "../../evil", "/evil", "a.graphql", "<script>alert(1)</script>", "| a | b |",
    "\n\n# Heading", "[x](javascript:x)", "@octocat", "#1", "https://evil.example", "![x](//evil.example)", "`` ` ``",
    "\x1b]8;;file:///etc/passwd\x1b\\", "\u2028::error::x", "\x85", "\x0c", "\x1c", "\u2066", "\ud800", "\udfff",
    "\U000e0041", "]]>", "<!--", "-->", "\n```\n", "~~~", "\n---\n", "\r::warning::x", "\n::group::", "\t::debug::",
    "<details>", "</details>", "&lt;", "&#60;", "<!doctype", "$(id)", "`id`", "; id", "\x00", "../" * 20, "C:\\evil",
    "CON", "nul.graphql", "a" * 5000,
    "\\", "%0A::error::x", "{0}", "%s", "${x}",
)  # fmt: skip
TEXTS = {"description", "deprecationReason", "specifiedByURL", "defaultValue"}
COMMAND_LINE = re.compile(r"::(error|warning|notice) (file|title)=[^\n]*")


def poison(value: Any, chance: Chance, keys: set[str] | None, share: float) -> Any:
    """Return an answer in which some texts are hostile: those of some keys, or of any."""
    if isinstance(value, list):
        return [poison(entry, chance, keys, share) for entry in value]
    if isinstance(value, dict):
        return {
            key: hostile(member, chance)
            if isinstance(member, str) and (keys is None or key in keys) and chance.yes(share)
            else poison(member, chance, keys, share)
            for key, member in value.items()
        }
    return value


def hostile(text: str, chance: Chance) -> str:
    poisoned = chance.of(HOSTILE) + chance.of(HOSTILE)
    return chance.of((poisoned, text + poisoned, poisoned + text))


def operation_for(schema: dict[str, Any]) -> str:
    """Return an operation that uses what is deprecated, as far as it needs no arguments."""
    (query,) = (kind for kind in schema["types"] if kind["name"] == schema["queryType"]["name"])
    names = [
        field["name"]
        for field in query["fields"]
        if field["type"]["name"] in BUILT_IN
        and not any(item["type"]["kind"] == "NON_NULL" and item["defaultValue"] is None for item in field["args"])
    ]
    return f"query Q {{ __typename {' '.join(names)} }}"


def check_answer(endpoint: Endpoint, workspace: Path, operation: str) -> None:
    """Let every command that asks an endpoint work on the answer, and look at all that it leaves behind."""
    (workspace / "schema").mkdir()
    (workspace / "schema" / "all.graphql").write_text("type Query { first: Int }")
    (workspace / "q.graphql").write_text(operation)
    diff = ["schema", "diff", "schema", endpoint.url, "--no-operations", "--fail-on", "never"]
    check = ["check", "--url", endpoint.url, "--operations", "q.graphql"]
    with workplace(workspace):
        results = {
            "text": [run(["coverage", "--schema", endpoint.url]), run(diff), run(check)],
            "json": [run([*diff, "--format", "json"]), run([*check, "--format", "json"])],
            "github": [run([*diff, "--format", "github"]), run([*check, "--format", "github"])],
            "markdown": [run([*diff, "--format", "markdown"])],
            "pull": [run(["schema", "pull", "--url", endpoint.url, "--out", "schema"])],
        }
    for form, runs in results.items():
        for status, out, err in runs:
            assert status in {0, 1, 2}
            assert is_quiet((out + err).replace("\u200c", "").replace("\u200d", ""))
            for line in err.splitlines() if form == "github" else (out + err).splitlines():
                assert not line.lstrip().startswith(("::", "##[")), line
            assert "Traceback" not in err
    for status, out, _ in results["json"]:
        assert status == 2 or json.loads(out) is not None
    for (status, out, _), (_, told, _) in zip(results["github"], results["json"], strict=True):
        if status != 2:
            found = json.loads(told)
            expected = found["changes"] if isinstance(found, dict) else found
            assert all(COMMAND_LINE.fullmatch(line) for line in out.splitlines()), out
            assert len(out.splitlines()) == len(expected)
    for status, out, _ in results["markdown"]:
        assert status == 2 or all(is_plain(line) for line in out.splitlines())
    files = {path.relative_to(workspace).as_posix() for path in workspace.rglob("*") if path.is_file()}
    assert files <= {"q.graphql", "schema/all.graphql", "schema/new.graphql"}
    assert "Evil" not in load_schema(workspace / "schema").type_map


def is_plain(line: str) -> bool:
    """Tell whether a line of Markdown is one of ours: the foreign text in it is escaped, or inside of code."""
    if not line.startswith("| "):
        return bool(re.fullmatch(r"(### |\*\*|No changes|Changes: |\|---|<details><summary>|</details>).*|", line))
    without_code = re.sub(r"(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)", "", line)
    return (
        len(re.findall(r"(?<!\\)\|", without_code)) == 4
        and not re.search(r"(?<!\\)[<*_\[\]`]|&(?!amp;|lt;|gt;)", without_code)
        and not re.search(r"@|://|www\.", without_code)
    )


@pytest.mark.parametrize("poisoned", [TEXTS, None], ids=["texts", "everything"])
@pytest.mark.timeout(300)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_no_text_of_a_schema_is_more_than_text(
    endpoint: Endpoint, tmp_path_factory: pytest.TempPathFactory, poisoned: set[str] | None, seed: int
) -> None:
    check_poisoned(endpoint, tmp_path_factory.mktemp("any"), poisoned, seed)


@pytest.mark.slow
@pytest.mark.thousands
@pytest.mark.parametrize("poisoned", [TEXTS, None], ids=["texts", "everything"])
@settings(max_examples=2500, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_none_of_thousands_is(
    endpoint: Endpoint, tmp_path_factory: pytest.TempPathFactory, poisoned: set[str] | None, seed: int
) -> None:
    check_poisoned(endpoint, tmp_path_factory.mktemp("any"), poisoned, seed)


def check_poisoned(endpoint: Endpoint, workspace: Path, keys: set[str] | None, seed: int) -> None:
    chance, schema = Chance(seed), make_introspection(seed)
    # Where everything may be hostile, a little is enough: most of it is refused.
    endpoint.answer_introspection(poison(schema, chance, keys, 0.7 if keys else 0.01))
    check_answer(endpoint, workspace, operation_for(schema))


@pytest.mark.timeout(300)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), status=st.sampled_from((200, 400, 500)))
def test_no_message_of_a_server_is_more_than_text(
    endpoint: Endpoint, tmp_path_factory: pytest.TempPathFactory, seed: int, status: int
) -> None:
    text = hostile("no", Chance(seed))
    endpoint.answer({"errors": [{"message": text}, text, {"message": {"a": text}}]} if status < 500 else text, status)
    check_answer(endpoint, tmp_path_factory.mktemp("any"), "query Q { __typename }")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("to <i>*c*</i> | `x`", r"to &lt;i&gt;\*c\*&lt;/i&gt; \| \`x\`"),
        ("ask @octocat", "` ask @octocat `"),
        ("see https://evil.example/`|`", r"`` see https://evil.example/`\|` ``"),
        ("fixes #1", "` fixes #1 `"),
        ("a\x1b[31m\nb", r"a\\x1b\[31m b"),
    ],
)
def test_a_cell_of_a_table_holds_text(text: str, cell: str) -> None:
    change = Change(ChangeType.DEPRECATION_ADDED, "A.b", text, Level.SAFE)
    assert f"| `A.b` | {cell} |  |" in format_changes([change], "markdown")


def test_an_annotation_is_one_line() -> None:
    line = github_annotation("error", "a\r\n::b::%\x1b[0m", file="a,b:c\n", title="\x07")
    assert line == r"::error file=a%2Cb%3Ac%0A,title=\x07::a\r%0A::b::%25\x1b[0m"
