"""A proof ties one token to one key: secrets are hashed as what they are, never as what they look like."""

import pytest

from b2b_storefront import CustomerId, EmailPassword
from b2b_storefront._config import load_settings
from b2b_storefront._secret import SecretText
from b2b_storefront.auth.binding import Binding, store_key

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
