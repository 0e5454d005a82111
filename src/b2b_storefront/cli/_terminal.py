"""What commands share: how they are described, how they fail, and what they say beside their output."""

import argparse
import os
import shutil
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

__all__ = ["COMMAND_FAILED", "CommandError", "Commands", "add_command", "counted", "in_colour", "say", "shown"]

COMMAND_FAILED = 2
"""The exit status of a command that could not do its work; 1 is for work that found something."""

Commands = Any
"""What `ArgumentParser.add_subparsers` returns: argparse's own name for it is private."""


class CommandError(Exception):
    """The command can't do its work; the message says why, and what to do."""


def add_command(
    commands: Commands, name: str, *, summary: str, description: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    """Add a command.

    Args:
        commands: Where to.
        name: What it is called.
        summary: Its line in the list of commands.
        description: What `--help` shows above the options; with an example, in lines of at most 80 characters.
        run: Does the work and returns the exit status.
    """
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=summary, description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.set_defaults(run=run)
    return parser


def say(text: str) -> None:
    """Tell people something, on standard error, in lines that fit the terminal: 80 columns where there is none."""
    width = shutil.get_terminal_size().columns
    lines = (textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) for line in text.splitlines())
    print("\n".join("\n".join(line) for line in lines), file=sys.stderr)


def shown(path: str | os.PathLike[str]) -> str:
    """Return a path as people read it: from the current folder where it lies in it."""
    absolute, here = Path(os.path.abspath(path)), Path.cwd()
    return str(absolute.relative_to(here) if absolute.is_relative_to(here) else absolute)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun in the right form: `1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def in_colour(stream: IO[str]) -> bool:
    """Tell whether to colour text for a stream: a terminal, unless `NO_COLOR` is set."""
    return stream.isatty() and not os.environ.get("NO_COLOR")
