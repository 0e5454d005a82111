"""Ids where they are arguments: answers have most of them as text, and the API wants numbers."""

from b2b_storefront._errors import ConfigurationError

__all__ = ["read_id", "read_optional_id"]

_MOST_DIGITS = 10


def read_id(name: str, given: object) -> int:
    """Return an id as a number.

    Args:
        name: What the argument is called.
        given: The id, as a number or as the text in which answers have it.

    Raises:
        ConfigurationError: It is not a positive number.
    """
    text = str(given) if isinstance(given, int) and not isinstance(given, bool) else given
    if isinstance(text, str) and text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS and int(text) > 0:
        return int(text)
    raise ConfigurationError(f"{name} is {_shown(given)}: pass the id, a positive number. Nothing was sent.")


def read_optional_id(name: str, given: object) -> int | None:
    """Return an id as a number, and None where none was given.

    Raises:
        ConfigurationError: It is neither None nor a positive number.
    """
    return None if given is None else read_id(name, given)


def _shown(value: object) -> str:
    return repr(value)[:40] if isinstance(value, int | str) else type(value).__name__
