# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import MasqueradeContact


class SuperAdminBeginMasquerade(BaseModel):
    """Answer of `superAdminBeginMasquerade`."""

    user_info: MasqueradeContact | None = None
    "Name and contact of a person; whose is not documented."
