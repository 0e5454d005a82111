# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class CreateOrder(BaseModel):
    """Answer of `createOrder`."""

    order_id: int | None = None
