"""`b2b-storefront coverage`."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from b2b_storefront.cli._contract import add_operations, add_schema, contract_errors
from b2b_storefront.cli._terminal import CommandError, Commands, add_command, pluralize, say, write, write_json

if TYPE_CHECKING:
    from b2b_storefront.contract import Coverage, Usage

__all__ = ["add"]

KINDS = {"root fields": "root_fields", "types": "types", "fields": "fields", "arguments": "arguments"}
"""The attribute of `Coverage` for each kind, by the name that people see."""

DESCRIPTION = """\
Show which root fields, types, fields and arguments of a schema operations use.

`--unused` lists what no operation uses. JSON also names what is used, and by
which operations.

exit status: 0, 2 if nothing was looked at

example:
  b2b-storefront coverage
  b2b-storefront coverage --operations queries/ --unused "root fields"
"""


def add(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(
        commands, "coverage", summary="show what operations use of a schema", description=DESCRIPTION, run=run
    )
    add_operations(parser)
    add_schema(parser)
    parser.add_argument(
        "--unused", choices=tuple(KINDS), metavar="KIND", help=f"list what is not used: {', '.join(KINDS)}"
    )
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: text)")


def run(options: argparse.Namespace) -> int:
    """Print how much is used."""
    from b2b_storefront.contract import coverage, load_operations, load_schema

    if options.unused and options.format == "json":
        raise CommandError("JSON lists all that is not used. Leave --unused or --format json out.")
    with contract_errors():
        schema, operations = load_schema(options.schema), load_operations(options.operations)
    covered = coverage(schema, operations)
    if options.format == "json":
        write_json({name: _entry(getattr(covered, name)) for name in KINDS.values()})
    elif options.unused:
        for name in getattr(covered, KINDS[options.unused]).unused:
            write(name)
    else:
        write("\n".join(_text(covered)))
    say(f"{pluralize(len(operations), 'operation')}")
    return 0


def _text(covered: "Coverage") -> Iterator[str]:
    for noun, name in KINDS.items():
        usage: Usage = getattr(covered, name)
        yield f"{noun:<12}{len(usage.used):>6} of {usage.total:<6}{usage.percent:>6.1f} %"
    files = covered.root_fields.by_file()
    if len(files) > 1:
        yield "\nroot fields by file"
        width = max(map(len, files)) + 2
        for file, (used, total) in files.items():
            yield f"  {file:<{width}}{used:>4} of {total}"
    if covered.root_fields.unused:
        yield "\nunused root fields"
        yield from (f"  {name}" for name in covered.root_fields.unused)


def _entry(usage: "Usage") -> dict[str, object]:
    return {
        "total": usage.total,
        "percent": round(usage.percent, 2),
        "used": usage.used,
        "unused": usage.unused,
    }
