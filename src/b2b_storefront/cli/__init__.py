"""The command `b2b-storefront`: a module per command, which loads what it needs when the command runs.

Results go to standard output, and messages about them to standard error, so that output can be piped.
"""

import sys
from collections.abc import Sequence

from b2b_storefront._version import __version__
from b2b_storefront.cli import _call, _check, _compile, _coverage, _doctor, _sandbox, _schema, _webhooks
from b2b_storefront.cli._terminal import COMMAND_FAILED, CommandError, Parser, drop_output, prepare_streams, say

__all__ = ["main", "make_parser"]

DESCRIPTION = "Tools around the BigCommerce B2B Edition storefront GraphQL API."

COMMANDS = (_call, _check, _compile, _coverage, _doctor, _sandbox, _schema, _webhooks)
"""Modules with a function `add(commands)`: it adds a parser whose `run` takes the options and returns the status."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status: 0, 1 for a finding, 2 if the command could not do its work.

    Args:
        arguments: The words after the command's name. Default: those of the process.
    """
    prepare_streams()
    try:
        try:
            status = _run(arguments)
        finally:
            sys.stdout.flush()
    except CommandError as error:
        say(f"b2b-storefront: {error}")
        return COMMAND_FAILED
    except KeyboardInterrupt:
        say("b2b-storefront: stopped")
        return 130
    except BrokenPipeError:
        # The reader has seen enough, like `head`.
        drop_output()
        return 141
    except OSError as error:
        drop_output()
        what = error.filename or "the output"
        say(f"b2b-storefront: {what} can't be used: {error.strerror or error}. Check the path and the space left.")
        return COMMAND_FAILED
    except RecursionError:
        say(
            "b2b-storefront: something nests too deeply to be read. Check the schema, the operations and the variables."
        )
        return COMMAND_FAILED
    return status


def make_parser() -> Parser:
    """Return the parser of all commands."""
    parser = Parser(prog="b2b-storefront", description=DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"b2b-storefront {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for command in COMMANDS:
        command.add(commands)
    return parser


def _run(arguments: Sequence[str] | None) -> int:
    parser = make_parser()
    words = sys.argv[1:] if arguments is None else list(arguments)
    if any("\0" in word for word in words):
        raise CommandError("an argument holds a null character, which no path and no value has. Leave it out.")
    options = parser.parse_args(words)
    status: int = options.run(options)
    return status
