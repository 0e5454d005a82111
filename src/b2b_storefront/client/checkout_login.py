# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel


class CheckoutLogin(BaseModel):
    result: Optional["CheckoutLoginResult"] = Field(default=None)


class CheckoutLoginResult(BaseModel):
    redirect_url: Optional[str] = Field(default=None, repr=False)
