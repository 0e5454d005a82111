"""What commands share: how they are described, how they fail, and how they talk to people."""

import argparse
import os
import shutil
import sys
import textwrap
from collections.abc import Callable
from typing import IO, Any

__all__ = ["COMMAND_FAILED", "CommandError", "Commands", "add_command", "pluralize", "say", "wants_colour"]

COMMAND_FAILED = 2
"""The exit status of a command that could not do its work. 1 is for a command that found something."""

Commands = Any
"""What `ArgumentParser.add_subparsers` returns. Argparse's own name for it is private."""


class CommandError(Exception):
    """The command can't do its work; the message says why, and what to do."""


def add_command(
    commands: Commands, name: str, *, summary: str, description: str, run: Callable[[argparse.Namespace], int]
) -> argparse.ArgumentParser:
    """Add a command.

    Args:
        commands: The commands to add it to.
        name: Its name.
        summary: Its line in the list of commands.
        description: What `--help` shows above the options: with an example, in lines of at most 80 characters.
        run: Does the work and returns the exit status.
    """
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=summary, description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.set_defaults(run=run)
    return parser


def say(text: str) -> None:
    """Print a message on standard error, in lines that fit the terminal, or 80 columns where there is no terminal."""
    width = shutil.get_terminal_size().columns
    lines = (textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False) for line in text.splitlines())
    print("\n".join("\n".join(line) for line in lines), file=sys.stderr)


def pluralize(number: int, noun: str) -> str:
    """Return a number with its noun in the right form: `1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def wants_colour(stream: IO[str]) -> bool:
    """Tell whether to colour text for a stream: a terminal, unless `NO_COLOR` is set."""
    return stream.isatty() and not os.environ.get("NO_COLOR")
