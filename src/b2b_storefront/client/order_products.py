# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.shapes import OrderLineOptions

from .base_model import BaseModel


class OrderProducts(BaseModel):
    """A product of an order in short form."""

    product_id: str | None = None
    variant_id: str | None = None
    quantity: str | None = None
    notes: str | None = None
    option_list: OrderLineOptions = Field(default_factory=list)
