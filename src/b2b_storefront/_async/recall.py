"""Answers that are used again: looked up in a cache, fetched once for all who want them, forgotten when they change."""

import secrets
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from b2b_storefront._async.question import AsyncAskTogether, AsyncQuestion, AsyncRecalling
from b2b_storefront._config import StoreSettings, check_part
from b2b_storefront._errors import (
    ConfigurationError,
    OperationError,
    ResponseError,
    StorefrontError,
    TransportError,
)
from b2b_storefront._fork import reset_after_fork
from b2b_storefront._waiting import async_sleep
from b2b_storefront.auth.tasks import AsyncTokenSource
from b2b_storefront.auth.token import customer_id_claim
from b2b_storefront.cache.base import Cache
from b2b_storefront.cache.entries import open_entry, seal_entry
from b2b_storefront.cache.freshness import Freshness, GivenFreshness, Plan, State
from b2b_storefront.cache.keys import Viewer, entry_key, scope_of
from b2b_storefront.cache.outcomes import fits, is_fault, may_be_kept
from b2b_storefront.cache.tags import CUSTOMERS, EVERYTHING, changed_by, check_tags, digest, forgotten_with, tags_of
from b2b_storefront.cache.tasks import AsyncFlights, AsyncGuardedCache, AsyncRefreshes
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.wire.answer import HTTPResult, Outcome
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.recalled import Frozen, RecalledResult
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.watch import CacheUse

__all__ = ["AsyncRecall", "make_recall"]

REFRESH_LEASE = 30.0
"""Seconds for which nobody else refreshes an answer."""

REFRESH_PAUSE = 5.0
"""Seconds after a fault until the API is asked for the same again, while there is an answer to serve instead."""

MOST_FAULTS = 1_000

FETCH_LEASE = 3.0
"""Seconds for which other processes leave it to one to fetch what nobody has."""

FIRST_LOOK, LONGEST_PAUSE = 0.02, 0.25
"""Seconds between two looks for what another process fetches: from, and up to."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An answer that may be kept."""

    question: AsyncQuestion
    plan: Plan
    key: str
    proof: bytes | None
    viewer: Viewer | None

    @property
    def operation(self) -> Operation:
        return self.question.request.operation

    @property
    def deadline(self) -> Deadline:
        return self.question.deadline

    @property
    def refresh_key(self) -> str:
        """The key of the lease to refresh it; fetching what nobody has is another one."""
        return f"{self.key}:refresh"

    def tell(self, use: CacheUse, age: float | None = None) -> None:
        """Tell whoever watches the call what was found, before it is used."""
        watch = self.question.request.watch
        if watch is not None:
            watch.looked_up(self.operation.name, use, age)

    def is_still_asked_as(self) -> bool:
        """Tell whether the customer acts as the company that the key is for."""
        tokens = self.question.tokens
        return self.viewer is None or tokens is None or tokens.acting_as == self.viewer.company


@dataclass(frozen=True, slots=True)
class _Fetched:
    outcome: Outcome
    frozen: Frozen


