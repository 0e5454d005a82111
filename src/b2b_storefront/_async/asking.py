"""Sends a request with a token, and again with another one where the first is refused."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from b2b_storefront._errors import HTTPStatusError
from b2b_storefront._secret import SecretText
from b2b_storefront.auth.tasks import AsyncTokenSource
from b2b_storefront.resilience.deadline import Deadline
from b2b_storefront.wire.refusals import is_session_over
from b2b_storefront.wire.watch import Watch

if TYPE_CHECKING:
    from b2b_storefront._async.sender import AsyncSender
    from b2b_storefront._options import CallOptions
    from b2b_storefront.wire.rest import RestResult
    from b2b_storefront.wire.rest_calls import BuyerRestRequest

__all__ = ["ask_with_token", "send_rest_with_token"]

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


async def send_rest_with_token(
    sender: "AsyncSender",
    tokens: AsyncTokenSource | None,
    request: "BuyerRestRequest",
    deadline: Deadline,
    options: "CallOptions",
    watch: Watch | None,
) -> "RestResult | HTTPStatusError":
    """Return what a call over REST came to.

    Args:
        sender: Sends it.
        tokens: Where the customer's token comes from; None for a guest.
        request: The request.
        deadline: The call's.
        options: What the call's session asks for.
        watch: Is told of waits and renewals; None where nobody wants to know.

    Raises:
        StorefrontError: There is no token, or no answer.
    """

    async def send(token: SecretText | None) -> "RestResult | HTTPStatusError":
        try:
            return await sender.send_rest(request.with_headers(options.sent_headers, token), deadline, options, watch)
        except HTTPStatusError as error:
            return error  # Which another token may cure.

    return await (send(None) if tokens is None else ask_with_token(tokens, send, deadline, watch))
