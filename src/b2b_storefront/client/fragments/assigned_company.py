# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Listed,
)

from ..base_model import BaseModel


class AssignedCompany(BaseModel):
    id: str
    company_id: Optional[int] = Field(default=None)
    company_name: Optional[str] = Field(default=None)
    bc_group_name: Optional[str] = Field(default=None)
    company_admin_name: Optional[str] = Field(default=None)
    company_email: Optional[str] = Field(default=None)
    extra_fields: Listed["AssignedCompanyExtraFields"] = Field(default_factory=list)


class AssignedCompanyExtraFields(BaseModel):
    field_name: Optional[str] = Field(default=None)
    field_value: Optional[str] = Field(default=None)
