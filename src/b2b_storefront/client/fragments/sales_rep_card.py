# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class SalesRepCard(BaseModel):
    """A sales representative."""

    sales_rep_name: str | None = None
    sales_rep_email: str | None = None
    sales_rep_phone_number: str | None = None
