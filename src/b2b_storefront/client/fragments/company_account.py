# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.codes import CompanyStatus
from b2b_storefront.scalars import Listed

from ..base_model import BaseModel


class CompanyAccountExtraFields(BaseModel):
    """Value of an extra field."""

    field_name: str | None = None
    "Name of the field, as its definition has it."
    field_value: str | None = None
    "Always a string, for numbers too."


class CompanyAccount(BaseModel):
    """A company."""

    id: str
    "A string of digits. Arguments named `companyId` take it as an integer."
    company_name: str | None = None
    company_status: CompanyStatus | None = None
    "0 pending, 1 approved, 2 rejected, 3 inactive, 4 deleted."
    customer_group_id: int | None = None
    "Id of the customer group whose prices the company gets."
    bc_group_name: str | None = None
    "Name of the customer group that the company's customers are in."
    address_line_1: str | None = None
    address_line_2: str | None = None
    city: str | None = None
    state: str | None = None
    zip_code: str | None = None
    country: str | None = None
    extra_fields: Listed[CompanyAccountExtraFields] = Field(default_factory=list)
