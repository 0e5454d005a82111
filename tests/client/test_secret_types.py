"""What a secret is made into is a secret as well, and only `reveal()` gives it away."""

import copy
import json
import pickle
from collections.abc import Callable
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from b2b_storefront import (
    AsyncStorefront,
    ConfigurationError,
    CurrentCustomerJWT,
    CustomerId,
    EmailPassword,
    Storefront,
)
from b2b_storefront._config import StoreSettings, load_settings
from b2b_storefront._secret import HIDDEN, HeaderText, HiddenBytes, SecretText, hide, is_header_safe

TEXT = "hunter2 is Secret"
TRACES = ("hunter", "HUNTER", "Hunter", "ecret", "ECRET", "retnuh")

DERIVED: dict[str, Callable[[Any], object]] = {
    "repr": repr,
    "in a list": lambda secret: repr([secret]),
    "in a dictionary": lambda secret: repr({"password": secret}),
    "a slice": lambda secret: secret[:8],
    "every other": lambda secret: secret[::2],
    "+": lambda secret: secret + secret[:1],
    "*": lambda secret: secret * 2,
    "int *": lambda secret: 2 * secret,
    "%": lambda secret: secret % (),
    "upper": lambda secret: secret.upper(),
    "swapcase": lambda secret: secret.swapcase(),
    "title": lambda secret: secret.title(),
    "strip": lambda secret: secret.strip(),
    "center": lambda secret: secret.center(40),
    "zfill": lambda secret: secret.zfill(40),
    "expandtabs": lambda secret: secret.expandtabs(),
    "split": lambda secret: secret.split(),
    "splitlines": lambda secret: secret.splitlines(),
    "partition": lambda secret: secret.partition(secret[3:4]),
    "replace": lambda secret: secret.replace(secret[:1], secret[1:2]),
    "removeprefix": lambda secret: secret.removeprefix(secret[:1]),
    "translate": lambda secret: secret.translate(secret.maketrans(secret[:1], secret[1:2])),
    "join": lambda secret: secret.join([secret, secret]),
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
}
OF_TEXT: dict[str, Callable[[Any], object]] = {
    "text +": lambda secret: "Bearer " + secret,
    "text %": lambda secret: "Bearer %s" % secret,  # noqa: UP031 - what is tried
    "text % tuple": lambda secret: "Bearer %s %r" % (secret, secret),  # noqa: UP031
    "f-string": lambda secret: f"Bearer {secret} {secret!r} {secret:>30}",
    "text.format": lambda secret: "{} {!r}".format(secret, secret),  # noqa: UP032
    "str": str,
    "iteration": lambda secret: "".join(iter(secret)),
    "list": lambda secret: "".join(list(secret)),
    "reversed": lambda secret: "".join(reversed(secret)),
    "format": lambda secret: secret.format(),
    "format_map": lambda secret: secret.format_map({}),
    "encode": lambda secret: secret.encode(),
}
OF_BYTES: dict[str, Callable[[Any], object]] = {
    "bytes +": lambda secret: b"Bearer " + secret,
    "bytes %": lambda secret: b"Bearer %b" % secret,
    "f-string": lambda secret: f"Bearer {secret} {secret!r}",
    "str": str,
    "decode": lambda secret: secret.decode(),
    "hex": lambda secret: secret.hex(),
}


@pytest.mark.parametrize("way", [*DERIVED, *OF_TEXT])
def test_what_is_made_of_a_secret_text_does_not_show_it(way: str) -> None:
    assert_hidden((DERIVED | OF_TEXT)[way](SecretText(TEXT)))


@pytest.mark.parametrize("way", [*DERIVED, *OF_BYTES])
def test_what_is_made_of_hidden_bytes_does_not_show_them(way: str) -> None:
    assert_hidden((DERIVED | OF_BYTES)[way](HiddenBytes(TEXT.encode())))


@pytest.mark.parametrize("kind", [str, bytes])
def test_every_method_of_a_text_that_makes_another_is_covered(kind: type) -> None:
    secret: Any = SecretText(TEXT) if kind is str else HiddenBytes(TEXT.encode())
    argument = secret[:1]
    for name in dir(kind):
        if name.startswith("_") or name in {"maketrans", "fromhex"}:
            continue
        tried: list[tuple[Any, ...]] = [(), (argument,), (argument, argument), (40,), ({},), ([argument, argument],)]
        for arguments in tried:
            try:
                made = getattr(secret, name)(*arguments)
            except (TypeError, ValueError, LookupError):
                continue
            assert_hidden(made)


def assert_hidden(made: object) -> None:
    for shown in (repr(made), made if type(made) is str else "", str(made) if isinstance(made, str | bytes) else ""):
        assert not [trace for trace in TRACES if trace in shown or trace.encode().hex() in shown]


