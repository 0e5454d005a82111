# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Flag,
    Listed,
    UnixTime,
    unix_datetime,
)

from ..base_model import BaseModel
from .company_reference import CompanyReference


class CompanyAddress(BaseModel):
    id: str
    first_name: str
    last_name: str
    company: Optional[str] = Field(default=None)
    address_line_1: Optional[str] = Field(default=None)
    address_line_2: Optional[str] = Field(default=None)
    address: Optional[str] = Field(default=None)
    city: str
    state: Optional[str] = Field(default=None)
    state_code: Optional[str] = Field(default=None)
    country: str
    country_code: Optional[str] = Field(default=None)
    zip_code: Optional[str] = Field(default=None)
    phone_number: Optional[str] = Field(default=None)
    label: Optional[str] = Field(default=None)
    uuid: Optional[str] = Field(default=None)
    is_active: Flag
    is_shipping: Optional[Flag] = Field(default=None)
    is_billing: Optional[Flag] = Field(default=None)
    is_default_shipping: Optional[Flag] = Field(default=None)
    is_default_billing: Optional[Flag] = Field(default=None)
    created_at: UnixTime
    updated_at: UnixTime
    company_info: Optional["CompanyReference"] = Field(default=None)
    extra_fields: Listed["CompanyAddressExtraFields"] = Field(default_factory=list)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class CompanyAddressExtraFields(BaseModel):
    field_name: Optional[str] = Field(default=None)
    field_value: Optional[str] = Field(default=None)
