"""What requests to the store's own GraphQL carry beside their operation, and what a refusal of them means."""

import hashlib
from collections.abc import Mapping

from b2b_storefront._errors import CredentialsRefusedError, CredentialsRequiredError, HTTPStatusError
from b2b_storefront._secret import HeaderText, SecretText
from b2b_storefront.wire.answer import Outcome
from b2b_storefront.wire.operation import Operation

__all__ = ["CUSTOMER_HEADER", "customer_headers", "explain_refusal", "sign_in_required", "viewer_of"]

CUSTOMER_HEADER = "X-Bc-Customer-Access-Token"
"""The header by which a request to the store's own GraphQL is a customer's."""


def customer_headers(
    further: Mapping[str, str] | None, customer_access_token: SecretText | None
) -> Mapping[str, str] | None:
    """Return the headers that a request has beside the private token; None for none.

    Args:
        further: What the session's options ask for.
        customer_access_token: The token of whoever is signed in; None for a guest.
    """
    if customer_access_token is None:
        return further
    return {**(further or {}), CUSTOMER_HEADER: HeaderText(customer_access_token)}


def explain_refusal(operation: Operation, outcome: Outcome) -> Outcome | CredentialsRefusedError:
    """Return an outcome; in the place of a bare HTTP 401 or 403, the error that says what it means here."""
    if not isinstance(outcome, HTTPStatusError) or outcome.status not in {401, 403}:
        return outcome
    return CredentialsRefusedError(
        f"{operation.name}: the store refuses the private token (HTTP {outcome.status}). Check that it belongs to this"
        " store and channel, is a private one (tokens for browsers do not work from servers), and has not ended.",
        operation_name=operation.name,
        status=outcome.status,
        request_id=outcome.request_id,
    )


def sign_in_required(operation: Operation) -> CredentialsRequiredError:
    """Return the error for a guest who asks for what needs a customer at the store."""
    return CredentialsRequiredError(
        f"{operation.name} needs a customer who is signed in at the store, and this is a guest's session. Use the"
        " `store` of a buyer, as storefront.sign_in(...) returns one. Nothing was sent.",
        operation_name=operation.name,
    )


def viewer_of(customer_access_token: SecretText | None) -> str:
    """Return what tells one who asks the store from another, and nothing of the token; equal for all guests."""
    return "" if customer_access_token is None else hashlib.sha256(customer_access_token.encode()).hexdigest()
