# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Decimal, Listed

from ..base_model import BaseModel
from .price import Price


class BulkPrice(BaseModel):
    """A price for larger quantities."""

    minimum: int | None = None
    maximum: int | None = None
    discount_type: str | None = None
    discount_amount: Decimal | None = None
    tax_discount_amount: Listed[Price] = Field(default_factory=list)
    "A list by its type; a single object and null have been seen."
