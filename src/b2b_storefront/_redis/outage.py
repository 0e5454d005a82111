"""Whether a server is left alone after it failed, and what the log is told about it."""

import logging
import math
import threading
from collections.abc import Callable
from dataclasses import dataclass

from b2b_storefront._redis.commands import Command, UnavailableError

__all__ = ["Outage", "ServerUse"]

logger = logging.getLogger("b2b_storefront")


@dataclass(frozen=True, slots=True)
class ServerUse:
    """What a server is used for, in the words of errors and logs.

    Attributes:
        role: What it is called: "token store".
        meanwhile: What happens until it is back: "tokens are kept in this process alone".
        owner: The class that talks to it.
        instead: What to do without it: "keep tokens in a MemoryTokenStore".
        commands: The commands that a user of the server has to be allowed.
    """

    role: str
    meanwhile: str
    owner: str
    instead: str
    commands: str


class Outage:
    """Whether the server is left alone, and what was said about it. Its methods may be called from any thread."""

    def __init__(
        self, use: ServerUse, place: str, timeout: float, pause: float, monotonic: Callable[[], float]
    ) -> None:
        self._use = use
        self._place = place
        self._timeout = timeout
        self._pause = pause
        self._monotonic = monotonic
        self._until = self._answered_at = -math.inf
        self._down = False
        self._writes_fail = False
        self._lock = threading.Lock()

    def check(self) -> None:
        """Raise `UnavailableError` while the server is left alone."""
        if self._monotonic() < self._until:
            raise UnavailableError

    def failed(self, error: Exception, command: Command) -> None:
        """Leave the server alone for a while; warn if it worked until now."""
        with self._lock:
            warned, self._down = self._down, True
            self._writes_fail = self._writes_fail or _writes(command)
            self._until = self._monotonic() + self._pause
        if not warned:
            what, advice = _diagnosis(error, self._use, self._timeout)
            logger.warning(
                "The %s at %s %s. Until it is back, %s, and it is tried again every %g s. %s",
                self._use.role,
                self._place,
                what,
                self._use.meanwhile,
                self._pause,
                advice,
                extra={"b2b_reason": "outage", "b2b_part": self._use.role, "b2b_error": type(error).__name__},
            )

    def answered(self, command: Command) -> None:
        """Take note of an answer, and say so if it ends an outage."""
        self._answered_at = self._monotonic()
        if not self._down:
            return
        with self._lock:
            # Commands sent before the failure may still be answered, and a full server or a replica answers reads.
            unsure = self._monotonic() < self._until or (self._writes_fail and not _writes(command))
            if unsure or not self._down:
                return
            self._down = self._writes_fail = False
        extra = {"b2b_reason": "back", "b2b_part": self._use.role}
        logger.info("The %s at %s is back.", self._use.role, self._place, extra=extra)

    def answered_since(self, seconds: float) -> bool:
        """Tell whether the server has answered any command in the last so many seconds."""
        return self._monotonic() - self._answered_at < seconds

    def after_fork(self) -> None:
        """Make this usable in a forked child."""
        self._lock = threading.Lock()


def _writes(command: Command) -> bool:
    return command[0] not in ("GET", "PING")


def _diagnosis(error: Exception, use: ServerUse, timeout: float) -> tuple[str, str]:
    """Return what happened, and what to check. An error's own text may repeat what was sent, so it is left out."""
    from redis import exceptions

    slow = f"gave no answer within {timeout:g} s", "Check its load and the network, or set a longer timeout."
    known: tuple[tuple[type[Exception], tuple[str, str]], ...] = (
        (exceptions.AuthenticationError, ("refuses the user or password", "Check them in the URL.")),
        (
            exceptions.NoPermissionError,
            ("refuses this user a command", f"Allow {use.commands} for keys with the prefix."),
        ),
        (exceptions.OutOfMemoryError, ("is full", "Check its maxmemory, and choose a maxmemory-policy that evicts.")),
        (exceptions.ReadOnlyError, ("is a read-only replica", "Let the URL name the primary.")),
        (exceptions.BusyLoadingError, ("is still loading its data", "Wait until it has started.")),
        (exceptions.TimeoutError, slow),
        (TimeoutError, slow),
        (exceptions.ConnectionError, ("can't be reached", "Check that it runs, its address and the network.")),
    )
    for kind, said in known:
        if isinstance(error, kind):
            return said
    return (
        f"can't be used ({type(error).__name__})",
        "Check that it is Redis or Valkey, 6 or newer, that it runs scripts, and that it is not a node of a cluster.",
    )
