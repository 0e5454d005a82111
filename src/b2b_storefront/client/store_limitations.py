# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel


class StoreLimitations(BaseModel):
    """A limit of the store's plan, and how much of it is used."""

    limitation_type: int | None = None
    limitation_type_name: str | None = None
    has_limitation: bool | None = None
    limitation_count: int | None = None
    resource_count: int | None = None
    can_create: bool | None = None
