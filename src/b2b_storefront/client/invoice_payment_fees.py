# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.scalars import GenericScalar

from .base_model import BaseModel


class InvoicePaymentFees(BaseModel):
    """Fees on payments of invoices."""

    payment_fees: GenericScalar | None = None
