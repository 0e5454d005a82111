# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import Listed

from .base_model import BaseModel
from .fragments import ProductValidation


class ValidateProducts(BaseModel):
    is_valid: Optional[bool] = Field(default=None)
    products: Listed[Optional["ProductValidation"]] = Field(default_factory=list)
