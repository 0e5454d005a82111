"""`b2b-storefront check`."""

import argparse
import dataclasses
import re
from typing import TYPE_CHECKING

from b2b_storefront._display import display_line, display_path
from b2b_storefront.cli._contract import add_operations, add_schema, contract_errors
from b2b_storefront.cli._terminal import CommandError, Commands, add_command, pluralize, say, write, write_json
from b2b_storefront.cli._values import whole_number

if TYPE_CHECKING:
    from b2b_storefront.contract import Finding, Weights

__all__ = ["add"]

DESCRIPTION = """\
Check operations against a schema: unknown fields, missing arguments, wrong
variables, deprecated fields, and a score above what the API allows.

The score is an estimate, because the API's formula is not public: it counts the
objects that an answer may hold. `--weight` and `--limit` tune it; `call` shows
what the API itself counts, where its answer says so.

exit status: 0 if nothing is wrong, 1 for errors, 2 if nothing was checked

example:
  b2b-storefront check --operations queries/ --weight page_size=20
  b2b-storefront check --url https://api-b2b.bigcommerce.com/graphql
"""


def add(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(
        commands, "check", summary="check operations against a schema", description=DESCRIPTION, run=run
    )
    add_operations(parser)
    source = parser.add_mutually_exclusive_group()
    add_schema(source)
    source.add_argument("--url", help="check against the schema of this endpoint")
    parser.add_argument(
        "--limit", type=whole_number(1), metavar="SCORE", help="what an operation may score (default: 4500)"
    )
    parser.add_argument(
        "--weight",
        action="append",
        default=[],
        metavar="NAME=NUMBER",
        help="how to estimate (default: object=1, scalar=0, page_size=50, list_size=10)",
    )
    parser.add_argument("--strict", action="store_true", help="exit with 1 for warnings too")
    parser.add_argument(
        "--format", choices=("text", "json", "github"), default="text", help="how to print findings (default: text)"
    )


def run(options: argparse.Namespace) -> int:
    """Check the operations, and print the findings."""
    from b2b_storefront.contract import check, introspect, load_fragments, load_operations, load_schema
    from b2b_storefront.contract.check import SCORE_LIMIT

    limit = SCORE_LIMIT if options.limit is None else options.limit
    weights = _weights(options.weight)
    with contract_errors():
        if options.url:
            say(f"Asking {options.url} for its schema ...")
        schema = introspect(options.url) if options.url else load_schema(options.schema)
        operations = load_operations(options.operations)
        fragments = load_fragments(options.operations)
        findings = check(schema, operations, fragments=fragments, weights=weights, limit=limit)
    if options.format == "json":
        write_json([dataclasses.asdict(finding) for finding in findings])
    else:
        for finding in findings:
            if options.format == "github":
                print(_annotation(finding))
            else:
                write(_text(finding))
    errors = sum(finding.level == "error" for finding in findings)
    warnings = len(findings) - errors
    say(f"{pluralize(len(operations), 'operation')}: {pluralize(errors, 'error')}, {pluralize(warnings, 'warning')}")
    return 1 if errors or (options.strict and warnings) else 0


def _weights(texts: list[str]) -> "Weights":
    from b2b_storefront.contract import Weights

    names = [field.name for field in dataclasses.fields(Weights)]
    chosen: dict[str, int] = {}
    for text in texts:
        name, _, number = text.partition("=")
        if name not in names or not re.fullmatch(r"[0-9]{1,9}", number):
            raise CommandError(
                f"--weight {text[:40]}: set one of {', '.join(names)} to a whole number, as in page_size=20."
            )
        if name in chosen:
            raise CommandError(f"--weight {name} is given twice. Give it once.")
        chosen[name] = int(number)
    return Weights(**chosen)


def _text(finding: "Finding") -> str:
    place = f"{display_path(finding.path)}:{finding.line}:{finding.column}"
    return f"{place}: {finding.level}: {display_line(finding.message)} [{finding.kind}]"


def _annotation(finding: "Finding") -> str:
    """Return a finding as GitHub Actions shows it beside the line."""
    from b2b_storefront.contract.formats import github_annotation

    place = {"file": display_path(finding.path), "line": finding.line, "col": finding.column}
    return github_annotation(finding.level, finding.message, **place, title=finding.kind)
