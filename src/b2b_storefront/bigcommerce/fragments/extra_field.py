# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class ExtraField(BaseModel):
    """The value of an additional field."""

    name: str
    "The field's name."
    value: str
    "The value, as text."
