# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CompanyAccount


class CompanyCreate(BaseModel):
    """Answer of `companyCreate`."""

    company: CompanyAccount | None = None
    "The new company: its `companyStatus` is 0 (pending) or 1 (approved)."
