# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    AddressKind,
)
from b2b_storefront.scalars import (
    GenericScalar,
    Listed,
    UnixTime,
    unix_datetime,
)

from ..base_model import BaseModel


class PersonalAddress(BaseModel):
    id: str
    bc_address_id: int
    first_name: str
    last_name: str
    company: str
    address_1: str
    address_2: str
    city: str
    state_or_province: str
    postal_code: str
    country: str
    country_code: str
    phone: str
    address_type: AddressKind
    created_at: UnixTime
    updated_at: UnixTime
    form_fields: Listed["PersonalAddressFormFields"] = Field(default_factory=list)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)


class PersonalAddressFormFields(BaseModel):
    address_id: Optional[str] = Field(default=None)
    name: str
    value: GenericScalar
