"""Credentials that GraphQL mutations take: e-mail and password, and the store's own customer JWT."""

import hashlib
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, final

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError, PasswordResetRequiredError, UnexpectedResultError
from b2b_storefront._reprs import even_unfinished
from b2b_storefront._secret import SecretText, hide
from b2b_storefront.auth.credentials.base import (
    Credentials,
    customer_name,
    email_address,
    header_secret,
    secret,
    token_text,
)
from b2b_storefront.auth.exchange import Ask, Exchange, RunOperation
from b2b_storefront.auth.token import Owner, read_claims
from b2b_storefront.wire.operation import Access, Operation

__all__ = ["AUTHORIZATION", "LOGIN", "CurrentCustomerJWT", "EmailPassword"]

LOGIN = Operation(
    "Login",
    "mutation",
    "mutation Login($loginData: UserLoginType!) { login(loginData: $loginData) { result { token } } }",
    root="login",
    access=Access.ANONYMOUS,
)

AUTHORIZATION = Operation(
    "Authorization",
    "mutation",
    "mutation Authorization($authData: UserAuthType!) { authorization(authData: $authData) { result { token } } }",
    root="authorization",
    access=Access.ANONYMOUS,
)


@final
class EmailPassword(Credentials):
    """Signs a customer in with e-mail and password (GraphQL `login`).

    The password is kept as long as the session, because no refresh token exists: to refresh is to sign in again.
    `storefront.login()` does without where the store has server-to-server credentials.

    Args:
        email: The customer's e-mail address.
        password: The customer's password.

    Raises:
        ConfigurationError: One of them is empty, or the e-mail is not an address.
    """

    __slots__ = ("_password", "email")

    def __init__(self, email: str, password: str) -> None:
        # First, so that nothing below puts the password into a traceback's locals.
        password = hide(password)
        password = secret(password, "password", "the customer's password, EmailPassword(email, password)")
        self.email = email_address(email, "EmailPassword(email, password)")
        self._password = password

    def __repr__(self) -> str:
        return f"EmailPassword({getattr(self, 'email', None)!r}, <hidden>)"

    def exchange(self, settings: StoreSettings) -> Exchange:
        """Run `login`."""
        data = yield RunOperation(
            LOGIN,
            {
                "loginData": {
                    "storeHash": settings.store_hash,
                    "email": self.email,
                    "password": self._password,
                    "channelId": settings.channel_id,
                }
            },
        )
        return _token_of(data, LOGIN)

    @property
    def customer(self) -> str:
        """The e-mail address."""
        return f"email:{self.email.lower()}"

    @property
    def proof(self) -> str:
        """The password."""
        return self._password

    @property
    def owner(self) -> Owner:
        """Whoever has the e-mail address."""
        return Owner(email=self.email)


@final
class CurrentCustomerJWT(Credentials):
    """Exchanges the JWT that the store issues for its signed-in customer (GraphQL `authorization`).

    The store gives the JWT out at `/customer/current.jwt?app_client_id=...`. It lives for minutes and the token for a
    day, so only a callable can refresh: it is called whenever a token is needed.

    Args:
        jwt: The JWT's text, or a function without arguments that returns a fresh one; a coroutine function too, in an
            asynchronous storefront.
        customer: What tells the customer from others, such as the BigCommerce customer id. Needed with a function, so
            that all sessions of the customer share one token.

    Raises:
        ConfigurationError: The JWT is empty, a function comes without `customer`, or that is neither a text nor a whole
            number.
    """

    __slots__ = ("_customer", "_jwt")

    def __init__(self, jwt: str | Callable[[], str | Awaitable[str]], *, customer: str | int | None = None) -> None:
        jwt = hide(jwt)
        usage = "the store's customer JWT, or a function that gets it"
        self._jwt = jwt if callable(jwt) else header_secret(jwt, "jwt", usage)
        if callable(jwt) and customer is None:
            raise ConfigurationError(
                "CurrentCustomerJWT with a function needs customer=..., such as the BigCommerce customer id: it tells"
                " this customer's token from those of others."
            )
        self._customer = _hash(jwt) if customer is None and isinstance(jwt, SecretText) else customer_name(customer)

    @even_unfinished
    def __repr__(self) -> str:
        return f"CurrentCustomerJWT(<{'function' if callable(self._jwt) else 'hidden'}>)"

    def exchange(self, settings: StoreSettings) -> Exchange:
        """Get the JWT and run `authorization`."""
        jwt: str = self._jwt if isinstance(self._jwt, str) else (yield Ask("CurrentCustomerJWT", self._jwt))
        jwt = header_secret(jwt, "jwt", "a function that returns the store's customer JWT to CurrentCustomerJWT")
        data = yield RunOperation(AUTHORIZATION, {"authData": {"bcToken": jwt, "channelId": settings.channel_id}})
        return _token_of(data, AUTHORIZATION)

    @property
    def customer(self) -> str:
        """What was passed as `customer`, or a hash of the JWT."""
        return f"jwt:{self._customer}"

    @property
    def proof(self) -> str:
        """The JWT's text; nothing with a function, which proves itself anew."""
        return self._jwt if isinstance(self._jwt, str) else ""

    @property
    def guessable(self) -> bool:
        """A signed JWT can't be guessed."""
        return False

    @property
    def owner(self) -> Owner:
        """Whom the JWT names; with a function nobody, as each JWT is only known when it is fetched."""
        customer = read_claims(self._jwt).get("customer") if isinstance(self._jwt, str) else None
        if not isinstance(customer, Mapping):
            return Owner()
        customer_id, email = customer.get("id"), customer.get("email")
        return Owner(
            customer_id if isinstance(customer_id, int) else None,
            email if isinstance(email, str) else None,
        )


def _hash(jwt: SecretText) -> str:
    return hashlib.blake2b(jwt.encode(), digest_size=16).hexdigest()


def _token_of(data: Mapping[str, Any], operation: Operation) -> SecretText:
    payload = data.get(operation.root or "")
    result = payload.get("result") if isinstance(payload, Mapping) else None
    if not isinstance(result, Mapping):
        raise UnexpectedResultError(
            f"{operation.name}: the API answered without a result and without an error. Try again; if it goes on, the"
            " API changed.",
            operation_name=operation.name,
        )
    if not result.get("token"):
        raise PasswordResetRequiredError(
            f"{operation.name}: the API accepted the customer but gave no token, as it does when a new password must be"
            " chosen first. Let the customer reset the password in the store (user_login_state tells whether this is"
            " the cause).",
            operation_name=operation.name,
        )
    return token_text(result["token"], operation.name)
