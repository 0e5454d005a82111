# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Listed,
)

from ..base_model import BaseModel
from .bulk_price import BulkPrice
from .chosen_option import ChosenOption
from .price import Price
from .price_range import PriceRange


class ProductPrices(BaseModel):
    product_id: Optional[int] = Field(default=None)
    variant_id: Optional[int] = Field(default=None)
    options: Listed["ChosenOption"] = Field(default_factory=list)
    reference_request: Optional["ProductPricesReferenceRequest"] = Field(default=None)
    price: Optional["Price"] = Field(default=None)
    calculated_price: Optional["Price"] = Field(default=None)
    retail_price: Optional["Price"] = Field(default=None)
    sale_price: Optional["Price"] = Field(default=None)
    minimum_advertised_price: Optional["Price"] = Field(default=None)
    saved: Optional["Price"] = Field(default=None)
    price_range: Optional["PriceRange"] = Field(default=None)
    retail_price_range: Optional["PriceRange"] = Field(default=None)
    bulk_pricing: Listed["BulkPrice"] = Field(default_factory=list)


class ProductPricesReferenceRequest(BaseModel):
    product_id: int
    variant_id: Optional[int] = Field(default=None)
    options: Listed["ChosenOption"] = Field(default_factory=list)
