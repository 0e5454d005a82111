# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import QuoteReference


class QuoteCreate(BaseModel):
    """Answer of `quoteCreate`."""

    quote: QuoteReference | None = None
    "The new quote: its `id`, `createdAt` and `uuid` open it later."
