"""`b2b-storefront schema pull` and `b2b-storefront schema diff`."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from b2b_storefront._display import display_line
from b2b_storefront.cli._terminal import CommandError, Commands, add_command, say, wants_colour, write
from b2b_storefront.cli._values import read_seconds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphql import GraphQLSchema

    from b2b_storefront.contract import Change, ContractOperation, PullReport

__all__ = ["add"]

DESCRIPTION = """\
Keep a copy of the API's schema as SDL files, and compare two schemas.

examples:
  b2b-storefront schema pull --out schema
  b2b-storefront schema diff bundled schema
"""

PULL = """\
Introspect an endpoint and write its schema as SDL, one file per domain, in
place of what the folder holds. The folder changes whole or not at all. Kept are
definitions that did not change, with their comments; descriptions where the
endpoint has none; and what is marked as observed, in observed.graphql or by a
comment "# observed, not introspected". What changed is printed.

exit status: 0, 2 if nothing was pulled, and nothing changed

example:
  b2b-storefront schema pull --out schema --header-env Authorization=API_TOKEN
"""

DIFF = """\
Print every change between two schemas, how much it matters (breaking, dangerous
or safe), and which operations it touches. OLD and NEW are files or folders of
SDL, addresses of GraphQL endpoints, or "bundled", this library's own schema.

examples:
  b2b-storefront schema diff bundled schema --operations queries
  b2b-storefront schema diff schema https://api-b2b.bigcommerce.com/graphql
