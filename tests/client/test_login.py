"""The address that signs a customer's browser in."""

import pytest

from b2b_storefront import ConfigurationError, customer_login_url


@pytest.mark.parametrize(
    ("store_url", "token", "says"),
    [("http://shop.example.com", "a.b.c", "not an https address"), ("https://shop.example.com", "", "is empty")],
)
def test_login_urls_that_can_not_work(store_url: str, token: str, says: str) -> None:
    with pytest.raises(ConfigurationError, match=says):
        customer_login_url(store_url, token)


def test_a_login_url_keeps_to_its_path() -> None:
    assert customer_login_url("https://shop.example.com", "a/../b?c") == (
        "https://shop.example.com/login/token/a%2F..%2Fb%3Fc"
    )
