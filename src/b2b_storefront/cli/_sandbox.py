"""`b2b-storefront sandbox`."""

import argparse
import errno
import os
import socket
from pathlib import Path
from typing import Any

from b2b_storefront.cli._terminal import CommandError, Commands, add_command, say
from b2b_storefront.cli._values import read_host, read_origin, read_port, read_share, whole_number

__all__ = ["add"]

INIT_DESCRIPTION = """\
Write a seed file with comments, and beside it the JSON Schema by which editors
check it.

exit status: 0, 2 if nothing was written

example:
  b2b-storefront sandbox init shop.yaml
"""

DESCRIPTION = """\
Run a local server that behaves like the API, with four companies, their users,
quotes and shopping lists, or with what a seed file says. Its state is in
memory, and gone when it stops, unless --state names a file for it. Its page
shows what it holds and what it is asked.

exit status: 0 once it was stopped, 2 if it could not start

examples:
  b2b-storefront sandbox --open
  b2b-storefront sandbox --port 8080
  b2b-storefront sandbox init
  b2b-storefront sandbox --seed shop.yaml --state shop.state
  b2b-storefront sandbox --webhook http://127.0.0.1:8000/webhooks
"""


def add(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(
        commands, "sandbox", summary="run a local server that behaves like the API", description=DESCRIPTION, run=run
    )
    below = parser.add_subparsers(dest="sandbox_command", metavar="init")
    _add_init(below, parser)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=read_port, default=0, help="port to listen on (default: a free one)")
    parser.add_argument(
        "--token-ttl",
        type=whole_number(1),
        default=86_400,
        metavar="SECONDS",
        help="how long tokens live (default: one day)",
    )
    parser.add_argument(
        "--rate-limit",
        type=whole_number(1),
        metavar="REQUESTS",
        help="requests a minute, beyond which it answers 429, as the API does at 150 (default: no limit)",
    )
    parser.add_argument(
        "--allow-host",
        action="append",
        type=read_host,
        default=[],
        metavar="NAME",
        help="a further name by which clients may ask, such as a service's in docker-compose; may be repeated",
    )
    parser.add_argument(
        "--allow-origin",
        action="append",
        type=read_origin,
        default=[],
        metavar="ORIGIN",
        help="a further origin whose pages may ask the API, such as https://shop.example; may be repeated",
    )
    parser.add_argument(
        "--seed",
        default="small",
        metavar="FILE",
        help="what it begins with: a seed file, or one of small, hierarchy, large (default: small)",
    )
    parser.add_argument("--state", metavar="FILE", help="file that keeps the state across restarts")
    parser.add_argument("--faults", metavar="FILE", help="file with faults that stand: which requests fail, and how")
    parser.add_argument(
        "--complexity-limit",
        type=whole_number(1),
        metavar="SCORE",
        help="complexity beyond which it refuses an operation, as the API does at 4500 (default: no limit)",
    )
    parser.add_argument("--localized", action="store_true", help="answer in the language of Accept-Language")
    parser.add_argument("--open", action="store_true", help="open its page in the browser")
    parser.add_argument(
        "--graphiql",
        metavar="FOLDER",
        help="folder with the files of GraphiQL, which is then shown at /graphql (default: those of the package)",
    )
    _add_webhooks(parser)
    for name, what, example in (
        ("api-account", "an API account that may do less", "limited:b2b-read-only"),
        ("private-token", "a private token that may do less", "guests:Unauthenticated,Customer"),
    ):
        parser.add_argument(
            f"--{name}",
            action="append",
            type=_scopes,
            default=[],
            metavar="NAME:SCOPES",
            help=f"{what}, such as {example}; may be repeated",
        )
    parser.add_argument("--legacy", action="store_true", help="be as the API was until May 2026")


def _add_webhooks(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--webhook",
        action="append",
        default=[],
        metavar="URL",
        help="a URL of this machine that events are posted to, signed; may be repeated",
    )
    parser.add_argument(
        "--webhook-scope",
        action="append",
        default=[],
        metavar="SCOPE",
        help="a scope that those URLs get, such as store/quote/created; may be repeated (default: all 19)",
    )
    parser.add_argument(
        "--webhook-host",
        action="append",
        type=read_host,
        default=[],
        metavar="NAME",
        help="another machine that webhooks may be sent to; may be repeated",
    )
    for name, what in (("duplicates", "come twice"), ("disorder", "come later than those after them")):
        parser.add_argument(
            f"--webhook-{name}",
            type=read_share,
            default=0.0,
            metavar="SHARE",
            help=f"share of the events that {what}, from 0 to 1, until a reset (default: 0)",
        )


