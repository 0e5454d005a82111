# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.scalars import Decimal

from ..base_model import BaseModel


class InvoiceAmount(BaseModel):
    """An amount of money with its currency."""

    code: str | None = None
    "Currency code."
    value: Decimal | None = None
    "A decimal string; numbers have been seen."
