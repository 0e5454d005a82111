"""`b2b-storefront call`."""

import argparse
import difflib
import shutil
import sys
from typing import TYPE_CHECKING, Any

from b2b_storefront.cli._arguments import build_arguments, plain, read_variables
from b2b_storefront.cli._customers import ADVICE, FORMS, credentials_from
from b2b_storefront.cli._table import find_columns, find_rows, table
from b2b_storefront.cli._terminal import CommandError, Commands, add_command, say, write, write_json
from b2b_storefront.cli._values import whole_number

if TYPE_CHECKING:
    from b2b_storefront.wire.operation import Operation
    from b2b_storefront.wire.response import Response

__all__ = ["add"]

DESCRIPTION = """\
Run an operation of this library, and print its result as JSON or as a table.

Secrets are never arguments. They come from the environment:
  B2B_STOREFRONT_PASSWORD      for --as email:ADDRESS; asked for if not set
  B2B_STOREFRONT_ACCESS_TOKEN  for --as customer-id:NUMBER
  B2B_STOREFRONT_TOKEN         for --as token

exit status: 0, 1 if the API refuses or does not answer, 2 if nothing was sent

example:
  b2b-storefront call Users --as email:admin@example.com --var companyId=42 \\
      --var first=5 --format table --columns email,companyInfo.companyName
  echo '{"email": "a@example.com"}' | b2b-storefront call UserLoginState \\
      --vars-file -
"""


def add(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(commands, "call", summary="run an operation", description=DESCRIPTION, run=run)
    parser.add_argument("operation", nargs="?", metavar="OPERATION", help="its name: Users, users, quote_checkout")
    parser.add_argument("--list", action="store_true", help="list the operations, and do nothing else")
    parser.add_argument("--var", action="append", default=[], metavar="NAME=VALUE", help="a variable; JSON for objects")
    parser.add_argument("--vars-file", metavar="FILE", help="variables as a JSON object; - for standard input")
    parser.add_argument(
        "--as", dest="customer", default="anonymous", metavar="WHO", help=f"{FORMS} (default: anonymous)"
    )
    parser.add_argument("--format", choices=("json", "table"), default="json", help="how to print (default: json)")
    parser.add_argument("--columns", metavar="A,B", help="the columns of the table")
    parser.add_argument("--store-hash", metavar="HASH", help="the store (default: B2B_STOREFRONT_STORE_HASH)")
    parser.add_argument("--channel-id", type=whole_number(1), metavar="NUMBER", help="its channel (default: 1)")
    parser.add_argument("--base-url", metavar="URL", help="the API's address (default: BigCommerce's)")
    # They are options so that they can be refused without being shown.
    parser.add_argument("--password", "--token", "--access-token", dest="secret", help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    """Run the operation and print its result."""
    from b2b_storefront._errors import ConfigurationError, StorefrontError
    from b2b_storefront._sync.session import Session
    from b2b_storefront._sync.storefront import Storefront

    if options.secret is not None:
        raise CommandError(ADVICE)
    if options.list:
        for method, operation in sorted(_operations().items()):
            write(f"{operation.kind:<8}  {method}({', '.join(f'{n}: {t}' for n, t in operation.variables.items())})")
        return 0
    if options.columns is not None and options.format != "table":
        raise CommandError("--columns are those of a table. Add --format table, or leave them out.")
    method, operation = _operation(options.operation)
    variables = read_variables(operation, options.var, options.vars_file)
    credentials = credentials_from(options.customer)
    if credentials is None and operation.needs_token:
        raise CommandError(f"{operation.name} needs a customer: --as takes {FORMS}.")
    try:
        with Storefront(options.store_hash, channel_id=options.channel_id, base_url=options.base_url) as storefront:
            arguments = build_arguments(operation, getattr(Session, method), variables)
            session = storefront.anonymous if credentials is None else storefront.session(credentials)
            response: Response[Any] = session.with_response(lambda session: getattr(session, method)(**arguments))
    except ConfigurationError as error:
        raise CommandError(str(error)) from error
    except StorefrontError as error:
        say(f"b2b-storefront: {error}")
        return 1
    _print(response, options)
    say(_summary(operation, options.customer, response))
    return 0


def _operations() -> "dict[str, Operation]":
    """Return every operation by the name of its method."""
    from b2b_storefront.client import operations
    from b2b_storefront.wire.operation import Operation

    return {name.lower(): value for name, value in vars(operations).items() if isinstance(value, Operation)}


def _operation(name: str | None) -> "tuple[str, Operation]":
    operations = _operations()
    if name is None:
        raise CommandError("Name an operation, as in `b2b-storefront call Users`. --list shows them all.")
    by_name = {plain(method): method for method in operations}
    if (method := by_name.get(plain(name))) is not None:
        return method, operations[method]
    close = [operations[by_name[match]].name for match in difflib.get_close_matches(plain(name), by_name, n=3)]
    advice = f"Did you mean {' or '.join(close)}?" if close else "--list shows them all."
    raise CommandError(f"There is no operation {name!r}. {advice}")


def _print(response: "Response[Any]", options: argparse.Namespace) -> None:
    from pydantic_core import to_jsonable_python

    value = to_jsonable_python(response.data, by_alias=True)
    if options.format == "json":
        write_json(value)
        return
    rows = find_rows(value)
    chosen = [column.strip() for column in (options.columns or "").split(",") if column.strip()]
    columns = chosen or find_columns(rows)
    if not rows or not columns:
        say("No rows." if not rows else "No column holds text or numbers: choose --columns, or --format json.")
        return
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    text, left_out = table(rows, columns, width)
    write(text)
    if left_out:
        say(f"There is no room for {', '.join(left_out)}: choose --columns, or pipe the output.")
    if isinstance(value, dict) and isinstance(value.get("totalCount"), int):
        say(f"{len(rows)} of {value['totalCount']} rows")


def _summary(operation: "Operation", customer: str, response: "Response[Any]") -> str:
    from b2b_storefront.contract import score_of

    score = score_of(response.headers)
    scored = (
        f"score about {operation.complexity:,} by our estimate"
        if score is None
        else (f"score {score:,} as the API counts, {operation.complexity:,} by our estimate")
    )
    milliseconds = response.elapsed * 1000
    return f"{operation.kind} {operation.name} as {customer}: HTTP {response.status}, {milliseconds:.0f} ms, {scored}"
