# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Subscriber


class CustomerSubscribersCreate(BaseModel):
    customer_subscribers: Optional["Subscriber"] = Field(default=None)
