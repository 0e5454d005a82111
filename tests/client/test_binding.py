"""A proof ties one token to one key: secrets are hashed as what they are, never as what they look like."""

from collections.abc import Callable
from time import time

import pytest

from b2b_storefront import Credentials, CustomerId, EmailPassword, FixedToken, StorefrontJWT
from b2b_storefront._config import load_settings
from b2b_storefront._secret import SecretText
from b2b_storefront.auth.binding import Binding, store_key
from b2b_storefront.auth.credentials.held import CustomerReference
from b2b_storefront.auth.credentials.store import PrivateToken

SETTINGS = load_settings(store_hash="abc")


@pytest.mark.parametrize("shared", [True, False])
def test_each_token_has_a_proof_of_its_own(shared: bool) -> None:
    binding = Binding(CustomerId(7, access_token="server"), SETTINGS, shared=shared)
    proofs = {binding.prove(SecretText(text)) for text in ("first", "second", "<hidden>")}
    assert len(proofs) == 3
    assert binding.prove(SecretText("first")) == binding.prove("first")


def test_in_one_process_each_password_has_a_key_of_its_own() -> None:
    keys = {store_key(EmailPassword("a@b.example", text), SETTINGS, shared=False) for text in ("first", "second")}
    assert len(keys) == 2


MADE_OF = {
    "CustomerReference": CustomerReference,
    "FixedToken": FixedToken,
    "StorefrontJWT": StorefrontJWT,
    "CustomerId": lambda text: CustomerId(7, access_token=text),
    "CustomerId, customer access token": lambda text: CustomerId(7, access_token="a", customer_access_token=text),
    "EmailPassword": lambda text: EmailPassword("a@b.example", text),
    "private token": lambda text: PrivateToken(load_settings(store_hash="abc", private_token=text), time),
    "private token, account": lambda text: PrivateToken(load_settings(store_hash="abc", access_token=text), time),
}
"""Credentials by what they are made of: one secret."""


@pytest.mark.parametrize("make", MADE_OF.values(), ids=MADE_OF.keys())
def test_credentials_of_another_secret_prove_nothing_of_each_other(make: Callable[[str], Credentials]) -> None:
    proofs = {Binding(make(text), SETTINGS, shared=True).prove(SecretText("t")) for text in ("first", "second")}
    assert len(proofs) == 2
