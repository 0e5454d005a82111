# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Decimal,
    Listed,
)

from ..base_model import BaseModel


class TaxZone(BaseModel):
    id: Optional[int] = Field(default=None)
    name: Optional[str] = Field(default=None)
    enabled: Optional[bool] = Field(default=None)
    price_display_settings: Optional["TaxZonePriceDisplaySettings"] = Field(
        default=None
    )
    shopper_target_settings: Optional["TaxZoneShopperTargetSettings"] = Field(
        default=None
    )
    rates: Listed["TaxZoneRates"] = Field(default_factory=list)


class TaxZonePriceDisplaySettings(BaseModel):
    show_inclusive: Optional[bool] = Field(default=None)
    show_both_on_detail_view: Optional[bool] = Field(default=None)
    show_both_on_list_view: Optional[bool] = Field(default=None)


class TaxZoneShopperTargetSettings(BaseModel):
    customer_groups: Listed[int] = Field(default_factory=list)
    locations: Listed["TaxZoneShopperTargetSettingsLocations"] = Field(
        default_factory=list
    )


class TaxZoneShopperTargetSettingsLocations(BaseModel):
    country_code: Optional[str] = Field(default=None)
    subdivision_codes: Listed[str] = Field(default_factory=list)
    postal_codes: Listed[str] = Field(default_factory=list)


class TaxZoneRates(BaseModel):
    id: Optional[int] = Field(default=None)
    name: Optional[str] = Field(default=None)
    enabled: Optional[bool] = Field(default=None)
    priority: Optional[int] = Field(default=None)
    class_rates: Listed["TaxZoneRatesClassRates"] = Field(default_factory=list)


class TaxZoneRatesClassRates(BaseModel):
    tax_class_id: Optional[int] = Field(default=None)
    rate: Optional[Decimal] = Field(default=None)