"""

EPILOG = "exit status: 0, 1 for a change as in --fail-on, 2 if nothing was compared"

TIMEOUT = 30.0
"""Seconds that an endpoint has for an answer."""

FAIL_ON = {
    "breaking": "a breaking change",
    "touched-breaking": "a breaking change that touches an operation",
    "dangerous": "a breaking or dangerous change",
    "any": "any change",
    "never": "nothing",
}


def add(commands: Commands) -> None:
    """Add the commands."""
    group = add_command(
        commands,
        "schema",
        summary="pull the schema from an endpoint, compare schemas",
        description=DESCRIPTION,
        run=pull,
    )
    below = group.add_subparsers(dest="schema_command", required=True, metavar="COMMAND")
    _add_pull(below)
    _add_diff(below)


def _add_pull(commands: Commands) -> None:
    parser = add_command(
        commands, "pull", summary="write an endpoint's schema into a folder", description=PULL, run=pull
    )
    parser.add_argument(
        "--url", help="the GraphQL endpoint (default: /graphql below B2B_STOREFRONT_BASE_URL, or the API's own)"
    )
    parser.add_argument("--out", type=Path, default=Path("schema"), metavar="DIR", help="the folder (default: schema)")
    parser.add_argument(
        "--keep-descriptions",
        action="store_true",
        help="keep the folder's descriptions even where the endpoint has others",
    )
    _add_request_options(parser)


def _add_diff(commands: Commands) -> None:
    parser = add_command(commands, "diff", summary="compare two schemas", description=DIFF, run=diff)
    parser.epilog = EPILOG
    parser.add_argument("old", metavar="OLD", help="the schema before")
    parser.add_argument("new", metavar="NEW", help="the schema after")
    chosen = parser.add_mutually_exclusive_group()
    chosen.add_argument(
        "--operations", type=Path, metavar="DIR", help="which operations count (default: those of this library)"
    )
    chosen.add_argument("--no-operations", action="store_true", help="leave operations out")
    parser.add_argument(
        "--format",
        choices=["text", "json", "markdown", "github"],
        default="text",
        help="how to print: for people (default), for programs, for a comment, as GitHub annotations",
    )
    parser.add_argument(
        "--fail-on",
        choices=FAIL_ON,
        default="breaking",
        metavar="WHAT",
        help="exit with 1 on "
        + "; ".join(f"{name}: {text}" for name, text in FAIL_ON.items())
        + " (default: breaking)",
    )
    _add_request_options(parser)


def _add_request_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--header", action="append", default=[], metavar="'NAME: VALUE'", help="send a header; may be repeated"
    )
    parser.add_argument(
        "--header-env",
        action="append",
        default=[],
        metavar="NAME=VARIABLE",
        help="send a header with the value of an environment variable, for secrets; may be repeated",
    )
    parser.add_argument(
        "--timeout", type=read_seconds, metavar="SECONDS", help="how long an answer may take (default: 30)"
    )


def pull(options: argparse.Namespace) -> int:
    """Pull the schema and print what changed."""
    from b2b_storefront.contract import SchemaError
    from b2b_storefront.contract import pull as pull_schema

    try:
        report = pull_schema(
            options.url or _default_url(),
            options.out,
            headers=_headers(options),
            timeout=options.timeout or TIMEOUT,
            keep_descriptions=options.keep_descriptions,
            progress=say,
        )
    except SchemaError as error:
        raise CommandError(str(error)) from error
    _print_report(report)
    return 0


def diff(options: argparse.Namespace) -> int:
    """Print the changes, and return the status that --fail-on asks for."""
    from b2b_storefront.contract import ContractError, load_operations
    from b2b_storefront.contract import diff as diff_schemas
    from b2b_storefront.contract.formats import format_changes

    headers = _headers(options)
    if (headers or options.timeout) and not _origin(options.old) and not _origin(options.new):
        raise CommandError("neither OLD nor NEW is an address, and nobody is asked. Leave headers and --timeout out.")
    if headers and _origin(options.old) and _origin(options.new) and _origin(options.old) != _origin(options.new):
        raise CommandError(
            "OLD and NEW are on different hosts, and headers would go to both. Pull one of them into a folder first."
        )
    try:
        old, new = (_load(source, headers, options.timeout or TIMEOUT) for source in (options.old, options.new))
        operations: Sequence[ContractOperation] | None = None
        if not options.no_operations:
            operations = load_operations(options.operations)
    except ContractError as error:
        raise CommandError(str(error)) from error
    changes = diff_schemas(old, new, operations)
    text = format_changes(changes, options.format, colour=wants_colour(sys.stdout))
    if text:
        print(text)
    return int(any(_fails(change, options.fail_on) for change in changes))


def _load(source: str, headers: dict[str, str], timeout: float) -> "GraphQLSchema":
    from b2b_storefront.contract import load_schema

    if _origin(source):
        say(f"asking {source} for its schema")
    return load_schema(source, headers=headers, timeout=timeout)


def _fails(change: "Change", fail_on: str) -> bool:
    breaking = change.level.value == "breaking"
    if fail_on == "touched-breaking":
        # Where operations were left out, any may be touched.
        return breaking and change.touched is not False
    if fail_on == "dangerous":
        return change.level.value in {"breaking", "dangerous"}
    return fail_on == "any" or (fail_on == "breaking" and breaking)


def _print_report(report: "PullReport") -> None:
    from b2b_storefront.contract.formats import format_changes

    folder = display_line(str(report.folder))
    if report.created:
        write(f"{folder}: new, {len(report.written)} files")
    elif not report.written and not report.removed:
        write(f"{folder}: nothing changed")
    else:
        write(format_changes(report.changes, colour=wants_colour(sys.stdout)))
        write(f"\n{folder}:")
    if not report.created:
        for name in report.written:
            write(f"  written  {name}")
    for name in report.removed:
        write(f"  removed  {name}")
    for path, name in report.placed.items():
        write(f"  new      {path} in {name}")
    for path in report.kept:
        write(f"  kept     {path} (observed only, not introspected)")


def _headers(options: argparse.Namespace) -> dict[str, str]:
    headers: dict[str, str] = {}
    for text in options.header:
        name, colon, value = text.partition(":")
        _take(headers, name, value if colon else None, "--header 'NAME: VALUE'")
    for text in options.header_env:
        name, _, variable = text.partition("=")
        if variable and variable not in os.environ:
            raise CommandError(f"--header-env {name}: the environment variable {variable} is not set. Set it first.")
        _take(headers, name, os.environ[variable] if variable else None, "--header-env NAME=VARIABLE")
    return headers


def _take(headers: dict[str, str], name: str, value: str | None, form: str) -> None:
    name = name.strip()
    # The value is not repeated: it may be a secret.
    if value is None or not name or not (name.isascii() and all(letter.isalnum() or letter in "-_" for letter in name)):
        raise CommandError(f"Write a header as {form}.")
    value = value.strip()
    if not value.isprintable() or not value.isascii():
        raise CommandError(f"The value of the header {name} has characters that a header can't have. Check it.")
    if any(name.lower() == known.lower() for known in headers):
        raise CommandError(f"The header {name} is given twice. Give it once.")
    headers[name] = value


def _default_url() -> str:
    from b2b_storefront._config import DEFAULT_BASE_URL

    base = os.environ.get("B2B_STOREFRONT_BASE_URL") or DEFAULT_BASE_URL
    return f"{base.rstrip('/').removesuffix('/graphql')}/graphql"


def _origin(source: str) -> str:
    """Return the scheme, host and port of an address; an empty text for a path."""
    try:
        parts = urlsplit(source)
    except ValueError:  # such as an address with half of an IPv6 address in it: asking it says so
        return ""
    return f"{parts.scheme}://{parts.netloc}" if parts.scheme in {"http", "https"} else ""
