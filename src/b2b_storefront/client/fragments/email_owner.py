# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    UserRole,
)

from ..base_model import BaseModel


class EmailOwner(BaseModel):
    id: Optional[int] = Field(default=None)
    email: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)
    role: Optional[UserRole] = Field(default=None)
    company_name: Optional[str] = Field(default=None)
    origin_channel_id: Optional[int] = Field(default=None)
    force_password_reset: Optional[bool] = Field(default=None)
