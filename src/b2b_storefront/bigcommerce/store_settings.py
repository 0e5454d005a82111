# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from b2b_storefront.scalars import Long

from .base_model import BaseModel


class StoreSettingsSettingsUrl(BaseModel):
    """Addresses of the store."""

    vanity_url: str
    "The storefront's own address."
    checkout_url: str
    "The address of the checkout."


class StoreSettingsSettings(BaseModel):
    """Settings of the store."""

    store_name: str
    "Its name."
    store_hash: str
    "Its hash."
    channel_id: Long
    "The channel that the request is for."
    url: StoreSettingsSettingsUrl
    "Its addresses."


class StoreSettings(BaseModel):
    """The store as its pages show it."""

    settings: StoreSettingsSettings | None = None
    "Settings of the store."
