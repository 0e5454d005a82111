"""The store of a seed file: its settings, channels, currencies and price groups."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from b2b_storefront.codes import ExtraFieldType
from b2b_storefront.sandbox.execution.api_tokens import add_account, add_private_token
from b2b_storefront.sandbox.files.settings import Settings
from b2b_storefront.sandbox.records.extra_fields import ExtraField
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.records.store import Channel, Currency, PriceGroup, Store
from b2b_storefront.sandbox.seed.shop_format import word
from b2b_storefront.sandbox.seed.store import make_store

__all__ = ["build_price_groups", "build_store", "build_tokens"]


def build_store(settings: Settings, given: Mapping[str, Any] | None) -> Store:
    """Return the store, as usual but for what the file says."""
    store = make_store()
    if given is None:
        return store
    store.hash, store.name, store.domain = given["hash"], given["name"], given["domain"]
    store.switches |= given["switches"] or {}
    store.tax_percent = store.tax_percent if given["tax_percent"] is None else given["tax_percent"]
    if given["channels"]:
        store.channels = {}
        for place, channel in enumerate(given["channels"]):
            if channel["id"] in store.channels:
                raise settings.error(("store", "channels", place, "id"), "Another channel has this id.")
            store.channels[channel["id"]] = Channel(
                channel_id=channel["id"], name=channel["name"], live=channel["live"], platform=channel["platform"]
            )
    if given["currencies"]:
        store.currencies = [
            Currency(
                currency_id=place + 1,
                code=currency["code"],
                name=currency["name"],
                country=currency["country"],
                token=currency["token"],
                rate=f"{currency['rate'] or Decimal(1):.10f}",
                decimal_places=currency["decimal_places"],
                is_default=place == 0,
            )
            for place, currency in enumerate(given["currencies"])
        ]
    _build_languages(settings, store, given)
    _build_extra_fields(settings, store, given["extra_fields"] or {})
    return store


def _build_languages(settings: Settings, store: Store, given: Mapping[str, Any]) -> None:
    store.locales = list(dict.fromkeys(given["locales"] or store.locales))
    store.translations = given["translations"] or {}
    for locale in store.translations:
        if locale not in store.locales:
            raise settings.error(("store", "translations", locale), "The store has no such locale.")


def _build_extra_fields(settings: Settings, store: Store, given: Mapping[str, Any]) -> None:
    targets = {
        "users": store.user_extra_fields,
        "quotes": store.quote_extra_fields,
        "addresses": store.address_extra_fields,
        "companies": store.company_extra_fields,
    }
    for kind, target in targets.items():
        if given.get(kind) is None:
            continue
        target.clear()
        for place, asked in enumerate(given[kind]):
            path = ("store", "extra_fields", kind, place)
            if any(field.name == asked["name"] for field in target):
                raise settings.error((*path, "name"), "Another field has this name.")
            field_type = next(each for each in ExtraFieldType if word(each) == asked["type"])
            if field_type is ExtraFieldType.DROPDOWN and not asked["choices"]:
                raise settings.error(path, "A dropdown needs choices.")
            field = ExtraField(
                field_id=place + 1,
                name=asked["name"],
                field_type=field_type,
                required=asked["required"],
                unique=asked["unique"],
                visible=asked["visible"],
                default=asked["default"],
                maximum_length=asked["longest"],
                number_of_rows=asked["rows"],
                maximum_value=asked["greatest"],
                choices=asked["choices"] or [],
            )
            problem = field.find_problem(field.default) if field.default else None
            if problem is not None:
                raise settings.error((*path, "default"), problem)
            target.append(field)


def build_price_groups(settings: Settings, state: State, given: Mapping[str, Any] | None) -> None:
    """Add the price groups to a state that has the catalogue already."""
    for place, group in enumerate((given or {}).get("price_groups") or []):
        path = ("store", "price_groups", place)
        if group["id"] in state.store.price_groups:
            raise settings.error((*path, "id"), "Another price group has this id.")
        prices = {}
        for sku, price in (group["prices"] or {}).items():
            found = state.find_variant(sku)
            if found is None:
                raise settings.error((*path, "prices", sku), "No product has this SKU.")
            prices[found[1].variant_id] = price
        state.store.price_groups[group["id"]] = PriceGroup(
            group_id=group["id"],
            name=group["name"],
            discount_percent=group["discount"] or Decimal(0),
            prices=prices,
        )


def build_tokens(settings: Settings, state: State, shop: Mapping[str, Any]) -> None:
    """Add the API accounts and the private tokens that the file names.

    Raises:
        SettingsError: a name can't be one.
    """
    for member, add in (("api_accounts", add_account), ("private_tokens", add_private_token)):
        for name, scopes in (shop[member] or {}).items():
            try:
                add(state, name, scopes)
            except ValueError as error:
                raise settings.error((member, name), f"{error}.") from error
