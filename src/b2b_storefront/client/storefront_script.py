# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class StorefrontScript(BaseModel):
    """The script that loads the storefront."""

    store_hash: str | None = None
    channel_id: int | None = None
    script: str | None = None
