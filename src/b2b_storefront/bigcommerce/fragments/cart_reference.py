# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class CartReference(BaseModel):
    """A cart."""

    entity_id: str
    "Its id."
