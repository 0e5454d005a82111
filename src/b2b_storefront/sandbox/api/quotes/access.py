"""Who may see and touch a quote."""

from b2b_storefront.codes import Permission
from b2b_storefront.sandbox.execution.call import PERMISSION_DENIED, Call, Refused
from b2b_storefront.sandbox.records.quotes import Quote

__all__ = ["READ", "NoSuchQuote", "authorise", "check_uuid", "find_quote"]

READ = (Permission.GET_QUOTES, Permission.GET_QUOTE_DETAIL)
"""The permissions to read a company's quote."""


class NoSuchQuote(Refused):
    """The refusal of a quote that does not exist, as far as the caller may know."""

    def __init__(self) -> None:
        super().__init__("Quote Form Does not Exist")


def check_uuid(call: Call, quote: Quote, uuid: str | None) -> None:
    """Make sure that a quote is asked for with its uuid. Quotes from before uuids were given out have none.

    Raises:
        Refused: it is another one, or it is missing, unless the store still takes quotes without.
    """
    given = uuid or None
    if given != quote.uuid and (given is not None or not call.state.store.legacy):
        raise NoSuchQuote


def find_quote(call: Call, quote_id: int) -> Quote:
    """Return the quote that buyers know by this id.

    Raises:
        Refused: There is none, or it is archived or a draft of the staff.
    """
    quote = call.state.quotes.get(quote_id)
    if quote is None or quote.status_at(call.now) is None:
        raise NoSuchQuote
    return quote


def authorise(call: Call, quote: Quote, *codes: str) -> None:
    """Make sure that the caller may use a quote.

    A company's quote takes the permission `codes`, and the caller has to act for that very company: quotes do not
    follow the account hierarchy. A plain customer's quote is that customer's alone; a guest's quote is nobody's.

    Raises:
        Refused: One of these does not hold.
    """
    if call.acts_for_company:
        if quote.company_id is None or quote.company_id != call.acting_company_id:
            raise Refused(PERMISSION_DENIED)
        for code in codes:
            call.require(code, company_id=quote.company_id, owner_id=quote.user_id)
    elif call.customer is None or quote.company_id is not None or quote.customer_id != call.customer.customer_id:
        raise Refused(PERMISSION_DENIED)
