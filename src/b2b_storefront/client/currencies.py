# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import GenericScalar, Listed

from .base_model import BaseModel
from .fragments import StoreCurrency


class Currencies(BaseModel):
    entered_inclusive_tax: Optional[bool] = Field(default=None)
    channel_currencies: Optional[GenericScalar] = Field(default=None)
    currencies: Listed["StoreCurrency"] = Field(default_factory=list)
