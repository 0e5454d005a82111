"""One call of an operation as steps, without I/O: both drivers carry out the same ones."""

from collections.abc import Generator
from typing import NamedTuple

from graphql import ExecutionResult

from b2b_storefront._errors import GraphQLErrorDetail, HTTPStatusError
from b2b_storefront.auth._token import StorefrontToken
from b2b_storefront.codes import ErrorCode

__all__ = ["GetToken", "Outcome", "Send", "Step", "call_flow", "is_session_over"]

Outcome = ExecutionResult | HTTPStatusError
"""What a request came to: a GraphQL result, or an HTTP error without one."""


class GetToken(NamedTuple):
    """Give back a usable token, other than the refused one."""

    refused: StorefrontToken | None = None


class Send(NamedTuple):
    """Send the request with this token and give back the outcome."""

    token: StorefrontToken


Step = GetToken | Send

ANY_TOKEN = GetToken()


def call_flow() -> Generator[Step, StorefrontToken | Outcome, Outcome]:
    """Send with a token; when the API says that the session is over, send once more with another token."""
    token = yield ANY_TOKEN
    assert isinstance(token, StorefrontToken)  # noqa: S101 - the answer to GetToken
    outcome = yield Send(token)
    assert not isinstance(outcome, StorefrontToken)  # noqa: S101 - the answer to Send
    if is_session_over(outcome):
        token = yield GetToken(refused=token)
        assert isinstance(token, StorefrontToken)  # noqa: S101 - the answer to GetToken
        outcome = yield Send(token)
        assert not isinstance(outcome, StorefrontToken)  # noqa: S101 - the answer to Send
    return outcome


def is_session_over(outcome: Outcome) -> bool:
    """Tell whether the API refused the token: code 40101, mostly under HTTP 200, or a bare HTTP 401."""
    if isinstance(outcome, HTTPStatusError):
        return outcome.status == 401
    errors = outcome.errors or ()
    return any(GraphQLErrorDetail.from_wire(error).code == ErrorCode.SESSION_OVER for error in errors)
