# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class StoreLimitations(BaseModel):
    limitation_type: Optional[int] = Field(default=None)
    limitation_type_name: Optional[str] = Field(default=None)
    has_limitation: Optional[bool] = Field(default=None)
    limitation_count: Optional[int] = Field(default=None)
    resource_count: Optional[int] = Field(default=None)
    can_create: Optional[bool] = Field(default=None)
