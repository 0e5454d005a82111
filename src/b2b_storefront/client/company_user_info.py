# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import UserType

from .base_model import BaseModel
from .fragments import KnownUser


class CompanyUserInfo(BaseModel):
    user_type: Optional[UserType] = Field(default=None)
    user_info: Optional["KnownUser"] = Field(default=None)
