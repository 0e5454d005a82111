# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CartDetails


class DeleteCartLineItemDeleteCartLineItem(BaseModel):
    """What taking a line out came to."""

    deleted_line_item_entity_id: str | None = None
    "The line that is gone."
    deleted_cart_entity_id: str | None = None
    "The cart that is gone."
    cart: CartDetails | None = None
    "The cart; null if that was all it had."


class DeleteCartLineItem(BaseModel):
    """What can be done about carts."""

    delete_cart_line_item: DeleteCartLineItemDeleteCartLineItem | None = None
