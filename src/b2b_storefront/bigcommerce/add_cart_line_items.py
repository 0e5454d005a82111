# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CartDetails


class AddCartLineItemsAddCartLineItems(BaseModel):
    """What adding to a cart came to."""

    cart: CartDetails | None = None
    "The cart."


class AddCartLineItems(BaseModel):
    """What can be done about carts."""

    add_cart_line_items: AddCartLineItemsAddCartLineItems | None = None
