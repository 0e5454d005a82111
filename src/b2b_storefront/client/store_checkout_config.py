# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from .base_model import BaseModel


class StoreCheckoutConfig(BaseModel):
    """An entry of the checkout's configuration."""

    id: int | None = None
    config_name: str | None = None
    type_: str | None = Field(default=None, alias="type")
    value: str | None = None
