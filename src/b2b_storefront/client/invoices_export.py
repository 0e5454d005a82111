# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class InvoicesExport(BaseModel):
    """Answer of `invoicesExport`."""

    url: str | None = None
    "URL of the CSV file."
