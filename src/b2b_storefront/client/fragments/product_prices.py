# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed

from ..base_model import BaseModel
from .bulk_price import BulkPrice
from .chosen_option import ChosenOption
from .price import Price
from .price_range import PriceRange


class ProductPricesReferenceRequest(BaseModel):
    """An item of a pricing request, sent back."""

    product_id: int
    variant_id: int | None = None
    options: Listed[ChosenOption] = Field(default_factory=list)


class ProductPrices(BaseModel):
    """Prices of a product."""

    product_id: int | None = None
    variant_id: int | None = None
    options: Listed[ChosenOption] = Field(default_factory=list)
    "Can be null."
    reference_request: ProductPricesReferenceRequest | None = None
    "The item of the request that these prices belong to."
    price: Price | None = None
    calculated_price: Price | None = None
    retail_price: Price | None = None
    sale_price: Price | None = None
    minimum_advertised_price: Price | None = None
    saved: Price | None = None
    price_range: PriceRange | None = None
    retail_price_range: PriceRange | None = None
    bulk_pricing: Listed[BulkPrice] = Field(default_factory=list)
