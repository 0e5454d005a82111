# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel
from .price import Price


class PriceRange(BaseModel):
    """Lowest and highest price of a product."""

    minimum: Price | None = None
    maximum: Price | None = None
