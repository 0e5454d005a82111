# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class ChosenOption(BaseModel):
    """A chosen option of a product."""

    option_id: int | None = None
    value_id: int | None = None
