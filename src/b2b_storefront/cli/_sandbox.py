"""`b2b-storefront sandbox`."""

import argparse

from b2b_storefront.cli._terminal import CommandError, Commands, add_command

__all__ = ["add"]

DESCRIPTION = """\
Run a local server that behaves like the API, with two companies, their users,
quotes and shopping lists. Its state is in memory, and gone when it stops.

example:
  b2b-storefront sandbox --port 8080
"""


def add(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(
        commands, "sandbox", summary="run a local server that behaves like the API", description=DESCRIPTION, run=run
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=_port, default=0, help="port to listen on (default: a free one)")
    parser.add_argument(
        "--token-ttl", type=int, default=86_400, metavar="SECONDS", help="how long tokens live (default: one day)"
    )
    parser.add_argument(
        "--rate-limit",
        type=int,
        metavar="REQUESTS",
        help="requests a minute, beyond which it answers 429, as the API does at 150 (default: no limit)",
    )
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="a further name by which clients may ask, such as a service's in docker-compose; may be repeated",
    )
    parser.add_argument(
        "--allow-origin",
        action="append",
        default=[],
        metavar="ORIGIN",
        help="a further origin whose pages may ask the API, such as https://shop.example; may be repeated",
    )


def run(options: argparse.Namespace) -> int:
    """Serve until a signal arrives."""
    try:
        from b2b_storefront.sandbox._cli import run as serve
    except ImportError as error:
        raise CommandError(str(error)) from error
    try:
        serve(
            host=options.host,
            port=options.port,
            token_ttl=options.token_ttl,
            rate_limit=options.rate_limit,
            hosts=options.allow_host,
            origins=options.allow_origin,
        )
    except OSError as error:
        reason = error.strerror or error
        raise CommandError(
            f"can't listen on {options.host}:{options.port} ({reason}). Choose another --port, or leave it out for a"
            " free one."
        ) from error
    except ValueError as error:
        raise CommandError(f"{error}. Choose another --rate-limit, or leave it out.") from error
    return 0


def _port(text: str) -> int:
    if not text.isdecimal() or not text.isascii() or len(text) > 5 or int(text) > 65_535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port: a whole number from 0 to 65535")
    return int(text)