class AsyncRecall(AsyncRecalling):
    """A storefront's cache, as its sessions use it.

    Args:
        settings: The store's.
        cache: Where answers are kept.
        freshness: Which ones, and for how long.
        clock: Seconds of a clock that is never set.
    """

    def __init__(self, settings: StoreSettings, cache: Cache, freshness: Freshness, clock: Callable[[], float]) -> None:
        self._settings = settings
        self._cache = AsyncGuardedCache(cache)
        self._freshness = freshness
        self._clock = clock
        self._scope = scope_of(settings)
        self._flights: AsyncFlights[_Fetched] = AsyncFlights()
        self._generation = object()
        self._faults: dict[str, float] = {}
        self._refreshes = AsyncRefreshes()
        reset_after_fork(self)

    def is_shared(self, operation: Operation) -> bool:
        """Tell whether one answer of an operation serves everybody."""
        plan = self._freshness.plan(operation)
        return plan is not None and plan.shared

    async def answer(self, question: AsyncQuestion) -> Outcome:
        """Return the answer: a kept one that is fresh, or stale while another is fetched, or the API's."""
        if question.request.operation.kind == "mutation":
            return await self._change(question)
        wanted = await self._find_wanted(question)
        if wanted is None:
            return await question.answer()
        if question.options.cache == "refresh":
            return (await self._fetch_and_keep(wanted)).outcome
        found = await self._look(wanted)
        if found is None:
            wanted.tell("miss")
            return await self._fetch(wanted)
        state = wanted.plan.fresh.judge(found.age)
        if state is State.FRESH:
            wanted.tell("hit", found.age)
            return found
        if state is State.STALE:
            wanted.tell("stale", found.age)
            return await self._refresh(wanted) or found
        outcome = None
        if self._clock() >= self._faults.get(wanted.key, 0.0):  # Else it could not be asked a moment ago.
            outcome = await self._fetch_unless_fault(wanted)
        if outcome is None:
            wanted.tell("fallback", found.age)
        return outcome or found

    async def answer_together(
        self, questions: Sequence[AsyncQuestion], ask: AsyncAskTogether
    ) -> Sequence[HTTPResult | StorefrontError | None]:
        """Return the answers to several queries; those that are not kept are asked for together.

        What everybody shares is fetched by itself instead: without anybody's token, and once for all who want it.
        """
        outcomes: list[HTTPResult | StorefrontError | None] = [None for _ in questions]
        missing: dict[int, tuple[_Wanted | None, RecalledResult | None]] = {}
        for place, question in enumerate(questions):
            wanted = await self._find_wanted(question)
            if wanted is not None and wanted.plan.shared:
                outcomes[place] = await self._answer_or_fail(question)
                continue
            found = None if wanted is None or question.options.cache == "refresh" else await self._look(wanted)
            state = None if wanted is None or found is None else wanted.plan.fresh.judge(found.age)
            if wanted is not None and found is not None and state is State.FRESH:
                wanted.tell("hit", found.age)
                outcomes[place] = found
            elif wanted is not None and found is not None and state is State.STALE:
                wanted.tell("stale", found.age)
                outcomes[place] = await self._refresh(wanted) or found
            else:
                if wanted is not None and found is None:
                    wanted.tell("miss")
                missing[place] = wanted, found
        if missing:
            began = self._clock()
            fitting = [wanted is not None and wanted.is_still_asked_as() for wanted, _ in missing.values()]
            try:
                asked = await ask([questions[place] for place in missing])
            except OperationError as error:
                await self._forget_refused([wanted for wanted, _ in missing.values() if wanted is not None], error)
                raise
            for (place, (wanted, spare)), fits, outcome in zip(missing.items(), fitting, asked, strict=True):
                outcomes[place] = outcome
                if wanted is None or outcome is None:
                    continue
                if isinstance(outcome, HTTPResult | ResponseError):
                    await self._learn(wanted, outcome, began, fits=fits)
                if spare is not None and is_fault(wanted.operation, outcome):
                    wanted.tell("fallback", spare.age)
                    outcomes[place] = spare
        return outcomes

    async def _answer_or_fail(self, question: AsyncQuestion) -> Outcome | TransportError:
        try:
            return await self.answer(question)
        except (ResponseError, TransportError) as error:
            return error

    async def forget(self, tags: Collection[str], deadline: Deadline, *, customers: bool = False) -> None:
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
        await self._forget(forgotten | {CUSTOMERS} if customers else forgotten, deadline)

    async def close(self) -> None:
        """End what is being refreshed in the background."""
        await self._refreshes.close()

    def after_fork(self) -> None:
        """Make this usable in a forked child."""
        self._flights.after_fork()
        self._refreshes.after_fork()

    async def _find_wanted(self, question: AsyncQuestion) -> _Wanted | None:
        """Return what to look for; None where the API is to be asked whatever is kept."""
        request, options, tokens = question.request, question.options, question.tokens
        operation = request.operation
        plan = self._freshness.plan(operation)
        if plan is None or options.cache is False or (tokens is None and operation.needs_token):
            return None
        viewer, proof = None, None
        if plan.shared:
            # Nothing of one customer's gets into what others are answered with: neither the token nor the address.
            headers = replace(options, buyer_address=None).sent_headers
            watch = request.watch
            request = PreparedRequest(operation, request.variable_values or {}, headers=headers)
            request.watch = watch
            question = replace(question, request=request, tokens=None)
        elif tokens is not None:
            keys = await tokens.viewer_keys(shared=self._cache.shared)
            viewer, proof = Viewer(keys.key, tokens.acting_as), keys.proof
        variables = request.variable_values or {}
        key = entry_key(self._settings, operation, variables, viewer, options.locale, options.deciding_headers)
        return None if key is None else _Wanted(question, plan, key, proof, viewer)

    async def _look(self, wanted: _Wanted) -> RecalledResult | None:
        """Return what is kept, if it may serve at all."""
        kept = await self._cache.get(wanted.key, wanted.deadline)
        if kept is None:
            return None
        state = wanted.plan.fresh.judge(kept.age)
        if state is State.GONE:
            return None
        found = open_entry(wanted.key, kept.value, wanted.proof, age=kept.age, stale=state is not State.FRESH)
        return found if found is not None and fits(wanted.operation, found) else None

    async def _refresh(self, wanted: _Wanted) -> Outcome | None:
        """See to it that one call fetches the next answer; return it only where that can't go on beside the caller."""
        owner = secrets.token_hex(8)
        if not await self._cache.acquire(wanted.refresh_key, owner, REFRESH_LEASE, wanted.deadline):
            return None
        later = replace(wanted, question=replace(wanted.question, deadline=Deadline(self._settings.timeout)))
        if self._refreshes.start(lambda: self._refresh_beside(later, owner)):
            return None
        if self._refreshes.cut_off:
            return await self._fetch_unless_fault(wanted)
        await self._cache.release(wanted.refresh_key, owner, wanted.deadline)  # No room: a later call will do it.
        return None

    async def _refresh_beside(self, wanted: _Wanted, owner: str) -> None:
        request = wanted.question.request
        if request.watch is None:
            await self._fetch_next(wanted, owner)
            return
        with request.watch.refreshes(wanted.operation, request.variable_values) as watch:
            question = replace(wanted.question, request=request.watched_by(watch))
            await self._fetch_next(replace(wanted, question=question), owner)

    async def _fetch_next(self, wanted: _Wanted, owner: str) -> None:
        # Where this is cut off, the lease stays: the next one must not begin at once, and be cut off as well.
        try:
            fetched = await self._fetch_and_keep(wanted)
            failed = is_fault(wanted.operation, fetched.outcome)
        except StorefrontError:
            failed = True
        if failed:
            await self._cache.acquire(wanted.refresh_key, owner, REFRESH_PAUSE, wanted.deadline)
        else:
            await self._cache.release(wanted.refresh_key, owner, wanted.deadline)

    async def _fetch_unless_fault(self, wanted: _Wanted) -> Outcome | None:
        """Fetch the answer; None where the API can't be asked."""
        try:
            outcome = await self._fetch(wanted)
        except StorefrontError as error:
            if not is_fault(wanted.operation, error):
                raise
        else:
            if not is_fault(wanted.operation, outcome):
                return outcome
        if len(self._faults) > MOST_FAULTS:
            self._faults.clear()
        self._faults[wanted.key] = self._clock() + REFRESH_PAUSE
        return None

    async def _fetch(self, wanted: _Wanted) -> Outcome:
        """Fetch the answer, once for all who want it now."""
        # Whoever asks after a change does not join who asked before it.
        joined = await self._flights.join(
            (self._generation, wanted.key),
            lambda: self._fetch_for_all(wanted),
            wanted.deadline,
            wanted.operation.name,
            wanted.question.request.watch,
        )
        if joined.led:
            return joined.result.outcome
        wanted.tell("memo", 0.0)
        return joined.result.frozen.thaw()

    async def _fetch_for_all(self, wanted: _Wanted) -> _Fetched:
        if not self._cache.shared:
            return await self._fetch_and_keep(wanted)
        owner = secrets.token_hex(8)
        found = await self._wait_for_other_process(wanted, owner)
        if found is not None:
            return _Fetched(found, Frozen(found))
        try:
            return await self._fetch_and_keep(wanted)
        finally:
            await self._cache.release(wanted.key, owner, wanted.deadline)

    async def _wait_for_other_process(self, wanted: _Wanted, owner: str) -> RecalledResult | None:
        """Return what another process has fetched meanwhile; None once it is up to this one."""
        give_up_at = self._clock() + min(FETCH_LEASE, wanted.deadline.left() / 2)
        pause = FIRST_LOOK
        while not await self._cache.acquire(wanted.key, owner, FETCH_LEASE, wanted.deadline):
            if self._clock() + pause > give_up_at:
                return None
            if pause == FIRST_LOOK and wanted.question.request.watch is not None:
                wanted.question.request.watch.waits("answer", give_up_at - self._clock(), at_most=True)
            await async_sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
            found = await self._look(wanted)
            if found is not None and not found.stale:
                wanted.tell("hit", found.age)
                return found
        return None

    async def _fetch_and_keep(self, wanted: _Wanted) -> _Fetched:
        began = self._clock()
        fits = wanted.is_still_asked_as()
        try:
            outcome = await wanted.question.answer()
        except OperationError as error:
            await self._forget_refused((wanted,), error)
            raise
        return await self._learn(wanted, outcome, began, fits=fits)

    async def _forget_refused(self, refused: Sequence[_Wanted], error: OperationError) -> None:
        for wanted in refused:
            if not is_fault(wanted.operation, error):
                await self._cache.remove(wanted.key, wanted.deadline)  # The customer can't sign in any more.

    async def _learn(self, wanted: _Wanted, outcome: Outcome, began: float, *, fits: bool) -> _Fetched:
        """Keep what the API answered, if it may be kept.

        Args:
            wanted: What was asked for.
            outcome: The answer.
            began: When it was asked for.
            fits: Whether the customer acted as the right company then.
        """
        operation = wanted.operation
        frozen = Frozen(outcome)
        if not (fits and wanted.is_still_asked_as()):
            return _Fetched(outcome, frozen)  # As which company the API answered is not certain.
        if may_be_kept(operation, outcome, frozen):
            await self._keep(wanted, frozen, outcome, self._clock() - began)
        elif not is_fault(operation, outcome):
            await self._cache.remove(wanted.key, wanted.deadline)  # It is refused now.
        return _Fetched(outcome, frozen)

    async def _keep(self, wanted: _Wanted, frozen: Frozen, outcome: Outcome, took: float) -> None:
        data: Mapping[str, object] = getattr(outcome, "data", None) or {}
        tags = tags_of(wanted.operation, wanted.question.request.variable_values or {}, data) | {EVERYTHING}
        tokens = wanted.question.tokens
        if tokens is not None:
            tags |= _customer_tags(tokens) | {CUSTOMERS}
        digests = [digest(self._scope, tag) for tag in tags]
        value = seal_entry(wanted.key, frozen, wanted.proof)
        await self._cache.put(wanted.key, value, wanted.plan.fresh.life, digests, took, wanted.deadline)

    async def _change(self, question: AsyncQuestion) -> Outcome:
        """Send a mutation, and forget what it changes, whatever became of it: it may have been carried out."""
        data: object = None
        try:
            outcome = await question.answer()
            data = getattr(outcome, "data", None)
        finally:
            request = question.request
            tags = changed_by(request.operation, request.variable_values or {}, data)
            if tags is None:
                tags = frozenset({CUSTOMERS})
            if tags and question.tokens is not None:
                tags |= _customer_tags(question.tokens)
            if tags:
                await self._forget(tags, question.deadline)
        return outcome

    async def _forget(self, tags: Collection[str], deadline: Deadline) -> None:
        self._generation = object()
        await self._cache.forget([digest(self._scope, tag) for tag in tags], deadline)


def _customer_tags(tokens: AsyncTokenSource) -> frozenset[str]:
    """Return the tags of whatever a customer is told, however it signs in."""
    tags = {f"customer {tokens.credentials.customer}"}
    token = tokens.core.fresh()
    customer_id = None if token is None else customer_id_claim(token.value)
    if customer_id is not None:
        tags.add(f"customer id {customer_id}")
    return frozenset(tags)


def make_recall(
    settings: StoreSettings,
    cache: Cache | None,
    freshness: GivenFreshness | None,
    clock: Callable[[], float],
) -> AsyncRecall | None:
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

    return AsyncRecall(settings, cache, Freshness(freshness, OPERATIONS), clock)
