# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class QuoteEmail(BaseModel):
    """Answer of `quoteEmail`."""

    message: str | None = None
    "Text of the outcome; its wording is not documented."
