"""Standing rules: which requests fail, with which probability."""

import random
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from b2b_storefront.sandbox.server.faults.fault import Fault, make_fault

__all__ = ["DrawnFault", "FaultRule", "make_rule"]

_NAMES = {"operation", "probability", "seed", "times"}
_FAULT_NAMES = frozenset(make_fault.__kwdefaults__ or {})


@dataclass(frozen=True, slots=True)
class DrawnFault:
    """A fault that a request gets, and the delay that was drawn for it."""

    fault: Fault
    delay: float


@dataclass(slots=True)
class FaultRule:
    """A rule that holds until it is removed.

    The same seed draws the same requests: of equal requests in equal order the same ones fail.

    Attributes:
        given: what the rule was made from, for people who look at it.
        operation: which operation fails; `*` stands for any characters; None matches all.
        probability: how many of the matching requests fail, from 0 to 1.
        times: how many fail at most; None for any number.
        done: how many have failed.
    """

    given: Mapping[str, Any]
    fault: Fault
    operation: str | None = None
    probability: float = 1.0
    seed: int = 0
    times: int | None = None
    done: int = 0
    _chance: random.Random = field(default_factory=random.Random, repr=False)
    _pattern: re.Pattern[str] | None = None

    def __post_init__(self) -> None:
        if self.operation is not None and "*" in self.operation:
            self._pattern = re.compile(".*".join(map(re.escape, self.operation.split("*"))), re.DOTALL)
        self.rewind()

    def rewind(self) -> None:
        """Draw from the beginning again."""
        self.done = 0
        self._chance = random.Random(self.seed)  # noqa: S311 - it has to be repeatable, not secret

    def draw(self, operation_name: str | None) -> DrawnFault | None:
        """Return what a request gets; None if it is answered as usual."""
        if not self._matches(operation_name) or (self.times is not None and self.done >= self.times):
            return None
        # Drawn for each matching request, so that what fails does not depend on how other numbers were used.
        if self._chance.random() >= self.probability:
            return None
        self.done += 1
        return DrawnFault(self.fault, self.fault.delay.draw(self._chance))

    def _matches(self, name: str | None) -> bool:
        if self.operation is None:
            return True
        if name is None:
            return False
        return self._pattern.fullmatch(name) is not None if self._pattern else self.operation == name


def make_rule(given: Mapping[str, Any]) -> FaultRule:
    """Return a rule from its members: those of `make_fault`, and `operation`, `probability`, `seed` and `times`.

    Raises:
        TypeError: a member has the wrong type, or there is no such member.
        ValueError: a member is out of its range, or the rule does nothing.
    """
    unknown = sorted(set(map(str, given)) - _NAMES - _FAULT_NAMES)
    if unknown:
        raise TypeError(f"a fault has no {unknown[0]!r}; it has {', '.join(sorted(_NAMES | _FAULT_NAMES))}")
    operation, probability = given.get("operation"), given.get("probability", 1.0)
    seed, times = given.get("seed", 0), given.get("times")
    if not isinstance(operation, str | None):
        raise TypeError("operation must be text")
    if isinstance(probability, bool) or not isinstance(probability, int | float) or not 0 <= probability <= 1:
        raise ValueError("probability is a number from 0 to 1")
    if type(seed) is not int:
        raise TypeError("seed must be a whole number")
    if times is not None and (type(times) is not int or times < 1):
        raise ValueError("times is a whole number from 1 on")
    fault = make_fault(**{name: given[name] for name in _FAULT_NAMES & given.keys()})
    if fault == Fault():
        raise ValueError("the fault does nothing: say what happens, such as status, delay or disconnect")
    return FaultRule(dict(given), fault, operation, float(probability), seed, times)
