"""The store's languages: its pages are told which there are, and get the store's own texts in each."""

from collections.abc import Iterator
from typing import Any

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox, SettingsError
from b2b_storefront.sandbox.execution.locales import choose_locale

from .client import Post

TEXTS = {"fr": {"global": {"global.cart": "Panier"}, "orders": {"orders.title": "Commandes"}}}
SEED: dict[str, Any] = {"store": {"locales": ["de", "fr", "es-MX"], "translations": TEXTS}}
INFO = '{ storeBasicInfo(storeHash: "sandbox") { storeSites { platform translationVersion } } }'
LANGUAGE = '{ storefrontDefaultLanguage(storeHash: "sandbox", channelId: 1) { language } }'


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(seed=SEED) as running:
        yield running


@pytest.mark.parametrize(
    ("accepted", "locale"),
    [
        ("", "en"),
        ("*", "en"),
        ("de", "en"),
        ("fr", "fr"),
        ("FR-ca", "fr"),
        ("es", "en"),
        ("es-mx, fr;q=0.9", "es-MX"),
        ("fr;q=0.1, es-MX;q=0.2", "es-MX"),
        ("fr;q=0", "en"),
        ("fr;q=2, es-MX", "es-MX"),
        ("de;q=1, fr;q=0.5", "fr"),
        (",;,=" * 1_000, "en"),
        ("a" * 100_000, "en"),
    ],
)
def test_the_locale_is_the_one_that_is_preferred_most(accepted: str, locale: str) -> None:
    assert choose_locale(accepted, ["en", "fr", "es-MX"]) == locale


def test_pages_get_the_stores_own_texts_in_the_language_that_they_ask_for(
    sandbox: Sandbox, http: urllib3.PoolManager, post: Post
) -> None:
    def ask(page: str, language: str, store: str = "sandbox") -> Any:
        url = f"{sandbox.base_url}/storefront/translation/{store}/0/{page}"
        return http.request("GET", url, headers={"Accept-Language": language}).json()["message"]

    assert ask("global", "fr-FR,fr;q=0.9") == {"global.cart": "Panier"}
    assert ask("orders", "fr") == {"orders.title": "Commandes"}
    assert isinstance(ask("orders", "de"), str)
    assert isinstance(ask("quotes", "fr"), str)
    assert ask("orders", "fr", store="other") == "Store Does not Exist"
    sites = post(INFO).data["storeBasicInfo"]["storeSites"]
    assert {site["translationVersion"] for site in sites} == {1}
    assert post(LANGUAGE).data["storefrontDefaultLanguage"] == {"language": "de"}


def test_a_store_without_texts_says_so_and_channels_their_platform(http: urllib3.PoolManager) -> None:
    channels = [{"id": 1, "name": "One"}, {"id": 2, "name": "Two", "platform": "catalyst"}]
    with Sandbox(seed={"store": {"channels": channels}}) as running:
        sites = Post(running, http)(INFO).data["storeBasicInfo"]["storeSites"]
    assert [(site["platform"], site["translationVersion"]) for site in sites] == [("custom", 0), ("catalyst", 0)]


def test_texts_of_a_language_that_the_store_does_not_have_are_no_seed() -> None:
    with pytest.raises(SettingsError, match=r"store\.translations\.it: The store has no such locale"):
        Sandbox(seed={"store": {"translations": {"it": {"global": {"a": "b"}}}}})
