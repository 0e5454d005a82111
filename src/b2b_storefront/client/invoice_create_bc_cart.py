# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from .base_model import BaseModel


class InvoiceCreateBcCartResult(BaseModel):
    """A cart that pays invoices."""

    checkout_url: str | None = Field(default=None, repr=False)
    "URL of the checkout; it holds `from=IP`."
    cart_id: str | None = None


class InvoiceCreateBcCart(BaseModel):
    """Answer of `invoiceCreateBcCart`."""

    result: InvoiceCreateBcCartResult | None = None
