# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel


class CheckoutLinks(BaseModel):
    checkout_url: Optional[str] = Field(default=None)
    cart_url: Optional[str] = Field(default=None)
    cart_id: Optional[str] = Field(default=None)
