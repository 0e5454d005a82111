# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Decimal,
    Listed,
    MailTime,
    mail_datetime,
)

from ..base_model import BaseModel


class StoreCurrency(BaseModel):
    id: Optional[str] = Field(default=None)
    name: Optional[str] = Field(default=None)
    currency_code: Optional[str] = Field(alias="currency_code", default=None)
    token: Optional[str] = Field(default=None, repr=False)
    token_location: Optional[str] = Field(alias="token_location", default=None)
    decimal_token: Optional[str] = Field(alias="decimal_token", default=None)
    decimal_places: Optional[int] = Field(alias="decimal_places", default=None)
    thousands_token: Optional[str] = Field(alias="thousands_token", default=None)
    currency_exchange_rate: Optional[Decimal] = Field(
        alias="currency_exchange_rate", default=None
    )
    auto_update: Optional[bool] = Field(alias="auto_update", default=None)
    last_updated: Optional[MailTime] = Field(alias="last_updated", default=None)
    is_default: Optional[bool] = Field(alias="is_default", default=None)
    enabled: Optional[bool] = Field(default=None)
    is_transactional: Optional[bool] = Field(alias="is_transactional", default=None)
    country_iso_2: Optional[str] = Field(alias="country_iso2", default=None)
    default_for_country_codes: Listed[str] = Field(default_factory=list)

    @property
    def last_updated_datetime(self) -> Optional[datetime.datetime]:
        """`last_updated` as an aware datetime, in its own offset."""
        return mail_datetime(self.last_updated)
