# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CheckoutLinks


class QuoteCheckout(BaseModel):
    """Answer of `quoteCheckout`; the payload is one level further down, under the same
    name.
    """

    quote_checkout: CheckoutLinks | None = None
