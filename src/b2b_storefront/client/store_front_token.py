# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from .base_model import BaseModel


class StoreFrontToken(BaseModel):
    """Answer of `storeFrontToken`."""

    token: str | None = Field(default=None, repr=False)
    "Token for BigCommerce's Storefront GraphQL API."
