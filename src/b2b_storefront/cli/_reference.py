"""Writes the document of the command line from its parsers.

python -m b2b_storefront.cli._reference docs/command-line.md
"""

import argparse
import re
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

from b2b_storefront.cli import make_parser

__all__ = ["make_reference"]

OPENING = """\
# The command line

`b2b-storefront` comes with the library. Results go to standard output, and what is said about them to standard error.
The exit status is 0, 1 for a command that found something, and 2 for one that could not do its work.

This page is written by `make codegen` from what `--help` shows.
"""


def make_reference() -> str:
    """Return the document, in Markdown."""
    return "\n".join([OPENING, *(section for parser in _commands(make_parser()) for section in _describe(parser))])


def _commands(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    below = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]  # noqa: SLF001
    commands = {id(command): command for action in below for command in action.choices.values()}
    # A command that only holds others has nothing to run.
    if parser.get_default("run"):
        yield parser
    for command in commands.values():
        yield from _commands(command)


def _describe(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f"## `{parser.prog.removeprefix('b2b-storefront ')}`\n"
    words, _, examples = (parser.description or "").partition("\nexample")
    yield f"{_fence(words.strip())}\n"
    if examples:
        yield f"{_fence(examples.partition(chr(10))[2].rstrip())}\n"
    rows = [_row(action) for action in parser._actions if _is_shown(action)]  # noqa: SLF001 - there is no public way
    if rows:
        yield "\n".join(["| | |", "|---|---|", *rows, ""])


def _fence(text: str) -> str:
    """Put fences around the lines that the terminal shows indented."""
    indented = re.compile(r"(^  .+(?:\n|\Z))+", re.MULTILINE)
    return indented.sub(lambda lines: f"\n```\n{textwrap.dedent(lines[0]).rstrip()}\n```\n", text).strip()


def _is_shown(action: argparse.Action) -> bool:
    hidden = (argparse._HelpAction, argparse._SubParsersAction)  # noqa: SLF001
    return not isinstance(action, hidden) and action.help is not argparse.SUPPRESS


def _row(action: argparse.Action) -> str:
    value = "" if action.nargs == 0 else _value(action)
    names = " ".join(filter(None, (", ".join(action.option_strings), value)))
    text = (action.help or "").replace("%%", "%").replace("|", "\\|")
    return f"| `{names}` | {text} |"


def _value(action: argparse.Action) -> str:
    if action.metavar:
        value = action.metavar if isinstance(action.metavar, str) else " ".join(action.metavar)
    elif action.choices:
        value = "{" + ",".join(map(str, action.choices)) + "}"
    else:
        value = action.dest.upper()
    return f"[{value}]" if action.nargs in ("?", "*") and not action.option_strings else value


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(make_reference(), encoding="utf-8")
