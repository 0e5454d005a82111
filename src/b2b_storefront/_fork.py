"""Makes what holds locks and connections usable in a forked child."""

import os
import weakref
from typing import Protocol

__all__ = ["reset_after_fork"]


class _Forked(Protocol):
    def after_fork(self) -> None: ...


_living: "weakref.WeakSet[_Forked]" = weakref.WeakSet()


def reset_after_fork(owner: _Forked) -> None:
    """Call `after_fork` of this object in every child that is forked while it lives.

    Another thread of the parent may have held its lock or led an attempt; in the child that thread does not exist.
    """
    _living.add(owner)


def _after_fork() -> None:
    for owner in list(_living):
        owner.after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)
