"""What counts as a number where one is given: no True, no NaN, and none too large for a clock or a socket."""

__all__ = ["A_YEAR", "describe", "is_number", "is_positive"]

A_YEAR = 31_536_000.0
"""Seconds. Nothing that waits or keeps does so for longer."""


def is_number(value: object, most: float = A_YEAR) -> bool:
    """Tell whether a value is a number from 0 to some other."""
    # Compared and never converted: a whole number may be larger than any float.
    return isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= most


def is_positive(value: object, most: float = A_YEAR) -> bool:
    """Tell whether a value is a number greater than 0 and up to some other."""
    return is_number(value, most) and value != 0


def describe(value: object) -> str:
    """Return a value that is not the number that was asked for, as an error shows it: of any type, never long."""
    if isinstance(value, str):
        return repr(value[:40])
    if isinstance(value, int) and abs(value) > 10**40:
        return "a number of more than 40 digits"
    return repr(value) if value is None or isinstance(value, int | float) else type(value).__name__
