# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CompanyUser


class UserCreate(BaseModel):
    """Answer of `userCreate`."""

    user: CompanyUser | None = None
    "The new user. Its `bcId` is always filled: a customer of the store stands behind every company user."
