"""One call's attempts: each has its place in the store's budget, and its pause before the next, within one deadline."""

import logging
from collections.abc import Awaitable, Callable
from typing import NamedTuple, TypeVar

from b2b_storefront._display import seconds_text
from b2b_storefront._errors import ConfigurationError, RateLimitedError, StorefrontError, TransportError
from b2b_storefront._waiting import async_sleep
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.resilience.limit import Budget, NoPlaceError, Traffic
from b2b_storefront.resilience.retry import QUOTA_SPENT, Attempts, RetryPolicy, RetryQuota, Stop, Trouble, find_trouble
from b2b_storefront.resilience.tasks import AsyncLimiter
from b2b_storefront.wire.answer import HTTPResult, no_place_left
from b2b_storefront.wire.rest import RestResult
from b2b_storefront.wire.watch import Watch

__all__ = ["AsyncPersistence", "Call"]

logger = logging.getLogger("b2b_storefront")

OutcomeT = TypeVar("OutcomeT")


class Call(NamedTuple):
    """What a call's attempts depend on.

    Attributes:
        name: What errors and logs call it.
        traffic: Its class in the store's budget.
        repeatable: Whether it may be carried out twice.
        deadline: When it ends.
        policy: How often it is attempted; None as the storefront's policy says.
        watch: Is told how it goes; None where nobody wants to know.
        counted: Whether it takes a place in the store's budget, which counts the requests to B2B Edition's API only.
    """

    name: str | None
    traffic: Traffic
    repeatable: bool
    deadline: Deadline
    policy: RetryPolicy | None
    watch: Watch | None = None
    counted: bool = True

    def waits_for_place(self, seconds: float) -> None:
        """Tell of a wait for the store's budget, before it."""
        logger.debug(
            "%s: waits for its place in the store's budget, about %s",
            self.name,
            seconds_text(seconds),
            extra={"b2b_operation": self.name, "b2b_reason": "budget", "b2b_seconds": seconds},
        )
        if self.watch is not None:
            self.watch.waits("budget", seconds)


class AsyncPersistence:
    """Attempts calls until they have a result that counts, or there is no sense in another attempt.

    Args:
        policy: How often calls are attempted.
        limiter: The store's budget; None for none.
        chance: Returns a number from 0 to 1.
    """

    __slots__ = ("_chance", "_limiter", "_policy", "_quota")

    def __init__(self, policy: RetryPolicy, limiter: AsyncLimiter | None, chance: Callable[[], float]) -> None:
        self._policy = policy
        self._limiter = limiter
        self._quota = RetryQuota(policy.quota)
        self._chance = chance

    async def run(self, call: Call, attempt: Callable[[], Awaitable[OutcomeT]]) -> OutcomeT:
        """Attempt a call, and return what it came to.

        Args:
            call: The call.
            attempt: Makes one attempt. It returns what was answered, errors included, and an error for no answer.

        Raises:
            RateLimitedError: The budget has no place for the call in its time; nothing was sent.
        """
        if call.watch is not None:
            attempt = watch_attempt(call.watch, attempt)
        outcome = await self._attempt(call, attempt)
        if isinstance(outcome, NoPlaceError):
            raise no_place_left(call.name, outcome.seconds, call.deadline.left())
        attempts: Attempts | None = None
        while (trouble := find_trouble(outcome)) is not None:
            if attempts is None:
                policy = call.policy or self._policy
                attempts = Attempts(policy, self._quota, repeatable=call.repeatable, chance=self._chance)
            place = 0.0 if self._limiter is None or not call.counted else self._limiter.expect(call.traffic)
            decision = attempts.after(trouble, call.deadline.left(), place)
            if isinstance(decision, Stop):
                if decision.why == QUOTA_SPENT and self._quota.begins_to_lack():
                    warn_of_outage(call, trouble)
                return note_attempts(outcome, attempts.made, decision.why)
            tell(call, trouble, attempts.made, decision.pause)
            if decision.pause > 0:
                await async_sleep(decision.pause)
            again = await self._attempt(call, attempt)
            if isinstance(again, NoPlaceError):
                why = f"The store's budget has no place for another attempt for {seconds_text(again.seconds)}."
                return note_attempts(outcome, attempts.made - 1, why)
            outcome = again
        return self._conclude(outcome, attempts)

    def budget(self) -> Budget | None:
        """Return what the store has left, as far as is known; None without a limiter."""
        return None if self._limiter is None else self._limiter.budget()

    async def close(self) -> None:
        """Let the limiter finish what it is doing."""
        if self._limiter is not None:
            await self._limiter.close()

    async def _attempt(self, call: Call, attempt: Callable[[], Awaitable[OutcomeT]]) -> OutcomeT | NoPlaceError:
        """Make one attempt, once it has its place in the budget."""
        limiter = self._limiter
        if limiter is None or not call.counted:
            return await attempt()
        try:
            ticket = await limiter.take(call.traffic, call.deadline, call.waits_for_place)
        except NoPlaceError as no_place:
            return no_place
        try:
            outcome = await attempt()
        except ConfigurationError:
            await limiter.unused(ticket)
            raise
        except BaseException:
            limiter.lost(ticket)  # It may have been sent, and counts.
            raise
        if isinstance(outcome, TransportError) and not outcome.sent:
            await limiter.unused(ticket)
            return outcome
        stop = None
        if isinstance(outcome, RateLimitedError):
            stop = outcome.retry_after if outcome.resets_in is None else outcome.resets_in
            tell_of_stop(call, stop)
        headers = outcome.headers if isinstance(outcome, HTTPResult | RestResult) else None
        await limiter.answered(ticket, headers, stop)
        return outcome

    def _conclude(self, outcome: OutcomeT, attempts: Attempts | None) -> OutcomeT:
        if attempts is not None:
            attempts.answered()
            return note_attempts(outcome, attempts.made)
        if not isinstance(outcome, StorefrontError):
            self._quota.succeeded_at_once()
        return outcome


