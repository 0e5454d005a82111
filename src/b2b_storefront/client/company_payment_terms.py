# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class CompanyPaymentTerms(BaseModel):
    """Time that a company has to pay its invoices."""

    is_enabled: bool | None = None
    payment_terms: int | None = None
    "Days: 0, 5, 15, 30, 45 or 60."
