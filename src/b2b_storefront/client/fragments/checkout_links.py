# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from ..base_model import BaseModel


class CheckoutLinks(BaseModel):
    """The cart that a quote became."""

    checkout_url: str | None = Field(default=None, repr=False)
    "URL that loads the cart and goes to the checkout."
    cart_url: str | None = Field(default=None, repr=False)
    "URL that loads the cart."
    cart_id: str | None = None
