# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed

from .base_model import BaseModel
from .fragments import ProductValidation


class ValidateProducts(BaseModel):
    """Outcome of the check of several products. The name of the type is inferred."""

    is_valid: bool | None = None
    "Whether every product passed."
    products: Listed[ProductValidation | None] = Field(default_factory=list)
    "Outcomes in the order of the request."
