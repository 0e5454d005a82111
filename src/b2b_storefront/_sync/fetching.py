# Generated from src/b2b_storefront/_async/fetching.py by `make codegen`. Edits are lost.

"""Fetches what is not kept, or not fresh: once for all who want it, here and in other processes."""

import secrets
from collections.abc import Callable
from dataclasses import replace

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import OperationError, StorefrontError
from b2b_storefront._sync.kept_answers import Fetched, KeptAnswers, Wanted
from b2b_storefront._waiting import sleep
from b2b_storefront.cache.outcomes import is_fault
from b2b_storefront.cache.threads import Flights, Refreshes
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.wire.answer import Outcome
from b2b_storefront.wire.recalled import Frozen, RecalledResult

__all__ = ["Fetching"]

REFRESH_LEASE = 30.0
"""Seconds for which nobody else refreshes an answer."""

REFRESH_PAUSE = 5.0
"""Seconds after a fault until the API is asked for the same again, while there is an answer to serve instead."""

MOST_FAULTS = 1_000

FETCH_LEASE = 3.0
"""Seconds for which other processes leave it to one to fetch what nobody has."""

FIRST_LOOK, LONGEST_PAUSE = 0.02, 0.25
"""Seconds between two looks for what another process fetches: from, and up to."""


class Fetching:
    """Asks the API for what may be kept, and keeps it.

    Args:
        settings: The store's.
        answers: Where answers are kept.
        clock: Seconds of a clock that is never set.

    Attributes:
        refreshes: What is fetched beside callers who have a stale answer.
    """

    def __init__(self, settings: StoreSettings, answers: KeptAnswers, clock: Callable[[], float]) -> None:
        self.refreshes = Refreshes()
        self._settings = settings
        self._answers = answers
        self._cache = answers.cache
        self._clock = clock
        self._flights: Flights[Fetched] = Flights()
        self._generation = object()
        self._faults: dict[str, float] = {}

    def fetch(self, wanted: Wanted) -> Outcome:
        """Fetch the answer, once for all who want it now."""
        # Whoever asks after a change does not join who asked before it.
        joined = self._flights.join(
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

    def fetch_and_keep(self, wanted: Wanted) -> Fetched:
        """Fetch the answer, whoever else does, and keep it if it may be kept."""
        began = self._clock()
        fits = wanted.is_still_asked_as()
        try:
            outcome = wanted.question.answer()
        except OperationError as error:
            self._answers.forget_refused((wanted,), error)
            raise
        return self._answers.learn(wanted, outcome, began, fits=fits)

    def fetch_unless_fault(self, wanted: Wanted) -> Outcome | None:
        """Fetch the answer; None where the API can't be asked."""
        try:
            outcome = self.fetch(wanted)
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

    def failed_lately(self, wanted: Wanted) -> bool:
        """Tell whether the API could not be asked for it a moment ago."""
        return self._clock() < self._faults.get(wanted.key, 0.0)

    def refresh(self, wanted: Wanted) -> Outcome | None:
        """See to it that one call fetches the next answer; return it only where that can't go on beside the caller."""
        owner = secrets.token_hex(8)
        if not self._cache.acquire(wanted.refresh_key, owner, REFRESH_LEASE, wanted.deadline):
            return None
        later = replace(wanted, question=replace(wanted.question, deadline=Deadline(self._settings.timeout)))
        if self.refreshes.start(lambda: self._refresh_beside(later, owner)):
            return None
        if self.refreshes.cut_off:
            return self.fetch_unless_fault(wanted)
        self._cache.release(wanted.refresh_key, owner, wanted.deadline)  # No room: a later call will do it.
        return None

    def begin_anew(self) -> None:
        """Let nobody join what was asked for before now, because something has changed."""
        self._generation = object()

    def after_fork(self) -> None:
        """Make this usable in a forked child: what is on its way is the parent's."""
        self._flights.after_fork()
        self.refreshes.after_fork()

    def _refresh_beside(self, wanted: Wanted, owner: str) -> None:
        request = wanted.question.request
        if request.watch is None:
            self._fetch_next(wanted, owner)
            return
        with request.watch.refreshes(wanted.operation, request.variable_values) as watch:
            question = replace(wanted.question, request=request.watched_by(watch))
            self._fetch_next(replace(wanted, question=question), owner)

    def _fetch_next(self, wanted: Wanted, owner: str) -> None:
        # Where this is cut off, the lease stays: the next one must not begin at once, and be cut off as well.
        try:
            fetched = self.fetch_and_keep(wanted)
            failed = is_fault(wanted.operation, fetched.outcome)
        except StorefrontError:
            failed = True
        if failed:
            self._cache.acquire(wanted.refresh_key, owner, REFRESH_PAUSE, wanted.deadline)
        else:
            self._cache.release(wanted.refresh_key, owner, wanted.deadline)

    def _fetch_for_all(self, wanted: Wanted) -> Fetched:
        if not self._cache.shared:
            return self.fetch_and_keep(wanted)
        owner = secrets.token_hex(8)
        found = self._wait_for_other_process(wanted, owner)
        if found is not None:
            return Fetched(found, Frozen(found))
        try:
            return self.fetch_and_keep(wanted)
        finally:
            self._cache.release(wanted.key, owner, wanted.deadline)

    def _wait_for_other_process(self, wanted: Wanted, owner: str) -> RecalledResult | None:
        """Return what another process has fetched meanwhile; None once it is up to this one."""
        give_up_at = self._clock() + min(FETCH_LEASE, wanted.deadline.left() / 2)
        pause = FIRST_LOOK
        while not self._cache.acquire(wanted.key, owner, FETCH_LEASE, wanted.deadline):
            if self._clock() + pause > give_up_at:
                return None
            if pause == FIRST_LOOK and wanted.question.request.watch is not None:
                wanted.question.request.watch.waits("answer", give_up_at - self._clock(), at_most=True)
            sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
            found = self._answers.look(wanted)
            if found is not None and not found.stale:
                wanted.tell("hit", found.age)
                return found
        return None
