# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import Decimal

from .base_model import BaseModel


class InvoiceStats(BaseModel):
    total_balance: Optional[Decimal] = Field(default=None)
    over_due_balance: Optional[Decimal] = Field(default=None)
    has_due_invoice: Optional[bool] = Field(default=None)
    has_over_due_invoice: Optional[bool] = Field(default=None)
