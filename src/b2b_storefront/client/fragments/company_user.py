# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from pydantic import Field

from b2b_storefront.scalars import Listed, UnixTime, unix_datetime

from .company_reference import CompanyReference
from .user_extra_field_value import UserExtraFieldValue
from .user_identity import UserIdentity


class CompanyUser(UserIdentity):
    """A company user."""

    phone: str | None = None
    "The same as `phoneNumber` of other types."
    uuid: str | None = None
    "External id; not necessarily unique."
    masquerading_company_id: int | None = None
    "Id of the company that the user acts as at present, or null."
    created_at: UnixTime
    "Unix seconds."
    updated_at: UnixTime
    "Unix seconds."
    company_info: CompanyReference | None = None
    "The company that the user belongs to."
    extra_fields: Listed[UserExtraFieldValue] = Field(default_factory=list)

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)
