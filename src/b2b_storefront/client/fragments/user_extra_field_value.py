# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class UserExtraFieldValue(BaseModel):
    """Value of an extra field of a company user."""

    field_name: str | None = None
    "Name of the field, as its definition has it."
    field_value: str | None = None
    "Always a string, for numbers too."
