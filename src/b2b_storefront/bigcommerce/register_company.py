# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from pydantic import Field

from .base_model import BaseModel
from .enums import CompanyStatusEnum
from .fragments import WrongInput


class RegisterCompanyRegisterCompanyErrors(WrongInput):
    """Something of the input does not fit."""

    typename__: str = Field(alias="__typename")


class RegisterCompanyRegisterCompany(BaseModel):
    """What registering a company came to."""

    entity_id: int | None = None
    "B2B Edition's id of the company; null where the store refused."
    status: CompanyStatusEnum | None = None
    "Where the company stands; null where the store refused."
    errors: list[RegisterCompanyRegisterCompanyErrors]
    "Why the store refused."


class RegisterCompany(BaseModel):
    """What can be done about companies."""

    register_company: RegisterCompanyRegisterCompany
    "Register a company, whose first user is the customer who is signed in."
