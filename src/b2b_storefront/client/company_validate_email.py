# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import KnownUser


class CompanyValidateEmail(BaseModel):
    """Whether an e-mail address may be used."""

    is_valid: bool | None = None
    user_info: KnownUser | None = None
    "The user with this e-mail address, if there is one."
