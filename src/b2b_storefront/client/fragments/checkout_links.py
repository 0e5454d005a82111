# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class CheckoutLinks(BaseModel):
    """The cart that a quote became."""

    checkout_url: str | None = None
    "URL that loads the cart and goes to the checkout."
    cart_url: str | None = None
    "URL that loads the cart."
    cart_id: str | None = None
