# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class CompanyReference(BaseModel):
    """A company in short form: which company of an account hierarchy a record belongs
    to. All members are strings.
    """

    company_id: str | None = None
    "The company's id, a string of digits; integers have been seen in `userMasqueradingCompanyBegin`."
    company_name: str | None = None
    bc_id: str | None = None
    "A BigCommerce id as a string of digits; `'0'` occurs."
