# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.scalars import Decimal

from ..base_model import BaseModel


class Price(BaseModel):
    """A price with and without tax."""

    as_entered: Decimal | None = None
    "The price as it stands in the catalogue; `enteredInclusive` tells whether tax is in it."
    entered_inclusive: bool | None = None
    tax_exclusive: Decimal | None = None
    tax_inclusive: Decimal | None = None
