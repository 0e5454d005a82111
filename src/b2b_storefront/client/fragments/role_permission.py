# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    PermissionLevel,
)

from ..base_model import BaseModel


class RolePermission(BaseModel):
    id: str
    code: Optional[str] = Field(default=None)
    name: Optional[str] = Field(default=None)
    permission_level: Optional[PermissionLevel] = Field(default=None)
    is_custom: Optional[bool] = Field(default=None)
