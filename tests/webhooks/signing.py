"""Messages that are signed here, by code that shares nothing with the receiver."""

import base64
import hashlib
import hmac
import json
from typing import Any

SECRET = "client-secret-of-the-account"
NOW = 1_790_000_000


def make_event(number: int = 1, **change: Any) -> dict[str, Any]:
    """Return an event as it is published."""
    event = {
        "scope": "store/quote/updated",
        "store_id": "11111",
        "data": {"quote_id": number, "quote_uuid": "5b8c4c1e-0000-4000-8000-000000000000"},
        "hash": hashlib.sha1(str(number).encode(), usedforsecurity=False).hexdigest(),
        "created_at": NOW,
        "producer": "stores/abc123",
    }
    return {key: value for key, value in (event | change).items() if value is not ...}


def sign(body: bytes, secret: str = SECRET, message_id: str = "msg_1", timestamp: object = NOW) -> dict[str, str]:
    """Return the headers of a message."""
    signed = f"{message_id}.{timestamp}.".encode() + body
    digest = base64.b64encode(hmac.new(secret.encode(), signed, hashlib.sha256).digest()).decode()
    return {
        "Webhook-Id": message_id,
        "Webhook-Timestamp": str(timestamp),
        "Webhook-Signature": f"v1,{digest}",
    }


def pack(event: object) -> bytes:
    """Return the body of an event."""
    return json.dumps(event).encode()
