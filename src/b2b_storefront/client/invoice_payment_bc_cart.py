# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from .base_model import BaseModel


class InvoicePaymentBcCart(BaseModel):
    """The cart of a payment."""

    cart_id: str | None = None
    cart_url: str | None = Field(default=None, repr=False)
    "URL that loads the cart."
