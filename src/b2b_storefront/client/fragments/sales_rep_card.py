# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel


class SalesRepCard(BaseModel):
    sales_rep_name: Optional[str] = Field(default=None)
    sales_rep_email: Optional[str] = Field(default=None)
    sales_rep_phone_number: Optional[str] = Field(default=None)
