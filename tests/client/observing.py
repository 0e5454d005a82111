"""An observer that notes down all that it is told."""

from typing import Any

from b2b_storefront import Observer
from b2b_storefront.observe import (
    AttemptRecord,
    CacheRecord,
    CallRecord,
    OutcomeRecord,
    TokenRecord,
    WaitRecord,
)

__all__ = ["Recording"]


class Recording(Observer):
    """Notes down what it is told, in order."""

    def __init__(self) -> None:
        self.told: list[tuple[str, Any]] = []

    def started(self, call: CallRecord, /) -> None:
        """A call begins."""
        self.told.append(("started", call))

    def attempt(self, attempt: AttemptRecord, /) -> None:
        """A request was answered."""
        self.told.append(("attempt", attempt))

    def waiting(self, wait: WaitRecord, /) -> None:
        """A call waits."""
        self.told.append(("waiting", wait))

    def token(self, event: TokenRecord, /) -> None:
        """Something became of a token."""
        self.told.append(("token", event))

    def cache(self, found: CacheRecord, /) -> None:
        """A call looked for an answer."""
        self.told.append(("cache", found))

    def finished(self, outcome: OutcomeRecord, /) -> None:
        """A call has ended."""
        self.told.append(("finished", outcome))

    @property
    def calls(self) -> list[CallRecord]:
        """The calls that began."""
        return self._records("started")

    @property
    def attempts(self) -> list[AttemptRecord]:
        """The requests."""
        return self._records("attempt")

    @property
    def waits(self) -> list[WaitRecord]:
        """The waits."""
        return self._records("waiting")

    @property
    def tokens(self) -> list[TokenRecord]:
        """What became of tokens."""
        return self._records("token")

    @property
    def looks(self) -> list[CacheRecord]:
        """What was found of answers."""
        return self._records("cache")

    @property
    def outcomes(self) -> list[OutcomeRecord]:
        """The calls that ended."""
        return self._records("finished")

    @property
    def story(self) -> list[str]:
        """What was told, in a word or two each."""
        return [_describe(event, record) for event, record in self.told]

    def _records(self, event: str) -> list[Any]:
        return [record for told, record in self.told if told == event]


def _describe(event: str, record: Any) -> str:
    match event:
        case "started":
            return f"{record.operation} started"
        case "attempt":
            return f"{record.call.operation} attempt {record.attempt}"
        case "waiting":
            return f"{record.call.operation} waits for {record.reason}"
        case "token":
            return f"token {record.event}"
        case "cache":
            return f"{record.operation} {record.use}"
    return f"{record.call.operation} {record.error or record.outcome}"
