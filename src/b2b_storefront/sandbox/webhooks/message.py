"""An event as it is sent: its envelope, and the signature of Standard Webhooks over it."""

import base64
import hashlib
import hmac
from dataclasses import dataclass
from uuid import uuid4

import orjson

from b2b_storefront.sandbox.webhooks.watching import Event

__all__ = ["CLIENT_SECRET", "Message", "make_message", "make_message_id", "sign"]

CLIENT_SECRET = "sandbox-client-secret"  # noqa: S105 - it signs the sandbox's webhooks only
"""The client secret of the sandbox's API account, by which its webhooks are signed."""

_STORE_ID = "1000001"


@dataclass(frozen=True, slots=True)
class Message:
    """An event's body, with the id that every attempt to send it has.

    Attributes:
        number: counts the events, in the order in which they happened.
    """

    message_id: str
    number: int
    scope: str
    body: bytes


def make_message(event: Event, store_hash: str, number: int, now: int) -> Message:
    """Return the message of an event.

    Args:
        event: what happened.
        store_hash: the store's hash.
        number: how many events were before it; it makes the hash another one for each event.
        now: when it happened, in unix seconds.
    """
    told = {"scope": event.scope, "store_id": _STORE_ID, "data": dict(event.data)}
    digest = hashlib.sha1(orjson.dumps([told, now, number]), usedforsecurity=False).hexdigest()
    body = told | {"hash": digest, "created_at": now, "producer": f"stores/{store_hash}"}
    return Message(make_message_id(), number, event.scope, orjson.dumps(body))


def make_message_id() -> str:
    """Return a new id of a message."""
    return f"msg_{uuid4().hex}"


def sign(message_id: str, timestamp: int, body: bytes, secret: str = CLIENT_SECRET) -> str:
    """Return the value of `webhook-signature`: the key is the secret's own bytes, not what they would decode to."""
    signed = f"{message_id}.{timestamp}.".encode() + body
    digest = hmac.new(secret.encode(), signed, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(digest).decode()}"
