# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import QuoteMessages

from .quote_reference import QuoteReference


class QuoteConversation(QuoteReference):
    """A quote: products at a price offered to a buyer. After it was submitted, its
    buyer can only add messages and files, check out and order.
    """

    tracking_history: QuoteMessages = Field(default_factory=list)
    "Messages: a list of `{date, message, role, read}`. `date` is in unix seconds, `read` a boolean or 0/1; `role` holds `Sales rep:` for messages of the staff, and otherwise reads like `Customer: <name>`."
