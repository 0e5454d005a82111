# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import PersonalAddress


class CustomerAddressUpdate(BaseModel):
    """Answer of `customerAddressUpdate`."""

    address: PersonalAddress | None = None
