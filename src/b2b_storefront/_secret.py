"""Text that goes over the wire as it is, and shows itself nowhere else."""

from typing import Self, final

__all__ = ["SecretText"]


@final
class SecretText(str):
    """A password or a token. Its repr hides it, so it does not show in the locals of a traceback or in a dictionary."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'<hidden>'"

    def prefixed(self, prefix: str) -> Self:
        """Return the text behind a prefix, hidden as well."""
        return type(self)(prefix + self)
