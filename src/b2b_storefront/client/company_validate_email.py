# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import KnownUser


class CompanyValidateEmail(BaseModel):
    is_valid: Optional[bool] = Field(default=None)
    user_info: Optional["KnownUser"] = Field(default=None)
