"""What an answer says about the token that it was asked with."""

from graphql import ExecutionResult

from b2b_storefront._errors import GraphQLErrorDetail, HTTPStatusError
from b2b_storefront.codes import ErrorCode

__all__ = ["Outcome", "is_session_over"]

Outcome = ExecutionResult | HTTPStatusError
"""What a request came to: a GraphQL result, or an HTTP error without one."""


def is_session_over(outcome: Outcome) -> bool:
    """Tell whether the API refused the token: code 40101, mostly under HTTP 200, or a bare HTTP 401."""
    if isinstance(outcome, HTTPStatusError):
        return outcome.status == 401
    errors = outcome.errors or ()
    return any(GraphQLErrorDetail.from_wire(error).code == ErrorCode.SESSION_OVER for error in errors)
