"""Configuration of the store."""

from typing import Any

from graphql import GraphQLResolveInfo

from b2b_storefront.sandbox.execution.call import Call, Refused, Resolver
from b2b_storefront.sandbox.execution.times import format_mail_time
from b2b_storefront.sandbox.records.store import Channel, Currency, Store

__all__ = ["MUTATIONS", "QUERIES", "list_checkout_settings"]

_CHECKOUT_SETTINGS = 11

_OFF_FLAGS = (
    # What these turn on is asked of the store's pages or its own GraphQL, and not of the API.
    "PROJECT-7920.use_bc_login_and_authorisation",
    "PROJECT-7920.use_bc_account_settings",
    "B2B-4613.buyer_portal_unified_sf_gql_orders",
    "B2B-3817.disable_masquerading_cleanup_on_login",
)

_PAGES = (
    "accountSettings",
    "addressBook",
    "buyAgain",
    "dashboard",
    "messages",
    "orders",
    "quickOrderPad",
    "quotes",
    "recentlyViewed",
    "returns",
    "shoppingLists",
    "tradeProfessionalApplication",
    "userManagement",
    "wishLists",
)

_LIMITATION_TYPES = range(1, 7)


def resolve_basic_info(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return the store's name, address, time format and channels, of one channel where it is asked for."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    store, channel_id = call.state.store, arguments.get("bcChannelId")
    channels = [channel for channel in store.channels.values() if channel_id in {None, channel.channel_id}]
    return {
        "storeName": store.name,
        "storeAddress": "1 Harbour Road, Portland",
        "storeCountry": "United States",
        "storeLogo": store.switches.get("quote_logo", ""),
        "storeUrl": store.url,
        "multiStorefrontEnabled": False,
        "backorderEnabled": False,
        "storeSites": [_show_site(store, channel) for channel in channels],
        "timeFormat": {"display": "j M Y", "export": "Y-m-d", "extendedDisplay": "j M Y H:i:s", "offset": 0},
    }


def _show_site(store: Store, channel: Channel) -> dict[str, Any]:
    return {
        "channelId": channel.channel_id,
        "urls": [store.url],
        "iconUrl": "",
        "channelLogo": "",
        "isEnabled": channel.live,
        "b2bEnabled": channel.live,
        # The sandbox counts its channels once: B2B Edition's own id of one is the same.
        "b3ChannelId": channel.channel_id,
        "type": "storefront",
        "platform": channel.platform,
        # The portal asks for translations where this is not 0, and asks again where it has changed.
        "translationVersion": 1 if store.translations else 0,
    }


def resolve_configs(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> list[dict[str, Any]]:
    """Return the configuration of the storefront, which agrees with the store's switches, as far as it is asked for."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    _check_channel(call.state.store, arguments.get("channelId"))
    wanted = arguments.get("keys")
    return [
        {"key": key, "value": value, "extraFields": extra}
        for key, (value, extra) in _list_settings(call.state.store).items()
        if wanted is None or key in wanted
    ]


def _list_settings(store: Store) -> dict[str, tuple[str, dict[str, Any]]]:
    """Return the configuration by key; what a switch of the store is set to counts, whatever it is called."""
    everybody = {"guest": False, "b2c": True, "b2b": True}
    settings: dict[str, tuple[str, dict[str, Any]]] = {
        "account_login_registration": ("1", {"b2b": True, "b2c": True}),
        "css_override": ("", {}),
        "login_landing_location": ("0", {"location": "0"}),
        "login_page_button": ("", {}),
        "login_page_display": ("", {}),
        "login_page_html": ("", {}),
        "masquerade_button": ("", {}),
        "non_purchasable_quote": ("0", {}),
        "buyer_non_purchasable_quote": ("0", {}),
        "portal_style": ("", {}),
        "quote_floating_action_button": ("", {}),
        "quote_on_non_purchasable_product_page": ("0", {}),
        "quote_submission_response": ("1", {"title": "Quote submitted", "message": "We will answer soon."}),
        "shopping_list_on_product_page": ("1", everybody),
        "switch_account_button": ("", {}),
    }
    settings |= {flag: ("false", {}) for flag in _OFF_FLAGS}
    return settings | {key: (value, settings.get(key, ("", {}))[1]) for key, value in store.switches.items()}


def resolve_config(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return which pages of the storefront are on: all."""
    info.context.check_store(arguments["storeHash"])
    pages: dict[str, Any] = dict.fromkeys(_PAGES, True)
    return {"config": pages | {"invoice": {"enabledStatus": True, "value": True}}, "configId": 1}


def resolve_switch(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any] | None:
    """Return one switch of the store; null for a key that the store does not have."""
    switches, key = info.context.state.store.switches, arguments["key"]
    if key not in switches:
        return None
    return {"id": str(list(switches).index(key) + 1), "key": key, "isEnabled": switches[key]}


def resolve_product_settings(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return how products are shown."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    _check_channel(call.state.store, arguments.get("channelId"))
    return {
        "showProductPrice": True,
        "showProductSku": True,
        "showProductWeight": False,
        "showProductBrand": True,
        "showProductShipping": False,
        "showProductRating": False,
        "showAddToCartLink": True,
        "defaultPreorderMessage": "",
        "showBreadcrumbsProductPages": "1",
        "showAddToCartQtyBox": True,
        "showAddToWishlist": False,
        "hidePriceFromGuests": call.state.store.is_on("hidePriceFromGuests"),
    }


def resolve_default_language(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, str]:
    """Return the language of a channel: the store's first one."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    _check_channel(call.state.store, arguments["channelId"])
    return {"language": call.state.store.locales[0]}


def resolve_checkout_config(_parent: object, _info: GraphQLResolveInfo) -> list[dict[str, Any]]:
    """Return the settings of the checkout: this store changed none."""
    return list_checkout_settings()


def list_checkout_settings() -> list[dict[str, Any]]:
    """Return the settings of the checkout, of which only the number is known."""
    return [{"id": number, "value": "0", "type": "checkout"} for number in range(1, _CHECKOUT_SETTINGS + 1)]


def resolve_currencies(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return the store's currencies and those of a channel, whose id travels as text."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    store, channel_id = call.state.store, arguments["channelId"].strip()
    known = next((channel for channel in store.channels if str(channel) == channel_id), None)
    return {
        "currencies": [_show_currency(call, currency) for currency in store.currencies],
        "channelCurrencies": {}
        if known is None
        else {
            "channel_id": known,
            "enabled_currencies": [currency.code for currency in store.currencies],
            "default_currency": store.default_currency.code,
        },
        "enteredInclusiveTax": False,
    }


def _show_currency(call: Call, currency: Currency) -> dict[str, Any]:
    return {
        "id": str(currency.currency_id),
        "is_default": currency.is_default,
        "last_updated": format_mail_time(call.now),
        "country_iso2": currency.country,
        "default_for_country_codes": [currency.country],
        "currency_code": currency.code,
        "currency_exchange_rate": currency.rate,
        "name": currency.name,
        "token": currency.token,
        "auto_update": False,
        "token_location": "left",
        "decimal_token": ".",
        "thousands_token": ",",
        "decimal_places": currency.decimal_places,
        "enabled": True,
        "is_transactional": True,
    }


def resolve_limitations(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return that the store's plan has no limit of a kind, whose meaning is not documented."""
    info.context.check_store(arguments["storeHash"])
    limitation_type = arguments["limitationType"]
    if limitation_type not in _LIMITATION_TYPES:
        raise Refused(f'"{limitation_type}" is not a valid choice.')
    return {"canCreate": True, "hasLimitation": False, "limitationType": limitation_type}


def resolve_script(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, Any]:
    """Return the script that loads the storefront of a channel."""
    call: Call = info.context
    store = call.state.store
    if arguments.get("storeHash") is not None:
        call.check_store(arguments["storeHash"])
    channel_id = arguments.get("channelId")
    if channel_id is None:
        site = (arguments.get("siteUrl") or store.url).rstrip("/")
        if site != store.url:
            raise Refused("Store Does not Exist")
        channel_id = next(iter(store.channels))
    _check_channel(store, channel_id)
    source = f"{store.url}/b2b/storefront.js"
    script = f'<script type="module" src="{source}" data-store="{store.hash}" data-channel="{channel_id}"></script>'
    return {"storeHash": store.hash, "channelId": channel_id, "script": script}


def resolve_auto_loader(_parent: object, info: GraphQLResolveInfo, **arguments: Any) -> dict[str, str]:
    """Return the addresses of the older loader scripts."""
    call: Call = info.context
    call.check_store(arguments["storeHash"])
    url = call.state.store.url
    return {"storefrontUrl": f"{url}/b2b/loader.js", "checkoutUrl": f"{url}/b2b/checkout-loader.js"}


def _check_channel(store: Store, channel_id: int | None) -> None:
    if channel_id is not None and channel_id not in store.channels:
        raise Refused("Channel Does not Exist")


QUERIES: dict[str, Resolver] = {
    "autoLoader": resolve_auto_loader,
    "currencies": resolve_currencies,
    "storeBasicInfo": resolve_basic_info,
    "storeCheckoutConfig": resolve_checkout_config,
    "storeConfigSwitchStatus": resolve_switch,
    "storeLimitations": resolve_limitations,
    "storefrontConfig": resolve_config,
    "storefrontConfigs": resolve_configs,
    "storefrontDefaultLanguage": resolve_default_language,
    "storefrontProductSettings": resolve_product_settings,
    "storefrontScript": resolve_script,
}

MUTATIONS: dict[str, Resolver] = {}
