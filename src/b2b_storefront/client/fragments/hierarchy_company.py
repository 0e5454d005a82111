# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel


class HierarchyCompany(BaseModel):
    company_id: Optional[int] = Field(default=None)
    company_name: Optional[str] = Field(default=None)
    parent_company_id: Optional[int] = Field(default=None)
    parent_company_name: Optional[str] = Field(default=None)
    channel_flag: Optional[bool] = Field(default=None)
