"""Holds: something that several may hold at once, but only for one purpose, such as acting as one company."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

__all__ = ["Hold", "HoldTable"]


@dataclass(frozen=True, slots=True)
class Hold:
    """What came of asking for a hold.

    Attributes:
        purpose: For what it is held now: one's own purpose, unless others hold it for another; empty while the last one
            lets go of it.
        first: Whether nobody else holds it.
    """

    purpose: str
    first: bool


@dataclass(slots=True)
class _Held:
    purpose: str
    note: str = ""
    ends_at: dict[str, float] = field(default_factory=dict)


class HoldTable:
    """The holds of one process. Its methods may be called from any thread.

    Args:
        monotonic: Returns seconds of a clock that is never set.
    """

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._held: dict[str, _Held] = {}
        self._lock = threading.Lock()

    def hold(self, key: str, holder: str, purpose: str, seconds: float, note: str | None = None) -> Hold:
        """Hold a key for a purpose, or hold it longer; see `TokenStore.hold`."""
        with self._lock:
            held = self._living(key)
            others = held is not None and bool(held.ends_at.keys() - {holder})
            if held is not None and others and held.purpose != purpose:
                return Hold(held.purpose, first=False)
            if held is None or held.purpose != purpose:
                held = self._held[key] = _Held(purpose)
            held.ends_at[holder] = self._monotonic() + seconds
            if note is not None:
                held.note = note
            return Hold(purpose, first=not others)

    def let_go(self, key: str, holder: str, closing: float = 0.0) -> str | None:
        """Hold a key no more; see `TokenStore.let_go`."""
        with self._lock:
            held = self._living(key)
            if held is None:
                return ""
            if held.ends_at.keys() - {holder}:
                held.ends_at.pop(holder, None)
                return None
            if closing:
                self._held[key] = _Held("", ends_at={holder: self._monotonic() + closing})
            else:
                del self._held[key]
            return held.note

    def _living(self, key: str) -> _Held | None:
        held = self._held.get(key)
        if held is None:
            return None
        now = self._monotonic()
        held.ends_at = {holder: ends_at for holder, ends_at in held.ends_at.items() if now < ends_at}
        if not held.ends_at:
            del self._held[key]
            return None
        return held
