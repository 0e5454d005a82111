# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel


class CompanyReference(BaseModel):
    company_id: Optional[str] = Field(default=None)
    company_name: Optional[str] = Field(default=None)
    bc_id: Optional[str] = Field(default=None)
