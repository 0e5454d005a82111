# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel


class PermissionDefinition(BaseModel):
    id: str
    code: Optional[str] = Field(default=None)
    name: Optional[str] = Field(default=None)
    description: Optional[str] = Field(default=None)
    module_name: Optional[str] = Field(default=None)
    is_custom: Optional[bool] = Field(default=None)
