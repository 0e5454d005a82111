# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    RoleType,
)
from b2b_storefront.scalars import (
    Listed,
)

from ..base_model import BaseModel
from .role_permission import RolePermission


class RoleDetail(BaseModel):
    id: str
    name: Optional[str] = Field(default=None)
    role_type: Optional[RoleType] = Field(default=None)
    role_level: Optional[int] = Field(default=None)
    permissions: Listed["RolePermission"] = Field(default_factory=list)
