# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import QuoteConversation


class QuoteUpdate(BaseModel):
    """Answer of `quoteUpdate`."""

    quote: QuoteConversation | None = None
    "The quote with its `trackingHistory`."
