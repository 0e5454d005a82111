# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel


class Paging(BaseModel):
    has_next_page: bool
    has_previous_page: bool
    start_cursor: Optional[str] = Field(default=None)
    end_cursor: Optional[str] = Field(default=None)
