"""What one web request has asked already, and what became of each call in it."""

from collections import deque
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from time import perf_counter
from typing import TypeVar

from b2b_storefront._async.question import AsyncAskTogether, AsyncQuestion, AsyncRecalling
from b2b_storefront._async.recall import AsyncRecall
from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError, StorefrontError
from b2b_storefront.cache.calls import ScopeCall, Source
from b2b_storefront.cache.freshness import is_rememberable
from b2b_storefront.cache.keys import Viewer, entry_key
from b2b_storefront.cache.outcomes import has_result
from b2b_storefront.cache.tasks import AsyncFlights
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.wire.answer import HTTPResult, Outcome
from b2b_storefront.wire.recalled import Frozen, RecalledResult

__all__ = ["AsyncScopeMemory"]

ResultT = TypeVar("ResultT")

MOST_CALLS = 1_000
"""How many calls a scope tells about: those made last."""

MOST_BYTES = 16 * 1024 * 1024
"""What answers a scope remembers may take; what comes later is not remembered."""


@dataclass(frozen=True, slots=True)
class _Memo:
    """An answer for those who did not ask for it, and when it came."""

    frozen: Frozen
    at: float


@dataclass(frozen=True, slots=True)
class _Answered:
    outcome: Outcome
    memo: _Memo


