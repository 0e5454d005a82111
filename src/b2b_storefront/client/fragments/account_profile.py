# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    UserRole,
)
from b2b_storefront.scalars import (
    Listed,
)

from ..base_model import BaseModel
from .form_field_value import FormFieldValue
from .user_extra_field_value import UserExtraFieldValue


class AccountProfile(BaseModel):
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    company: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)
    email: Optional[str] = Field(default=None)
    role: Optional[UserRole] = Field(default=None)
    company_role_id: Optional[int] = Field(default=None)
    company_role_name: Optional[str] = Field(default=None)
    form_fields: Listed["FormFieldValue"] = Field(default_factory=list)
    extra_fields: Listed["UserExtraFieldValue"] = Field(default_factory=list)
