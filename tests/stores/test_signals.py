"""A time limit that strikes while a store is asked is no outage of the store."""

import logging

import pytest

from b2b_storefront import EmailPassword, RedisTokenStore, Storefront, preload
from b2b_storefront.sandbox import Sandbox
from tests.client.striking import LIMITS, strike_everywhere


@LIMITS
@pytest.mark.parametrize("step", [37, pytest.param(3, marks=pytest.mark.slow)])
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_in_a_call_with_a_shared_store(
    limit: type[Exception], step: int, url: str, prefix: str, caplog: pytest.LogCaptureFixture
) -> None:
    preload()
    store = RedisTokenStore(url, prefix=prefix)

    def sign_in() -> None:
        with Storefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store) as storefront:
            storefront.session(EmailPassword("senior@sandbox.example", "sandbox-password")).current_user()
            sandbox.expire_tokens()

    with Sandbox() as sandbox:
        sign_in()
        with caplog.at_level(logging.WARNING, "b2b_storefront"):
            assert strike_everywhere(limit, sign_in, step) > 5
        assert "can't be reached" not in caplog.text
        sign_in()
    store.close()