@given(text=st.text())
def test_it_keeps_its_text(text: str) -> None:
    secret = SecretText(text)
    assert secret.reveal() == text == secret.get_secret_value()
    assert type(secret.reveal()) is str
    assert SecretText(secret).reveal() == HeaderText(secret).reveal() == text
    assert secret == text
    assert hash(secret) == hash(text)
    assert (secret[1:].upper() + "x").reveal() == text[1:].upper() + "x"  # type: ignore[attr-defined]
    if not any("\ud800" <= letter <= "\udfff" for letter in text):
        assert orjson.loads(orjson.dumps({"password": secret})) == {"password": text}
        assert secret.encode().reveal() == text.encode()  # type: ignore[attr-defined]
    assert json.loads(json.dumps([secret])) == [text]


def test_a_header_is_text_to_whoever_writes_it_and_to_nobody_else() -> None:
    header = HeaderText("Bearer " + SecretText(TEXT))
    assert str(header) == f"{header}" == "Bearer " + TEXT
    for made in (repr(header), header[:12], header.upper(), header.encode(), [header]):
        assert_hidden(made)


@pytest.mark.parametrize("secret", [SecretText(TEXT), HeaderText(TEXT), HiddenBytes(TEXT.encode())])
def test_it_is_not_pickled(secret: object) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        with pytest.raises(TypeError, match="can't be pickled"):
            pickle.dumps(secret, protocol)
    for name in ("__reduce__", "__getnewargs__"):
        with pytest.raises(TypeError, match="can't be pickled"):
            getattr(secret, name)()


@pytest.mark.usefixtures("no_collection")
def test_hiding_reaches_into_what_json_knows_and_never_raises() -> None:
    value: dict[str, Any] = {"a": [TEXT, {"b": TEXT.encode()}], "c": (TEXT, 1, None, 2.5)}
    value["itself"] = value
    hidden = hide(value)
    assert_hidden(hidden)
    assert hidden["itself"] is hidden
    assert hidden["a"][0].reveal() == TEXT
    assert hidden["c"][1:] == (1, None, 2.5)
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    hide(deep)


@given(text=st.text(st.characters(exclude_categories=()), min_size=1, max_size=20))
def test_what_is_safe_in_a_header_comes_back_as_it_was(text: str) -> None:
    assert is_header_safe(text) == (text == text.strip(" ") and all(" " <= letter <= "~" for letter in text))


def test_settings_hide_their_token_in_every_form() -> None:
    settings = load_settings(store_hash="abc", access_token="very-secret")
    assert settings.access_token is not None
    assert settings.access_token.get_secret_value() == settings.access_token.reveal() == "very-secret"
    shown = f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()} {vars(settings)}"
    assert "very-secret" not in shown + repr(copy.deepcopy(settings)) + repr(settings.model_copy())
    assert copy.deepcopy(settings) == settings
    assert settings.model_dump(mode="json")["access_token"] == HIDDEN
    with pytest.raises(TypeError, match="can't be pickled"):
        pickle.dumps(settings)
    assert pickle.loads(pickle.dumps(load_settings(store_hash="abc"))).store_hash == "abc"  # noqa: S301
    assert StoreSettings.model_json_schema()["properties"]["access_token"]


@pytest.mark.parametrize("make", [AsyncStorefront, Storefront])
def test_a_setting_from_a_file_may_end_with_a_line_break(make: Any) -> None:
    assert make("abc", access_token=" very-secret\r\n").settings.access_token == "very-secret"


@pytest.mark.parametrize("make", [AsyncStorefront, Storefront])
@pytest.mark.parametrize("token", ["", " \n", "very\nsecret", "very-s\u00e9cret", "very\0secret", b"very-secret", 5])
def test_a_setting_that_no_header_can_hold_is_refused(make: Any, token: object) -> None:
    with pytest.raises(ConfigurationError, match="access_token") as raised:
        make("abc", access_token=token)
    assert "secret" not in str(raised.value).replace("Secret", "")


@pytest.mark.parametrize("other", ["hunter3", "hunter2 ", "Hunter2", "<hidden>"])
def test_credentials_of_other_passwords_are_others(other: str) -> None:
    # Formats of secrets are all the same: whatever is made of a password in that way would be everybody's.
    mine, theirs = EmailPassword("ada@shop.example", "hunter2"), EmailPassword("ada@shop.example", other)
    assert mine.identity != theirs.identity
    assert mine.identity == EmailPassword("ada@shop.example", "hunter2").identity
    settings = load_settings(store_hash="abc", access_token=other.strip())
    assert CustomerId(1, access_token=other.strip()).identity != CustomerId(1, access_token="hunter2").identity or (
        other.strip() == "hunter2"
    )
    assert CurrentCustomerJWT(other.strip() + "x").customer != CurrentCustomerJWT("hunter2").customer
    assert CustomerId(1).proof_with(settings).reveal().endswith(other.strip())  # type: ignore[attr-defined]
