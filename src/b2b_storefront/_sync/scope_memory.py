# Generated from src/b2b_storefront/_async/scope_memory.py by `make codegen`. Edits are lost.

"""What one web request has asked already, and what became of each call in it."""

from collections import deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from time import perf_counter
from typing import TypeVar

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError, ResponseError, StorefrontError, TransportError
from b2b_storefront._sync.question import AskTogether, Question, Recalling
from b2b_storefront._sync.recall import Recall
from b2b_storefront.cache.calls import ScopeCall, Source
from b2b_storefront.cache.freshness import is_rememberable
from b2b_storefront.cache.keys import Viewer, entry_key
from b2b_storefront.cache.outcomes import has_result
from b2b_storefront.cache.threads import Flights
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.wire.answer import HTTPResult, Outcome
from b2b_storefront.wire.recalled import Frozen, RecalledResult

__all__ = ["ScopeMemory"]

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
    """What was answered: to whoever asked, and to others who wanted the same; to nobody else where there is no memo."""

    outcome: Outcome
    memo: _Memo | None
    source: Source


@dataclass(slots=True)
class _Tally:
    """What is known of a call until it has ended."""

    name: str
    source: Source = "network"
    ended: bool = False
    error: str | None = None

    def settle(self, source: Source, outcome: Outcome | StorefrontError) -> None:
        """Take note of what the call came to."""
        self.source, self.ended = source, True
        self.error = None if isinstance(outcome, HTTPResult | ResponseError) else type(outcome).__name__


