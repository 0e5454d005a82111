"""What is told of a call while it is on its way: the words, and what whoever takes part in it tells."""

from collections.abc import Iterable, Mapping
from types import TracebackType
from typing import Any, Literal, Protocol, Self

from b2b_storefront.wire.operation import Operation

__all__ = ["CacheUse", "TokenEvent", "WaitReason", "Watch"]

WaitReason = Literal["budget", "token", "retry", "answer"]
"""What a call waits for: a place in the store's budget, a token, its next attempt, the answer to an equal call."""

CacheUse = Literal["hit", "stale", "fallback", "memo", "miss"]
"""What was found of an answer: a fresh one; one that serves while another is fetched; an old one, because the API
can't be asked; the answer to an equal call; nothing."""

TokenEvent = Literal["obtaining", "obtained", "refreshing", "refreshed", "found", "shared", "refused", "failed"]
"""What becomes of a customer's token. `obtaining`, `obtained`: a sign-in begins, has succeeded. `refreshing`,
`refreshed`: the same while the old token serves. `found`: a token lay in the store. `shared`: a call waits for a
sign-in that is on its way. `refused`: the API refused a token. `failed`: none is to be had."""


class Watch(Protocol):
    """Is told how one call goes. A request has one only where somebody wants to know.

    The call is what happens in its `with` block: the end of the block is the end of the call.
    """

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None: ...

    def waits(self, reason: WaitReason, seconds: float, *, at_most: bool = False, why: str | None = None) -> None:
        """Take note that a wait begins.

        Args:
            reason: What it is for.
            seconds: How long it is.
            at_most: Whether nobody knows, and it is no longer than this.
            why: What made it necessary, where something failed.
        """
        ...

    def shares_sign_in(self, credentials: str) -> None:
        """Take note that the call waits for a sign-in which another has begun.

        Args:
            credentials: The name of the credentials' class.
        """
        ...

    def renews(self) -> None:
        """Take note that the same is to be sent with another token: the API refused the one that it was sent with."""
        ...

    def sends(self) -> None:
        """Take note that a request is sent now."""
        ...

    def sent(self, outcome: object) -> None:
        """Take note of what became of it: an answer, or an error."""
        ...

    def looked_up(self, operation: str, use: CacheUse, age: float | None = None) -> None:
        """Take note of what was found of an answer.

        Args:
            operation: The operation's name.
            use: What was found.
            age: Seconds since it came from the API; None where there is none.
        """
        ...

    def refreshes(self, operation: Operation, variables: Mapping[str, Any] | None) -> "Watch":
        """Return what is told of a call that fetches the next answer beside this one.

        Args:
            operation: What is asked.
            variables: Its variables, of which nothing is told.
        """
        ...

    def decodes(self, outcomes: Iterable[object]) -> None:
        """Take note that answers are there, and are made into results now."""
        ...
