# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class InvoiceCustomerInformation(BaseModel):
    """Company and payer of invoices."""

    company_id: str | None = None
    company_name: str | None = None
    payer_id: str | None = None
    payer_name: str | None = None
