# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel


class ChosenOption(BaseModel):
    option_id: Optional[int] = Field(default=None)
    value_id: Optional[int] = Field(default=None)
