# Generated from src/b2b_storefront/_async/signed_in.py by `make codegen`. Edits are lost.

"""What signing in gives: a session, and what the API says of the customer."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from b2b_storefront.flows.signed_in import LoginAnswer

if TYPE_CHECKING:
    from b2b_storefront._sync.session import Session

__all__ = ["SignedIn"]


@dataclass(frozen=True, slots=True)
class SignedIn(LoginAnswer):
    """A customer who has just signed in.

    Attributes:
        session: The customer's session.
        user: Who it is; None for a customer without a company.
        login_type: 0 waiting, 1 first login, 2 regular login (`codes.LoginType`).
        permissions: What the customer's role grants; empty for a customer without a company.
        storefront_login_token: A JWT that signs the customer's browser in to the store, see `login_url`.
        customer_id: The BigCommerce customer id, with which `CustomerId` restores the session later; None when neither
            the answer nor its token tells it.
        credentials: What restores the session later, in this process or another, without the password: a `CustomerId`
            where the storefront has an `access_token`, otherwise a `CustomerReference`, which lasts as long as the
            token in the token store.
        settings: Those of the storefront that the customer signed in to.
    """

    session: "Session"
