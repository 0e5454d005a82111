# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    RoleType,
)

from ..base_model import BaseModel


class RoleSummary(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    role_type: Optional[RoleType] = Field(default=None)
    role_level: Optional[int] = Field(default=None)
