"""An answer that is used again: kept as bytes, so that everybody who gets it has an own one. Pure."""

import copy
from collections.abc import Mapping
from typing import Any

import orjson
from multidict import CIMultiDict

from b2b_storefront._errors import ResponseError
from b2b_storefront.wire.answer import HTTPResult, Outcome

__all__ = ["SAFE_HEADERS", "Frozen", "RecalledResult"]

SAFE_HEADERS = ("Content-Language", "Content-Type", "Date")
"""The headers of an answer that are kept with it: the others are about the one request that it answered."""


class RecalledResult(HTTPResult):
    """A GraphQL result that was kept.

    Attributes:
        age: Seconds since it arrived.
        stale: Whether it is older than it should be.
    """

    __slots__ = ("_read", "age", "stale")

    def __init__(
        self,
        data: dict[str, Any] | None,
        errors: list[Any] | None,
        *,
        status: int | None,
        headers: Mapping[str, str],
        age: float,
        stale: bool,
    ) -> None:
        super().__init__(data, errors, None, status=status, headers=headers, elapsed=0.0)
        self.age = age
        self.stale = stale
        self._read: tuple[Any] | None = None

    def keep(self, value: Any) -> None:
        """Keep what its data was read as, for `take`."""
        self._read = (value,)

    def take(self) -> tuple[Any] | None:
        """Return what was kept to the first who asks, and None to everybody else: nobody shares a result."""
        read, self._read = self._read, None
        return read


class Frozen:
    """An outcome that several get, each an own one: nobody sees what another does to it.

    Args:
        outcome: What the API answered.

    Attributes:
        body: The result's data as JSON; None where there is none, or none that can be written.
        headers: Those of its headers that are kept.
        status: Its HTTP status.
    """

    __slots__ = ("_age", "_data", "_error", "_errors", "_stale", "body", "headers", "status")

    def __init__(self, outcome: Outcome) -> None:
        self.body: bytes | None = None
        self.headers: dict[str, str] = {}
        self.status = outcome.status
        self._age, self._stale = (outcome.age, outcome.stale) if isinstance(outcome, RecalledResult) else (0.0, False)
        self._error = outcome if isinstance(outcome, ResponseError) else None
        self._data: dict[str, Any] | None = None
        self._errors: list[Any] | None = None
        if isinstance(outcome, HTTPResult):
            self._errors = copy.deepcopy(outcome.errors)
            self.headers = {name: outcome.headers[name] for name in SAFE_HEADERS if name in outcome.headers}
            try:
                self.body = orjson.dumps(outcome.unseen_data())
            except (TypeError, ValueError, RecursionError):  # What a transport of somebody's own made up.
                self._data = copy.deepcopy(outcome.data)

    def thaw(self, age: float = 0.0) -> Outcome:
        """Return the outcome for somebody who did not ask for it.

        Args:
            age: Seconds since it was frozen.
        """
        if self._error is not None:
            return copy.copy(self._error)
        return RecalledResult(
            copy.deepcopy(self._data) if self.body is None else orjson.loads(self.body),
            copy.deepcopy(self._errors),
            status=self.status,
            headers=CIMultiDict(self.headers),
            age=self._age + age,
            stale=self._stale,
        )
