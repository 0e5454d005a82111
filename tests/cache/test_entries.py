"""What is written names its key; whatever else comes back from a store counts as nothing."""

from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from b2b_storefront.cache.entries import open_entry, seal_entry
from b2b_storefront.wire.answer import HTTPResult
from b2b_storefront.wire.recalled import Frozen, RecalledResult

KEY, OTHER = "a" * 64, "b" * 64
PROOF = b"only this customer's credentials give it"
DATA = {"currentUser": {"id": 7, "email": "buyer@example.com"}}
HEADERS = {
    "Content-Language": "de",
    "Date": "today",
    "Set-Cookie": "session=secret",
    "X-Request-Id": "r-1",
    "Authorization": "Bearer secret",
    "X-Requests-Remaining": "7 times",
}


def answer(data: Any = DATA, headers: Any = HEADERS) -> Frozen:
    return Frozen(HTTPResult(data, None, {"cost": 1}, status=200, headers=headers, elapsed=0.1))


def opened(key: str, written: object, proof: bytes | None) -> RecalledResult | None:
    return open_entry(key, written, proof, age=3.0, stale=True)


@pytest.mark.parametrize("proof", [None, PROOF])
def test_what_was_written_is_read(proof: bytes | None) -> None:
    found = opened(KEY, seal_entry(KEY, answer(), proof), proof)
    assert found is not None
    assert (found.data, found.errors, found.status, found.age, found.stale) == (DATA, None, 200, 3.0, True)


def test_each_reader_has_an_own_one() -> None:
    written = seal_entry(KEY, answer(), None)
    first, second = opened(KEY, written, None), opened(KEY, written, None)
    assert first is not None
    assert second is not None
    assert first.data is not None
    first.data["currentUser"]["id"] = 8
    assert second.data == DATA


def test_only_headers_that_tell_nothing_are_kept() -> None:
    written = seal_entry(KEY, answer(), None)
    found = opened(KEY, written, None)
    assert found is not None
    assert dict(found.headers) == {"Content-Language": "de", "Date": "today"}
    assert found.headers["content-language"] == "de"
    assert b"secret" not in written.reveal()


def test_headers_that_somebody_planted_are_not_given_out() -> None:
    head, _, body = seal_entry(KEY, answer(), None).reveal().partition(b"\n")
    planted = orjson.dumps(orjson.loads(head) | {"h": {"Set-Cookie": "a=b", "Date": 7}})
    found = opened(KEY, planted + b"\n" + body, None)
    assert found is not None
    assert dict(found.headers) == {}


@pytest.mark.parametrize("depth", [200, 300, 600, 1_500])
def test_nesting_of_any_depth_that_somebody_planted_is_not_read(depth: int) -> None:
    deep = b'{"a":' * depth + b"1" + b"}" * depth
    written = b'{"v":1,"k":"%b","s":200,"p":"","h":%b}\n{}' % (KEY.encode(), deep)
    assert opened(KEY, written, PROOF) is None


@pytest.mark.parametrize("proof", [None, PROOF])
def test_what_was_copied_from_another_key_is_not_read(proof: bytes | None) -> None:
    assert opened(OTHER, seal_entry(KEY, answer(), proof), proof) is None


def test_what_was_copied_and_renamed_is_not_read_without_the_credentials() -> None:
    written = seal_entry(KEY, answer(), PROOF).reveal()
    assert opened(OTHER, written.replace(KEY.encode(), OTHER.encode()), b"another customer's") is None
    # Not even with the same credentials: the proof is over the key, which says of which company it is.
    assert opened(OTHER, written.replace(KEY.encode(), OTHER.encode()), PROOF) is None


def test_what_was_changed_is_not_read_without_the_credentials() -> None:
    written = seal_entry(KEY, answer(), PROOF).reveal()
    assert opened(KEY, written.replace(b"buyer@", b"thief@"), PROOF) is None
    assert opened(KEY, written.replace(b'"s":200', b'"s":201'), PROOF) is None
    unproved = seal_entry(KEY, answer(), None).reveal()
    assert opened(KEY, unproved, PROOF) is None


SEALED = seal_entry(KEY, answer(), None).reveal()
HEAD, BODY = SEALED.split(b"\n", 1)


@pytest.mark.parametrize(
    "written",
    [
        None,
        "text",
        7,
        b"",
        b"\n",
        b"{}",
        b"{}\n{}",
        b"null\nnull",
        b"[]\n[]",
        HEAD,
        HEAD + b"\n",
        HEAD + b"\nnull",
        HEAD + b"\n[1]",
        HEAD + b'\n{"a":',
        SEALED[:-1],
        SEALED[1:],
        SEALED + b"x",
        b" " * 5_000 + SEALED,
        SEALED.replace(b'"v":1', b'"v":2'),
        SEALED.replace(b'"v":1', b'"v":"1"'),
        SEALED.replace(b'"s":200', b'"s":"200"'),
        SEALED.replace(b'"s":200', b'"s":true'),
        SEALED.replace(b'"s":200', b'"s":200,"z":1'),
        SEALED.replace(b'"p":""', b'"p":"\xc3\xa9"'),
        SEALED.replace(b'"p":""', b'"p":null'),
        orjson.dumps(orjson.loads(HEAD) | {"h": [1]}) + b"\n" + BODY,
    ],
)
def test_garbage_is_nothing(written: object) -> None:
    assert opened(KEY, SEALED, None) is not None
    assert opened(KEY, written, None) is None


@given(st.binary(max_size=200))
def test_no_garbage_is_too_odd(written: bytes) -> None:
    assert opened(KEY, written, None) is None
    assert opened(KEY, HEAD[:40] + written, None) is None


@given(st.integers(0, len(SEALED) - 1), st.integers(1, 255))
def test_a_flipped_bit_is_never_read_with_a_proof(place: int, flip: int) -> None:
    written = bytearray(seal_entry(KEY, answer(), PROOF).reveal())
    written[place % len(written)] ^= flip
    found = opened(KEY, bytes(written), PROOF)
    assert found is None or found.data == DATA  # A space or the order may differ; what is read may not.


def test_an_answer_shows_nothing() -> None:
    assert "buyer@" not in repr(seal_entry(KEY, answer(), None))
    assert "buyer@" not in repr(opened(KEY, SEALED, None))
