"""The latest requests with what they said and what they were answered, for people who watch.

The record of `Sandbox.requests` is for tests, goes back further, and keeps no contents.
"""

import itertools
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from b2b_storefront.sandbox.execution.answer import HttpAnswer
from b2b_storefront.sandbox.server.callers import Credential

__all__ = ["ExchangeLog", "LoggedExchange"]

_KEPT = 200
_LARGEST = 32 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class LoggedExchange:
    """A request and its answer, with secrets in it.

    Attributes:
        number: counts up from 1.
        at: when it was answered, in unix seconds by the sandbox's clock.
        operation_name: as in `RecordedRequest`.
        asked_name: the operation's name as the request had it; None if it had none.
        customer_id: as in `RecordedRequest`.
        credential: what the request came with, so that it can be sent again in the same way.
        target: method, path and query of the request.
        document: the GraphQL document; '' for a REST request, None if it is too large to be kept.
        variables: the variables, or the body of a REST request; None if it is too large to be kept.
        status: the answer's HTTP status; 0 if the connection was closed instead.
        body: the answer's body; None if it is too large to be kept.
        size: how many bytes the answer's body had.
        complexity: the operation's complexity; '' where none was counted.
        milliseconds: how long it took from the request's arrival.
    """

    number: int
    at: float
    operation_name: str | None
    asked_name: str | None
    customer_id: int | None
    credential: Credential
    target: str
    document: str | None
    variables: bytes | None
    status: int
    body: bytes | None
    size: int
    complexity: str
    milliseconds: float


class ExchangeLog:
    """Keeps the last 200 exchanges.

    Attributes:
        run: a number that is another one after everything was forgotten.
    """

    def __init__(self) -> None:
        self.run = 0
        self._numbers = itertools.count(1)
        self._kept: deque[LoggedExchange] = deque(maxlen=_KEPT)

    def forget(self) -> None:
        """Drop all of them."""
        self.run += 1
        self._kept.clear()

    def list_after(self, number: int) -> Iterator[LoggedExchange]:
        """Go through those with a higher number, the latest first."""
        return itertools.takewhile(lambda exchange: exchange.number > number, reversed(list(self._kept)))

    def add(
        self,
        answer: HttpAnswer | None,
        *,
        at: float,
        operation_name: str | None,
        customer_id: int | None,
        credential: Credential,
        variables: bytes,
        target: str = "",
        document: str = "",
        asked_name: str | None = None,
        complexity: str,
        milliseconds: float,
    ) -> None:
        """Add an exchange; without an answer the connection was closed before it."""
        body = b"" if answer is None else answer.body
        self._kept.append(
            LoggedExchange(
                number=next(self._numbers),
                at=at,
                operation_name=operation_name,
                asked_name=asked_name,
                customer_id=customer_id,
                credential=credential,
                target=target,
                document=document if len(document) <= _LARGEST else None,
                variables=variables if len(variables) <= _LARGEST else None,
                status=0 if answer is None else answer.status,
                body=body if len(body) <= _LARGEST else None,
                size=len(body),
                complexity=complexity,
                milliseconds=milliseconds,
            )
        )
