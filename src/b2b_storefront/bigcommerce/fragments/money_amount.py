# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from b2b_storefront.scalars import BigDecimal

from ..base_model import BaseModel


class MoneyAmount(BaseModel):
    """An amount of money."""

    currency_code: str
    "The currency, as an ISO 4217 code."
    value: BigDecimal
    "How much."
