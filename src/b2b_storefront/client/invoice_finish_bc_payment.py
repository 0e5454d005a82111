# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.shapes import FinishedPayment

from .base_model import BaseModel


class InvoiceFinishBcPayment(BaseModel):
    """Answer of `invoiceFinishBcPayment`."""

    result: FinishedPayment | None = None
    "Object `{paymentId, receiptId}`; `receipt` shows the latter."
