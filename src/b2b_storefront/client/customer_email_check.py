# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import CustomerEmailState

from .base_model import BaseModel


class CustomerEmailCheck(BaseModel):
    user_type: Optional[CustomerEmailState] = Field(default=None)
