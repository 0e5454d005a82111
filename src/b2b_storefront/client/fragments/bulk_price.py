# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Decimal,
    Listed,
)

from ..base_model import BaseModel
from .price import Price


class BulkPrice(BaseModel):
    minimum: Optional[int] = Field(default=None)
    maximum: Optional[int] = Field(default=None)
    discount_type: Optional[str] = Field(default=None)
    discount_amount: Optional[Decimal] = Field(default=None)
    tax_discount_amount: Listed["Price"] = Field(default_factory=list)
