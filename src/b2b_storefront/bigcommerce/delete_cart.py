# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class DeleteCartDeleteCart(BaseModel):
    """What deleting a cart came to."""

    deleted_cart_entity_id: str | None = None
    "The cart that is gone."


class DeleteCart(BaseModel):
    """What can be done about carts."""

    delete_cart: DeleteCartDeleteCart | None = None
