# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class StorefrontSettings(BaseModel):
    backorder_display_settings: Optional[
        "StorefrontSettingsBackorderDisplaySettings"
    ] = Field(default=None)


class StorefrontSettingsBackorderDisplaySettings(BaseModel):
    show_quantity_on_backorder: Optional[bool] = Field(default=None)
    show_quantity_on_hand: Optional[bool] = Field(default=None)
    show_backorder_message: Optional[bool] = Field(default=None)
    show_default_shipping_expectation_prompt: Optional[bool] = Field(default=None)
    default_shipping_expectation_prompt: Optional[str] = Field(default=None)
