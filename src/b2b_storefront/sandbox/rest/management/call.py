"""A request of the store's own server side: who may make one, how it is read, what it is answered."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar

import orjson

from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.execution.api_tokens import B2B, B2B_READ_ONLY, find_account_scopes
from b2b_storefront.sandbox.execution.call import Call, Refused
from b2b_storefront.sandbox.records.people import Company
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.rest.call import Handler, RestCall, fail, read_number
from b2b_storefront.sandbox.rest.tokens import AUTH_TOKEN

__all__ = [
    "Refusal",
    "StaffCall",
    "StaffHandler",
    "answer_page",
    "answer_top",
    "invalid",
    "lies_within",
    "missing",
    "not_kept",
    "read_id",
    "sort_by",
    "staff",
]

RecordT = TypeVar("RecordT")

DEFAULT_PAGE_SIZE = 10
LARGEST_PAGE_SIZE = 250
LARGEST_ID = 2**31 - 1
_NO_ACCESS = "Invalid access token"
_NOT_FOUND = "Not found"
_INVALID = "Validation error"


class Refusal(Exception):  # noqa: N818 - a refusal is an answer of the API, not a fault of the sandbox
    """An answer that refuses a request.

    Args:
        status: the HTTP status.
        error: what is wrong: a text, or texts by member.
        message: what is wrong, in general.
    """

    def __init__(self, status: int, error: object, message: str = _INVALID) -> None:
        super().__init__(str(error))
        self.answer = fail(status, error, message)


def missing(what: str) -> Refusal:
    """Return the refusal of a record that does not exist."""
    return Refusal(404, f"{what} Does not Exist", _NOT_FOUND)


def invalid(**problems: str) -> Refusal:
    """Return the refusal of members of a request, by the names that they have in errors."""
    return Refusal(422, {name: [problem] for name, problem in problems.items()})


def not_kept(*names: str) -> Refusal:
    """Return the refusal of members that the sandbox has no place for: it says so, and the API would not."""
    listed = ", ".join(sorted(names))
    return Refusal(501, f"The sandbox does not keep {listed}. Leave it out here.", "Not in the sandbox")


@dataclass(frozen=True, slots=True)
class StaffCall:
    """A request that the API account's token came with.

    Attributes:
        rest: the request.
        call: the staff as the context of the sandbox's own functions; nobody's, in the eyes of buyers.
    """

    rest: RestCall
    call: Call

    @property
    def state(self) -> State:
        """The state that it meets."""
        return self.rest.state

    @property
    def now(self) -> int:
        """The time of the request in unix seconds."""
        return self.call.now

    @property
    def body(self) -> Mapping[str, Any]:
        """The JSON body."""
        return self.rest.body

    def path_id(self, name: str) -> int:
        """Return an id in the path; 0, which no record has, if it is not a number."""
        return read_number(self.rest.path[name]) or 0

    def text(self, name: str) -> str:
        """Return a member of the query, '' if it is missing."""
        return self.rest.query.get(name, "")

    def number(self, name: str) -> int | None:
        """Return a number of the query; None if it is missing.

        Raises:
            Refusal: it is not a whole number.
        """
        text = self.rest.query.get(name)
        if text is None or text == "":
            return None
        value = read_number(text)
        if value is None:
            raise invalid(**{name: "A valid integer is required."})
        return value

    def choice(self, name: str, choices: Iterable[str], default: str) -> str:
        """Return a word of the query.

        Raises:
            Refusal: it is none of the choices.
        """
        text = self.rest.query.get(name) or default
        if text not in choices:
            raise invalid(**{name: f'"{text}" is not a valid choice.'})
        return text

    def numbers(self, name: str) -> set[int]:
        """Return all values that the query has under a name; empty for no filter.

        Raises:
            Refusal: one is not a whole number.
        """
        values = {text: read_number(text) for text in self.rest.repeated.get(name, ())}
        wrong = [text for text, value in values.items() if value is None]
        if wrong:
            raise invalid(**{name: "A valid integer is required."})
        return {value for value in values.values() if value is not None}

    def company(self) -> Company:
        """Return the company that the path names.

        Raises:
            Refusal: there is none.
        """
        company = self.state.companies.get(self.path_id("companyId"))
        if company is None:
            raise missing("Companies")
        return company


StaffHandler = Callable[[StaffCall], HttpAnswer]
"""What answers a request of the server side."""


def staff(handle: StaffHandler) -> Handler:
    """Return the handler of a route that only the store's own server side may ask."""

    @wraps(handle)
    def guarded(call: RestCall) -> HttpAnswer:
        refused = _refuse_outsiders(call)
        if refused is not None:
            return refused
        try:
            return handle(StaffCall(call, Call(state=call.state)))
        except Refusal as refusal:
            return refusal.answer
        except Refused as refused_by_rule:
            return fail(422, refused_by_rule.message or "", _INVALID)

    return guarded