class AsyncScopeMemory(AsyncRecalling):
    """Answers what a scope's sessions ask: what was asked before at once, the rest from the cache or the API.

    Args:
        settings: The store's.
        recall: The storefront's cache, as sessions use it; None for none.

    Attributes:
        calls: The calls that were made.
        state: Whether the scope is open.
    """

    def __init__(self, settings: StoreSettings, recall: AsyncRecall | None) -> None:
        self.calls: deque[ScopeCall] = deque(maxlen=MOST_CALLS)
        self.state = "not begun"
        self._settings = settings
        self._recall = recall
        self._deadline: Deadline | None = None
        self._memos: dict[str, _Memo] = {}
        self._bytes = 0
        self._generation = object()
        self._flights: AsyncFlights[_Answered] = AsyncFlights()

    def begin(self, deadline: Deadline | None) -> None:
        """Open the scope.

        Raises:
            ConfigurationError: It was open before.
        """
        if self.state != "not begun":
            raise ConfigurationError("This scope was used before. Make one per web request: storefront.scope(...).")
        self._deadline = deadline
        self.state = "open"

    def end(self) -> None:
        """End the scope."""
        self.state = "over"
        self._forget()

    def check_open(self, name: str | None = None) -> None:
        """Refuse a call, of an operation's name, in a scope that is not open.

        Raises:
            ConfigurationError: It is not.
        """
        if self.state == "open":
            return
        what = "is over: its block has ended" if self.state == "over" else "has not begun: use it in a with block"
        raise ConfigurationError(
            f"{f'{name}: the' if name else 'The'} scope {what}. Nothing was sent: make calls within the block, or with"
            " a session of the storefront's own.",
            operation_name=name,
        )

    def bound(self, deadline: Deadline) -> Deadline:
        """Return the deadline of a call, or the scope's, which may be earlier."""
        own = self._deadline
        return deadline if own is None or deadline.left() <= own.left() else own

    async def beside(self, name: str, deadline: Deadline, call: Callable[[Deadline], Awaitable[ResultT]]) -> ResultT:
        """Make a call over REST within the scope's time, and count it among the scope's."""
        self.check_open(name)
        return await self._count(name, lambda: _from_network(call(self.bound(deadline))))

    async def answer(self, question: AsyncQuestion) -> Outcome:
        """Return the answer to what a session of this scope asks, from wherever it comes."""
        name = question.request.operation.name
        self.check_open(name)
        return await self._count(name, lambda: self._answer(self._within_time(question)))

    async def answer_together(
        self, questions: Sequence[AsyncQuestion], ask: AsyncAskTogether
    ) -> Sequence[HTTPResult | StorefrontError | None]:
        """Return the answers to several queries of a session; what was asked before at once, equal ones once."""
        for question in questions:
            self.check_open(question.request.operation.name)
        started = perf_counter()
        generation = self._generation
        questions = [self._within_time(question) for question in questions]
        companies = [_company(question) for question in questions]
        keys = [await self._key(question) for question in questions]
        outcomes: list[HTTPResult | StorefrontError | None] = [None for _ in questions]
        missing: list[int] = []
        first: dict[str, int] = {}
        for place, (question, key) in enumerate(zip(questions, keys, strict=True)):
            memo = None if key is None or question.options.cache == "refresh" else self._memos.get(key)
            if memo is not None:
                age = perf_counter() - memo.at
                tell_of_memo(question, age)
                outcomes[place] = memo.frozen.thaw(age)
            elif key is None or first.setdefault(key, place) == place:
                missing.append(place)
        asked = await self._ask_together([questions[place] for place in missing], ask) if missing else ()
        for place, outcome in zip(missing, asked, strict=True):
            outcomes[place] = outcome
            key, question = keys[place], questions[place]
            as_before = generation is self._generation and companies[place] == _company(question)
            if key is None or not isinstance(outcome, HTTPResult) or not as_before:
                continue
            if has_result(question.request.operation, outcome):
                self._remember(key, _Memo(Frozen(outcome), perf_counter()))
        for place, key in enumerate(keys):
            if key is not None and first.get(key, place) != place:
                outcome = outcomes[first[key]]
                outcomes[place] = Frozen(outcome).thaw() if isinstance(outcome, HTTPResult) else outcome
        seconds = perf_counter() - started
        for place, (question, outcome) in enumerate(zip(questions, outcomes, strict=True)):
            if outcome is not None:
                source: Source = _source(outcome) if place in missing else "memo"
                error = type(outcome).__name__ if isinstance(outcome, StorefrontError) else None
                self.calls.append(ScopeCall(question.request.operation.name, source, seconds, error))
        return outcomes

    async def _count(self, name: str, call: Callable[[], Awaitable[tuple[ResultT, Source]]]) -> ResultT:
        """Make a call, and tell of it afterwards, however it ended."""
        source: Source = "network"
        error: str | None = "cancelled"
        started = perf_counter()
        try:
            result, source = await call()
            error = None
        except Exception as failure:
            error = type(failure).__name__
            raise
        finally:
            self.calls.append(ScopeCall(name, source, perf_counter() - started, error))
        return result

    async def _ask_together(
        self, questions: Sequence[AsyncQuestion], ask: AsyncAskTogether
    ) -> Sequence[HTTPResult | StorefrontError | None]:
        return await (ask(questions) if self._recall is None else self._recall.answer_together(questions, ask))

    async def _answer(self, question: AsyncQuestion) -> tuple[Outcome, Source]:
        operation = question.request.operation
        if operation.kind == "mutation":
            try:
                return await self._ask(question), "network"
            finally:
                # A sign-in at the store moves the guest's cart.
                if not operation.gives_token or question.store_viewer is not None:
                    self._forget()
        key = await self._key(question)
        if key is None:
            outcome = await self._ask(question)
            return outcome, _source(outcome)
        again = question.options.cache == "refresh"
        memo = None if again else self._memos.get(key)
        if memo is not None:
            age = perf_counter() - memo.at
            tell_of_memo(question, age)
            return memo.frozen.thaw(age), "memo"
        # Whoever asks after a mutation does not join who asked before it; and who refreshes joins nobody.
        flight = object() if again else (self._generation, key)
        joined = await self._flights.join(
            flight,
            lambda: self._ask_and_remember(question, key),
            question.deadline,
            operation.name,
            question.request.watch,
        )
        if joined.led:
            return joined.result.outcome, _source(joined.result.outcome)
        tell_of_memo(question, 0.0)
        return joined.result.memo.frozen.thaw(), "memo"

    async def _ask_and_remember(self, question: AsyncQuestion, key: str) -> _Answered:
        generation, company = self._generation, _company(question)
        outcome = await self._ask(question)
        memo = _Memo(Frozen(outcome), perf_counter())
        as_before = generation is self._generation and company == _company(question)
        if as_before and has_result(question.request.operation, outcome):
            self._remember(key, memo)
        return _Answered(outcome, memo)

    async def _ask(self, question: AsyncQuestion) -> Outcome:
        if self._recall is None or question.store_viewer is not None:
            return await question.answer()
        return await self._recall.answer(question)

    async def _key(self, question: AsyncQuestion) -> str | None:
        """Return the key under which an answer is remembered; None for not at all."""
        request, options, tokens = question.request, question.options, question.tokens
        operation = request.operation
        if not is_rememberable(operation) or options.cache is False:
            return None
        viewer = None
        if question.store_viewer is not None:
            viewer = Viewer(f"store:{question.store_viewer}", None)
        # What everybody may see is asked for without a token, if it is kept. Otherwise it may depend on who asks.
        elif tokens is not None and not (self._recall is not None and self._recall.is_shared(operation)):
            keys = await tokens.viewer_keys(shared=False)
            viewer = Viewer(keys.key, tokens.acting_as)
        variables = request.variable_values or {}
        return entry_key(self._settings, operation, variables, viewer, options.locale, options.deciding_headers)

    def _remember(self, key: str, memo: _Memo) -> None:
        size = len(memo.frozen.body or b"")
        if memo.frozen.body is not None and self._bytes + size <= MOST_BYTES and self.state == "open":
            self._memos[key] = memo
            self._bytes += size

    def _forget(self) -> None:
        self._generation = object()
        self._memos = {}
        self._bytes = 0

    def _within_time(self, question: AsyncQuestion) -> AsyncQuestion:
        deadline = self.bound(question.deadline)
        return question if deadline is question.deadline else replace(question, deadline=deadline)


async def _from_network(result: Awaitable[ResultT]) -> tuple[ResultT, Source]:
    return await result, "network"


def tell_of_memo(question: AsyncQuestion, age: float) -> None:
    """Tell whoever watches a call that it has the answer to an equal one."""
    request = question.request
    if request.watch is not None:
        request.watch.looked_up(request.operation.name, "memo", age)


def _source(outcome: HTTPResult | StorefrontError) -> Source:
    if not isinstance(outcome, RecalledResult):
        return "network"
    return "stale" if outcome.stale else "cache"


def _company(question: AsyncQuestion) -> int | None:
    return None if question.tokens is None else question.tokens.acting_as
