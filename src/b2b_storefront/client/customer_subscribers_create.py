# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import Subscriber


class CustomerSubscribersCreate(BaseModel):
    """Answer of `customerSubscribersCreate`."""

    customer_subscribers: Subscriber | None = None
