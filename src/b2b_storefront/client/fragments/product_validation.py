# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    ValidationCode,
    ValidationResponse,
)

from ..base_model import BaseModel


class ProductValidation(BaseModel):
    response_type: Optional[ValidationResponse] = Field(default=None)
    message: Optional[str] = Field(default=None)
    error_code: Optional[ValidationCode] = Field(default=None)
    product: Optional["ProductValidationProduct"] = Field(default=None)


class ProductValidationProduct(BaseModel):
    product_id: Optional[int] = Field(default=None)
    variant_id: Optional[int] = Field(default=None)
    sku: Optional[str] = Field(default=None)
    available_to_sell: Optional[int] = Field(default=None)
    unlimited_backorder: Optional[bool] = Field(default=None)
