# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.scalars import GenericScalar

from .base_model import BaseModel


class InvoiceFinishBcPayment(BaseModel):
    """Answer of `invoiceFinishBcPayment`."""

    result: GenericScalar | None = None
    "Object `{paymentId, receiptId}`; `receipt` shows the latter."
