# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class Paging(BaseModel):
    """Where a page lies."""

    has_next_page: bool
    "Whether entries follow."
    has_previous_page: bool
    "Whether entries precede."
    start_cursor: str | None = None
    "The cursor of the first entry."
    end_cursor: str | None = None
    "The cursor of the last entry."
