# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel
from .company_card import CompanyCard
from .sales_rep_card import SalesRepCard
from .store_card import StoreCard


class QuoteParties(BaseModel):
    store_info: Optional["StoreCard"] = Field(default=None)
    company_info: Optional["CompanyCard"] = Field(default=None)
    sales_rep_info: Optional["SalesRepCard"] = Field(default=None)
