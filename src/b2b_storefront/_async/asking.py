"""Sends a request with a token, and again with another one where the first is refused."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from b2b_storefront._secret import SecretText
from b2b_storefront.auth.tasks import AsyncTokenSource
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.wire.refusals import is_session_over
from b2b_storefront.wire.watch import Watch

__all__ = ["ask_with_token"]

OutcomeT = TypeVar("OutcomeT")


async def ask_with_token(
    tokens: AsyncTokenSource,
    send: Callable[[SecretText], Awaitable[OutcomeT]],
    deadline: Deadline,
    watch: Watch | None = None,
) -> OutcomeT:
    """Return what a request came to.

    Args:
        tokens: Where the token comes from.
        send: Sends the request with a token.
        deadline: The call's.
        watch: Is told of waits and renewals; None where nobody wants to know.

    Raises:
        StorefrontError: There is no token, or no answer.
    """
    token = tokens.fresh() or await tokens.get(deadline=deadline, watch=watch)
    outcome = await send(token.value)
    # A token of the store's or a cookie's may be refused as well; then this call signs in, once.
    for anew in (False, True):
        if not is_session_over(outcome):
            break
        if watch is not None:
            watch.renews()
        sign_ins = tokens.core.sign_ins
        token = await tokens.get(refused=token, anew=anew, deadline=deadline, watch=watch)
        given_out = tokens.core.sign_ins != sign_ins
        outcome = await send(token.value)
        if given_out:
            break  # A server that refuses what it has just given out ends here.
    return outcome
