"""Credentials of the application's own: a token that it holds, and a function that gets one."""

import hashlib
import secrets
from collections.abc import Awaitable, Callable
from typing import Self, final

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError, RefreshImpossibleError
from b2b_storefront._reprs import even_unfinished
from b2b_storefront._secret import hide
from b2b_storefront.auth.credentials.base import Credentials, customer_name, header_secret, token_text
from b2b_storefront.auth.exchange import Ask, Exchange
from b2b_storefront.auth.token import Owner

__all__ = ["CustomerReference", "CustomerToken", "FixedToken", "TokenFunction"]


@final
class FixedToken(Credentials):
    """A storefront token that the application has, for instance in its own cookie session. It can't be refreshed.

    Args:
        token: The token's text.

    Raises:
        ConfigurationError: It is empty.
    """

    __slots__ = ("_token",)

    def __init__(self, token: str) -> None:
        token = hide(token)
        self._token = header_secret(token, "token", "a storefront token, FixedToken(token)")

    def __repr__(self) -> str:
        return "FixedToken(<hidden>)"

    def exchange(self, settings: StoreSettings) -> Exchange:
        """Refuse: nothing gets another one."""
        raise RefreshImpossibleError(
            "FixedToken: the storefront token has ended, and nothing was given to get another with. Let the customer"
            " sign in again and make a new session, or make sessions with credentials that can refresh.",
            operation_name="FixedToken",
        )
        yield  # Makes this a generator, like every exchange.

    @property
    def customer(self) -> str:
        """A hash of the token: whom it belongs to is the API's to know."""
        return f"token:{hashlib.blake2b(self._token.encode(), digest_size=16).hexdigest()}"

    @property
    def proof(self) -> str:
        """The token."""
        return self._token

    @property
    def guessable(self) -> bool:
        """A token can't be guessed."""
        return False

    @property
    def refreshes(self) -> bool:
        """No."""
        return False

    @property
    def keeps(self) -> str | None:
        """The token."""
        return self._token


CustomerToken = FixedToken
"""A customer's token that the application has: another name of `FixedToken`."""


@final
class CustomerReference(Credentials):
    """A customer whose token lies in the token store, under a reference that tells nothing. It can't be refreshed.

    `login` makes one where the storefront has no `access_token`, for a browser's session to keep instead of a password
    or a token. Processes that shall find the token share a `RedisTokenStore`.

    Args:
        reference: What `reveal` gave. Whoever has it can use the token, through this application alone.
        customer_id: Whose token it is, where that is known; another's is not used.

    Raises:
        ConfigurationError: The reference is empty.
    """

    __slots__ = ("_reference", "customer_id")

    def __init__(self, reference: str, *, customer_id: int | None = None) -> None:
        reference = hide(reference)
        self._reference = header_secret(reference, "reference", "what reveal() gave, CustomerReference(reference)")
        self.customer_id = customer_id

    @classmethod
    def make(cls, customer_id: int | None) -> Self:
        """Return a new one."""
        return cls(hide(secrets.token_urlsafe(24)), customer_id=customer_id)

    def __repr__(self) -> str:
        return "CustomerReference(<hidden>)"

    def reveal(self) -> str:
        """Return the reference, for a browser's session."""
        return self._reference.reveal()

    def exchange(self, settings: StoreSettings) -> Exchange:
        """Refuse: nothing gets another token."""
        raise RefreshImpossibleError(
            "CustomerReference: the token store has no token for this reference any more: it has ended, or this process"
            " has a token store of its own. Let the customer sign in again, give all processes one RedisTokenStore, and"
            " give the storefront an access_token if customers shall stay signed in for longer than a token lives.",
            operation_name="CustomerReference",
        )
        yield  # Makes this a generator, like every exchange.

    @property
    def customer(self) -> str:
        """A hash of the reference: whom it belongs to is in the token."""
        return f"reference:{hashlib.blake2b(self._reference.encode(), digest_size=16).hexdigest()}"

    @property
    def proof(self) -> str:
        """The reference."""
        return self._reference

    @property
    def guessable(self) -> bool:
        """A reference can't be guessed."""
        return False

    @property
    def owner(self) -> Owner:
        """The customer."""
        return Owner(customer_id=self.customer_id)


@final
class TokenFunction(Credentials):
    """A function that gets a storefront token in a way of the application's own.

    Args:
        function: Returns a token; a coroutine function too, in an asynchronous storefront. Called when one is needed.
        customer: What tells the customer from others, so that all sessions of the customer share one token.

    Raises:
        ConfigurationError: It can't be called, or `customer` is empty, or neither a text nor a whole number.
    """

    __slots__ = ("_customer", "_function")

    def __init__(self, function: Callable[[], str | Awaitable[str]], *, customer: str | int) -> None:
        if not callable(function):
            raise ConfigurationError(f"TokenFunction takes a function, not {type(function).__name__}.")
        self._function = function
        self._customer = customer_name(customer)

    @even_unfinished
    def __repr__(self) -> str:
        return f"TokenFunction({getattr(self._function, '__qualname__', 'function')})"

    def exchange(self, settings: StoreSettings) -> Exchange:
        """Call the function."""
        return token_text((yield Ask("TokenFunction", self._function)), "TokenFunction")

    @property
    def customer(self) -> str:
        """What was passed as `customer`."""
        return f"function:{self._customer}"

    @property
    def proof(self) -> str:
        """Nothing: the function proves itself."""
        return ""

    @property
    def guessable(self) -> bool:
        """Nothing can't be guessed."""
        return False
