# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed

from ..base_model import BaseModel


class AssignedCompanyExtraFields(BaseModel):
    """Value of an extra field of a company."""

    field_name: str | None = None
    "Name of the field, as its definition has it."
    field_value: str | None = None
    "Always a string, for numbers too."


class AssignedCompany(BaseModel):
    """A company that a super admin is assigned to."""

    id: str
    "Opaque, and not necessarily a number. `companyId` is the id of the company."
    company_id: int | None = None
    "Id of the company."
    company_name: str | None = None
    bc_group_name: str | None = None
    "Name of the customer group that the company's customers are in."
    company_admin_name: str | None = None
    "Name of the company's administrator."
    company_email: str | None = None
    extra_fields: Listed[AssignedCompanyExtraFields] = Field(default_factory=list)
