"""`b2b-storefront compile`."""

import argparse
from pathlib import Path

from b2b_storefront._display import display_path
from b2b_storefront.cli._contract import add_schema, contract_errors
from b2b_storefront.cli._terminal import CommandError, Commands, add_command, pluralize, say, write

__all__ = ["add"]

DESCRIPTION = """\
Compile .graphql files of your own into a package with typed sessions. These
have your operations as methods beside this library's, over the same
connections, with the same tokens, errors and paging:

  from my_operations import Client
  session = storefront.session(credentials, client=Client)

A package that was compiled before is replaced; any other folder is left alone.
Needs the extra codegen: pip install "b2b-storefront[codegen]"

exit status: 0, 2 if nothing was compiled, and nothing changed

example:
  b2b-storefront compile --operations queries/ --out my_operations
"""


def add(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(
        commands, "compile", summary="compile operations of your own", description=DESCRIPTION, run=run
    )
    parser.add_argument(
        "--operations", required=True, metavar="DIR", help="the folder of your .graphql files, or one file"
    )
    parser.add_argument("--out", required=True, metavar="PACKAGE", help="the package's folder")
    add_schema(parser)


def run(options: argparse.Namespace) -> int:
    """Compile the operations, and print the package's files."""
    from b2b_storefront.codegen import CompileError, compile_operations

    say(f"Compiling {options.operations} ...")
    with contract_errors():
        try:
            files = compile_operations(options.operations, options.out, schema=options.schema)
        except CompileError as error:
            raise CommandError(str(error)) from error
        except OSError as error:
            raise CommandError(f"{options.out} can't be written: {error.strerror or error}") from error
    for file in files:
        write(display_path(file))
    package = Path(options.out).absolute().name
    say(f"{pluralize(len(files), 'file')}. To use them: from {package} import AsyncClient, Client")
    return 0
