# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class StorefrontSettingsBackorderDisplaySettings(BaseModel):
    """Which figures and messages on backorders are shown. The name of the type is
    inferred, its members are seen in use.
    """

    show_quantity_on_backorder: bool | None = None
    show_quantity_on_hand: bool | None = None
    show_backorder_message: bool | None = None
    show_default_shipping_expectation_prompt: bool | None = None
    default_shipping_expectation_prompt: str | None = None
    "Text on when to expect a shipment."


class StorefrontSettings(BaseModel):
    """Settings of the storefront. The name of the type is inferred, its members are
    seen in use.
    """

    backorder_display_settings: StorefrontSettingsBackorderDisplaySettings | None = None
    "How backorders are shown."
