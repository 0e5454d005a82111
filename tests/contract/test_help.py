"""Every command has help with an example, and fits a terminal."""

import re

import pytest

from b2b_storefront.cli import COMMANDS, main

NAMES = [module.__name__.rsplit("_", 1)[1] for module in COMMANDS]
PARTS = {
    "sandbox": ["sandbox", "sandbox init"],
    "schema": ["schema pull", "schema diff"],
    "webhooks": ["webhooks plan", "webhooks apply"],
}
"""The commands that are several."""

COMMAND_LINES = [line for name in NAMES for line in PARTS.get(name, [name])]


def help_of(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    with pytest.raises(SystemExit) as stopped:
        main([*arguments, "--help"])
    assert stopped.value.code == 0
    return capsys.readouterr().out


@pytest.fixture(autouse=True)
def usual_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of the usual width."""
    monkeypatch.setenv("COLUMNS", "80")


@pytest.mark.parametrize("line", COMMAND_LINES)
def test_a_command_s_help_has_an_example_and_fits(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = help_of(capsys, *line.split())
    assert re.search(r"^examples?:$", text, re.MULTILINE)
    assert f"\n  b2b-storefront {line}" in text
    assert re.search(r"^exit status: 0.*, 2 if ", text, re.MULTILINE)
    assert [line for line in text.splitlines() if len(line) > 80] == []


def test_the_commands_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    text = help_of(capsys)
    assert [name for name in NAMES if f"\n    {name} " not in text] == []
    assert [line for line in text.splitlines() if len(line) > 80] == []


def test_messages_fit_and_addresses_stay_whole(capsys: pytest.CaptureFixture[str]) -> None:
    path = "/nowhere/" + "-".join(["long"] * 20)
    assert main(["check", "--operations", path]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert path in lines
    assert [line for line in lines if len(line) > 80 and line != path] == []
