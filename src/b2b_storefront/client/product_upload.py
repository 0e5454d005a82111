# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CheckedSkuList


class ProductUpload(BaseModel):
    """Answer of `productUpload`."""

    result: CheckedSkuList | None = None
