# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import CustomerProfile


class UpdateCustomerAccountSettings(BaseModel):
    result: Optional["CustomerProfile"] = Field(default=None)
