# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CompanyReference


class UserMasqueradingCompanyBegin(BaseModel):
    """Answer of `userMasqueradingCompanyBegin`; the payload is one level further down,
    under the same name.
    """

    user_masquerading_company_begin: CompanyReference | None = None
    "The company that the user acts in from now on."
