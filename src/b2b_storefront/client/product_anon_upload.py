# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CheckedSkuList


class ProductAnonUpload(BaseModel):
    """Answer of `productAnonUpload`."""

    result: CheckedSkuList | None = None
