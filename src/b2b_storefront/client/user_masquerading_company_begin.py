# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import CompanyReference


class UserMasqueradingCompanyBegin(BaseModel):
    user_masquerading_company_begin: Optional["CompanyReference"] = Field(default=None)
