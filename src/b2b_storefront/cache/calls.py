"""What a scope tells about its calls: pure."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["ScopeCall", "Source"]

Source = Literal["network", "cache", "stale", "memo"]
"""Where an answer came from: the API, a cache, a cache that has nothing newer, an equal call of the same scope."""


@dataclass(frozen=True, slots=True)
class ScopeCall:
    """A call that was made in a scope.

    Attributes:
        operation: The operation's name.
        source: Where the answer came from. `memo` waited for an equal call, or found its answer.
        seconds: How long the call took.
        error: The name of the error's class, where no answer came.
    """

    operation: str
    source: Source
    seconds: float
    error: str | None = None
