# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from pydantic import Field

from b2b_storefront.codes import AddressKind
from b2b_storefront.scalars import GenericScalar, Listed, UnixTime, unix_datetime

from ..base_model import BaseModel


class PersonalAddressFormFields(BaseModel):
    """Value of a form field of an address."""

    address_id: str | None = None
    name: str
    value: GenericScalar


class PersonalAddress(BaseModel):
    """An address of a plain customer."""

    id: str
    bc_address_id: int
    "BigCommerce id of the address, which mutations ask for."
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
    "`residential` or `commercial`."
    created_at: UnixTime
    "Unix seconds."
    updated_at: UnixTime
    "Unix seconds."
    form_fields: Listed[PersonalAddressFormFields] = Field(default_factory=list)

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)