def note_attempts(outcome: OutcomeT, attempts: int, why: str = "") -> OutcomeT:
    """Return an outcome that says how many attempts were made, and why there was no further one."""
    if isinstance(outcome, HTTPResult):
        outcome.attempts, outcome.stopped = attempts, why
    if isinstance(outcome, StorefrontError):
        return outcome.after_attempts(attempts, why)
    return outcome


def watch_attempt(watch: Watch, attempt: Callable[[], Awaitable[OutcomeT]]) -> Callable[[], Awaitable[OutcomeT]]:
    """Return what makes an attempt and tells of it."""

    async def run() -> OutcomeT:
        watch.sends()
        try:
            outcome = await attempt()
        except BaseException as error:
            watch.sent(error)
            raise
        watch.sent(outcome)
        return outcome

    return run


def warn_of_outage(call: Call, trouble: Trouble) -> None:
    """Tell the log that so much fails that nothing is repeated for now."""
    logger.warning(
        "So many calls fail, at last %s (%s), that none is sent again until others succeed. The API or the way to it"
        " has an outage: see its status page, and what stands between here and there.",
        call.name,
        trouble.reason,
        extra={"b2b_operation": call.name, "b2b_reason": "outage", "b2b_why": trouble.reason},
    )


def tell_of_stop(call: Call, seconds: float | None) -> None:
    """Tell the log that the API takes no more requests for now."""
    logger.info(
        "%s: the API takes no more requests of the store%s (HTTP 429)",
        call.name,
        "" if seconds is None else f" for {seconds_text(seconds)}",
        extra={"b2b_operation": call.name, "b2b_reason": "budget", "b2b_why": "HTTP 429", "b2b_seconds": seconds},
    )


def tell(call: Call, trouble: Trouble, attempt: int, pause: float) -> None:
    """Tell the log, and whoever watches the call, of another attempt, before its pause."""
    logger.info(
        "%s: %s; attempt %d begins in %s",
        call.name,
        trouble.reason,
        attempt,
        seconds_text(pause),
        extra={
            "b2b_operation": call.name,
            "b2b_reason": "retry",
            "b2b_why": trouble.reason,
            "b2b_attempt": attempt,
            "b2b_seconds": pause,
        },
    )
    if call.watch is not None:
        call.watch.waits("retry", pause, why=trouble.reason)
