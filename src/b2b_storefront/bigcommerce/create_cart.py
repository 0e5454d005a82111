# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CartDetails


class CreateCartCreateCart(BaseModel):
    """What making a cart came to."""

    cart: CartDetails | None = None
    "The cart."


class CreateCart(BaseModel):
    """What can be done about carts."""

    create_cart: CreateCartCreateCart | None = None
