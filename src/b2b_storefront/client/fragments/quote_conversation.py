# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import (
    QuoteMessages,
)

from .quote_reference import QuoteReference


class QuoteConversation(QuoteReference):
    tracking_history: QuoteMessages = Field(default_factory=list)
