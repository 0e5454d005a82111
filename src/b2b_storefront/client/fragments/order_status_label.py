# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel


class OrderStatusLabel(BaseModel):
    status_code: Optional[int] = Field(default=None)
    system_label: Optional[str] = Field(default=None)
    custom_label: Optional[str] = Field(default=None)
