"""Endings: which tokens belong to which company or user, and which of those have ended lately."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

__all__ = ["ENDINGS_LAST", "MEMBERS_LAST", "MOST_ENDINGS", "Ended", "EndingTable", "name_of_key"]

ENDINGS_LAST = 259_200.0
"""For so many seconds, three days, it is remembered what has ended: tokens usually live for one."""

MEMBERS_LAST = 259_200.0
"""For so many seconds it is remembered to which groups a token belongs; it is noted again for the next token."""

MOST_ENDINGS = 100_000
"""How many endings are remembered at most."""

MOST_KEYS = 100_000

KEY = "key:"
"""What the names of keys begin with; those of groups are hashes."""


@dataclass(frozen=True, slots=True)
class Ended:
    """What has ended: groups by their names, and keys by `name_of_key`.

    Attributes:
        numbers: When each ended, by a number that grows.
        number: The largest number that there is, to ask from the next time.
    """

    numbers: Mapping[str, int]
    number: int

    @property
    def keys(self) -> list[str]:
        """The keys among it."""
        return [name.removeprefix(KEY) for name in self.numbers if name.startswith(KEY)]


def name_of_key(key: str) -> str:
    """Return what a key's ending is called."""
    return KEY + key


class EndingTable:
    """The endings that one process knows. Its methods may be called from any thread.

    Args:
        clock: Returns unix seconds.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._groups: OrderedDict[str, frozenset[str]] = OrderedDict()
        self._members: dict[str, set[str]] = {}
        self._numbers: OrderedDict[str, int] = OrderedDict()
        self._number = 0
        self._lock = threading.Lock()

    def after_fork(self) -> None:
        """Make this usable in a forked child, whatever another thread of the parent was doing."""
        self._lock = threading.Lock()

    def belong(self, key: str, groups: Collection[str]) -> None:
        """Note which groups a key's token belongs to, in place of those before."""
        with self._lock:
            self._leave(key)
            for group in groups:
                self._members.setdefault(group, set()).add(key)
            self._groups[key] = frozenset(groups)
            if len(self._groups) > MOST_KEYS:
                self._leave(next(iter(self._groups)))

    def end(self, groups: Collection[str]) -> Ended:
        """End groups, and return what ended."""
        with self._lock:
            keys = {key for group in groups for key in self._members.get(group, ())}
            for key in keys:
                self._leave(key)
            self._number = max(int(self._clock() * 1_000), self._number + 1)
            names = {*groups, *map(name_of_key, keys)}
            for name in names:
                self._numbers[name] = self._number
                self._numbers.move_to_end(name)
            oldest = self._number - int(ENDINGS_LAST * 1_000)
            while self._numbers and (len(self._numbers) > MOST_ENDINGS or next(iter(self._numbers.values())) <= oldest):
                self._numbers.popitem(last=False)
            return Ended(dict.fromkeys(names, self._number), self._number)

    def ended(self, since: int) -> Ended:
        """Return what has ended since a number."""
        with self._lock:
            if since >= self._number:
                return Ended({}, self._number)
            return Ended({name: number for name, number in self._numbers.items() if number > since}, self._number)

    def _leave(self, key: str) -> None:
        # An interrupt may strike between any two steps, here as well: one table may know less than the other.
        for group in self._groups.get(key, ()):
            members = self._members.get(group, set())
            members.discard(key)
            if not members:
                self._members.pop(group, None)
        self._groups.pop(key, None)
