# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import PersonalAddress


class CustomerAddressCreate(BaseModel):
    """Answer of `customerAddressCreate`."""

    address: PersonalAddress | None = None
