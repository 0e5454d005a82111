# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CustomerProfile


class UpdateCustomerAccountSettings(BaseModel):
    """Answer of `updateCustomerAccountSettings`."""

    result: CustomerProfile | None = None
    "The profile. After a change of e-mail address or password, sign in again."
