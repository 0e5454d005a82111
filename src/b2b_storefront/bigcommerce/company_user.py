# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import ExtraField


class CompanyUserCompanyUser(BaseModel):
    """A customer as a user of a company."""

    company: str
    "The company's name."
    company_role_name: str
    "The name of the role."
    email: str
    "E-mail address."
    first_name: str
    "First name."
    last_name: str
    "Last name."
    phone_number: str | None = None
    "Phone number."
    extra_fields: list[ExtraField]
    "The additional fields of company users."


class CompanyUser(BaseModel):
    """What can be asked about one's company."""

    company_user: CompanyUserCompanyUser | None = None
    "The company user that the customer is; null for a customer without a company."
