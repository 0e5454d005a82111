# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from pydantic import Field

from b2b_storefront.scalars import Flag, Listed, UnixTime, unix_datetime

from ..base_model import BaseModel
from .company_reference import CompanyReference


class CompanyAddressExtraFields(BaseModel):
    """Value of an extra field of an address."""

    field_name: str | None = None
    "Name of the field, as its definition has it."
    field_value: str | None = None
    "Always a string, for numbers too."


class CompanyAddress(BaseModel):
    """An address of a company."""

    id: str
    first_name: str
    last_name: str
    company: str | None = None
    address_line_1: str | None = None
    address_line_2: str | None = None
    address: str | None = None
    "Normally the same as `addressLine1` (inferred)."
    city: str
    state: str | None = None
    state_code: str | None = None
    country: str
    country_code: str | None = None
    "ISO 3166 code of two letters."
    zip_code: str | None = None
    phone_number: str | None = None
    label: str | None = None
    uuid: str | None = None
    is_active: Flag
    "0 or 1."
    is_shipping: Flag | None = None
    "0 or 1."
    is_billing: Flag | None = None
    "0 or 1."
    is_default_shipping: Flag | None = None
    "0 or 1; a company has one default at most (inferred)."
    is_default_billing: Flag | None = None
    "0 or 1; a company has one default at most (inferred)."
    created_at: UnixTime
    "Unix seconds."
    updated_at: UnixTime
    "Unix seconds."
    company_info: CompanyReference | None = None
    "The company of the account hierarchy that the address belongs to."
    extra_fields: Listed[CompanyAddressExtraFields] = Field(default_factory=list)

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)
