# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class UserMasqueradingCompanyEnd(BaseModel):
    """Answer of `userMasqueradingCompanyEnd`."""

    message: str | None = None
    "Text of the outcome; its wording is not documented."
