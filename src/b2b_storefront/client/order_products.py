# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import JSONString

from .base_model import BaseModel


class OrderProducts(BaseModel):
    product_id: Optional[str] = Field(default=None)
    variant_id: Optional[str] = Field(default=None)
    quantity: Optional[str] = Field(default=None)
    notes: Optional[str] = Field(default=None)
    option_list: Optional[JSONString] = Field(default=None)
