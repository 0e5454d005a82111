# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class MasqueradeContact(BaseModel):
    """A person in short form."""

    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    phone_number: str | None = None
