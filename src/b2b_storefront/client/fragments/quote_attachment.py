# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class QuoteAttachment(BaseModel):
    """A file attached to a quote."""

    id: int | None = None
    "Id of the attached file, which `quoteAttachFileDelete` asks for."
    file_name: str | None = None
    file_type: str | None = None
    file_url: str | None = None
    created_by: str | None = None
    "Who attached it, such as `Customer: <name>` or `Sales rep: <name>`."
