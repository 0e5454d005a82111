# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CartDetails


class UpdateCartLineItemUpdateCartLineItem(BaseModel):
    """What changing a line came to."""

    cart: CartDetails | None = None
    "The cart."


class UpdateCartLineItem(BaseModel):
    """What can be done about carts."""

    update_cart_line_item: UpdateCartLineItemUpdateCartLineItem | None = None
