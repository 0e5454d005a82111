# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .company_reference import CompanyReference


class CompanyCard(CompanyReference):
    """A company in short form: which company of an account hierarchy a record belongs
    to. All members are strings.
    """

    company_address: str | None = None
    company_city: str | None = None
    company_state: str | None = None
    company_zip_code: str | None = None
    company_country: str | None = None
    phone_number: str | None = None
