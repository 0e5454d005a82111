"""What is written can be read by whom it is meant for, and nothing else is taken for a token."""

import json
import traceback
from typing import Any

import pytest
from cryptography.fernet import Fernet

from b2b_storefront import ConfigurationError, RedisTokenStore
from b2b_storefront._encryption import hidden_keys
from b2b_storefront.auth.stores.envelope import Envelope

from .values import KEY, OTHER_KEY, stored

PROOF = "ab" * 32
FIRST, SECOND = Fernet.generate_key(), Fernet.generate_key().decode()


def envelope(*keys: str | bytes) -> Envelope:
    return Envelope(hidden_keys(keys))


def written(**changes: Any) -> bytes:
    content = {"v": 2, "k": KEY, "t": "token-1", "e": 2e9, "p": PROOF, "l": 60, **changes}
    return json.dumps(content).encode()


@pytest.mark.parametrize("keys", [(), (FIRST,), (SECOND, FIRST)])
def test_reads_what_it_wrote(keys: tuple[str | bytes, ...]) -> None:
    token = stored("token-1", life=60, proof=PROOF)
    assert envelope(*keys).open(KEY, envelope(*keys).seal(KEY, token)) == token


def test_with_keys_nothing_can_be_read_in_the_store() -> None:
    sealed = envelope(FIRST).seal(KEY, stored("token-1", life=60, proof=PROOF))
    assert sealed is not None
    assert "token-1" not in sealed.decode()
    assert PROOF not in sealed.decode()


def test_keys_can_be_changed_one_after_the_other() -> None:
    token = stored("token-1", life=60)
    sealed = envelope(FIRST).seal(KEY, token)
    assert envelope(SECOND, FIRST).open(KEY, sealed) == token
    assert envelope(SECOND).open(KEY, sealed) is None
    assert envelope(FIRST).open(KEY, envelope(SECOND, FIRST).seal(KEY, token)) is None


def test_a_value_of_another_key_is_not_read() -> None:
    token = stored("token-1", life=60)
    for ring in (envelope(), envelope(FIRST)):
        assert ring.open(OTHER_KEY, ring.seal(KEY, token)) is None


def test_encrypted_and_plain_values_are_not_mixed_up() -> None:
    token = stored("token-1", life=60)
    assert envelope(FIRST).open(KEY, envelope().seal(KEY, token)) is None
    assert envelope().open(KEY, envelope(FIRST).seal(KEY, token)) is None


@pytest.mark.parametrize(
    "value",
    [
        None,
        b"",
        b"\xff\x00",
        b"{",
        b"[]",
        b"null",
        b"1",
        b"[" * 100_000,
        b"gAAAAA",
        42,
        "text",
        ["list"],
        b"{}",
        written(v=1),
        written(v=None),
        written(v="1"),
        written(k=None),
        written(t=None),
        written(t=""),
        written(t=1),
        written(t=["token-1"]),
        written(t="two\r\nlines"),
        written(t="t\u00f6ken"),
        written(e=None),
        written(e="2000000000"),
        written(e=True),
        written(e=10**400),
        written(e=float("nan")),
        written(e=float("inf")),
        written(l=None),
        written(l=0),
        written(l=-1),
        written(l=True),
        written(p=None),
        written(p=1),
        written(p="salt"),
        written(p="AB"),
        written(p="ab\u00e9"),
        written(p="ab" * 65),
        written(p=f"{PROOF}\n"),
    ],
)
@pytest.mark.parametrize("keys", [(), (FIRST,)])
def test_garbage_is_no_token(value: object, keys: tuple[bytes, ...]) -> None:
    assert envelope(*keys).open(KEY, value) is None
    if keys and isinstance(value, bytes):
        assert envelope(*keys).open(KEY, Fernet(FIRST).encrypt(value)) is None


def test_the_garbage_above_would_be_a_token_without_its_fault() -> None:
    assert envelope().open(KEY, written()) is not None
    assert envelope(FIRST).open(KEY, Fernet(FIRST).encrypt(written())) is not None


def test_a_text_that_is_no_unicode_is_not_written() -> None:
    assert envelope().seal(KEY, stored("\ud800", life=60)) is None


def test_a_written_token_does_not_show_itself() -> None:
    assert "token-1" not in repr(envelope().seal(KEY, stored("token-1", life=60)))


@pytest.mark.parametrize("key", ["no-such-key", b"no-such-key", b"\xff-no-such-key", ""])
def test_a_bad_key_is_found_at_once_and_not_repeated(key: str | bytes) -> None:
    with pytest.raises(ConfigurationError, match="number 2 is not a Fernet key") as caught:
        RedisTokenStore("redis://127.0.0.1:1", keys=[FIRST, key])
    shown = _ours(caught.value)
    assert "no-such-key" not in shown
    assert FIRST.decode() not in shown


def test_one_key_alone_is_a_list_of_one() -> None:
    assert "encrypted" in repr(RedisTokenStore("redis://127.0.0.1:1", keys=SECOND))


def _ours(error: BaseException) -> str:
    """Return an error with what a debugger would show of our frames; the test's own frame holds the secrets."""
    seen = traceback.TracebackException.from_exception(error, capture_locals=True)
    lines = [f"{frame.filename} {frame.locals}" for frame in seen.stack if "b2b_storefront" in frame.filename]
    assert lines
    return "\n".join([str(error), *lines])
