# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import UserEmailState

from .base_model import BaseModel
from .fragments import EmailOwner


class UserEmailCheck(BaseModel):
    user_type: Optional[UserEmailState] = Field(default=None)
    user_info: Optional["EmailOwner"] = Field(default=None)
