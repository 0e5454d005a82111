# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import GenericScalar

from .base_model import BaseModel


class InvoiceFinishBcPayment(BaseModel):
    result: Optional[GenericScalar] = Field(default=None)
