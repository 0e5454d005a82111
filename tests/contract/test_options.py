"""What an option can't be is refused before anything is done, in one sentence: for all commands and options."""

import argparse
import shlex
import threading
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from b2b_storefront.cli import main, make_parser
from b2b_storefront.sandbox import _cli

from .test_command_line import is_quiet, run, workplace

HUGE = "9" * 5000
URL = "http://127.0.0.1:1/graphql"
CHECK = "check --operations q.graphql --schema s.graphql"
CALL = "call UserLoginState --var email=a@example.com"
PLAN = "webhooks plan https://shop.example.com/events b2b --store-hash abc"

REFUSED = {
    "sandbox": """
        --token-ttl -5 | from 1 to
        --token-ttl 0 | from 1 to
        --token-ttl 2147483648 | from 1 to
        --token-ttl HUGE | from 1 to
        --token-ttl 1.5 | from 1 to
        --rate-limit 0 | from 1 to
        --complexity-limit -3 | from 1 to
        --port 65536 | is not a port
        --port -1 | is not a port
        --port HUGE | is not a port
        --host ' ' | is empty
        --allow-host http://a.example/ | a host alone
        --allow-host a.example:80 | a host alone
        --webhook-host a.example/b | a host alone
        --allow-origin shop.example | is not an origin
        --allow-origin https://shop.example/path | is not an origin
        --webhook nonsense | https URL
        --webhook http://127.0.0.1:9/ --webhook http://127.0.0.1:9/ | subscribed to the scope already
        --webhook-scope store/quote/created | Add --webhook URL
        --webhook http://127.0.0.1:9/ --webhook-scope nonsense | does not fire
        --webhook-duplicates -0.1 | from 0 to 1
        --webhook-duplicates nan | from 0 to 1
        --webhook-disorder 1.1 | from 0 to 1
        --webhook-disorder inf | from 0 to 1
        --webhook-disorder x | from 0 to 1
        --api-account limited: | NAME:SCOPE
        --api-account :b2b | NAME:SCOPE
        --api-account limited:nonsense | is no scope
        --api-account limited:b2b --api-account limited:b2b-read-only | given twice
        --private-token guests:Customer --private-token guests:Unauthenticated | given twice
        --port 8080 init shop.yaml | leave --port out
        --open init shop.yaml | leave --open out
        --allow-host a.example init shop.yaml | leave --allow-host out
        init . | no file to write
        init / | no file to write
        --graphiql nowhere | lacks
        --seed nowhere | can't use nowhere
        --faults nowhere | can't use nowhere
    """,
    CALL: """
        --columns email | Add --format table
        --channel-id 0 | from 1 to
        --channel-id HUGE | from 1 to
        --as customer-id:HUGE | --as takes
        --as customer-id:-1 | --as takes
        --as customer-id:0 | customer_id is 0
        --as nobody | --as takes
        --var email=b@example.com | is set twice
        --base-url shop.example | not an http(s) address
    """,
    CHECK: """
        --limit 0 | from 1 to
        --limit -1 | from 1 to
        --limit HUGE | from 1 to
        --weight object=HUGE | a whole number
        --weight object=-1 | a whole number
        --weight object | a whole number
        --weight nonsense=1 | a whole number
        --weight object=1 --weight object=2 | given twice
        --url http://127.0.0.1:1/ | not allowed with
    """,
    "compile --operations q.graphql --schema s.graphql": """
        --out . | was not compiled
        --out json | the name of a module
        --out s.graphql | no name for a package
    """,
    "coverage --operations q.graphql --schema s.graphql": """
        --unused fields --format json | Leave --unused
        --unused nonsense | invalid choice
    """,
    "doctor --store-hash abc": """
        --channel-id 0 | from 1 to
        --store-url shop.example | not an http(s) address
    """,
    f"schema pull --url {URL}": """
        --timeout 0 | above 0
        --timeout -1 | above 0
        --timeout nan | above 0
        --timeout inf | above 0
        --timeout 1e300 | up to 86400
        --header 'A: 1' --header 'a: 2' | given twice
        --header 'A: 1' --header-env A=HOME | given twice
        --header A | Write a header
        --header-env HOME | Write a header
        --header-env A=NO_SUCH_VARIABLE | is not set
        --out . | the working directory
    """,
    "schema diff s.graphql s.graphql": """
        --header 'A: 1' | nobody is asked
        --header-env A=HOME | nobody is asked
        --timeout 5 | nobody is asked
        --operations q.graphql --no-operations | not allowed with
        --fail-on nonsense | invalid choice
    """,
    PLAN: """
        --header-env X=HOME --header-env x=PATH | twice
        --header-env X | Write a header
        --remove-below nonsense | an address
    """,
}


