# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from b2b_storefront.codes import QuoteStatus
from b2b_storefront.scalars import Decimal, UnixTime, unix_datetime
from b2b_storefront.shapes import DisplayCurrency

from .quote_reference import QuoteReference


class QuoteSummary(QuoteReference):
    """A quote: products at a price offered to a buyer. After it was submitted, its
    buyer can only add messages and files, check out and order.
    """

    quote_number: str | None = None
    "Number shown to people: `QN` and zero-padded digits."
    quote_title: str | None = None
    reference_number: str | None = None
    status: QuoteStatus | None = None
    "The buyer's status: 1 open, 4 ordered, 5 expired. Take other numbers as unknown."
    updated_at: UnixTime
    "Time of the last change in unix seconds."
    expired_at: UnixTime | None = None
    "End of the offer in unix seconds. An open quote expires then."
    company: str | None = None
    "Name of the company; `companyId` and `companyInfo` hold more."
    created_by: str | None = None
    "Name of the person who submitted the quote."
    created_by_email: str | None = None
    "E-mail address of the person who submitted the quote."
    sales_rep: str | None = None
    "Name of the sales representative."
    sales_rep_email: str | None = None
    subtotal: Decimal | None = None
    "Sum of the lines, a decimal string."
    discount: Decimal | None = None
    "Discount on the whole quote, a decimal string."
    grand_total: Decimal | None = None
    "Sum after discount, a decimal string."
    total_amount: Decimal | None = None
    "Everything together, a decimal string."
    total_is_tbd: bool | None = None
    "True if prices were hidden from the buyer, so that the totals are placeholders."
    currency: DisplayCurrency | None = None
    "Object with `token`, `location`, `currencyCode`, `decimalToken`, `decimalPlaces`, `thousandsToken` and `currencyExchangeRate`."
    order_id: str | None = None
    "Id of the order in B2B Edition; '' or null until the quote is ordered."

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)

    @property
    def expired_at_datetime(self) -> datetime.datetime | None:
        """`expired_at` as an aware datetime, in UTC."""
        return unix_datetime(self.expired_at)
