"""What all errors have in common, and what is found before any request."""

import copy
from typing import Any, Self

__all__ = ["ConfigurationError", "CredentialsRequiredError", "StorefrontError", "restore"]

LONGEST_MESSAGE = 4_000


class StorefrontError(Exception):
    """Base of every error that this library raises on purpose.

    Attributes:
        operation_name: The operation it happened to, `None` when it belongs to none.
        attempts: How often the operation was sent, or tried to be, before this was raised.
    """

    operation_name: str | None
    attempts: int = 1

    def __init__(self, message: str, *, operation_name: str | None = None) -> None:
        # Some of it may be the server's, and as long as it likes.
        super().__init__(message if len(message) <= LONGEST_MESSAGE else f"{message[:LONGEST_MESSAGE]}...")
        self.operation_name = operation_name

    def after_attempts(self, attempts: int, why: str = "") -> Self:
        """Return this error with the number of attempts that were made, and why there was no further one."""
        if attempts == 1 and not why:
            return self
        # Not this one itself: a transport may raise the same error again.
        error = copy.copy(self)
        error.attempts = attempts
        made = f"It was sent {attempts} times." if attempts > 1 else ""
        error.args = (" ".join(filter(None, (str(self), made, why))),)
        return error

    def __reduce__(self) -> tuple[Any, ...]:
        # Exception's own way calls the class with `args` alone, which loses keyword-only arguments.
        return restore, (type(self), self.args, self.__dict__)


class ConfigurationError(StorefrontError, ValueError):
    """A setting or an argument can't work. Raised before any request is made."""


class CredentialsRequiredError(ConfigurationError):
    """The operation needs a signed-in customer, and the session is a guest's."""


def restore(cls: type[StorefrontError], args: tuple[Any, ...], state: dict[str, Any]) -> StorefrontError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error
