"""`b2b-storefront doctor`."""

import argparse

from b2b_storefront.cli._terminal import CommandError, Commands, add_command, pluralize, say, write, write_json
from b2b_storefront.cli._values import whole_number

__all__ = ["add"]

DESCRIPTION = """\
Look at a storefront's settings, and say what to do about what does not fit:
store hash, channel, several storefronts, B2B Edition, the scopes of tokens, the
clock, and whether the hosts answer. It changes nothing.

Secrets are never arguments. They come from the environment:
  B2B_STOREFRONT_ACCESS_TOKEN   the store's API account
  B2B_STOREFRONT_PRIVATE_TOKEN  a private token of the store's own GraphQL

exit status: 0 if nothing has to be done, 1 for an error, 2 if nothing was asked

example:
  b2b-storefront doctor --store-hash abc123 --channel-id 1
"""


def add(commands: Commands) -> None:
    """Add the command."""
    parser = add_command(
        commands, "doctor", summary="look at a storefront's settings", description=DESCRIPTION, run=run
    )
    parser.add_argument("--store-hash", metavar="HASH", help="the store (default: B2B_STOREFRONT_STORE_HASH)")
    parser.add_argument("--channel-id", type=whole_number(1), metavar="NUMBER", help="its channel (default: 1)")
    parser.add_argument("--base-url", metavar="URL", help="the API's address (default: BigCommerce's)")
    parser.add_argument("--store-url", metavar="URL", help="the store's own GraphQL (default: BigCommerce's)")
    parser.add_argument("--api-url", metavar="URL", help="BigCommerce's management API (default: BigCommerce's)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print (default: text)")


def run(options: argparse.Namespace) -> int:
    """Print what is found."""
    from b2b_storefront._errors import ConfigurationError
    from b2b_storefront._sync.storefront import Storefront
    from b2b_storefront.cli._examination import examine

    try:
        with Storefront(
            options.store_hash,
            channel_id=options.channel_id,
            base_url=options.base_url,
            store_url=options.store_url,
            api_url=options.api_url,
        ) as storefront:
            findings = list(examine(storefront))
    except ConfigurationError as error:
        raise CommandError(str(error)) from error
    if options.format == "json":
        write_json([{"level": finding.level, "check": finding.check, "text": finding.text} for finding in findings])
    else:
        for finding in findings:
            write(f"{finding.level:<8} {finding.check}: {finding.text}")
    errors = sum(finding.level == "error" for finding in findings)
    say("Nothing has to be done." if not errors else f"{pluralize(errors, 'error')} to see to.")
    return 1 if errors else 0
