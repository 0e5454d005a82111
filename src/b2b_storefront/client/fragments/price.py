# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Decimal,
)

from ..base_model import BaseModel


class Price(BaseModel):
    as_entered: Optional[Decimal] = Field(default=None)
    entered_inclusive: Optional[bool] = Field(default=None)
    tax_exclusive: Optional[Decimal] = Field(default=None)
    tax_inclusive: Optional[Decimal] = Field(default=None)
