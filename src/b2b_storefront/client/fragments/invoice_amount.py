# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Decimal,
)

from ..base_model import BaseModel


class InvoiceAmount(BaseModel):
    code: Optional[str] = Field(default=None)
    value: Optional[Decimal] = Field(default=None)
