# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class HierarchyCompany(BaseModel):
    """A company of an account hierarchy."""

    company_id: int | None = None
    "Id of the company, here an integer."
    company_name: str | None = None
    parent_company_id: int | None = None
    "Id of the company above; null or 0 at the top."
    parent_company_name: str | None = None
    channel_flag: bool | None = None
    "False if the caller has no access to the company on this channel, and so cannot switch into it."
