# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CompanyUser


class UserUpdate(BaseModel):
    """Answer of `userUpdate`."""

    user: CompanyUser | None = None
