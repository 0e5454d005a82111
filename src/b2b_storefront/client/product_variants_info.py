# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class ProductVariantsInfo(BaseModel):
    """Id and SKU of a variant."""

    variant_id: int | None = None
    sku: str | None = None
