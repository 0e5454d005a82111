"""Asks the API for several things in as few requests as possible."""

from collections.abc import Awaitable, Callable, Mapping, Sequence

from b2b_storefront._errors import ResponseError, TransportError
from b2b_storefront.wire.answer import Outcome
from b2b_storefront.wire.questions import Part, PartOutcome, Questions
from b2b_storefront.wire.refusals import is_session_over
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.response import conclude_call

__all__ = ["ask_together"]


async def ask_together(
    parts: Sequence[Part],
    send: Callable[[PreparedRequest], Awaitable[Outcome]],
    *,
    headers: Mapping[str, str] | None,
    tolerant: bool,
) -> list[PartOutcome | None]:
    """Return what each of the parts came to; after an error none of those that were not asked for yet.

    Args:
        parts: What to ask for.
        send: Sends a request.
        headers: Further headers of each; None for none.
        tolerant: Whether to ask for the rest after an error as well.

    Raises:
        StorefrontError: Nobody can answer any of them: there is no token.
    """
    questions = Questions(parts, headers=headers)
    while (request := questions.next_request()) is not None:
        try:
            outcome = await send(request)
        except (ResponseError, TransportError) as error:
            questions.failed(error)
        else:
            if is_session_over(outcome):
                conclude_call(request.operation, outcome)  # Raises.
            questions.received(outcome)
        if questions.has_errors and not tolerant:
            break
    return questions.outcomes
