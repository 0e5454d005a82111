# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .company_reference import CompanyReference


class CompanyCard(CompanyReference):
    company_address: Optional[str] = Field(default=None)
    company_city: Optional[str] = Field(default=None)
    company_state: Optional[str] = Field(default=None)
    company_zip_code: Optional[str] = Field(default=None)
    company_country: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)
