# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    GenericScalar,
)

from ..base_model import BaseModel


class CheckedSkuList(BaseModel):
    valid_product: Optional[GenericScalar] = Field(default=None)
    error_product: Optional[GenericScalar] = Field(default=None)
    error_file: Optional[str] = Field(default=None)
    stock_error_skus: Optional[GenericScalar] = Field(default=None)
    stock_error_file: Optional[str] = Field(default=None)
