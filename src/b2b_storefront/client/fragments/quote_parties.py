# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel
from .company_card import CompanyCard
from .sales_rep_card import SalesRepCard
from .store_card import StoreCard


class QuoteParties(BaseModel):
    """Contact details for a quote."""

    store_info: StoreCard | None = None
    company_info: CompanyCard | None = None
    sales_rep_info: SalesRepCard | None = None
