"""What a storefront token can be obtained with. To use credentials again is to refresh."""

import abc
import hashlib
import secrets
from collections.abc import Mapping
from typing import Any, NoReturn, final

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError, PasswordResetRequiredError, UnexpectedResultError
from b2b_storefront._operation import Access, Operation
from b2b_storefront._secret import SecretText

__all__ = ["Credentials", "EmailPassword"]

LOGIN = Operation(
    "Login",
    "mutation",
    "mutation Login($loginData: UserLoginType!) { login(loginData: $loginData) { result { token } } }",
    root="login",
    access=Access.ANONYMOUS,
)

_PROCESS_KEY = secrets.token_bytes(32)


class Credentials(abc.ABC):
    """One way to a storefront token: the request to make, and how to read its answer. Does no I/O itself."""

    __slots__ = ()

    @abc.abstractmethod
    def token_request(self, settings: StoreSettings) -> tuple[Operation, dict[str, Any]]:
        """Return the operation that gives out a token, with its variables."""

    @abc.abstractmethod
    def read_token(self, data: Mapping[str, Any]) -> str:
        """Return the token's text from the operation's data.

        Raises:
            PasswordResetRequiredError: The login succeeded without a token.
            UnexpectedResultError: The data holds no token.
        """

    @property
    @abc.abstractmethod
    def secrets(self) -> tuple[str, ...]:
        """What tells these credentials from others, passwords included; never shown."""

    @property
    def identity(self) -> bytes:
        """Equal for equal credentials within this process; tells nothing about them outside of it."""
        text = "\0".join((type(self).__qualname__, *self.secrets))
        return hashlib.blake2b(text.encode(), digest_size=16, key=_PROCESS_KEY).digest()

    @property
    @abc.abstractmethod
    def fingerprint(self) -> str:
        """A short name of the customer for logs, the same in every process, from which nothing can be read back."""

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} holds a secret and can't be pickled or copied.")


@final
class EmailPassword(Credentials):
    """Signs a customer in with e-mail and password (GraphQL `login`).

    The password is kept as long as the session, because no refresh token exists: to refresh is to sign in again.

    Args:
        email: The customer's e-mail address.
        password: The customer's password.

    Raises:
        ConfigurationError: One of them is empty, or the e-mail is no address.
    """

    __slots__ = ("_password", "email")

    def __init__(self, email: str, password: str) -> None:
        # A bad e-mail must not put the password into the traceback's locals.
        password = SecretText(password) if isinstance(password, str) else ""
        if not isinstance(email, str) or "@" not in email.strip()[1:-1]:
            raise ConfigurationError(
                "email is no e-mail address: pass the customer's address, EmailPassword(email, password)."
            )
        if not password:
            raise ConfigurationError("password is empty: pass the customer's password, EmailPassword(email, password).")
        self.email = email.strip()
        self._password = password

    def __repr__(self) -> str:
        return f"EmailPassword({self.email!r}, <hidden>)"

    def token_request(self, settings: StoreSettings) -> tuple[Operation, dict[str, Any]]:
        """Return the operation `login` with this e-mail and password."""
        return LOGIN, {
            "loginData": {
                "storeHash": settings.store_hash,
                "email": self.email,
                "password": self._password,
                "channelId": settings.channel_id,
            }
        }

    def read_token(self, data: Mapping[str, Any]) -> str:
        """Return the token's text from the answer to `login`."""
        payload = data.get("login")
        result = payload.get("result") if isinstance(payload, Mapping) else None
        if not isinstance(result, Mapping):
            raise UnexpectedResultError(
                "Login: the API answered without a result and without an error. Try again; if it goes on, the API"
                " changed.",
                operation_name=LOGIN.name,
            )
        token = result.get("token")
        if not token:
            raise PasswordResetRequiredError(
                "Login: the API accepted the customer but gave no token, as it does when a new password must be chosen"
                " first. Let the customer reset the password in the store (user_login_state tells whether this is the"
                " cause).",
                operation_name=LOGIN.name,
            )
        if not isinstance(token, str):
            raise UnexpectedResultError(
                f"Login: the API's token is no text but {type(token).__name__}. It is not used.",
                operation_name=LOGIN.name,
            )
        return SecretText(token)

    @property
    def secrets(self) -> tuple[str, ...]:
        """E-mail and password."""
        return self.email.lower(), self._password

    @property
    def fingerprint(self) -> str:
        """Eight characters of a hash of the e-mail address."""
        return hashlib.blake2b(self.email.lower().encode(), digest_size=4).hexdigest()
