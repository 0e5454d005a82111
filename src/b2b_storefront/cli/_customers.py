"""Whom a command acts as: credentials from `--as`, with every secret from the environment or a prompt."""

import getpass
import os
import re
import sys
from typing import TYPE_CHECKING

from b2b_storefront.cli._terminal import CommandError

if TYPE_CHECKING:
    from b2b_storefront.auth import Credentials

__all__ = ["ADVICE", "FORMS", "credentials_from"]

FORMS = "anonymous, email:ADDRESS, customer-id:NUMBER or token"

ADVICE = (
    "Don't pass secrets as arguments: every process of this machine can read them, and shells keep them. Set"
    " B2B_STOREFRONT_PASSWORD (or leave it out to be asked), B2B_STOREFRONT_TOKEN or B2B_STOREFRONT_ACCESS_TOKEN."
)
"""What to do instead of passing a secret as an argument."""


def credentials_from(text: str) -> "Credentials | None":
    """Return the credentials that an argument names; None for a guest.

    Args:
        text: `anonymous`, `email:ADDRESS`, `customer-id:NUMBER` or `token`.

    Raises:
        CommandError: It is not one of these, it holds a secret, or a secret is missing in the environment.
    """
    from b2b_storefront._errors import ConfigurationError
    from b2b_storefront.auth import CustomerId, EmailPassword, FixedToken

    kind, colon, value = text.partition(":")
    if text == "anonymous":
        return None
    try:
        if kind == "email" and colon:
            return EmailPassword(_address(value), _password(value))
        if kind == "customer-id" and re.fullmatch(r"[0-9]{1,18}", value):
            _environment("ACCESS_TOKEN", "the store API account's token")
            return CustomerId(int(value))
        if kind == "token" and not colon:
            return FixedToken(_environment("TOKEN", "a storefront token"))
    except ConfigurationError as error:
        raise CommandError(f"--as: {error}") from None
    if kind == "token":
        raise CommandError(f"--as token takes no value. {ADVICE}")
    # The argument is not repeated: it may be a secret in the wrong place.
    raise CommandError(f"--as takes {FORMS}.")


def _address(value: str) -> str:
    if ":" in value:
        raise CommandError(f"--as email:ADDRESS takes no password. {ADVICE}")
    return value


def _password(email: str) -> str:
    known = os.environ.get("B2B_STOREFRONT_PASSWORD")
    if known:
        return known
    if not sys.stdin.isatty():
        raise CommandError(
            f"The password of {email} is missing: set B2B_STOREFRONT_PASSWORD, or run this in a terminal."
        )
    return getpass.getpass(f"Password of {email}: ")


def _environment(name: str, what: str) -> str:
    value = os.environ.get(f"B2B_STOREFRONT_{name}")
    if not value:
        raise CommandError(f"B2B_STOREFRONT_{name} is not set. Set it to {what}.")
    return value
