"""Which fault a request gets: of those that are planned for the next ones, and of those that stand."""

import random
import threading
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from b2b_storefront.sandbox.server.faults.fault import Fault
from b2b_storefront.sandbox.server.faults.rules import DrawnFault, make_rule

__all__ = ["FaultPlan", "StandingFaults"]


@dataclass(slots=True)
class _Planned:
    operation_name: str | None
    times: int
    fault: Fault


class StandingFaults:
    """The faults of a sandbox that stand until they are removed, in the order in which they were added.

    Each is a mapping such as `{"operation": "Users", "probability": 0.1, "status": 503}`. A request gets the first one
    that matches it and is drawn. `Sandbox.reset` removes those that were added after the sandbox was made, and lets the
    others draw from the beginning.

    Args:
        given: the faults that are there from the beginning.

    Raises:
        TypeError: a member of one has the wrong type, or there is no such member.
        ValueError: a member of one is out of its range.
    """

    def __init__(self, given: Iterable[Mapping[str, Any]] = ()) -> None:
        self._first = [make_rule(fault) for fault in given]
        self._rules = list(self._first)
        self._lock = threading.Lock()

    def __len__(self) -> int:
        """Return how many stand."""
        return len(self._rules)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        """Go through what the faults were made from, each with `done`: how many requests got it."""
        with self._lock:
            rules = list(self._rules)
        return ({**_write(rule.given), "done": rule.done} for rule in rules)

    def add(self, **fault: Any) -> None:
        """Let requests fail from now on.

        Args:
            **fault: `operation`: an operation's name or a REST route, `*` for any characters, all without it;
                `probability` from 0 to 1, `seed`, `times` at most; and what happens: `status`, `message`, `code`,
                `body`, `headers` as in `Sandbox.fail_next`, `throttle` (429 with rate headers, for so many seconds),
                `delay` (seconds, or `{"median": seconds, "sigma": spread}`), `drip` (seconds over which the body is
                spread), `truncate` (the share that is sent), `garble` (half of the body as if it were all),
                `reset` (`"before"` or `"after"` it is carried out), `disconnect`.

        Raises:
            TypeError: a member has the wrong type, or there is no such member.
            ValueError: a member is out of its range, or nothing would happen.
        """
        rule = make_rule(fault)
        with self._lock:
            self._rules.append(rule)

    def clear(self) -> None:
        """Remove all of them."""
        with self._lock:
            self._rules.clear()

    def rewind(self) -> None:
        """Let those from the beginning stand again, and draw from the beginning."""
        with self._lock:
            self._rules = list(self._first)
            for rule in self._rules:
                rule.rewind()

    def draw(self, operation_name: str | None) -> DrawnFault | None:
        """Return what a request gets; None if it is answered as usual."""
        if not self._rules:
            return None
        with self._lock:
            for rule in self._rules:
                drawn = rule.draw(operation_name)
                if drawn is not None:
                    return drawn
        return None


def _write(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return a rule's members as JSON can have them."""
    return {name: value.decode("latin-1") if isinstance(value, bytes) else value for name, value in given.items()}


class FaultPlan:
    """The faults that are planned for the next requests, in their order, before those that stand.

    It may be used from several threads.

    Args:
        standing: those that stand.
    """

    def __init__(self, standing: StandingFaults) -> None:
        self.standing = standing
        self._planned: list[_Planned] = []
        self._lock = threading.Lock()

    def __len__(self) -> int:
        """Return how many plans wait for a request."""
        return len(self._planned)

    def add(self, operation_name: str | None, times: int, fault: Fault) -> None:
        """Let the next matching requests fail, after those that are planned already.

        Raises:
            TypeError: an argument has the wrong type.
            ValueError: `times` is less than 1.
        """
        if not isinstance(operation_name, str | None):
            raise TypeError("operation_name must be text or None")
        if type(times) is not int:
            raise TypeError("times must be a whole number")
        if times < 1:
            raise ValueError("times must be at least 1")
        with self._lock:
            self._planned.append(_Planned(operation_name, times, fault))

    def clear(self) -> None:
        """Drop what is planned, and let what stands draw from the beginning."""
        with self._lock:
            self._planned.clear()
        self.standing.rewind()

    def take(self, operation_name: str | None) -> DrawnFault | None:
        """Return what a request gets, and count it; None if it is answered as usual."""
        if self._planned:
            with self._lock:
                for planned in self._planned:
                    if planned.operation_name in {None, operation_name}:
                        planned.times -= 1
                        if planned.times <= 0:
                            self._planned.remove(planned)
                        return DrawnFault(planned.fault, planned.fault.delay.draw(_CHANCE))
        return self.standing.draw(operation_name)


_CHANCE = random.Random(0)  # noqa: S311 - what is planned has no chance in it
