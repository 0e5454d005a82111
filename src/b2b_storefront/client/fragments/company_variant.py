# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Decimal, Listed
from b2b_storefront.shapes import JSONList, ProductOption, VariantOptionValue

from ..base_model import BaseModel


class CompanyVariant(BaseModel):
    """A variant with the prices of a company."""

    product_id: int | None = None
    variant_id: int | None = None
    company_id: int | None = None
    store_hash: str | None = None
    channel_id: Listed[int] = Field(default_factory=list)
    "Ids of the channels that sell the product: a list, in spite of its name."
    sku: str | None = None
    image_url: str | None = None
    cost_price: Decimal | None = None
    calculated_price: Decimal | None = None
    currency_code: str | None = None
    has_price_list: bool | None = None
    bulk_prices: Listed[str] = Field(default_factory=list)
    is_price_hidden: bool | None = None
    is_available: bool | None = None
    availability: str | None = None
    purchasing_disabled: bool | None = None
    inventory_level: int | None = None
    option_values: JSONList[VariantOptionValue] = Field(default_factory=list)
    modifiers: JSONList[ProductOption] = Field(default_factory=list)
