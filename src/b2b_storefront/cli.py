"""The command `b2b-storefront`."""

import argparse
import sys
from collections.abc import Sequence

from b2b_storefront._version import __version__

__all__ = ["main"]

DESCRIPTION = "Tools around the BigCommerce B2B Edition storefront GraphQL API."

SANDBOX_DESCRIPTION = """\
Run a local server that behaves like the API, with two companies, their users,
quotes and shopping lists in it. State is in memory and gone at the end.

example:
  b2b-storefront sandbox --port 8080
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status.

    Args:
        arguments: The words after the command's name; those of the process unless given.
    """
    parser = argparse.ArgumentParser(prog="b2b-storefront", description=DESCRIPTION)
    parser.add_argument("--version", action="version", version=f"b2b-storefront {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    sandbox = commands.add_parser(
        "sandbox",
        help="run a local server that behaves like the API",
        description=SANDBOX_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    sandbox.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
    sandbox.add_argument("--port", type=int, default=0, help="port to listen on (default: a free one)")
    sandbox.add_argument(
        "--token-ttl", type=int, default=86_400, metavar="SECONDS", help="how long tokens live (default: one day)"
    )

    options = parser.parse_args(arguments)
    return _sandbox(options.host, options.port, options.token_ttl)


def _sandbox(host: str, port: int, token_ttl: int) -> int:
    try:
        from b2b_storefront.sandbox._cli import run
    except ImportError as error:
        print(f"b2b-storefront: {error}", file=sys.stderr)
        return 1
    try:
        run(host=host, port=port, token_ttl=token_ttl)
    except OSError as error:
        print(
            f"b2b-storefront: can't listen on {host}:{port} ({error.strerror or error}). Choose another --port, or"
            " leave it out for a free one.",
            file=sys.stderr,
        )
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
