"""Reprs that never raise: of an object whose constructor was refused or interrupted, too."""

import functools
from collections.abc import Callable
from typing import TypeVar

__all__ = ["even_unfinished"]

OwnerT = TypeVar("OwnerT")


def even_unfinished(show: Callable[[OwnerT], str]) -> Callable[[OwnerT], str]:
    """Let a `__repr__` say that its object is unfinished, where it lacks what is shown.

    An error that is told with the local variables of its frames would otherwise become another one while it is told.
    """

    @functools.wraps(show)
    def shown(self: OwnerT) -> str:
        try:
            return show(self)
        except (AttributeError, RecursionError):  # Looking for an attribute may ask for another that is not there.
            return f"<{type(self).__name__}, unfinished>"

    return shown
