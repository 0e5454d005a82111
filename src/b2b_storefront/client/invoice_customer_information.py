# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class InvoiceCustomerInformation(BaseModel):
    company_id: Optional[str] = Field(default=None)
    company_name: Optional[str] = Field(default=None)
    payer_id: Optional[str] = Field(default=None)
    payer_name: Optional[str] = Field(default=None)
