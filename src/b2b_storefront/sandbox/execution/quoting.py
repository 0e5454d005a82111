"""What the staff do to a quote, whoever plays them: a test, the page, or the store's server side."""

from b2b_storefront.codes import QuoteStaffStatus
from b2b_storefront.sandbox.records.quotes import OPEN_STATES, Quote, QuoteMessage

__all__ = ["WORKED_ON", "work_on_quote"]

WORKED_ON = OPEN_STATES | {QuoteStaffStatus.EXPIRED, QuoteStaffStatus.DRAFT}
"""Where a quote has to be for the staff to work on it."""


def work_on_quote(
    quote: Quote, now: int, *, sales_rep: str, sales_rep_email: str, message: str | None, expires_at: int | None
) -> None:
    """Note that a sales rep worked on a quote: who, what they write, until when it holds. It is in process then.

    An expired quote is open again if its end lies in the future.

    Args:
        quote: the quote.
        now: the time, in unix seconds.
        sales_rep: the display name of the sales rep who takes the quote.
        sales_rep_email: their e-mail address.
        message: what they write to the buyer; None for nothing.
        expires_at: when the quote ends, in unix seconds; None leaves its end as it is.

    Raises:
        ValueError: the quote is ordered or archived.
    """
    if quote.state not in WORKED_ON:
        raise ValueError(f"quote {quote.quote_id} is {quote.state.name.lower()} and cannot be priced")
    quote.sales_rep, quote.sales_rep_email = sales_rep, sales_rep_email
    quote.total_is_tbd = False
    for entry in quote.history:
        entry.read = entry.read or not entry.by_staff
    if message is not None:
        quote.history.append(QuoteMessage(now, f"Sales rep: {sales_rep}", message))
    if expires_at is not None:
        quote.expires_at = expires_at
    quote.updated_at = now
    quote.move_to(QuoteStaffStatus.IN_PROCESS)
