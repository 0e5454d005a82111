"""Reprs that never raise: of an object whose constructor was refused or interrupted, too."""

import functools
from collections.abc import Callable
from typing import Any, TypeVar, cast

__all__ = ["even_unfinished"]

ShowT = TypeVar("ShowT", bound=Callable[..., str])


def even_unfinished(show: ShowT) -> ShowT:
    """Let a `__repr__` say that its object is unfinished, where it lacks what is shown.

    An error that is told with the local variables of its frames would otherwise become another one while it is told.
    """

    @functools.wraps(show)
    def shown(self: Any) -> str:
        try:
            return show(self)
        except (AttributeError, RecursionError):  # Looking for an attribute may ask for another that is not there.
            return f"<{type(self).__name__}, unfinished>"

    return cast("ShowT", shown)