def _refuse_outsiders(call: RestCall) -> HttpAnswer | None:
    access_token, auth_token = call.headers.get("x-auth-token"), call.headers.get("authtoken")
    store_hash = call.headers.get("x-store-hash")
    if auth_token and (access_token or store_hash):
        return fail(400, "authToken goes with neither X-Auth-Token nor X-Store-Hash.", "Bad request")
    if auth_token == AUTH_TOKEN:
        return None
    allowing = {B2B, B2B_READ_ONLY} if call.method == "GET" else {B2B}
    if allowing.isdisjoint(find_account_scopes(call.state, call.headers) or ()):
        return HttpAnswer(403, orjson.dumps({"detail": _NO_ACCESS}), (_NO_ACCESS,))
    if store_hash != call.state.store.hash:
        # Not a refusal, at the API either.
        return fail(500, "Internal server error", "Internal server error")
    return None


def answer_top(data: object) -> HttpAnswer:
    """Return a success whose message stands at the top, as some families have it."""
    return HttpAnswer(200, orjson.dumps({"code": 200, "data": data, "message": "SUCCESS"}))


def answer_page(
    staff_call: StaffCall,
    records: Sequence[RecordT],
    show: Callable[[RecordT], Mapping[str, Any]],
    *,
    largest: int = LARGEST_PAGE_SIZE,
    in_data: bool = False,
) -> HttpAnswer:
    """Return a page of records.

    Args:
        staff_call: the request, whose `limit` and `offset` count.
        records: every match, in order.
        show: turns a record into what the page has of it.
        largest: how many records a page has at most; what is beyond that is cut without a word.
        in_data: whether the page lies in `data` together with its place, and the message at the top.

    Raises:
        Refusal: `limit` or `offset` is not a whole number.
    """
    offset = staff_call.number("offset") or 0
    limit = staff_call.number("limit")
    limit = min(DEFAULT_PAGE_SIZE if limit is None else limit, largest)
    shown = [show(record) for record in records[offset : offset + limit]]
    place = {"totalCount": len(records), "offset": offset, "limit": limit}
    if in_data:
        return answer_top({"list": shown, "pagination": place})
    body = {"code": 200, "data": shown, "meta": {"message": "SUCCESS", "pagination": place}}
    return HttpAnswer(200, orjson.dumps(body))


def lies_within(staff_call: StaffCall, first: str, last: str, moment: int) -> bool:
    """Tell whether a moment lies between two others that the query names; a missing one leaves that side open.

    Raises:
        Refusal: one of them is not in unix seconds.
    """
    begin, end = staff_call.number(first), staff_call.number(last)
    return (begin is None or begin <= moment) and (end is None or moment <= end)


def sort_by(
    staff_call: StaffCall,
    records: Iterable[RecordT],
    keys: Mapping[str, Callable[[RecordT], Any]],
    default: str,
    *,
    small: bool = False,
) -> list[RecordT]:
    """Return records in the order that `sortBy` and `orderBy` name; records with equal keys by their age.

    Args:
        staff_call: the request.
        records: what to sort, oldest first.
        keys: what each word of `sortBy` reads.
        default: the key that counts if none is named; newest first then.
        small: whether directions are written in small letters.

    Raises:
        Refusal: there is no such key or direction.
    """
    key = staff_call.choice("sortBy", keys, default)
    directions = ("asc", "desc") if small else ("ASC", "DESC")
    descending = staff_call.choice("orderBy", directions, directions[1]).casefold() == "desc"
    return sorted(records, key=keys[key], reverse=descending)


def read_id(value: object, name: str) -> int:
    """Return an id of a body, which may be text.

    Raises:
        Refusal: it is not an id.
    """
    number = read_number(value)
    if number is None or not 0 < number <= LARGEST_ID:
        raise invalid(**{name: "A valid integer is required."})
    return number
