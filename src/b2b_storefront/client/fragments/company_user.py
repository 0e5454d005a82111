# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Listed,
    UnixTime,
    unix_datetime,
)

from .company_reference import CompanyReference
from .user_extra_field_value import UserExtraFieldValue
from .user_identity import UserIdentity


class CompanyUser(UserIdentity):
    phone: Optional[str] = Field(default=None)
    uuid: Optional[str] = Field(default=None)
    masquerading_company_id: Optional[int] = Field(default=None)
    created_at: UnixTime
    updated_at: UnixTime
    company_info: Optional["CompanyReference"] = Field(default=None)
    extra_fields: Listed["UserExtraFieldValue"] = Field(default_factory=list)

    @property
    def created_at_datetime(self) -> Optional[datetime.datetime]:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)
