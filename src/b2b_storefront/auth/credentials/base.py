"""What a storefront token can be obtained with. To use credentials again is to refresh."""

import abc
import hashlib
import secrets
from typing import NoReturn

from b2b_storefront._config import StoreSettings
from b2b_storefront._errors import ConfigurationError, CredentialsRequiredError, UnexpectedResultError
from b2b_storefront._numbers import describe
from b2b_storefront._secret import SecretText, hide, is_header_safe, reveal
from b2b_storefront.auth.exchange import Exchange
from b2b_storefront.auth.token import Owner
from b2b_storefront.wire.operation import Access, Operation

__all__ = [
    "Credentials",
    "check_credentials",
    "credentials_required",
    "customer_name",
    "email_address",
    "header_secret",
    "secret",
    "token_text",
]

_PROCESS_KEY = secrets.token_bytes(32)


class Credentials(abc.ABC):
    """One way to a storefront token. Does no I/O itself: `exchange` says which requests to make."""

    __slots__ = ()

    @abc.abstractmethod
    def exchange(self, settings: StoreSettings) -> Exchange:
        """Yield the requests that give out a token, and return its text.

        Raises:
            LoginError: The API gives out no token; a subclass says why.
            UnexpectedResultError: The answer holds no token.
        """

    @property
    @abc.abstractmethod
    def customer(self) -> str:
        """What tells this customer from the store's others: the same in every process, and no secret."""

    @property
    @abc.abstractmethod
    def proof(self) -> str:
        """What else one has to know to sign in as this customer; never shown, never stored as it is."""

    def proof_with(self, settings: StoreSettings) -> str:
        """The proof together with what these credentials take from the storefront's settings."""
        return self.proof

    @property
    def guessable(self) -> bool:
        """Whether people chose the proof, so that a copy of the token store must not let anybody guess it quickly."""
        return True

    @property
    def refreshes(self) -> bool:
        """Whether a token can be obtained at all."""
        return True

    @property
    def owner(self) -> Owner:
        """Whom the token has to belong to, as far as these credentials tell."""
        return Owner()

    @property
    def keeps(self) -> str | None:
        """The token to begin with, of credentials that hold one."""
        return None

    @property
    def identity(self) -> bytes:
        """Equal for equal credentials within this process; tells nothing about them."""
        # Added and not formatted: a format of a secret hides it, and all passwords would be the same.
        text = f"{type(self).__qualname__}\0{self.customer}\0" + hide(self.proof)
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16, key=_PROCESS_KEY).digest()

    def fingerprint(self, settings: StoreSettings) -> str:
        """Return a short name of the customer for logs and observers.

        It is a keyed hash, so that nobody without the key can tell which e-mail address it is of, not by trying
        addresses either. The key is `settings.fingerprint_key`; without one, each process has its own.
        """
        secret = _PROCESS_KEY if settings.fingerprint_key is None else settings.fingerprint_key.reveal().encode()
        # Hashed first, as a key may have 64 bytes at most.
        key = hashlib.blake2b(secret, digest_size=32, person=b"fingerprint").digest()
        text = f"{settings.store_hash}\0{self.customer}"
        return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4, key=key).hexdigest()

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{type(self).__name__} holds a secret and can't be pickled or copied.")


def check_credentials(credentials: object) -> None:
    """Refuse what is not credentials.

    Raises:
        ConfigurationError: It is something else.
    """
    if not isinstance(credentials, Credentials):
        given = f"the class {credentials.__name__}" if isinstance(credentials, type) else type(credentials).__name__
        raise ConfigurationError(
            f"session() takes credentials, not {given}: pass EmailPassword(email, password), or"
            " use storefront.guest() for operations that need no customer."
        )


def credentials_required(operation: Operation | None = None) -> CredentialsRequiredError:
    """Return the error for a guest who asks for what needs a customer: an operation, or what only a customer has."""
    if operation is None:
        return CredentialsRequiredError(
            "This is a guest's session, and has no customer. Use storefront.session(EmailPassword(email, password))."
        )
    kinds = {Access.B2B: "of a company user or a super admin", Access.BC: "of a customer without a company"}
    return CredentialsRequiredError(
        f"{operation.name} needs a signed-in customer, and this is a guest's session. Use"
        " storefront.session(EmailPassword(email, password)) with the credentials"
        f" {kinds.get(operation.access, 'of any customer')}.",
        operation_name=operation.name,
    )


def email_address(value: object, usage: str) -> str:
    """Return an e-mail address without the space around it.

    Raises:
        ConfigurationError: It is not an e-mail address.
    """
    if not isinstance(value, str) or "@" not in value.strip()[1:-1]:
        raise ConfigurationError(f"email is not an e-mail address: pass the customer's, {usage}.")
    return value.strip()


def customer_name(value: object) -> str:
    """Return what an application tells a customer by, as a text.

    What has no text of its own shows where it lies in memory, where another customer may lie later: their sessions
    would share a token.

    Raises:
        ConfigurationError: It is neither a text nor a whole number, or empty.
    """
    if isinstance(value, bool) or not isinstance(value, str | int) or not value:
        what = "empty" if value == "" else describe(value)
        raise ConfigurationError(
            f"customer is {what}: pass what tells this customer from others, a text or a whole number such as the"
            " BigCommerce customer id."
        )
    try:
        return str(reveal(value)) if isinstance(value, str) else str(value)
    except ValueError:  # Python writes no number of thousands of digits.
        raise ConfigurationError("customer is a number of too many digits: pass a text or an id.") from None


def secret(value: object, name: str, usage: str) -> SecretText:
    """Return a password as text that does not show itself.

    Raises:
        ConfigurationError: It is empty, not a text, or holds half of a character.
    """
    value = hide(value)
    if not isinstance(value, SecretText) or not value.strip():
        raise ConfigurationError(f"{name} is empty, or not a text: pass {usage}.")
    if not value.isascii() and _has_lone_surrogate(value):
        raise ConfigurationError(f"{name} holds half of a character (a lone surrogate): pass {usage}.")
    return value


def header_secret(value: object, name: str, usage: str) -> SecretText:
    """Return a token or a key, which travels in a header, as text that does not show itself.

    Raises:
        ConfigurationError: It is empty, not a text, or holds what no token has, such as a line break at its end.
    """
    value = hide(value)
    text = secret(value, name, usage)
    if not is_header_safe(text):
        raise ConfigurationError(
            f"{name} holds a line break, a space at an end or a letter beyond ASCII, which no token has: pass {usage}."
            " What is read from a file often ends with a line break; strip() it."
        )
    return text


def _has_lone_surrogate(text: SecretText) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return True
    return False


def token_text(value: object, operation_name: str) -> SecretText:
    """Return a token from an answer, out of the list of one that some routes put it into.

    Raises:
        UnexpectedResultError: There is no token in it.
    """
    value = hide(value)
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, SecretText) and value and is_header_safe(value):
        return value
    if isinstance(value, SecretText) and value:
        kind = "not one: it holds a line break, a space at an end or a letter beyond ASCII"
    else:
        kind = "empty" if value in ("", None, []) else f"not a text but {type(value).__name__}"
    raise UnexpectedResultError(
        f"{operation_name}: the API's token is {kind}. It is not used.", operation_name=operation_name
    )
