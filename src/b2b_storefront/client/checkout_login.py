# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from .base_model import BaseModel


class CheckoutLoginResult(BaseModel):
    """Where a signed-in checkout starts."""

    redirect_url: str | None = Field(default=None, repr=False)
    "URL that signs the customer in and lands on the checkout."


class CheckoutLogin(BaseModel):
    """Answer of `checkoutLogin`."""

    result: CheckoutLoginResult | None = None
