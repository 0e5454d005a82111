# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import SignIn


class Authorization(BaseModel):
    """Answer of `authorization`."""

    result: SignIn | None = None
