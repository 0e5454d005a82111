# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class StorefrontDefaultLanguage(BaseModel):
    """Default language of a channel."""

    language: str | None = None
