# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CompanyAddress


class AddressCreate(BaseModel):
    """Answer of `addressCreate`."""

    address: CompanyAddress | None = None
