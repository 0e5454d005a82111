# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    UserRole,
)

from ..base_model import BaseModel


class UserIdentity(BaseModel):
    id: str
    bc_id: int
    email: str
    first_name: str
    last_name: str
    role: UserRole
    company_role_id: Optional[int] = Field(default=None)
    company_role_name: Optional[str] = Field(default=None)
