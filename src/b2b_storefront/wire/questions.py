"""What a page asks for: in which requests, and what each of its queries came to."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, final, get_origin

from b2b_storefront._errors import (
    OperationError,
    ResponseError,
    ResponseTooLargeError,
    StorefrontError,
    TransportError,
)
from b2b_storefront.wire.answer import HTTPResult, Outcome, TypedResult
from b2b_storefront.wire.merging import MergedQuery, is_mergeable, merge
from b2b_storefront.wire.one_step import Reader
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.packing import pack
from b2b_storefront.wire.recalled import RecalledResult
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.response import Recorder, conclude_call
from b2b_storefront.wire.scores import COMPLEXITY_LIMIT, estimate_score

__all__ = ["MergedRequest", "Part", "PartOutcome", "Questions", "conclude_parts"]

MOST_PARTS = 30
"""How many queries a request asks for at most: servers limit what they parse, and few pages need more."""


@dataclass(slots=True)  # Not frozen: that takes three times as long to make.
class Part:
    """One query of a page.

    Attributes:
        operation: The query.
        variables: Its variables, as JSON values.
    """

    operation: Operation
    variables: dict[str, Any] = field(repr=False)


class MergedRequest(PreparedRequest):
    """A request that asks several queries at once.

    Attributes:
        parts: The queries.
        merged: The same as one operation.
    """

    def __init__(self, parts: Sequence[Part], *, headers: Mapping[str, str] | None = None) -> None:
        self.parts = parts
        self.merged = merge(tuple(part.operation for part in parts))
        variables = self.merged.variables(part.variables for part in parts)
        super().__init__(self.merged.operation, variables, headers=headers)

    @property
    def reader(self) -> Reader | None:
        """What reads the answer's bytes in one step, each query's part into its type."""
        return self.merged.reader


PartOutcome = HTTPResult | StorefrontError
"""What a query came to: an answer as if it had been alone, or the error of the whole request that asked for it."""


@final
class Questions:
    """The queries of a page, in as few requests as possible, and what each of them came to.

    Every query comes to what it would have come to by itself. An error is the query's to which its path leads. What is
    lost because another query's error left no data is asked for again, together. Where an error tells no path, and
    what is null does not tell whose it is either, each query is asked for again by itself.

    Args:
        parts: The queries.
        headers: What every request sends along beside the fixed headers and the token.

    Attributes:
        outcomes: What each query came to; None while it has not.
    """

    def __init__(self, parts: Sequence[Part], *, headers: Mapping[str, str] | None = None) -> None:
        self._parts = parts
        self._headers = headers
        self._waiting = deque(_batches(parts))
        self._asked: list[int] = []
        self._merged: MergedQuery | None = None
        self.outcomes: list[PartOutcome | None] = [None for _ in parts]

    def next_request(self) -> PreparedRequest | None:
        """Return what to send next; None when every query has come to something."""
        if not self._waiting:
            return None
        self._asked = self._waiting.popleft()
        parts = [self._parts[place] for place in self._asked]
        if len(parts) == 1:
            self._merged = None
            return PreparedRequest(parts[0].operation, parts[0].variables, headers=self._headers)
        request = MergedRequest(parts, headers=self._headers)
        self._merged = request.merged
        return request

    def received(self, outcome: Outcome) -> None:
        """Take what was answered to the request."""
        merged = self._merged
        if merged is None:
            self.outcomes[self._asked[0]] = outcome
        elif isinstance(outcome, ResponseTooLargeError):
            self._ask_singly(range(len(self._asked)))
        elif isinstance(outcome, ResponseError):
            self.failed(outcome)
        elif isinstance(outcome, TypedResult) and (read := outcome.take()) is not None:
            self._share_read(merged, outcome, merged.split(read[0]))
        else:
            self._divide(merged, outcome)

    def failed(self, error: StorefrontError) -> None:
        """Take the error of the whole request."""
        for place in self._asked:
            self.outcomes[place] = error

    @property
    def has_errors(self) -> bool:
        """Whether a query came to an error, or to a result with errors."""
        return any(
            isinstance(outcome, StorefrontError) or (outcome is not None and outcome.errors is not None)
            for outcome in self.outcomes
        )

    def _share_read(self, merged: MergedQuery, result: TypedResult, values: Sequence[Any]) -> None:
        """Give each query what was read of an answer without errors."""
        for number, value in enumerate(values):
            self.outcomes[self._asked[number]] = TypedResult(
                value,
                partial(_share_of, merged, result, number),
                result.extensions,
                status=result.status,
                headers=result.headers,
                elapsed=result.elapsed,
            )

    def _divide(self, merged: MergedQuery, result: HTTPResult) -> None:
        """Give each query its share of an answer, and ask again for what it does not tell."""
        owned, unowned = _divide_errors(merged, result.errors or ())
        numbers: Iterable[int] = range(len(self._asked))
        others = [number for number in numbers if number not in owned]
        nothing = result.errors is not None and not result.data
        shares: Sequence[dict[str, Any]] = merged.divide(result.data or {})
        if unowned:
            owner = self._find_owner(shares, others) if len(unowned) == 1 and not nothing else None
            if owner is None:
                self._ask_singly(numbers)
                return
            owned[owner] = unowned
        elif nothing:
            # One error left nothing of all that was asked for. Of several, nobody knows which.
            if others:
                self._waiting.appendleft([self._asked[number] for number in others])
            if len(owned) > 1:
                self._ask_singly(owned)
                return
            numbers = owned
        self._share(result, shares, owned, numbers)

    def _share(
        self,
        result: HTTPResult,
        shares: Sequence[dict[str, Any]],
        errors: Mapping[int, list[Any]],
        numbers: Iterable[int],
    ) -> None:
        for number in numbers:
            share = None if result.data is None else shares[number]
            self.outcomes[self._asked[number]] = _part_of(result, share, errors.get(number))

    def _ask_singly(self, numbers: Iterable[int]) -> None:
        self._waiting.extendleft([self._asked[number]] for number in sorted(numbers, reverse=True))

    def _find_owner(self, shares: Sequence[dict[str, Any]], numbers: Iterable[int]) -> int | None:
        """Return the number of the query whose one error tells no path; None where it can't be told.

        It can, if exactly one query has null, and null is never its result.
        """
        empty = [number for number in numbers if not shares[number] or None in shares[number].values()]
        if len(empty) != 1:
            return None
        operation = self._parts[self._asked[empty[0]]].operation
        may_be_null = operation.nullable or operation.root is None or get_origin(operation.model) is list
        return None if may_be_null else empty[0]


def conclude_parts(
    parts: Sequence[Part],
    outcomes: Sequence[PartOutcome | None],
    recorder: Recorder | None = None,
    *,
    partial: bool = False,
) -> list[Any]:
    """Return the results of queries, each as its operation has it.

    Args:
        parts: The queries.
        outcomes: What each came to; None for those that were not asked for any more, because another failed.
        recorder: Takes the last answer, with the errors of all.
        partial: Whether an error that is one query's is returned in its place.

    Raises:
        StorefrontError: What the first query that has no result came to; or, with `partial`, what left no result at
            all.
    """
    failures = [outcome for outcome in outcomes if isinstance(outcome, StorefrontError)]
    if failures and len(failures) == len(parts):
        raise failures[0]
    results: list[Any] = []
    answers: list[HTTPResult] = []
    for part, outcome in zip(parts, outcomes, strict=True):
        if outcome is None:
            continue
        if isinstance(outcome, HTTPResult):
            answers.append(outcome)
        try:
            results.append(conclude_call(part.operation, outcome, recorder))
        except (OperationError, ResponseError, TransportError) as error:
            if not partial:
                raise
            results.append(error)
    if recorder is not None and answers:
        recorder.record(_sum_up(answers))
    return results


def _sum_up(answers: Sequence[HTTPResult]) -> HTTPResult:
    """Return what is told of several answers: those that came now, or if all were there before, the oldest of them."""
    errors = [error for answer in answers for error in answer.errors or ()] or None
    recalled = [answer for answer in answers if isinstance(answer, RecalledResult)]
    if len(recalled) < len(answers):
        return _part_of([answer for answer in answers if not isinstance(answer, RecalledResult)][-1], None, errors)
    oldest = max(recalled, key=lambda answer: answer.age)
    stale = any(answer.stale for answer in recalled)
    return RecalledResult(None, errors, status=oldest.status, headers=oldest.headers, age=oldest.age, stale=stale)


def _batches(parts: Sequence[Part]) -> list[list[int]]:
    """Return which queries are asked for together."""
    mergeable = [is_mergeable(part.operation) for part in parts]
    together = [place for place, joins in enumerate(mergeable) if joins]
    alone = [[place] for place, joins in enumerate(mergeable) if not joins]
    scores = [estimate_score(parts[place].operation, parts[place].variables) for place in together]
    packets = pack(scores, COMPLEXITY_LIMIT, MOST_PARTS)
    return sorted([*alone, *([together[number] for number in packet] for packet in packets)])


def _divide_errors(merged: MergedQuery, errors: Sequence[Any]) -> tuple[dict[int, list[Any]], list[Any]]:
    """Return the errors of each query, as it would have got them by itself, and those whose query can't be told."""
    owned: dict[int, list[Any]] = {}
    unowned: list[Any] = []
    for error in errors:
        entry = getattr(error, "formatted", error)  # A transport that executes locally gives GraphQLError objects.
        path = entry.get("path") if isinstance(entry, Mapping) else None
        steps = list(path) if isinstance(path, list | tuple) else []
        origin = merged.origin(steps[0]) if steps else None
        if origin is None:
            unowned.append(entry)
            continue
        owned.setdefault(origin[0], []).append({**entry, "path": [origin[1], *steps[1:]]})
    return owned, unowned


def _share_of(merged: MergedQuery, whole: HTTPResult, number: int) -> dict[str, Any]:
    return merged.divide(whole.data or {})[number]


def _part_of(whole: HTTPResult, data: dict[str, Any] | None, errors: list[Any] | None) -> HTTPResult:
    """Return the share of an answer that one query has."""
    return HTTPResult(data, errors, whole.extensions, status=whole.status, headers=whole.headers, elapsed=whole.elapsed)
