# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.scalars import JSONString

from .base_model import BaseModel


class OrderProducts(BaseModel):
    """A product of an order in short form."""

    product_id: str | None = None
    variant_id: str | None = None
    quantity: str | None = None
    notes: str | None = None
    option_list: JSONString | None = None
