# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CompanyAddress


class AddressUpdate(BaseModel):
    """Answer of `addressUpdate`."""

    address: CompanyAddress | None = None
