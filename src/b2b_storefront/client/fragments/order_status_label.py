# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class OrderStatusLabel(BaseModel):
    """A status of orders with its labels."""

    status_code: int | None = None
    "A string of digits."
    system_label: str | None = None
    custom_label: str | None = None
