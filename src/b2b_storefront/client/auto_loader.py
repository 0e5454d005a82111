# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class AutoLoader(BaseModel):
    """URLs of scripts that older storefronts load."""

    storefront_url: str | None = None
    checkout_url: str | None = None
