"""What observers are told of one call, from its beginning to its end."""

from collections.abc import Iterable, Mapping
from time import perf_counter
from types import TracebackType
from typing import TYPE_CHECKING, Any, Literal, Self

from b2b_storefront._errors import OperationError, ResponseError, TransportError
from b2b_storefront.observe.records import (
    AttemptRecord,
    CacheRecord,
    CallRecord,
    OutcomeRecord,
    Phases,
    TokenRecord,
    WaitRecord,
)
from b2b_storefront.wire.answer import HTTPResult, request_id_of
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.rest import RestResult
from b2b_storefront.wire.watch import CacheUse, WaitReason

if TYPE_CHECKING:
    from b2b_storefront.observe.watching import Watcher

__all__ = ["CallWatch"]

COMPLEXITY_HEADER = "X-BC-GraphQL-Complexity"
LONGEST_NUMBER = 9

Phase = Literal["own", "queue", "token", "network", "pause", "cache", "decode"]

_PHASES: Mapping[WaitReason, Phase] = {"budget": "queue", "token": "token", "retry": "pause", "answer": "cache"}


class CallWatch:
    """Is told how one call goes, and tells the observers.

    The time between two of its events belongs to the phase that the first of them began.

    Args:
        watcher: Tells the observers.
        call: The call.
    """

    __slots__ = (
        "_again",
        "_answers",
        "_attempts",
        "_began",
        "_cache",
        "_complexity",
        "_ids",
        "_mark",
        "_over",
        "_phase",
        "_received",
        "_resends",
        "_resent",
        "_seconds",
        "_sending_at",
        "_status",
        "_watcher",
        "_why",
        "call",
    )

    def __init__(self, watcher: "Watcher", call: CallRecord) -> None:
        self.call = call
        self._watcher = watcher
        self._seconds: dict[Phase, float] = {}
        self._phase: Phase = "own"
        self._attempts = self._resends = self._resent = self._received = 0
        self._status: int | None = None
        self._cache: CacheUse | None = None
        self._complexity: int | None = None
        self._ids: tuple[str, ...] = ()
        self._answers: tuple[HTTPResult, ...] = ()
        self._why: str | None = None
        self._again: str | None = None
        self._over = False
        self._began = self._mark = self._sending_at = perf_counter()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._enter("own")
        self._over = True
        if not self._watcher.hears("finished"):
            return
        outcome: Literal["ok", "error", "cancelled"] = "ok"
        if error is not None:
            outcome = "error" if isinstance(error, Exception) else "cancelled"
        seconds = self._seconds
        seconds.pop("own", None)
        self._watcher.tell(
            "finished",
            OutcomeRecord(
                call=self.call,
                outcome=outcome,
                error=None if error is None else type(error).__name__,
                seconds=self._mark - self._began,
                phases=Phases(**seconds),
                attempts=self._attempts,
                resends=self._resends,
                status=self._status,
                body_bytes=self._received,
                cache=self._cache,
                request_ids=self._ids,
                complexity=self._complexity,
                mended=tuple(mended for answer in self._answers for mended in answer.mended),
            ),
        )
        self._answers = ()

    def waits(self, reason: WaitReason, seconds: float, *, at_most: bool = False, why: str | None = None) -> None:
        """Take note that a wait begins."""
        if reason == "retry":
            self._again = why
        if self._watcher.hears("waiting"):
            self._watcher.tell("waiting", WaitRecord(self.call, reason, max(seconds, 0.0), at_most, why))
        self._enter(_PHASES[reason])

    def shares_sign_in(self, credentials: str) -> None:
        """Take note that the call waits for a sign-in which another has begun."""
        call = self.call
        if self._watcher.hears("token"):
            record = TokenRecord("shared", call.store, call.customer or "", credentials, None, None, call)
            self._watcher.tell("token", record)

    def renews(self) -> None:
        """Take note that the same is to be sent with another token."""
        self._again = "session over"

    def sends(self) -> None:
        """Take note that a request is sent now."""
        self._attempts += 1
        self._why, self._again = self._again, None
        self._resent = 0 if self._why is None else self._resent + 1
        self._resends += self._why is not None
        self._enter("network")
        self._sending_at = self._mark

    def sent(self, outcome: object) -> None:
        """Take note of what became of it."""
        self._enter("own")
        seconds = self._mark - self._sending_at
        status, request_id, complexity, size, was_sent = None, None, None, None, True
        error = type(outcome).__name__ if isinstance(outcome, BaseException) else None
        if isinstance(outcome, HTTPResult):
            status, request_id, size = outcome.status, request_id_of(outcome.headers), outcome.size
            seconds = self._divide(seconds, outcome.elapsed)
            complexity = _read_number(outcome.headers.get(COMPLEXITY_HEADER))
        elif isinstance(outcome, RestResult):
            status, request_id = outcome.status, request_id_of(outcome.headers)
        elif isinstance(outcome, ResponseError | OperationError):
            status, request_id = outcome.status, outcome.request_id
        elif isinstance(outcome, TransportError):
            was_sent = outcome.sent
        self._status = status
        self._received += size or 0
        if request_id is not None:
            self._ids += (request_id,)
        if complexity is not None:
            self._complexity = (self._complexity or 0) + complexity
        if not self._watcher.hears("attempt"):
            return
        budget = self._watcher.budget()
        self._watcher.tell(
            "attempt",
            AttemptRecord(
                call=self.call,
                attempt=self._attempts,
                resends=self._resent,
                why=self._why,
                seconds=seconds,
                status=status,
                error=error,
                sent=was_sent,
                body_bytes=size,
                request_id=request_id,
                complexity=complexity,
                budget_limit=None if budget is None else budget.limit,
                budget_remaining=None if budget is None else budget.remaining,
            ),
        )

    def looked_up(self, operation: str, use: CacheUse, age: float | None = None) -> None:
        """Take note of what was found of an answer."""
        if self._phase == "own":
            self._phase = "cache"  # Whatever was done since the last event was done to look.
        self._enter("own")
        self._cache = use
        if self._watcher.hears("cache"):
            self._watcher.tell("cache", CacheRecord(self.call, operation, use, age))

    def refreshes(self, operation: Operation, variables: Mapping[str, Any] | None) -> "CallWatch":
        """Return what is told of a call that fetches the next answer beside this one."""
        call = self.call
        return self._watcher.begin(
            operation,
            variables,
            call.customer,
            purpose="refresh",
            request_id=call.request_id,
            priority=call.priority,
        )

    def decodes(self, outcomes: Iterable[object]) -> None:
        """Take note that answers are there, and are made into results now."""
        self._enter("decode")
        self._answers = tuple(outcome for outcome in outcomes if isinstance(outcome, HTTPResult))

    def _divide(self, seconds: float, elapsed: float) -> float:
        """Return what of an attempt's seconds the network had: our transports read the answer, too, before they end."""
        if not 0 < elapsed < seconds or self._over:
            return seconds
        reading = seconds - elapsed
        self._seconds["network"] = self._seconds.get("network", 0.0) - reading
        self._seconds["decode"] = self._seconds.get("decode", 0.0) + reading
        return elapsed

    def _enter(self, phase: Phase) -> None:
        """Begin a phase; the one before has the time until now."""
        now = perf_counter()
        if not self._over:
            self._seconds[self._phase] = self._seconds.get(self._phase, 0.0) + now - self._mark
        self._mark, self._phase = now, phase


def _read_number(text: str | None) -> int | None:
    return int(text) if text is not None and text.isdecimal() and len(text) <= LONGEST_NUMBER else None
