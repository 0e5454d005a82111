# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class QuoteOrdered(BaseModel):
    """Answer of `quoteOrdered`."""

    message: str | None = None
    "Text of the outcome; its wording is not documented."
