# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class Paging(BaseModel):
    """Where a page stands among all matches."""

    has_next_page: bool
    "Whether there are matches after the page."
    has_previous_page: bool
    "Whether there are matches before the page."
    start_cursor: str | None = None
    "Opaque cursor of the first match on the page, if there is one."
    end_cursor: str | None = None
    "Opaque cursor of the last match on the page, if there is one."
