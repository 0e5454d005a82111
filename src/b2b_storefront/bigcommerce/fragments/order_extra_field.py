# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class OrderExtraField(BaseModel):
    """The value of an additional field of orders."""

    name: str
    "The field's name."
    value: str
    "The value, as text."
