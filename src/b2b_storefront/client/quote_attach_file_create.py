# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import QuoteAttachment


class QuoteAttachFileCreate(BaseModel):
    attach_files: Optional[list[Optional["QuoteAttachment"]]] = Field(default=None)
