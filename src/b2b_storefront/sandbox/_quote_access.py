"""Who may see and touch a quote."""

from ._call import PERMISSION_DENIED, Call, Refused
from ._records import Quote

__all__ = [
    "acts_for_company",
    "authorise",
    "caller_name",
    "find_quote",
    "is_guest_quote",
    "link_opens",
    "not_found",
    "person_id",
]


def acts_for_company(call: Call) -> bool:
    """Tell whether the caller's records are a company's: a company user or a super admin."""
    return call.company_user is not None or call.super_admin


def person_id(call: Call) -> int | None:
    """Return the caller's B2B user id; None for a plain customer and without a token."""
    person = call.company_user or call.super_admin_record
    return person.user_id if person else None


def caller_name(call: Call) -> str:
    """Return the caller's display name, '' without a token."""
    return call.customer.name if call.customer else ""


def not_found() -> Refused:
    """Return the refusal of a quote that does not exist, as far as the caller may know."""
    return Refused("Quote Form Does not Exist")


def find_quote(call: Call, quote_id: int) -> Quote:
    """Return the quote that buyers know by this id.

    Raises:
        Refused: There is none, or it is archived or a draft of the staff.
    """
    quote = call.state.quotes.get(quote_id)
    if quote is None or quote.status_at(call.now) is None:
        raise not_found()
    return quote


def is_guest_quote(quote: Quote) -> bool:
    """Tell whether a quote was requested without a token."""
    return quote.company_id is None and quote.customer_id is None


def link_opens(quote: Quote, uuid: str | None) -> bool:
    """Tell whether a link's uuid opens a quote without a token; quotes from before uuids open without one."""
    return (uuid or None) == quote.uuid


def authorise(call: Call, quote: Quote, *codes: str) -> None:
    """Make sure that the caller may use a quote.

    A company's quote takes the permission `codes`, and the caller has to act for that very company: quotes do not
    follow the account hierarchy. A plain customer's quote is that customer's alone; a guest's quote is nobody's.

    Raises:
        Refused: One of these does not hold.
    """
    if acts_for_company(call):
        if quote.company_id is None or quote.company_id != call.acting_company_id:
            raise Refused(PERMISSION_DENIED)
        for code in codes:
            call.require(code, company_id=quote.company_id, owner_id=quote.user_id)
    elif call.customer is None or quote.company_id is not None or quote.customer_id != call.customer.customer_id:
        raise Refused(PERMISSION_DENIED)