def _add_init(commands: Commands, server: argparse.ArgumentParser) -> None:
    parser = add_command(
        commands, "init", summary="write a seed file to begin with", description=INIT_DESCRIPTION, run=init
    )
    parser.add_argument("file", nargs="?", default="shop.yaml", help="the seed file (default: shop.yaml)")
    parser.set_defaults(server=server)


def init(options: argparse.Namespace) -> int:
    """Write a seed file, and the schema by which editors check it."""
    for action in options.server._actions:  # noqa: SLF001 - there is no public way
        if action.option_strings and getattr(options, action.dest, action.default) != action.default:
            raise CommandError(f"init starts no sandbox: leave {action.option_strings[-1]} out.")
    path = Path(options.file)
    if not path.name:
        raise CommandError(f"{options.file} is no file to write. Name one, such as shop.yaml.")
    write_starter = _import("write_starter")
    try:
        schema = write_starter(path)
    except OSError as error:
        raise CommandError(f"can't write {error.filename or path} ({error.strerror or error}).") from error
    say(f"{path} and {schema} are written. Start with it: b2b-storefront sandbox --seed {path}")
    return 0


def _import(name: str) -> Any:
    try:
        from b2b_storefront.sandbox import _cli
    except ImportError as error:
        raise CommandError(str(error)) from error
    return getattr(_cli, name)


def run(options: argparse.Namespace) -> int:
    """Serve until a signal arrives."""
    if options.webhook_scope and not options.webhook:
        raise CommandError("--webhook-scope says what the URLs of --webhook get, and there is none. Add --webhook URL.")
    api_accounts = _read_tokens(options.api_account, "--api-account")
    private_tokens = _read_tokens(options.private_token, "--private-token")
    serve = _import("run")
    try:
        serve(
            host=options.host,
            port=options.port,
            token_ttl=options.token_ttl,
            rate_limit=options.rate_limit,
            hosts=options.allow_host,
            origins=options.allow_origin,
            seed=options.seed,
            state_file=options.state,
            faults=options.faults or (),
            complexity_limit=options.complexity_limit,
            localized=options.localized,
            legacy=options.legacy,
            graphiql=options.graphiql,
            open_page=options.open,
            webhooks=[{"destination": url, "scopes": options.webhook_scope} for url in options.webhook],
            webhook_hosts=options.webhook_host,
            api_accounts=api_accounts,
            private_tokens=private_tokens,
            disturbance={"duplicates": options.webhook_duplicates, "disorder": options.webhook_disorder},
        )
    except OSError as error:
        raise CommandError(_describe(error, options)) from error
    except ValueError as error:
        text = str(error)
        # The reader of options has refused whatever has a wrong form; which scopes there are, the sandbox knows.
        hint = "" if text.endswith(".") else ". Choose another --api-account or --private-token, or leave it out."
        raise CommandError(f"{text}{hint}") from error
    return 0


def _describe(error: OSError, options: argparse.Namespace) -> str:
    """Return what keeps the sandbox from serving, and what to do."""
    if error.filename is not None:
        hint = ""
        if isinstance(error, FileNotFoundError) and str(error.filename) == options.seed:
            hint = " A seed is a file, such as `b2b-storefront sandbox init` writes, or small, hierarchy or large."
        return f"can't use {error.filename} ({error.strerror or error}).{hint}"
    if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
        advice = "Choose another --host, or leave it out for this machine alone."
    else:
        advice = "Choose another --port, or leave it out for a free one."
    # Python repeats the address in the text of an error that the system has a shorter one for.
    text = error.strerror or str(error)
    reason = text if error.errno is None or isinstance(error, socket.gaierror) else os.strerror(error.errno)
    return f"can't listen on {options.host}:{options.port} ({reason}). {advice}"


def _read_tokens(pairs: list[tuple[str, list[str]]], option: str) -> dict[str, list[str]]:
    """Return the scopes of tokens by name."""
    found: dict[str, list[str]] = {}
    for name, scopes in pairs:
        if name in found:
            raise CommandError(f"{option} {name} is given twice. Name all of its scopes at once: {name}:SCOPE,SCOPE.")
        found[name] = scopes
    return found


def _scopes(text: str) -> tuple[str, list[str]]:
    name, colon, listed = text.partition(":")
    scopes = [scope.strip() for scope in listed.split(",") if scope.strip()]
    if not name or not colon or not scopes:
        raise argparse.ArgumentTypeError(f"{text!r} is not a name and scopes: NAME:SCOPE,SCOPE")
    return name, scopes
