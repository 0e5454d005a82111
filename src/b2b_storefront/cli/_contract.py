"""What commands on schemas and operations share: the options that name them, and their errors as a command's."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from b2b_storefront.cli._terminal import CommandError

__all__ = ["add_operations", "add_schema", "contract_errors"]


def add_schema(parser: argparse._ActionsContainer) -> None:
    """Add the option for another schema than the bundled one."""
    parser.add_argument(
        "--schema",
        default="bundled",
        metavar="SOURCE",
        help="a file or folder of SDL, or an endpoint's address (default: the schema that this library brings)",
    )


def add_operations(parser: argparse.ArgumentParser) -> None:
    """Add the option for other operations than the bundled ones."""
    parser.add_argument(
        "--operations",
        metavar="DIR",
        help="a folder of .graphql files, or one file (default: the operations that this library brings)",
    )


@contextmanager
def contract_errors() -> Iterator[None]:
    """Let what is wrong with a schema or a folder be an error of the command."""
    from b2b_storefront.contract import ContractError

    try:
        yield
    except ContractError as error:
        raise CommandError(str(error)) from error
