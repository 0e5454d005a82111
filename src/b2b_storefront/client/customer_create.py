# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import StoreCustomer


class CustomerCreate(BaseModel):
    """Answer of `customerCreate`."""

    customer: StoreCustomer | None = None
