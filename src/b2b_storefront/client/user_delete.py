# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class UserDelete(BaseModel):
    """Answer of `userDelete`."""

    message: str | None = None
    "`Success` has been seen."
