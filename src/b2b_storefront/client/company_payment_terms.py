# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class CompanyPaymentTerms(BaseModel):
    is_enabled: Optional[bool] = Field(default=None)
    payment_terms: Optional[int] = Field(default=None)
