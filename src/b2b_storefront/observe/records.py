"""What observers are told: frozen, and without a field that variables, data, tokens or texts of the API could be in."""

from dataclasses import dataclass
from typing import Literal

from b2b_storefront.wire.mending import Mended
from b2b_storefront.wire.watch import CacheUse, TokenEvent, WaitReason

__all__ = [
    "AttemptRecord",
    "CacheRecord",
    "CallRecord",
    "OutcomeRecord",
    "Phases",
    "Purpose",
    "TokenRecord",
    "WaitRecord",
]

Purpose = Literal["call", "sign-in", "refresh"]
"""What a call is for: somebody asked; a token is to be obtained; an answer in the cache is to be a newer one."""


@dataclass(frozen=True, slots=True)
class CallRecord:
    """A call that begins. All that is told of it later refers to this very object.

    Attributes:
        number: Tells the calls of this process apart.
        operation: The operation's name; of several that are asked for together, all of their names.
        kind: `query` or `mutation`; `rest` for a call over REST: a sign-in, or one of the management API's.
        parts: The names of the operations that are asked for together; empty for a single one.
        purpose: What it is for.
        store: The store's hash.
        channel: The storefront's channel.
        customer: The customer's fingerprint; None for a guest, and for the staff.
        request_id: What the application calls the web request that it serves; None where it did not say.
        priority: `page`, or `batch` for what no person waits for.
        complexity: An estimate of what the API scores it with; None where nobody knows.
        method: The HTTP method.
        url: The address that it is sent to, without a query, and with names in braces in the places of ids.
        transport: The name of the transport's class.
    """

    number: int
    operation: str
    kind: Literal["query", "mutation", "rest"]
    parts: tuple[str, ...]
    purpose: Purpose
    store: str
    channel: int
    customer: str | None
    request_id: str | None
    priority: Literal["page", "batch"]
    complexity: int | None
    method: str
    url: str
    transport: str


@dataclass(frozen=True, slots=True)
class AttemptRecord:
    """A request that was sent, or was to be, and what came of it.

    Attributes:
        call: The call that it is part of.
        attempt: Which one of the call's requests it is, from 1.
        resends: How often the same was sent before.
        why: Why it was sent again: `HTTP 503`, the class of an error, `session over`. None for the first time.
        seconds: From sending to the whole answer, or to the error.
        status: The HTTP status; None without an answer, and where the transport hides it.
        error: The class of the error, where there is no GraphQL result.
        sent: Whether the request may have reached the API.
        body_bytes: Size of the answer's body, unpacked; None where it is not known.
        request_id: The API's id of the request; None where it sent none.
        complexity: What the API says that it scored; None where it does not say.
        budget_limit: How many requests the store takes in a window, as far as is known by now.
        budget_remaining: How many it still takes, as far as is known by now.
    """

    call: CallRecord
    attempt: int
    resends: int
    why: str | None
    seconds: float
    status: int | None
    error: str | None
    sent: bool
    body_bytes: int | None
    request_id: str | None
    complexity: int | None
    budget_limit: int | None
    budget_remaining: int | None


@dataclass(frozen=True, slots=True)
class WaitRecord:
    """A wait that begins.

    Attributes:
        call: The call that waits.
        reason: What for.
        seconds: How long.
        at_most: Whether nobody knows how long, and it is no longer than `seconds`.
        why: Of a wait for the next attempt, why there is one: `HTTP 503`, the class of an error.
    """

    call: CallRecord
    reason: WaitReason
    seconds: float
    at_most: bool
    why: str | None


@dataclass(frozen=True, slots=True)
class CacheRecord:
    """What was found of an answer, before it is used.

    Attributes:
        call: The call that looked.
        operation: The name of the operation that it looked for.
        use: What was found.
        age: Seconds since it came from the API; None where nothing was found.
    """

    call: CallRecord
    operation: str
    use: CacheUse
    age: float | None


@dataclass(frozen=True, slots=True)
class TokenRecord:
    """What becomes of a customer's token, which any number of calls may share.

    Attributes:
        event: What it is.
        store: The store's hash.
        customer: The customer's fingerprint.
        credentials: The name of the credentials' class.
        seconds: How long the sign-in took; None for what is no end of one.
        error: The class of the error, where there is one.
        call: The call that shares a sign-in; None for all other events, which belong to no single call.
    """

    event: TokenEvent
    store: str
    customer: str
    credentials: str
    seconds: float | None
    error: str | None
    call: CallRecord | None


@dataclass(frozen=True, slots=True)
class Phases:
    """Where a call's time went, in seconds. What is left of the whole is the library's own.

    Attributes:
        queue: Waiting for a place in the store's budget.
        token: Waiting for a token.
        network: From sending each request to its whole answer.
        pause: Between two attempts.
        cache: Looking into the cache, and waiting for the answer to an equal call.
        decode: Reading the answer and making the result of it.
    """

    queue: float = 0.0
    token: float = 0.0
    network: float = 0.0
    pause: float = 0.0
    cache: float = 0.0
    decode: float = 0.0


@dataclass(frozen=True, slots=True)
class OutcomeRecord:
    """A call that has ended.

    Attributes:
        call: The call.
        outcome: `ok`, `error`, or `cancelled` where nobody waits for it any more.
        error: The class of the error, where there is one.
        seconds: How long it took.
        phases: Where the time went.
        attempts: How many requests were sent, or were to be.
        resends: How many of them had been sent before.
        status: The HTTP status of the last answer; None where there was none.
        body_bytes: Size of all bodies that were answered, unpacked.
        cache: What was found of the answer last; None where none is looked for.
        request_ids: The API's ids of the requests.
        complexity: What the API says that the requests scored, added up; None where it does not say.
        mended: Where the answer strayed from the schema and was mended.
    """

    call: CallRecord
    outcome: Literal["ok", "error", "cancelled"]
    error: str | None
    seconds: float
    phases: Phases
    attempts: int
    resends: int
    status: int | None
    body_bytes: int
    cache: CacheUse | None
    request_ids: tuple[str, ...]
    complexity: int | None
    mended: tuple[Mended, ...]
