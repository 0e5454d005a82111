# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class InvoiceCreateBcCart(BaseModel):
    result: Optional["InvoiceCreateBcCartResult"] = Field(default=None)


class InvoiceCreateBcCartResult(BaseModel):
    checkout_url: Optional[str] = Field(default=None)
    cart_id: Optional[str] = Field(default=None)
