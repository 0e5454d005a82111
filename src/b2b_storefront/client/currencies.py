# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed
from b2b_storefront.shapes import ChannelCurrencies

from .base_model import BaseModel
from .fragments import StoreCurrency


class Currencies(BaseModel):
    """Currencies of the store."""

    entered_inclusive_tax: bool | None = None
    channel_currencies: ChannelCurrencies | None = None
    "Object `{channel_id, enabled_currencies, default_currency}`, or `{}`."
    currencies: Listed[StoreCurrency] = Field(default_factory=list)
