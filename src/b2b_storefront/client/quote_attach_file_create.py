# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed

from .base_model import BaseModel
from .fragments import QuoteAttachment


class QuoteAttachFileCreate(BaseModel):
    """Answer of `quoteAttachFileCreate`."""

    attach_files: Listed[QuoteAttachment] = Field(default_factory=list)
