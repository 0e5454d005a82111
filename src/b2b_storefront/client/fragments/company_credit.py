# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from b2b_storefront.scalars import Decimal
from b2b_storefront.shapes import DisplayCurrency

from ..base_model import BaseModel


class CompanyCredit(BaseModel):
    """Credit of a company and holds on its purchases."""

    credit_enabled: bool | None = None
    credit_hold: bool | None = None
    "True stops every purchase of the company."
    limit_purchases: bool | None = None
    "True stops purchase orders that exceed `availableCredit`."
    available_credit: Decimal | None = None
    "Credit left, in `creditCurrency`."
    credit_currency: str | None = None
    "Currency code of the credit."
    currency: DisplayCurrency | None = None
    "The currency as an object."
