# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class QuotePdfExport(BaseModel):
    """Answer of `quotePdfExport`."""

    url: str | None = None
    "URL of the PDF."
