"""Answers that are kept: which of them a question may have, and what becomes of them when something changes."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from b2b_storefront._async.question import AsyncQuestion
from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import OperationError
from b2b_storefront.auth.tasks import AsyncTokenSource
from b2b_storefront.auth.token import customer_id_claim
from b2b_storefront.cache.base import Cache
from b2b_storefront.cache.entries import open_entry, seal_entry
from b2b_storefront.cache.freshness import Freshness, Plan, State
from b2b_storefront.cache.keys import Viewer, entry_key, scope_of
from b2b_storefront.cache.outcomes import fits, is_fault, may_be_kept
from b2b_storefront.cache.tags import CUSTOMERS, EVERYTHING, digest, tags_of
from b2b_storefront.cache.tasks import AsyncGuardedCache
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.wire.answer import Outcome
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.recalled import Frozen, RecalledResult
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.watch import CacheUse

__all__ = ["AsyncKeptAnswers", "AsyncWanted", "Fetched", "customer_tags"]


@dataclass(frozen=True, slots=True)
class AsyncWanted:
    """An answer that may be kept.

    Attributes:
        question: What is asked; where everybody is answered the same, without anything of the customer's.
        plan: Whether one answer serves everybody, and for how long.
        key: Under which key it is kept.
        proof: What proves that it was kept for this customer; None where everybody is answered the same.
        viewer: Who is answered, as which company; None for everybody.
    """

    question: AsyncQuestion
    plan: Plan
    key: str
    proof: bytes | None
    viewer: Viewer | None

    @property
    def operation(self) -> Operation:
        """What is asked."""
        return self.question.request.operation

    @property
    def deadline(self) -> Deadline:
        """The call's."""
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
class Fetched:
    """What the API answered, and the same for those who did not ask."""

    outcome: Outcome
    frozen: Frozen


class AsyncKeptAnswers:
    """The answers in a storefront's cache.

    Args:
        settings: The store's.
        cache: Where answers are kept.
        freshness: Which ones, and for how long.
        clock: Seconds of a clock that is never set.

    Attributes:
        cache: The cache, asked within the time of each call.
    """

    def __init__(self, settings: StoreSettings, cache: Cache, freshness: Freshness, clock: Callable[[], float]) -> None:
        self.cache = AsyncGuardedCache(cache)
        self._settings = settings
        self._freshness = freshness
        self._clock = clock
        self._scope = scope_of(settings)

    def is_shared(self, operation: Operation) -> bool:
        """Tell whether one answer of an operation serves everybody."""
        plan = self._freshness.plan(operation)
        return plan is not None and plan.shared

    async def find_wanted(self, question: AsyncQuestion) -> AsyncWanted | None:
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
            keys = await tokens.viewer_keys(shared=self.cache.shared, deadline=question.deadline)
            viewer, proof = Viewer(keys.key, tokens.acting_as), keys.proof
        variables = request.variable_values or {}
        key = entry_key(self._settings, operation, variables, viewer, options.locale, options.deciding_headers)
        return None if key is None else AsyncWanted(question, plan, key, proof, viewer)

    async def look(self, wanted: AsyncWanted) -> RecalledResult | None:
        """Return what is kept, if it may serve at all."""
        kept = await self.cache.get(wanted.key, wanted.deadline)
        if kept is None:
            return None
        state = wanted.plan.fresh.judge(kept.age)
        if state is State.GONE:
            return None
        found = open_entry(wanted.key, kept.value, wanted.proof, age=kept.age, stale=state is not State.FRESH)
        return found if found is not None and fits(wanted.operation, found) else None

    async def learn(self, wanted: AsyncWanted, outcome: Outcome, began: float, *, fits: bool) -> Fetched:
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
            return Fetched(outcome, frozen)  # As which company the API answered is not certain.
        if may_be_kept(operation, outcome, frozen):
            await self._keep(wanted, frozen, outcome, self._clock() - began)
        elif not is_fault(operation, outcome):
            await self.cache.remove(wanted.key, wanted.deadline)  # It is refused now.
        return Fetched(outcome, frozen)

    async def forget_refused(self, refused: Sequence[AsyncWanted], error: OperationError) -> None:
        """Forget what the API refuses to answer any more."""
        for wanted in refused:
            if not is_fault(wanted.operation, error):
                await self.cache.remove(wanted.key, wanted.deadline)  # The customer can't sign in any more.

    async def forget(self, tags: Collection[str], deadline: Deadline) -> None:
        """Forget all answers that have any of the tags."""
        await self.cache.forget([digest(self._scope, tag) for tag in tags], deadline)

    async def _keep(self, wanted: AsyncWanted, frozen: Frozen, outcome: Outcome, took: float) -> None:
        data: Mapping[str, object] = getattr(outcome, "data", None) or {}
        tags = tags_of(wanted.operation, wanted.question.request.variable_values or {}, data) | {EVERYTHING}
        tokens = wanted.question.tokens
        if tokens is not None:
            tags |= customer_tags(tokens) | {CUSTOMERS}
        digests = [digest(self._scope, tag) for tag in tags]
        value = seal_entry(wanted.key, frozen, wanted.proof)
        await self.cache.put(wanted.key, value, wanted.plan.fresh.life, digests, took, wanted.deadline)


def customer_tags(tokens: AsyncTokenSource) -> frozenset[str]:
    """Return the tags of whatever a customer is told, however it signs in."""
    tags = {f"customer {tokens.credentials.customer}"}
    token = tokens.core.fresh()
    customer_id = None if token is None else customer_id_claim(token.value)
    if customer_id is not None:
        tags.add(f"customer id {customer_id}")
    return frozenset(tags)
