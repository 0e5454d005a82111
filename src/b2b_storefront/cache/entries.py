"""How an answer is written where others may read it, or write something else: versioned, bound to its key. Pure."""

import hmac
from collections.abc import Mapping
from typing import Any

import orjson
from multidict import CIMultiDict

from b2b_storefront._secret import HiddenBytes
from b2b_storefront.wire.recalled import SAFE_HEADERS, Frozen, RecalledResult

__all__ = ["open_entry", "seal_entry"]

VERSION = 1

LONGEST_HEAD = 4_096


def seal_entry(key: str, answer: Frozen, proof_key: bytes | None) -> HiddenBytes:
    """Return an answer, which has a body, as it is written under a key.

    Args:
        key: The key, which is written too: what was copied from another one is not read.
        answer: The answer.
        proof_key: What only the customer's credentials give. With it, whoever can write into the store can't make one
            customer's answer another's. None for what everybody may see, and for what only this process can write.
    """
    body = answer.body or b"null"
    about: dict[str, Any] = {"v": VERSION, "k": key, "s": answer.status, "h": answer.headers}
    about["p"] = _prove(proof_key, about, body)
    return HiddenBytes(orjson.dumps(about) + b"\n" + body)


def open_entry(key: str, written: object, proof_key: bytes | None, *, age: float, stale: bool) -> RecalledResult | None:
    """Return the answer that was written under a key; None for anything else, whatever it is."""
    if not isinstance(written, bytes):
        return None
    text = memoryview(written)
    end = written.find(b"\n", 0, LONGEST_HEAD)
    try:
        about, data = (orjson.loads(text[:end]), orjson.loads(text[end + 1 :])) if end > 0 else (None, None)
    except ValueError:
        return None
    if not isinstance(about, dict) or not isinstance(data, dict):
        return None
    if about.get("v") != VERSION or about.get("k") != key or about.keys() != {"v", "k", "s", "h", "p"}:
        return None
    proof = about.pop("p")
    try:
        expected = _prove(proof_key, about, text[end + 1 :])
    except TypeError:
        return None  # It is nested more deeply than anything that is written here.
    if not isinstance(proof, str) or not hmac.compare_digest(proof.encode(), expected.encode()):
        return None
    status, headers = about["s"], about["h"]
    if not (status is None or type(status) is int) or not isinstance(headers, dict):
        return None
    kept = {name: value for name, value in headers.items() if name in SAFE_HEADERS and isinstance(value, str)}
    return RecalledResult(data, None, status=status, headers=CIMultiDict(kept), age=age, stale=stale)


def _prove(proof_key: bytes | None, about: Mapping[str, Any], body: bytes | memoryview) -> str:
    if proof_key is None:
        return ""
    digest = hmac.new(proof_key, orjson.dumps(about, option=orjson.OPT_SORT_KEYS), "sha256")
    digest.update(body)
    return digest.hexdigest()
