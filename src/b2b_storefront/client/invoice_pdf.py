# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class InvoicePdf(BaseModel):
    """Answer of `invoicePdf`."""

    url: str | None = None
    "URL of the PDF."
