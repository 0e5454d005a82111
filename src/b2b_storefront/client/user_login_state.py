# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class UserLoginState(BaseModel):
    """Whether a password has to be reset."""

    force_password_reset: bool | None = None
