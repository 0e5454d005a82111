"""What commands share: how they are described, how they fail, and how they talk to people."""

import argparse
import difflib
import io
import json
import os
import shutil
import sys
import textwrap
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any

from b2b_storefront._display import display_line, display_lines, is_hidden

__all__ = [
    "COMMAND_FAILED",
    "CommandError",
    "Commands",
    "Parser",
    "add_command",
    "drop_output",
    "pluralize",
    "prepare_streams",
    "say",
    "wants_colour",
    "write",
    "write_json",
]

COMMAND_FAILED = 2
"""The exit status of a command that could not do its work. 1 is for a command that found something."""

Commands = Any
"""What `ArgumentParser.add_subparsers` returns. Argparse's own name for it is private."""


class Parser(argparse.ArgumentParser):
    """A parser whose messages repeat nothing that commands a terminal, and name what an unknown option resembles.

    No option is given twice, unless it says that it may be repeated, and no value is empty: a variable of a shell that
    is not set would do something else unseen, such as to listen on all addresses.

    Attributes:
        given: The options that were given so far.
    """

    def __init__(self, *arguments: Any, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self.given: set[str] = set()
        for name in (None, "store"):
            self.register("action", name, _Once)

    def parse_known_args(self, *arguments: Any, **more: Any) -> Any:
        """Parse, but refuse an unknown option before its value is taken for a command."""
        self.given.clear()
        words = arguments[0] if arguments else more.get("args")
        commands = {name for action in self._actions if isinstance(action.choices, dict) for name in action.choices}
        for word in sys.argv[1:] if words is None else words:
            if word == "--" or word in commands:
                break
            if " " not in word:  # with a space in it, argparse takes it for a value
                self._check_option(word.partition("=")[0])
        return super().parse_known_args(*arguments, **more)

    def _get_value(self, action: argparse.Action, arg_string: str) -> Any:
        if not arg_string.strip():
            raise argparse.ArgumentError(action, "its value is empty. Give one, or leave it out.")
        return super()._get_value(action, arg_string)

    def _check_option(self, name: str) -> None:
        known = [option for option in self._option_string_actions if option.startswith("--")]
        if name.startswith("--") and not any(option.startswith(name) for option in known):
            resembled = difflib.get_close_matches(name, known, 1)
            hint = f". Is {resembled[0]} meant?" if resembled else ""
            self.error(f"unrecognized arguments: {name}{hint}")

    def _print_message(self, message: str, file: Any = None) -> None:
        if message:
            print(display_lines(message), end="", file=file or sys.stderr)


class _Once(argparse.Action):
    def __call__(self, parser: Any, namespace: argparse.Namespace, values: Any, option: str | None = None) -> None:
        if option is not None and self.dest in parser.given:
            raise argparse.ArgumentError(self, "it is given twice. Give it once.")
        parser.given.add(self.dest)
        setattr(namespace, self.dest, values)


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


def prepare_streams() -> None:
    """See that everything can be printed: where a stream is closed, and where its encoding lacks a letter."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - it stays open
        elif name == "stdout" and isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def drop_output() -> None:
    """Forget what could not be printed. It would fail once more when Python exits."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say(text: str) -> None:
    """Print a message on standard error, in lines that fit the terminal, or 80 columns where there is no terminal."""
    width = shutil.get_terminal_size().columns
    lines = (
        textwrap.wrap(display_line(line), width, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )
    with suppress(OSError):  # there is nobody left to tell
        print(display_lines("\n".join("\n".join(line) for line in lines)), file=sys.stderr, flush=True)


def write(text: str) -> None:
    """Print a result on standard output, with escapes in place of what would command a terminal."""
    print(display_lines(text))


def write_json(value: Any) -> None:
    """Print a result as JSON on standard output, with escapes for what the stream can't encode or should not show."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    try:
        text.encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        text = json.dumps(value, indent=2)
    print("".join(json.dumps(letter)[1:-1] if letter != "\n" and is_hidden(letter) else letter for letter in text))


def pluralize(number: int, noun: str) -> str:
    """Return a number with its noun in the right form: `1 error`, `2 errors`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def wants_colour(stream: IO[str]) -> bool:
    """Tell whether to colour text for a stream: a terminal, unless `NO_COLOR` is set."""
    return stream.isatty() and not os.environ.get("NO_COLOR")
