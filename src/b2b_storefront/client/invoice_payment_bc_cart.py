# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class InvoicePaymentBcCart(BaseModel):
    """The cart of a payment."""

    cart_id: str | None = None
    cart_url: str | None = None
