# Generated from src/b2b_storefront/_async/recall.py by `make codegen`. Edits are lost.

"""Answers that are used again: looked up in a cache, fetched once for all who want them, forgotten when they change."""

from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from b2b_storefront._config import StoreSettings, check_part
from b2b_storefront._errors import (
    ConfigurationError,
    OperationError,
    ResponseError,
    StorefrontError,
    TransportError,
)
from b2b_storefront._fork import reset_after_fork
from b2b_storefront._sync.fetching import Fetching
from b2b_storefront._sync.kept_answers import KeptAnswers, Wanted, customer_tags
from b2b_storefront._sync.question import AskTogether, Question, Recalling
from b2b_storefront.cache.base import Cache
from b2b_storefront.cache.freshness import Freshness, GivenFreshness, State
from b2b_storefront.cache.outcomes import is_fault
from b2b_storefront.cache.tags import CUSTOMERS, EVERYTHING, changed_by, check_tags, forgotten_with
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.wire.answer import HTTPResult, Outcome
from b2b_storefront.wire.operation import Operation

if TYPE_CHECKING:
    from b2b_storefront.wire.recalled import RecalledResult

__all__ = ["Recall", "make_recall"]


class Recall(Recalling):
    """A storefront's cache, as its sessions use it.

    Args:
        settings: The store's.
        cache: Where answers are kept.
        freshness: Which ones, and for how long.
        clock: Seconds of a clock that is never set.
    """

    def __init__(self, settings: StoreSettings, cache: Cache, freshness: Freshness, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._answers = KeptAnswers(settings, cache, freshness, clock)
        self._fetching = Fetching(settings, self._answers, clock)
        reset_after_fork(self)

    def is_shared(self, operation: Operation) -> bool:
        """Tell whether one answer of an operation serves everybody."""
        return self._answers.is_shared(operation)

    def answer(self, question: Question) -> Outcome:
        """Return the answer: a kept one that is fresh, or stale while another is fetched, or the API's."""
        if question.request.operation.kind == "mutation":
            return self._change(question)
        wanted = self._answers.find_wanted(question)
        if wanted is None:
            return question.answer()
        if question.options.cache == "refresh":
            return (self._fetching.fetch_and_keep(wanted)).outcome
        found = self._answers.look(wanted)
        if found is None:
            wanted.tell("miss")
            return self._fetching.fetch(wanted)
        state = wanted.plan.fresh.judge(found.age)
        if state is State.FRESH:
            wanted.tell("hit", found.age)
            return found
        if state is State.STALE:
            wanted.tell("stale", found.age)
            return self._fetching.refresh(wanted) or found
        outcome = None
        if not self._fetching.failed_lately(wanted):
            outcome = self._fetching.fetch_unless_fault(wanted)
        if outcome is None:
            wanted.tell("fallback", found.age)
        return outcome or found

    def answer_together(
        self, questions: Sequence[Question], ask: AskTogether
    ) -> Sequence[HTTPResult | StorefrontError | None]:
        """Return the answers to several queries; those that are not kept are asked for together.

        What everybody shares is fetched by itself instead: without anybody's token, and once for all who want it.
        """
        outcomes: list[HTTPResult | StorefrontError | None] = [None for _ in questions]
        missing: dict[int, tuple[Wanted | None, RecalledResult | None]] = {}
        for place, question in enumerate(questions):
            wanted = self._answers.find_wanted(question)
            if wanted is not None and wanted.plan.shared:
                outcomes[place] = self._answer_or_fail(question)
                continue
            found = None if wanted is None or question.options.cache == "refresh" else self._answers.look(wanted)
            state = None if wanted is None or found is None else wanted.plan.fresh.judge(found.age)
            if wanted is not None and found is not None and state is State.FRESH:
                wanted.tell("hit", found.age)
                outcomes[place] = found
            elif wanted is not None and found is not None and state is State.STALE:
                wanted.tell("stale", found.age)
                outcomes[place] = self._fetching.refresh(wanted) or found
            else:
                if wanted is not None and found is None:
                    wanted.tell("miss")
                missing[place] = wanted, found
        if missing:
            began = self._clock()
            fitting = [wanted is not None and wanted.is_still_asked_as() for wanted, _ in missing.values()]
            try:
                asked = ask([questions[place] for place in missing])
            except OperationError as error:
                self._answers.forget_refused([wanted for wanted, _ in missing.values() if wanted is not None], error)
                raise
            for (place, (wanted, spare)), fits, outcome in zip(missing.items(), fitting, asked, strict=True):
                outcomes[place] = outcome
                if wanted is None or outcome is None:
                    continue
                if isinstance(outcome, HTTPResult | ResponseError):
                    self._answers.learn(wanted, outcome, began, fits=fits)
                if spare is not None and is_fault(wanted.operation, outcome):
                    wanted.tell("fallback", spare.age)
                    outcomes[place] = spare
        return outcomes

    def forget(self, tags: Collection[str], deadline: Deadline, *, customers: bool = False) -> None:
        """Forget all answers that have any of the tags; all of the store's, where none is given.

        Args:
            tags: What changed.
            deadline: How long it may take.
            customers: Whether everything is forgotten besides that was answered to one customer.

        Raises:
            ConfigurationError: One of them is not a tag.
        """
        check_tags(tags)
        forgotten = forgotten_with(tags) if tags else frozenset({EVERYTHING})
        self._forget(forgotten | {CUSTOMERS} if customers else forgotten, deadline)

    def close(self) -> None:
        """End what is being refreshed in the background."""
        self._fetching.refreshes.close()

    def after_fork(self) -> None:
        """Make this usable in a forked child."""
        self._fetching.after_fork()

    def _answer_or_fail(self, question: Question) -> Outcome | TransportError:
        try:
            return self.answer(question)
        except (ResponseError, TransportError) as error:
            return error

    def _change(self, question: Question) -> Outcome:
        """Send a mutation, and forget what it changes, whatever became of it: it may have been carried out."""
        data: object = None
        try:
            outcome = question.answer()
            data = getattr(outcome, "data", None)
        finally:
            request = question.request
            tags = changed_by(request.operation, request.variable_values or {}, data)
            if tags is None:
                tags = frozenset({CUSTOMERS})
            if tags and question.tokens is not None:
                tags |= customer_tags(question.tokens)
            if tags:
                self._forget(tags, question.deadline)
        return outcome

    def _forget(self, tags: Collection[str], deadline: Deadline) -> None:
        self._fetching.begin_anew()
        self._answers.forget(tags, deadline)


def make_recall(
    settings: StoreSettings,
    cache: Cache | None,
    freshness: GivenFreshness | None,
    clock: Callable[[], float],
) -> Recall | None:
    """Return what a storefront's sessions look their answers up in; None where there is no cache.

    Raises:
        ConfigurationError: The cache or the table of freshness can't work.
    """
    if cache is None:
        if freshness is not None:
            raise ConfigurationError("freshness stands without cache: pass cache=MemoryCache() too, or leave it out.")
        return None
    check_part("cache", cache, Cache, "a MemoryCache() or a RedisCache(url)")
    from b2b_storefront.client.operations import OPERATIONS

    return Recall(settings, cache, Freshness(freshness, OPERATIONS), clock)