class Ended(threading.Event):
    """A signal that came already: a sandbox that starts in spite of all ends at once."""

    def wait(self, timeout: float | None = None) -> bool:
        return True


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A working directory with a schema and an operation, and no endpoint anywhere."""
    (tmp_path / "s.graphql").write_text("type Query { a: Int }")
    (tmp_path / "q.graphql").write_text("query Q { a }")
    monkeypatch.setattr(_cli, "threading", SimpleNamespace(Event=Ended, Thread=threading.Thread))
    monkeypatch.setenv("B2B_STOREFRONT_BASE_URL", "http://127.0.0.1:1")
    monkeypatch.setenv("B2B_STOREFRONT_ACCESS_TOKEN", "token")
    with workplace(tmp_path):
        yield tmp_path


def check_refused(words: list[str], reason: str, folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    status, out, err = run(words)
    told = " ".join(err.split())
    assert (status, out) == (2, ""), (words, out, err)
    assert reason in told, told
    assert HUGE[:100] not in told
    assert is_quiet(err)
    assert sorted(folder.rglob("*")) == before


@pytest.mark.parametrize(
    ("command", "line"), [(command, line) for command, lines in REFUSED.items() for line in lines.strip().splitlines()]
)
def test_what_means_nothing_is_refused(command: str, line: str, folder: Path) -> None:
    if command.startswith("compile"):
        pytest.importorskip("ariadne_codegen", reason="ariadne-codegen needs graphql-core 3.2")
    words, _, reason = line.strip().rpartition(" | ")
    check_refused(shlex.split(f"{command} {words.replace('HUGE', HUGE)}"), reason, folder)


def commands(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for below in action.choices.values():
                yield from commands(below)


def takes_text(action: argparse.Action) -> bool:
    return action.nargs != 0 and not isinstance(action, argparse._SubParsersAction)


ALL = [(parser, action) for parser in commands(make_parser()) for action in parser._actions if takes_text(action)]
OPTIONS = [(parser, action) for parser, action in ALL if action.option_strings]


def others(parser: argparse.ArgumentParser, but: argparse.Action) -> list[str]:
    """Return what else a command has to be given."""
    words: list[str] = []
    for action in parser._actions:
        if action is not but and takes_text(action) and action.required:
            words += [*action.option_strings[:1], "x"]
    return words


def called(parser: argparse.ArgumentParser) -> list[str]:
    return parser.prog.removeprefix("b2b-storefront").split()


@pytest.mark.parametrize("text", ["", " ", "\t"])
@pytest.mark.parametrize(("parser", "action"), ALL, ids=[f"{p.prog} {a.dest}" for p, a in ALL])
def test_no_value_is_empty(parser: argparse.ArgumentParser, action: argparse.Action, text: str, folder: Path) -> None:
    words = [*called(parser), *others(parser, action), *action.option_strings[:1], text]
    check_refused(words, "its value is empty", folder)


@pytest.mark.parametrize(("parser", "action"), OPTIONS, ids=[f"{p.prog} {a.dest}" for p, a in OPTIONS])
def test_an_option_is_given_once_or_says_that_it_may_be_repeated(
    parser: argparse.ArgumentParser, action: argparse.Action, folder: Path
) -> None:
    value = str(next(iter(action.choices))) if action.choices else "1"
    given = [action.option_strings[0], value]
    if isinstance(action, argparse._AppendAction):
        assert action.default == []
    else:
        check_refused([*called(parser), *others(parser, action), *given, *given], "given twice", folder)


def test_what_is_right_is_taken(folder: Path) -> None:
    for line in (
        "sandbox --token-ttl 1 --rate-limit 1 --complexity-limit 2147483647 --port 0 --host 127.0.0.1 --allow-host"
        " sandbox.example --allow-host [::1] --allow-origin * --allow-origin https://shop.example/ --allow-origin"
        " http://localhost:3000 --webhook-duplicates 0 --webhook-disorder 1 --webhook http://127.0.0.1:9/"
        " --webhook-scope store/quote/created --api-account a:b2b --api-account b:b2b --private-token a:Customer",
        "sandbox init shop.yaml",
        f"{CHECK} --limit 1 --weight object=999999999 --weight scalar=1",
        "schema diff s.graphql s.graphql --fail-on any",
        "coverage --operations q.graphql --schema s.graphql --unused fields",
    ):
        status, _, err = run(shlex.split(line))
        assert status == 0, err
    assert main(["call", "--list"]) == 0
