"""Configuration of the store: what a storefront asks before anybody signs in."""

import pytest

from b2b_storefront.sandbox import Sandbox

from .client import Post

ROOTS = {
    "storeBasicInfo": "storeName",
    "storefrontConfigs": "key",
    "storefrontConfig": "configId",
    "storefrontProductSettings": "showProductPrice",
    "storefrontSettings": "__typename",
    "autoLoader": "checkoutUrl",
    "taxZoneRates": "name",
    "companyExtraFields": "fieldName",
    "addressExtraFields": "fieldName",
    "addressConfig": "key",
}
CONFIGS = 'query ($keys: [String]) { storefrontConfigs(storeHash: "sandbox", keys: $keys) { key value extraFields } }'


@pytest.mark.parametrize(("root", "member"), ROOTS.items())
def test_a_storefront_is_configured_without_a_token(post: Post, root: str, member: str) -> None:
    assert post(f'{{ {root}(storeHash: "sandbox") {{ {member} }} }}').data[root]
    assert post(f'{{ {root}(storeHash: "other") {{ {member} }} }}').message == "Store Does not Exist"


def test_the_configuration_agrees_with_the_switches(sandbox: Sandbox, post: Post) -> None:
    keys = ["quote_for_guest", "company_auto_approval", "unheardOf"]
    assert [entry["value"] for entry in post(CONFIGS, {"keys": keys}).data["storefrontConfigs"]] == ["0", "0"]
    sandbox.store_switches["quote_for_guest"] = "1"
    assert post(CONFIGS, {"keys": ["quote_for_guest"]}).data["storefrontConfigs"] == [
        {"key": "quote_for_guest", "value": "1", "extraFields": {}}
    ]
    every = {entry["key"]: entry for entry in post(CONFIGS).data["storefrontConfigs"]}
    assert set(sandbox.store_switches) <= set(every)
    assert every["PROJECT-7920.use_bc_login_and_authorisation"]["value"] == "false"
    assert every["shopping_list_on_product_page"]["extraFields"] == {"guest": False, "b2c": True, "b2b": True}
    assert post(CONFIGS, {"keys": []}).data["storefrontConfigs"] == []


def test_channels_are_told(post: Post) -> None:
    document = """query ($id: Int) { storeBasicInfo(storeHash: "sandbox", bcChannelId: $id) {
        storeSites { channelId b3ChannelId isEnabled urls } timeFormat { display offset } multiStorefrontEnabled
    } }"""
    info = post(document).data["storeBasicInfo"]
    assert [site["isEnabled"] for site in info["storeSites"]] == [True, True, False]
    assert info["timeFormat"] == {"display": "j M Y", "offset": 0}
    assert len(post(document, {"id": 2}).data["storeBasicInfo"]["storeSites"]) == 1
    assert post(document, {"id": 9}).data["storeBasicInfo"]["storeSites"] == []


def test_currencies_are_told_by_channels_whose_ids_are_text(post: Post) -> None:
    document = """query ($channel: String!) { currencies(storeHash: "sandbox", channelId: $channel) {
        currencies { currency_code is_default currency_exchange_rate decimal_places last_updated } channelCurrencies
    } }"""
    answer = post(document, {"channel": "1"}).data["currencies"]
    assert answer["channelCurrencies"] == {
        "channel_id": 1,
        "enabled_currencies": ["USD", "EUR"],
        "default_currency": "USD",
    }
    assert [entry["currency_code"] for entry in answer["currencies"] if entry["is_default"]] == ["USD"]
    assert answer["currencies"][0]["last_updated"] == "Thu, 09 Oct 2025 08:53:20 +0000"
    for unknown in ("9", "", "x", "²"):
        assert post(document, {"channel": unknown}).data["currencies"]["channelCurrencies"] == {}


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ("{ storefrontScript(channelId: 9) { script } }", "Channel Does not Exist"),
        ('{ storefrontScript(siteUrl: "https://other.example") { script } }', "Store Does not Exist"),
        ('{ storefrontDefaultLanguage(storeHash: "sandbox", channelId: 9) { language } }', "Channel Does not Exist"),
        ('{ storeLimitations(storeHash: "sandbox", limitationType: 7) { canCreate } }', '"7" is not a valid choice.'),
    ],
)
def test_what_the_store_does_not_have_is_refused(post: Post, document: str, message: str) -> None:
    assert post(document).message == message


def test_the_script_is_that_of_a_channel(post: Post) -> None:
    for asked in ("channelId: 1", 'siteUrl: "https://store.sandbox.example/"', 'storeHash: "sandbox"'):
        script = post(f"{{ storefrontScript({asked}) {{ channelId script }} }}").data["storefrontScript"]
        assert script["channelId"] == 1
        assert script["script"].startswith("<script ")


def test_switches_need_a_company_user(sandbox: Sandbox, post: Post) -> None:
    document = '{ storeConfigSwitchStatus(key: "account_hierarchy") { isEnabled } storeCheckoutConfig { id } }'
    assert post(document, account=sandbox.accounts.junior).data["storeConfigSwitchStatus"] == {"isEnabled": "1"}
    assert {error["message"] for error in post(document, account=sandbox.accounts.customer).body["errors"]} == {
        "Permission denied."
    }
