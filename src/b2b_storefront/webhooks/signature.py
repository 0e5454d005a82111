"""Whether a message comes from who has the secret: the signature of Standard Webhooks, over the body as it came."""

import base64
import hashlib
import hmac
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from b2b_storefront._errors import ConfigurationError, WebhookRefusedError
from b2b_storefront._secret import HiddenBytes, SecretText

__all__ = ["Headers", "SignedMessage", "read_secrets", "verify"]

Headers = Mapping[str, str] | Iterable[tuple[str, str]]
"""The headers of a request, in any case."""

_NAMES = ("webhook-id", "webhook-timestamp", "webhook-signature")
_LONGEST = 2_048
_MOST_DIGITS = 12
_MOST_SIGNATURES = 16
_FEWEST_CHARACTERS = 8


@dataclass(frozen=True, slots=True)
class SignedMessage:
    """What the signature vouches for beside the body.

    Attributes:
        message_id: `webhook-id`.
        timestamp: When it was sent, in unix seconds.
    """

    message_id: str
    timestamp: int


def read_secrets(secrets: str | Sequence[str]) -> tuple[HiddenBytes, ...]:
    """Return the keys that secrets are. They are hidden already: see `hide`.

    Raises:
        ConfigurationError: There is none, or one that is no secret.
    """
    given: list[Any] = [secrets] if isinstance(secrets, str) else []
    if isinstance(secrets, list | tuple):
        given = list(secrets)
    if not given or not all(isinstance(secret, SecretText) for secret in given):
        raise ConfigurationError("secrets are texts: pass the client secret of the API account, or several of them.")
    for secret in given:
        if len(secret) < _FEWEST_CHARACTERS or not secret.isascii() or not secret.reveal().isprintable():
            raise ConfigurationError(
                f"A webhook's secret is at least {_FEWEST_CHARACTERS} printable ASCII characters: pass the client "
                "secret of the API account whose token subscribed."
            )
    return tuple(HiddenBytes(secret.reveal().encode()) for secret in given)


def verify(
    keys: Sequence[HiddenBytes], headers: Headers, body: bytes, *, now: float, tolerance: float
) -> SignedMessage:
    """Make sure that a message was signed with one of the keys, and lately.

    Args:
        keys: The keys; several while a secret is being replaced.
        headers: The request's headers.
        body: The body as it came, before anything has read it.
        now: The time, in unix seconds.
        tolerance: By how many seconds its time may differ from that.

    Returns:
        What is known of the message.

    Raises:
        WebhookRefusedError: A header is missing or unusable, the time is too far away, or no key fits.
    """
    message_id, timestamp, signatures = _read_headers(headers)
    if not timestamp.isascii() or not timestamp.isdecimal() or len(timestamp) > _MOST_DIGITS:
        raise WebhookRefusedError("The header webhook-timestamp holds no time in unix seconds.")
    # The time is covered by the signature, so that looking at it first tells a stranger nothing.
    away = int(timestamp) - now
    if abs(away) > tolerance:
        direction = "after" if away > 0 else "before"
        raise WebhookRefusedError(
            f"The message was signed {abs(away):.0f} s {direction} this server's time, and {tolerance:g} s are "
            "allowed. Check the server's clock."
        )
    signed = f"{message_id}.{timestamp}.".encode() + body
    given = [part.encode() for part in signatures.split(" ")[:_MOST_SIGNATURES]]
    fits = False
    for key in keys:
        digest = hmac.new(key.reveal(), signed, hashlib.sha256).digest()
        expected = b"v1," + base64.b64encode(digest)
        for signature in given:
            # All are compared, each in constant time.
            fits |= hmac.compare_digest(signature, expected)
    if not fits:
        raise WebhookRefusedError(
            "No secret fits the signature. Check that the secret is the client secret of the API account whose token "
            "subscribed, and that the body is verified as it came."
        )
    return SignedMessage(message_id, int(timestamp))


def _read_headers(headers: Headers) -> tuple[str, str, str]:
    pairs: Any = headers.items() if isinstance(headers, Mapping) else headers
    found: dict[str, str] = {}
    for name, value in pairs:
        lowered = name.lower()
        if lowered in _NAMES:
            if lowered in found:
                raise WebhookRefusedError(f"The header {lowered} came more than once.")
            found[lowered] = value
    for name in _NAMES:
        value = found.get(name, "")
        if not value:
            raise WebhookRefusedError(f"The header {name} is missing: this is no webhook of BigCommerce.")
        if len(value) > _LONGEST or not value.isascii():
            raise WebhookRefusedError(f"The header {name} is too long, or not ASCII.")
    return found[_NAMES[0]], found[_NAMES[1]], found[_NAMES[2]]
