# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CartDetails


class Cart(BaseModel):
    """The store as its pages show it."""

    cart: CartDetails | None = None
    "A cart: the one that is named, or the customer's own. Null where there is none, or where it is another's."