class ScopeMemory(Recalling):
    """Answers what a scope's sessions ask: what was asked before at once, the rest from the cache or the API.

    Args:
        settings: The store's.
        recall: The storefront's cache, as sessions use it; None for none.

    Attributes:
        calls: The calls that were made.
        state: Whether the scope is open.
    """

    def __init__(self, settings: StoreSettings, recall: Recall | None) -> None:
        self.calls: deque[ScopeCall] = deque(maxlen=MOST_CALLS)
        self.state = "not begun"
        self._settings = settings
        self._recall = recall
        self._deadline: Deadline | None = None
        self._memos: dict[str, _Memo] = {}
        self._bytes = 0
        self._generation = object()
        self._flights: Flights[_Answered] = Flights()

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

    def beside(self, name: str, deadline: Deadline, call: Callable[[Deadline], ResultT]) -> ResultT:
        """Make a call over REST within the scope's time, and count it among the scope's."""
        self.check_open(name)
        with self._count(name):
            return call(self.bound(deadline))

    def answer(self, question: Question) -> Outcome:
        """Return the answer to what a session of this scope asks, from wherever it comes."""
        operation = question.request.operation
        self.check_open(operation.name)
        question = self._within_time(question)
        with self._count(operation.name) as tallies:
            if operation.kind == "mutation":
                return self._change(question)

            def ask(_missing: Sequence[Question]) -> Sequence[Outcome]:
                return (self._ask(question),)

            (outcome,) = self._answer_all((question,), ask, tallies)
        assert outcome is not None  # noqa: S101 - one that is asked for alone comes to something
        if isinstance(outcome, HTTPResult | ResponseError):
            return outcome
        raise outcome

    def answer_together(
        self, questions: Sequence[Question], ask: AskTogether
    ) -> Sequence[HTTPResult | StorefrontError | None]:
        """Return the answers to several queries of a session: what was asked before, or is on its way, is not asked."""
        names = [question.request.operation.name for question in questions]
        for name in names:
            self.check_open(name)

        def ask_missing(missing: Sequence[Question]) -> Sequence[HTTPResult | StorefrontError | None]:
            return ask(missing) if self._recall is None else self._recall.answer_together(missing, ask)

        with self._count(*names) as tallies:
            return self._answer_all([self._within_time(question) for question in questions], ask_missing, tallies)

    @contextmanager
    def _count(self, *names: str) -> Iterator[list[_Tally]]:
        """Tell of calls that are made together, afterwards and however they ended."""
        tallies = [_Tally(name) for name in names]
        started = perf_counter()
        error: str | None = "cancelled"
        try:
            yield tallies
            error = None
        except Exception as failure:
            error = type(failure).__name__
            raise
        finally:
            seconds = perf_counter() - started
            self.calls.extend(
                ScopeCall(tally.name, tally.source, seconds, tally.error if tally.ended else error) for tally in tallies
            )

    def _answer_all(
        self, questions: Sequence[Question], ask: AskTogether, tallies: list[_Tally]
    ) -> Sequence[HTTPResult | StorefrontError | None]:
        """Return the answers to queries of a call, and settle what is told of each.

        Args:
            questions: The queries.
            ask: Asks for those that nobody has asked for.
            tallies: What is told of each; of one that is not asked for any more, nothing is.
        """
        # Before the keys: whatever changes from here on, what is answered may not be what the keys are for.
        generation, companies = self._generation, [_company(question) for question in questions]
        keys = [self._key(question) for question in questions]
        outcomes: list[HTTPResult | StorefrontError | None] = [None for _ in questions]
        places: dict[Hashable, list[int]] = {}
        anew = object()
        for place, (question, key) in enumerate(zip(questions, keys, strict=True)):
            memo = self._find_memo(question, key)
            if memo is not None:
                age = perf_counter() - memo.at
                tell_of_memo(question, age)
                outcomes[place] = found = memo.frozen.thaw(age)
                tallies[place].settle("memo", found)
                continue
            # Whoever asks after a mutation does not join who asked before it; and who refreshes joins nobody.
            since = anew if question.options.cache == "refresh" else self._generation
            places.setdefault(object() if key is None else (since, key), []).append(place)

        def ask_for(flights: Sequence[Hashable]) -> dict[Hashable, _Answered | StorefrontError]:
            firsts = {flight: places[flight][0] for flight in flights}
            results: dict[Hashable, _Answered | StorefrontError] = {}
            for flight, place in firsts.items():
                # Another thread may have had the answer meanwhile.
                memo = self._find_memo(questions[place], keys[place])
                if memo is not None:
                    results[flight] = _Answered(memo.frozen.thaw(perf_counter() - memo.at), memo, "memo")
            missing = [flight for flight in flights if flight not in results]
            asked = ask([questions[firsts[flight]] for flight in missing]) if missing else ()
            for flight, outcome in zip(missing, asked, strict=True):
                place = firsts[flight]
                if isinstance(outcome, HTTPResult | ResponseError):
                    as_before = generation is self._generation and companies[place] == _company(questions[place])
                    results[flight] = self._take(questions[place], keys[place], outcome, as_before=as_before)
                elif outcome is not None:
                    results[flight] = outcome
            return results

        if places:
            names = {flight: questions[among[0]].request.operation.name for flight, among in places.items()}
            joined = self._flights.join_all(names, ask_for, questions[0].deadline, questions[0].request.watch)
            for flight, among in places.items():
                for place in among:
                    if flight in joined:
                        led = joined[flight].led and place == among[0]
                        outcomes[place] = _read(joined[flight].result, questions[place], tallies[place], led=led)
        tallies[:] = [tally for tally, outcome in zip(tallies, outcomes, strict=True) if outcome is not None]
        return outcomes

    def _find_memo(self, question: Question, key: str | None) -> _Memo | None:
        return None if key is None or question.options.cache == "refresh" else self._memos.get(key)

    def _take(self, question: Question, key: str | None, outcome: Outcome, *, as_before: bool) -> _Answered:
        """Take an answer, and remember it if nothing has changed since it was asked for."""
        if key is None:
            return _Answered(outcome, None, _source(outcome))
        memo = _Memo(Frozen(outcome), perf_counter())
        if as_before and has_result(question.request.operation, outcome):
            self._remember(key, memo)
        return _Answered(outcome, memo, _source(outcome))

    def _change(self, question: Question) -> Outcome:
        """Send a mutation, and forget all answers, whatever became of it: it may have been carried out."""
        try:
            return self._ask(question)
        finally:
            # A sign-in at the store moves the guest's cart.
            if not question.request.operation.gives_token or question.store_viewer is not None:
                self._forget()

    def _ask(self, question: Question) -> Outcome:
        if self._recall is None or question.store_viewer is not None:
            return question.answer()
        return self._recall.answer(question)

    def _key(self, question: Question) -> str | None:
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
            keys = tokens.viewer_keys(shared=False, deadline=question.deadline)
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

    def _within_time(self, question: Question) -> Question:
        deadline = self.bound(question.deadline)
        return question if deadline is question.deadline else replace(question, deadline=deadline)


def tell_of_memo(question: Question, age: float) -> None:
    """Tell whoever watches a call that it has the answer to an equal one."""
    request = question.request
    if request.watch is not None:
        request.watch.looked_up(request.operation.name, "memo", age)


def _read(
    result: _Answered | StorefrontError, question: Question, tally: _Tally, *, led: bool
) -> HTTPResult | StorefrontError:
    """Return what a query came to, and settle what is told of it.

    Args:
        result: What was answered.
        question: The query.
        tally: What is told of it.
        led: Whether it was this one that was asked, and not an equal one.

    Raises:
        StorefrontError: Nobody could answer anything, as without a token.
    """
    if isinstance(result, StorefrontError):
        tally.settle("network" if led else "memo", result)
        if not isinstance(result, ResponseError | TransportError):
            raise result
        return result
    if led or result.memo is None:
        tally.settle(result.source, result.outcome)
        return result.outcome
    tell_of_memo(question, 0.0)
    outcome = result.memo.frozen.thaw()
    tally.settle("memo", outcome)
    return outcome


def _source(outcome: HTTPResult | StorefrontError) -> Source:
    if not isinstance(outcome, RecalledResult):
        return "network"
    return "stale" if outcome.stale else "cache"


def _company(question: Question) -> int | None:
    return None if question.tokens is None else question.tokens.acting_as
