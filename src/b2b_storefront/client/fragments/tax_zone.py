# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Decimal, Listed

from ..base_model import BaseModel


class TaxZonePriceDisplaySettings(BaseModel):
    """Whether prices are shown with tax, without, or both."""

    show_inclusive: bool | None = None
    show_both_on_detail_view: bool | None = None
    show_both_on_list_view: bool | None = None


class TaxZoneShopperTargetSettingsLocations(BaseModel):
    """A place that a tax zone covers."""

    country_code: str | None = None
    subdivision_codes: Listed[str] = Field(default_factory=list)
    postal_codes: Listed[str] = Field(default_factory=list)


class TaxZoneShopperTargetSettings(BaseModel):
    """Whom a tax zone covers."""

    customer_groups: Listed[int] = Field(default_factory=list)
    locations: Listed[TaxZoneShopperTargetSettingsLocations] = Field(
        default_factory=list
    )


class TaxZoneRatesClassRates(BaseModel):
    """Rate of a tax class."""

    tax_class_id: int | None = None
    rate: Decimal | None = None


class TaxZoneRates(BaseModel):
    """A tax with its rates by class."""

    id: int | None = None
    name: str | None = None
    enabled: bool | None = None
    priority: int | None = None
    class_rates: Listed[TaxZoneRatesClassRates] = Field(default_factory=list)


class TaxZone(BaseModel):
    """A tax zone with its rates."""

    id: int | None = None
    name: str | None = None
    enabled: bool | None = None
    price_display_settings: TaxZonePriceDisplaySettings | None = None
    shopper_target_settings: TaxZoneShopperTargetSettings | None = None
    rates: Listed[TaxZoneRates] = Field(default_factory=list)
