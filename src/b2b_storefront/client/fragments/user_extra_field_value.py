# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel


class UserExtraFieldValue(BaseModel):
    field_name: Optional[str] = Field(default=None)
    field_value: Optional[str] = Field(default=None)
