"""The command line works on any terminal, and says what is wrong without a traceback, whatever it is given."""

import io
import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from b2b_storefront._display import cut, display_line, display_lines, display_width
from b2b_storefront.cli import main
from b2b_storefront.cli._arguments import read_variables
from b2b_storefront.cli._call import _operations
from b2b_storefront.cli._table import table
from b2b_storefront.cli._terminal import CommandError, write_json
from b2b_storefront.contract import SchemaError, load_schema

from .introspections import ODD_TEXTS

COMMAND = [sys.executable, "-m", "b2b_storefront.cli"]


class TestStreams:
    """Standard streams as terminals, pipes, cron and Windows have them."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        (tmp_path / "schema.graphql").write_text('type Query { a: Int @deprecated(reason: "Łukasz 😀") }', "utf-8")
        (tmp_path / "q.graphql").write_text("query Q { a }")
        return tmp_path

    def check(self, folder: Path, *more: str, redirection: str = "", **environment: str) -> Any:
        line = " ".join(
            [*COMMAND, "check", "--schema", "schema.graphql", "--operations", "q.graphql", *more, redirection]
        )
        return subprocess.run(  # noqa: S602
            line, shell=True, cwd=folder, capture_output=True, env={**os.environ, **environment}
        )

    @pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1", "utf-8", "utf-16"])
    def test_what_an_encoding_lacks_is_escaped(self, folder: Path, encoding: str) -> None:
        done = self.check(folder, PYTHONIOENCODING=encoding)
        text = done.stdout.decode(encoding)
        assert done.returncode == 0, done.stderr
        assert "ukasz" in text
        assert ("Łukasz 😀" in text) == encoding.startswith("utf")

    @pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
    def test_json_stays_json(self, folder: Path, encoding: str) -> None:
        done = self.check(folder, "--format", "json", PYTHONIOENCODING=encoding)
        (finding,) = json.loads(done.stdout.decode(encoding))
        assert "Łukasz 😀" in finding["message"]

    def test_no_standard_output_is_no_error(self, folder: Path) -> None:
        done = self.check(folder, redirection=">&-")
        assert (done.returncode, done.stderr) == (0, b"1 operation: 0 errors, 1 warning\n")

    def test_no_streams_at_all_are_no_error(self, folder: Path) -> None:
        assert self.check(folder, redirection="<&- >&- 2>&-").returncode == 0

    @pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no /dev/zero")
    @pytest.mark.parametrize(
        "command",
        [
            ["call", "Users", "--vars-file", "/dev/zero"],
            ["check", "--operations", "/dev/zero"],
            pytest.param(
                ["compile", "--operations", "/dev/zero", "--out", "nowhere"],
                marks=pytest.mark.skipif(not find_spec("ariadne_codegen"), reason="ariadne-codegen is not installed"),
                id="compile",
            ),
            ["schema", "diff", "/dev/zero", "/dev/zero"],
        ],
        ids=lambda command: command[0],
    )
    def test_a_file_without_an_end_is_refused(self, command: list[str]) -> None:
        status, output, messages = run(command)
        assert (status, output) == (2, "")
        assert "can't be read: File too large." in " ".join(messages.split())

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
    @pytest.mark.parametrize("more", [[], ["--help"]])
    def test_a_full_disk_is_one_line(self, folder: Path, more: list[str]) -> None:
        done = self.check(folder, *more, redirection="> /dev/full")
        assert done.returncode == 2
        said = " ".join(done.stderr.decode().split())
        assert said.endswith(
            "b2b-storefront: the output can't be used: No space left on device. Check the path and the space left."
        )
        assert "Traceback" not in said
        assert "Exception" not in said

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
    def test_where_messages_can_not_be_written_the_result_counts(self, folder: Path) -> None:
        done = self.check(folder, redirection="2> /dev/full")
        assert (done.returncode, done.stdout.count(b"\n")) == (0, 1)


def is_quiet(text: str) -> bool:
    return not any(unicodedata.category(letter) in {"Cc", "Cf", "Zl", "Zp"} for letter in text.replace("\n", ""))


class TestDisplay:
    """What anybody wrote, on a terminal."""

    @given(st.text())
    def test_nothing_hidden_is_left(self, text: str) -> None:
        text = text.replace("\u200c", "").replace("\u200d", "")
        assert is_quiet(display_lines(text))
        assert "\n" not in display_line(text)
        assert display_line(text).isprintable() or any(unicodedata.category(c)[0] in "CZ" for c in display_line(text))

    @pytest.mark.parametrize(
        ("text", "shown"),
        [
            ("\x1b]0;owned\x07Ada", r"\x1b]0;owned\x07Ada"),
            ("\x9b31mAda\x00\x08", r"\x9b31mAda\x00\x08"),
            ("a\u202eb\u2028c\ufeff", r"a\u202eb\u2028c\ufeff"),
            ("Łukasz 😀 é e\u0301 日本 \u0645\u06cc\u200c", "Łukasz 😀 é e\u0301 日本 \u0645\u06cc\u200c"),
            ("fine\n::stop-commands::x\n  ##[error]y", "fine\n\\::stop-commands::x\n\\  ##[error]y"),
        ],
    )
    def test_what_is_shown(self, text: str, shown: str) -> None:
        assert display_lines(text) == shown

    @pytest.mark.parametrize(("text", "width"), [("Ada", 3), ("日本", 4), ("e\u0301", 1), ("😀", 2), ("", 0), ("｡", 1)])
    def test_the_width_of_letters(self, text: str, width: int) -> None:
        assert display_width(text) == width

    @given(st.text(max_size=20), st.integers(1, 12))
    def test_a_cut_text_fits(self, text: str, width: int) -> None:
        assert display_width(cut(text, width)) <= max(width, 1)

    def test_columns_of_a_table_are_straight_with_wide_letters(self) -> None:
        text, _ = table(
            [{"name": "日本", "id": 1}, {"name": "Ada\x1b[31m", "id": 2}, {"name": "e\u0301", "id": 3}], ["name", "id"]
        )
        assert text.splitlines()[2:] == ["日本         1", r"Ada\x1b[31m  2", "e\u0301            3"]


class TestVariables:
    """Variables from files, in the encodings and spellings that there are."""

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
    @pytest.mark.parametrize("is_piped", [False, True])
    def test_a_file_may_have_any_encoding_of_json(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str, is_piped: bool
    ) -> None:
        raw = '{"companyId": 1, "search": "Łukasz"}'.encode(encoding)
        (tmp_path / "v.json").write_bytes(raw)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw)))
        found = read_variables(_operations()["users"], [], "-" if is_piped else str(tmp_path / "v.json"))
        assert found == {"companyId": 1, "search": "Łukasz"}

    @pytest.mark.parametrize(
        ("pairs", "text", "message"),
        [
            (["first=1", "First=2"], None, "--var: Users has one variable first, and it is set as first and First."),
            (["first=1", "first=2"], None, "--var: Users has one variable first, and it is set twice, as first."),
            ([], '{"companyId": 1, "company_id": 2}', "it is set as companyId and company_id. Set it once."),
            ([], '{"first": 1, "first": 2}', "it is set twice, as first."),
            ([], '{"first": NaN}', "is not valid JSON"),
            ([], "[" * 100_000, "is not valid JSON"),
        ],
    )
    def test_one_variable_is_set_once(self, tmp_path: Path, pairs: list[str], text: str | None, message: str) -> None:
        file = tmp_path / "v.json"
        file.write_text(text or "{}")
        with pytest.raises(CommandError, match=re.escape(message)):
            read_variables(_operations()["users"], pairs, str(file))

    def test_the_command_line_wins_over_the_file(self, tmp_path: Path) -> None:
        (tmp_path / "v.json").write_text('{"company_id": 1, "first": 5}')
        found = read_variables(_operations()["users"], ["companyId=2"], str(tmp_path / "v.json"))
        assert found == {"companyId": 2, "first": 5}

    @pytest.mark.parametrize("text", ["NaN", "Infinity", "[" * 3000, "9" * 5000])
    def test_what_is_no_number_is_left_to_the_check_of_arguments(self, text: str) -> None:
        with_text: Callable[[], Any] = lambda: read_variables(_operations()["users"], [f"first={text}"], None)  # noqa: E731
        if text.startswith("["):
            with pytest.raises(CommandError, match="is not valid JSON"):
                with_text()
        else:
            assert with_text() == {"first": text}


@given(
    st.recursive(
        st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=5
    )
)
def test_json_is_read_as_it_was_whatever_the_stream(value: Any) -> None:
    for encoding in ("utf-8", "cp1252"):
        raw = io.BytesIO()
        with redirect_stdout(io.TextIOWrapper(raw, encoding=encoding, newline="\n")) as stream:
            write_json(value)
            stream.flush()
            text = raw.getvalue().decode(encoding)
        assert json.loads(text) == value
        assert is_quiet(text.replace("\u200c", "").replace("\u200d", ""))


@contextmanager
def workplace(path: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(path)
    try:
        yield
    finally:
        os.chdir(before)


WORDS = st.sampled_from(
    [
        *ODD_TEXTS, "", "-", "--", ".", "..", "/", "/dev/null", "/proc/self/mem", "a" * 300, "schema.graphql",
        "q.graphql", "folder", "bundled", "http://", "http://[", "http://[::1", "http://127.0.0.1:1/graphql",
        "http://127.0.0.1:99999/", "https://a:b@c/", "http://exa mple/", "http://\x1b[31m", "file:///etc/passwd", "1",
        "-1", "1e400", "nan", "9" * 400, "companyId=1", "=", "first=[", "email:", "email:a@b.example", "token",
        "customer-id:²", "page_size=²", "²", "Users", "users", "x: y", "é: y", "x:\r\ny", "X=HOME", "X=", "any",
        "never", "text", "json", "github", "markdown", "table", "fields", "\udcff", "\U0001f600",
    ]
)  # fmt: skip
RIGHT = {
    "call": "Users --as token --var companyId=1",
    "check": "--schema schema.graphql --operations q.graphql",
    "compile": "--schema schema.graphql --operations missing --out made",
    "coverage": "--schema schema.graphql --operations q.graphql",
    "schema pull": "--url http://127.0.0.1:1/graphql --out folder",
    "schema diff": "schema.graphql schema.graphql --operations q.graphql",
    "sandbox": "",
    "": "",
}
"""Arguments that are right, by command."""

OPTIONS = {
    "call": "--var --vars-file --as --format --columns --store-hash --channel-id --base-url --list --password",
    "check": "--operations --schema --url --limit --weight --strict --format",
    "compile": "--operations --out --schema",
    "coverage": "--operations --schema --unused --format",
    "schema pull": "--url --out --keep-descriptions --header --header-env --timeout",
    "schema diff": "--operations --no-operations --format --fail-on --header --header-env --timeout",
    "sandbox": "--port --host --nothing",
    "": "--version --help --nothing",
}


@st.composite
def command_lines(draw: st.DrawFn) -> list[str]:
    command = draw(st.sampled_from(sorted(OPTIONS)))
    words: list[str] = []
    if draw(st.booleans()):
        words += RIGHT[command].split()
    for _ in range(draw(st.integers(0, 3))):
        option, word = draw(st.sampled_from(OPTIONS[command].split())), draw(WORDS)
        words += ([option, word], [option], [word])[draw(st.integers(0, 2))]
    if draw(st.booleans()) and words:
        words[draw(st.integers(0, len(words) - 1))] = draw(WORDS)
    # A sandbox would run until somebody ends it.
    port = ["--port", draw(st.sampled_from(["-1", "99999", "x"]))] if command == "sandbox" else []
    return [*command.split(), *words, *port]


def run(arguments: list[str]) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            status = main(arguments)
        except SystemExit as stopped:
            status = int(stopped.code or 0)
    return status, out.getvalue(), err.getvalue()


def check_command_line(arguments: list[str], folder: Path) -> None:
    (folder / "folder").mkdir(exist_ok=True)
    (folder / "schema.graphql").write_text("type Query { a: Int @deprecated }")
    (folder / "q.graphql").write_text("query Q { a }")
    with workplace(folder), patch.dict(os.environ, B2B_STOREFRONT_BASE_URL="http://127.0.0.1:1"):
        status, out, err = run(arguments)
    assert status in {0, 1, 2}
    assert "Traceback" not in err
    assert err or status == 0 or out
    joined = (out + err).replace("\u200c", "").replace("\u200d", "")
    assert is_quiet(joined), joined


@pytest.mark.timeout(300)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(command_lines())
def test_no_command_line_ends_with_a_traceback(tmp_path_factory: pytest.TempPathFactory, arguments: list[str]) -> None:
    check_command_line(arguments, tmp_path_factory.mktemp("any"))


@pytest.mark.slow
@pytest.mark.thousands
@settings(max_examples=3000, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(command_lines())
def test_none_of_thousands_does(tmp_path_factory: pytest.TempPathFactory, arguments: list[str]) -> None:
    check_command_line(arguments, tmp_path_factory.mktemp("any"))


@pytest.mark.parametrize(
    "arguments",
    [
        ["schema", "diff", "\0", "bundled"],
        ["check", "--operations", "\0"],
        ["compile", "--operations", "q", "--out", "\0"],
    ],
)
def test_a_null_character_is_told_as_such(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "holds a null character" in capsys.readouterr().err


def test_a_path_that_none_can_be_is_an_error_of_the_schema() -> None:
    with pytest.raises(SchemaError, match="can't be the path of a file"):
        load_schema("\0")
