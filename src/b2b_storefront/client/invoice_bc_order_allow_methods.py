# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed

from .base_model import BaseModel


class InvoiceBcOrderAllowMethods(BaseModel):
    """Payment methods that may pay invoices."""

    allow_methods: Listed[str] = Field(default_factory=list)
    "Names such as `cheque`."
