# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class QuoteFrontendPdf(BaseModel):
    """Answer of `quoteFrontendPdf`; one of the two members is filled."""

    url: str | None = None
    "URL of the PDF, if no preview was asked for."
    content: str | None = None
    "HTML of the quote, if a preview was asked for."
