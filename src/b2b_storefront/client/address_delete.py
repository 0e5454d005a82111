# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class AddressDelete(BaseModel):
    """Answer of `addressDelete`."""

    message: str | None = None
