"""`b2b-storefront webhooks plan` and `b2b-storefront webhooks apply`."""

import argparse
import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from b2b_storefront.cli._terminal import CommandError, Commands, add_command, pluralize, say, write, write_json

if TYPE_CHECKING:
    from b2b_storefront.webhooks import Subscription, SubscriptionPlan

__all__ = ["add"]

ALL_OF_B2B = "b2b"
"""The word for all scopes of B2B Edition."""

DESCRIPTION = """\
Make the subscriptions to webhooks that destinations are to have: plan says what
has to be done and changes nothing, apply does it. Other destinations are left
alone.
"""

SECRETS = """\
Secrets are never arguments. They come from the environment:
  B2B_STOREFRONT_ACCESS_TOKEN      the store's API account, always the same one
  --header-env X-Key=WEBHOOK_KEY   names the variable with the value of X-Key
"""

PLAN = f"""\
Say what has to be done so that destinations have the subscriptions that are
named, and change nothing. An address begins another destination; options are
for all of them.

{SECRETS}
exit status: 0 if there is nothing to do, 1 if there is, 2 if nothing was read

example:
  b2b-storefront webhooks plan https://shop.example.com/webhooks b2b \\
      https://alerts.example.com/webhooks store/hook/deliveryException
"""

APPLY = f"""\
See to it that destinations have the subscriptions that are named. An address
begins another destination; options are for all of them, headers too. It stops
at the first error; run again, it does what is left.

{SECRETS}
exit status: 0 if all is as wanted, 2 if it broke off

example:
  b2b-storefront webhooks apply https://shop.example.com/webhooks \\
      store/quote/updated store/quote/created --header-env X-Key=WEBHOOK_KEY
"""


def add(commands: Commands) -> None:
    """Add the commands."""
    group = add_command(
        commands, "webhooks", summary="make subscriptions to webhooks", description=DESCRIPTION, run=plan
    )
    below = group.add_subparsers(dest="webhooks_command", required=True, metavar="COMMAND")
    runs: tuple[tuple[str, str, str, Callable[[argparse.Namespace], int]], ...] = (
        ("plan", "say what has to be done", PLAN, plan),
        ("apply", "do it", APPLY, apply),
    )
    for name, summary, description, run in runs:
        _add_options(add_command(below, name, summary=summary, description=description, run=run))


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("destination", metavar="URL", help="where events are posted to")
    parser.add_argument(
        "words",
        metavar="SCOPE",
        nargs="+",
        help=f"a scope, or {ALL_OF_B2B} for the 19 scopes of B2B Edition; another URL with its scopes may follow",
    )
    parser.add_argument(
        "--header-env",
        action="append",
        default=[],
        metavar="NAME=VARIABLE",
        help="send a header with each event, with the value of an environment variable; may be repeated",
    )
    parser.add_argument("--off", action="store_true", help="keep the subscriptions, switched off")
    parser.add_argument("--unlisted", action="store_true", help="take scopes that are not known here")
    parser.add_argument(
        "--remove-below",
        action="append",
        default=[],
        metavar="URL",
        help="an address of yours: delete what is not named, there and below; may be repeated",
    )
    parser.add_argument("--store-hash", metavar="HASH", help="the store (default: B2B_STOREFRONT_STORE_HASH)")
    parser.add_argument("--base-url", metavar="URL", help="B2B Edition's API (default: BigCommerce's)")
    parser.add_argument("--api-url", metavar="URL", help="BigCommerce's management API (default: its own)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: text)")


def plan(options: argparse.Namespace) -> int:
    """Print what has to be done."""
    found = _ensure(options, dry_run=True)
    _print(found, options.format)
    for problem in found.problems:
        say(f"It can't be carried out: {problem}.")
    count = len(found.changes)
    say("Nothing has to be done." if not count else f"{pluralize(count, 'step')} to do. Nothing was changed.")
    return 1 if count else 0


def apply(options: argparse.Namespace) -> int:
    """Do what has to be done, and print it."""
    done = _ensure(options, dry_run=False)
    _print(done, options.format)
    say("All is as wanted.")
    return 0


def _ensure(options: argparse.Namespace, *, dry_run: bool) -> "SubscriptionPlan":
    from b2b_storefront._errors import StorefrontError
    from b2b_storefront._sync.storefront import Storefront

    try:
        wanted = _make_subscriptions(options)
        with Storefront(options.store_hash, base_url=options.base_url, api_url=options.api_url) as storefront:
            return storefront.management().ensure_subscriptions(
                wanted, remove_below=options.remove_below, dry_run=dry_run
            )
    except StorefrontError as error:
        raise CommandError(str(error)) from error


def _make_subscriptions(options: argparse.Namespace) -> "list[Subscription]":
    from b2b_storefront.flows.destinations import show_destination
    from b2b_storefront.webhooks import B2B_SCOPES, Subscription

    named: list[tuple[str, list[str]]] = [(options.destination, [])]
    for word in options.words:
        if "://" in word:
            named.append((word, []))
        else:
            named[-1][1].extend(B2B_SCOPES if word == ALL_OF_B2B else (word,))
    for destination, scopes in named:
        if not scopes:
            raise CommandError(
                f"{show_destination(destination)} has no scope: name it after the address, or {ALL_OF_B2B}."
            )
    headers = _read_headers(options.header_env)
    return [
        Subscription(destination, *scopes, headers=headers, is_active=not options.off, unlisted=options.unlisted)
        for destination, scopes in named
    ]


def _read_headers(given: Sequence[str]) -> dict[str, str]:
    from b2b_storefront._secret import SecretText

    headers: dict[str, str] = {}
    for text in given:
        name, separator, variable = text.partition("=")
        if not name or not separator or not variable:
            raise CommandError(
                "Write a header as --header-env NAME=VARIABLE, such as X-Key=WEBHOOK_KEY; never the value."
            )
        if variable not in os.environ:
            # It may be the value itself, in spite of all: it is not repeated.
            raise CommandError(
                f"--header-env {name}: the environment has no variable of the name after '='. Set it first."
            )
        headers[name] = SecretText(os.environ[variable]).strip()
    return headers


def _print(found: "SubscriptionPlan", how: str) -> None:
    if how == "text":
        write(str(found))
        return
    from b2b_storefront.flows.destinations import show_destination

    write_json(
        [
            {
                "action": step.action,
                "id": step.hook_id,
                "scope": step.scope,
                "destination": show_destination(step.destination),
                "why": step.reason,
            }
            for step in found.steps
        ]
    )
