# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class SuperAdminEndMasquerade(BaseModel):
    """Answer of `superAdminEndMasquerade`."""

    message: str | None = None
    "Text of the outcome; its wording is not documented."
