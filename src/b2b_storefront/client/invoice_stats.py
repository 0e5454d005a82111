# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.scalars import Decimal

from .base_model import BaseModel


class InvoiceStats(BaseModel):
    """Open and overdue sums."""

    total_balance: Decimal | None = None
    over_due_balance: Decimal | None = None
    has_due_invoice: bool | None = None
    has_over_due_invoice: bool | None = None
