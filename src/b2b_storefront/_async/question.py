"""What a session asks whatever may have the answer already."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from b2b_storefront._errors import StorefrontError
from b2b_storefront._options import CallOptions
from b2b_storefront.auth.tasks import AsyncTokenSource
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.wire.answer import HTTPResult, Outcome
from b2b_storefront.wire.request import PreparedRequest

__all__ = ["AsyncAskTogether", "AsyncQuestion", "AsyncRecalling"]


@dataclass(frozen=True, slots=True)
class AsyncQuestion:
    """What a session asks.

    Attributes:
        request: The request.
        deadline: The call's.
        tokens: The customer's; None for a guest.
        options: What the call's session asks for.
        ask: Asks the API.
    """

    request: PreparedRequest
    deadline: Deadline
    tokens: AsyncTokenSource | None
    options: CallOptions
    ask: Callable[[PreparedRequest, Deadline, AsyncTokenSource | None], Awaitable[Outcome]]

    async def answer(self) -> Outcome:
        """Ask the API itself."""
        return await self.ask(self.request, self.deadline, self.tokens)


AsyncAskTogether = Callable[[Sequence[AsyncQuestion]], Awaitable[Sequence[HTTPResult | StorefrontError | None]]]
"""Asks the API for several things in one request: what each came to, or None for what was not asked for any more."""


class AsyncRecalling(Protocol):
    """What may have a session's answers already."""

    async def answer(self, question: AsyncQuestion) -> Outcome:
        """Return the answer, from wherever it comes."""
        ...

    async def answer_together(
        self, questions: Sequence[AsyncQuestion], ask: AsyncAskTogether
    ) -> Sequence[HTTPResult | StorefrontError | None]:
        """Return the answers to several queries; those that are not there already are asked for together."""
        ...
