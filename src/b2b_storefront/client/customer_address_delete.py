# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class CustomerAddressDelete(BaseModel):
    """Answer of `customerAddressDelete`."""

    message: str | None = None
