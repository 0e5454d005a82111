# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import SignIn


class Login(BaseModel):
    """Answer of `login`. Failures are errors of the request, with `login` null."""

    result: SignIn | None = None
