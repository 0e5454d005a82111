# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.codes import UserRole
from b2b_storefront.scalars import Listed

from ..base_model import BaseModel
from .form_field_value import FormFieldValue
from .user_extra_field_value import UserExtraFieldValue


class AccountProfile(BaseModel):
    """A company user's own profile."""

    first_name: str | None = None
    last_name: str | None = None
    company: str | None = None
    phone_number: str | None = None
    email: str | None = None
    role: UserRole | None = None
    "0 admin, 1 senior buyer, 2 junior buyer or a custom role, 3 super admin."
    company_role_id: int | None = None
    company_role_name: str | None = None
    form_fields: Listed[FormFieldValue] = Field(default_factory=list)
    extra_fields: Listed[UserExtraFieldValue] = Field(default_factory=list)
