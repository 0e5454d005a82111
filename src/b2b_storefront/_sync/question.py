# Generated from src/b2b_storefront/_async/question.py by `make codegen`. Edits are lost.

"""What a session asks whatever may have the answer already."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from b2b_storefront._errors import StorefrontError
from b2b_storefront._options import CallOptions
from b2b_storefront.auth.threads import TokenSource
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.wire.answer import HTTPResult, Outcome
from b2b_storefront.wire.request import PreparedRequest

__all__ = ["AskTogether", "Question", "Recalling"]

ResultT = TypeVar("ResultT")


@dataclass(frozen=True, slots=True)
class Question:
    """What a session asks.

    Attributes:
        request: The request.
        deadline: The call's.
        tokens: The customer's; None for a guest.
        options: What the call's session asks for.
        ask: Asks the API.
        store_viewer: Who asks the store's own GraphQL, whose answers only a scope remembers; None where B2B Edition's
            API is asked.
    """

    request: PreparedRequest
    deadline: Deadline
    tokens: TokenSource | None
    options: CallOptions
    ask: Callable[[PreparedRequest, Deadline, TokenSource | None], Outcome]
    store_viewer: str | None = None

    def answer(self) -> Outcome:
        """Ask the API itself."""
        return self.ask(self.request, self.deadline, self.tokens)


AskTogether = Callable[[Sequence[Question]], Sequence[HTTPResult | StorefrontError | None]]
"""Asks the API for several things in one request: what each came to, or None for what was not asked for any more."""


class Recalling(Protocol):
    """What may have a session's answers already."""

    def answer(self, question: Question) -> Outcome:
        """Return the answer, from wherever it comes."""
        ...

    def answer_together(
        self, questions: Sequence[Question], ask: AskTogether
    ) -> Sequence[HTTPResult | StorefrontError | None]:
        """Return the answers to several queries; those that are not there already are asked for together."""
        ...

    def bound(self, deadline: Deadline) -> Deadline:
        """Return the deadline of a call, or the earlier one that all calls have together."""
        return deadline

    def beside(self, name: str, deadline: Deadline, call: Callable[[Deadline], ResultT]) -> ResultT:
        """Make a call whose answer is not kept, as one over REST.

        Args:
            name: What it is called.
            deadline: The call's own.
            call: Makes it, with the deadline that holds.
        """
        return call(self.bound(deadline))
