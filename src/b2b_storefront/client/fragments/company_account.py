# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    CompanyStatus,
)
from b2b_storefront.scalars import (
    Listed,
)

from ..base_model import BaseModel


class CompanyAccount(BaseModel):
    id: str
    company_name: Optional[str] = Field(default=None)
    company_status: Optional[CompanyStatus] = Field(default=None)
    customer_group_id: Optional[int] = Field(default=None)
    bc_group_name: Optional[str] = Field(default=None)
    address_line_1: Optional[str] = Field(default=None)
    address_line_2: Optional[str] = Field(default=None)
    city: Optional[str] = Field(default=None)
    state: Optional[str] = Field(default=None)
    zip_code: Optional[str] = Field(default=None)
    country: Optional[str] = Field(default=None)
    extra_fields: Listed["CompanyAccountExtraFields"] = Field(default_factory=list)


class CompanyAccountExtraFields(BaseModel):
    field_name: Optional[str] = Field(default=None)
    field_value: Optional[str] = Field(default=None)
