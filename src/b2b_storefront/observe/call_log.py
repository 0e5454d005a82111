"""What happened in a web request, as a dict: for a debug toolbar, a line of a log, or a test."""

from collections import deque
from dataclasses import asdict
from typing import Any

from b2b_storefront.observe.observer import Observer
from b2b_storefront.observe.records import OutcomeRecord, TokenRecord, WaitRecord

__all__ = ["CallLog"]

MOST_CALLS = 1_000
MOST_WAITS = 1_000


class CallLog(Observer):
    """Keeps what a scope's calls came to: `storefront.scope(observers=[log])`.

    Attributes:
        outcomes: The calls that have ended, the last 1,000, in that order.
    """

    def __init__(self) -> None:
        self.outcomes: deque[OutcomeRecord] = deque(maxlen=MOST_CALLS)
        self._waits: deque[WaitRecord] = deque(maxlen=MOST_WAITS)
        self._tokens: deque[TokenRecord] = deque(maxlen=MOST_WAITS)

    def waiting(self, wait: WaitRecord, /) -> None:
        """Keep a wait."""
        self._waits.append(wait)

    def token(self, event: TokenRecord, /) -> None:
        """Keep what became of a token."""
        self._tokens.append(event)

    def finished(self, outcome: OutcomeRecord, /) -> None:
        """Keep what a call came to."""
        self.outcomes.append(outcome)

    def summary(self) -> dict[str, Any]:
        """Return all of it as JSON values.

        `calls`, `requests`, `seconds` and `errors` are sums; `cache` counts what was found of answers; `operations`
        has, for each call, the record of its beginning and that of its end in one, with its `waits`.
        """
        outcomes, waits = list(self.outcomes), list(self._waits)
        uses = [outcome.cache for outcome in outcomes if outcome.cache is not None]
        return {
            "calls": len(outcomes),
            "requests": sum(outcome.attempts for outcome in outcomes),
            "seconds": sum(outcome.seconds for outcome in outcomes),
            "errors": sum(outcome.outcome == "error" for outcome in outcomes),
            "cache": {use: uses.count(use) for use in dict.fromkeys(uses)},
            "tokens": [_without(event, "call") for event in list(self._tokens)],
            "operations": [_describe(outcome, waits) for outcome in outcomes],
        }


def _describe(outcome: OutcomeRecord, waits: list[WaitRecord]) -> dict[str, Any]:
    own = [_without(wait, "call") for wait in waits if wait.call is outcome.call]
    told = asdict(outcome.call) | _without(outcome, "call") | {"waits": own}
    told["complexity_estimated"] = outcome.call.complexity
    told["parts"], told["request_ids"] = list(outcome.call.parts), list(outcome.request_ids)
    told["mended"] = [asdict(mended) for mended in outcome.mended]
    return told


def _without(record: OutcomeRecord | TokenRecord | WaitRecord, *names: str) -> dict[str, Any]:
    return {name: value for name, value in asdict(record).items() if name not in names}
