# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from b2b_storefront.scalars import UnixTime, unix_datetime

from ..base_model import BaseModel


class QuoteReference(BaseModel):
    """A quote: products at a price offered to a buyer. After it was submitted, its
    buyer can only add messages and files, check out and order.
    """

    id: str
    "Id of the quote, a string of digits. Arguments take it as an integer."
    uuid: str | None = None
    "Secret of the quote, to send with `quote` and `quoteCheckout`. Null for old quotes."
    created_at: UnixTime
    "Time of submission in unix seconds. `quote` and `quoteFrontendPdf` ask for it as proof."

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)
