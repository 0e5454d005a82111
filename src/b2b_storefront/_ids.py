"""Ids where they are arguments: answers have most of them as text, and the API wants numbers."""

from b2b_storefront._errors import ConfigurationError
from b2b_storefront._numbers import describe

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
    number = given
    if isinstance(given, str) and given.isascii() and given.isdecimal() and len(given) <= _MOST_DIGITS:
        number = int(given)
    # Compared and not written: Python writes no number of thousands of digits.
    if isinstance(number, int) and not isinstance(number, bool) and 0 < number < 10**_MOST_DIGITS:
        return number
    raise ConfigurationError(f"{name} is {describe(given)}: pass the id, a positive number. Nothing was sent.")


def read_optional_id(name: str, given: object) -> int | None:
    """Return an id as a number, and None where none was given.

    Raises:
        ConfigurationError: It is neither None nor a positive number.
    """
    return None if given is None else read_id(name, given)
