# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    PermissionLevel,
)

from ..base_model import BaseModel


class GrantedPermission(BaseModel):
    code: Optional[str] = Field(default=None)
    permission_level: Optional[PermissionLevel] = Field(default=None)
