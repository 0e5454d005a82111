# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from pydantic import Field

from .base_model import BaseModel


class GenerateSessionSyncJwtResult(BaseModel):
    """An address that takes a session along. Whoever opens it first is the customer."""

    token: str = Field(repr=False)
    "The JWT in the address."
    url: str = Field(repr=False)
    "The address, on the store's own domain."


class GenerateSessionSyncJwtErrors(BaseModel):
    """The cart is not there, or another's."""

    typename__: str = Field(alias="__typename")
    message: str
    "The store's text."


class GenerateSessionSyncJwt(BaseModel):
    """An address that takes a session along, or why there is none."""

    result: GenerateSessionSyncJwtResult | None = None
    "The address; null where the store refused."
    errors: list[GenerateSessionSyncJwtErrors]
    "Why the store refused."
