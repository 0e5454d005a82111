# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from pydantic import Field

from b2b_storefront.scalars import Decimal, Listed, MailTime, mail_datetime

from ..base_model import BaseModel


class StoreCurrency(BaseModel):
    """A currency of the store. Names of members are in snake_case."""

    id: str | None = None
    "A string of digits."
    name: str | None = None
    currency_code: str | None = Field(default=None, alias="currency_code")
    token: str | None = Field(default=None, repr=False)
    token_location: str | None = Field(default=None, alias="token_location")
    decimal_token: str | None = Field(default=None, alias="decimal_token")
    decimal_places: int | None = Field(default=None, alias="decimal_places")
    thousands_token: str | None = Field(default=None, alias="thousands_token")
    currency_exchange_rate: Decimal | None = Field(
        default=None, alias="currency_exchange_rate"
    )
    "Rate to the store's default currency, a decimal string."
    auto_update: bool | None = Field(default=None, alias="auto_update")
    last_updated: MailTime | None = Field(default=None, alias="last_updated")
    "Text in the form of RFC 2822."
    is_default: bool | None = Field(default=None, alias="is_default")
    enabled: bool | None = None
    is_transactional: bool | None = Field(default=None, alias="is_transactional")
    country_iso_2: str | None = Field(default=None, alias="country_iso2")
    default_for_country_codes: Listed[str] = Field(
        default_factory=list, alias="default_for_country_codes"
    )

    @property
    def last_updated_datetime(self) -> datetime.datetime | None:
        """`last_updated` as an aware datetime, in its own offset."""
        return mail_datetime(self.last_updated)
