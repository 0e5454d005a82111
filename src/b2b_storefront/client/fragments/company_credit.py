# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Decimal,
    GenericScalar,
)

from ..base_model import BaseModel


class CompanyCredit(BaseModel):
    credit_enabled: Optional[bool] = Field(default=None)
    credit_hold: Optional[bool] = Field(default=None)
    limit_purchases: Optional[bool] = Field(default=None)
    available_credit: Optional[Decimal] = Field(default=None)
    credit_currency: Optional[str] = Field(default=None)
    currency: Optional[GenericScalar] = Field(default=None)
