# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel


class QuoteAttachment(BaseModel):
    id: Optional[int] = Field(default=None)
    file_name: Optional[str] = Field(default=None)
    file_type: Optional[str] = Field(default=None)
    file_url: Optional[str] = Field(default=None)
    created_by: Optional[str] = Field(default=None)
