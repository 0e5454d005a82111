# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import StorefrontPages


class StorefrontConfig(BaseModel):
    """Configuration of the storefront in its older form."""

    config_id: int | None = None
    config: StorefrontPages | None = None
