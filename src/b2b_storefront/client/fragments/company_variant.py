# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Decimal,
    GenericScalar,
    Listed,
)

from ..base_model import BaseModel


class CompanyVariant(BaseModel):
    product_id: Optional[int] = Field(default=None)
    variant_id: Optional[int] = Field(default=None)
    company_id: Optional[int] = Field(default=None)
    store_hash: Optional[str] = Field(default=None)
    channel_id: Listed[int] = Field(default_factory=list)
    sku: Optional[str] = Field(default=None)
    image_url: Optional[str] = Field(default=None)
    cost_price: Optional[Decimal] = Field(default=None)
    calculated_price: Optional[Decimal] = Field(default=None)
    currency_code: Optional[str] = Field(default=None)
    has_price_list: Optional[bool] = Field(default=None)
    bulk_prices: Listed[str] = Field(default_factory=list)
    is_price_hidden: Optional[bool] = Field(default=None)
    is_available: Optional[bool] = Field(default=None)
    availability: Optional[str] = Field(default=None)
    purchasing_disabled: Optional[bool] = Field(default=None)
    inventory_level: Optional[int] = Field(default=None)
    option_values: Listed[GenericScalar] = Field(default_factory=list)
    modifiers: Listed[GenericScalar] = Field(default_factory=list)
