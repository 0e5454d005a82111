"""What commands on schemas and operations share: the options that name them, and how their errors are reported."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from b2b_storefront.cli._terminal import CommandError

__all__ = ["add_operations", "add_schema", "contract_errors"]


def add_schema(parser: argparse._ActionsContainer) -> None:
    """Add the option that names a schema other than the bundled one."""
    parser.add_argument(
        "--schema",
        default="bundled",
        metavar="SOURCE",
        help="a file or folder of SDL, or an endpoint's address (default: the schema that this library brings)",
    )


def add_operations(parser: argparse.ArgumentParser) -> None:
    """Add the option that names operations other than the bundled ones."""
    parser.add_argument(
        "--operations",
        metavar="DIR",
        help="a folder of .graphql files, or one file (default: the operations that this library brings)",
    )


@contextmanager
def contract_errors() -> Iterator[None]:
    """Turn what is wrong with a schema or operations into an error of the command."""
    from b2b_storefront.contract import ContractError

    try:
        yield
    except ContractError as error:
        raise CommandError(str(error)) from error
