"""What the asynchronous transport knows of a request while it is on its way."""

import math
from dataclasses import dataclass
from time import monotonic
from typing import Any

import aiohttp
from yarl import URL

__all__ = ["LateLimits", "Sending"]


@dataclass(slots=True)
class Sending:
    """One request, on its way.

    Attributes:
        name: What errors call it.
        seconds: How long the whole call had.
        ends_at: When its time has passed, on the clock of `time.monotonic`.
        resends: How often it may still be sent again over another connection, where an idle one broke under it.
        direct: Whether it goes over aiohttp's connections without aiohttp's requests.
    """

    name: str | None
    method: str
    url: URL
    headers: dict[str, str]
    body: bytes | None
    seconds: float
    ends_at: float
    resends: int
    direct: bool

    @property
    def address(self) -> str:
        """The address without its query, which may hold a secret."""
        return str(self.url).partition("?")[0]

    @property
    def left(self) -> float:
        """How many seconds are left; never none, so that who looks at the clock last is told that it is over."""
        return max(self.ends_at - monotonic(), 0.001)

    def limits(self, connect_by: float) -> aiohttp.ClientTimeout:
        """Return what aiohttp has to know of the time that is left.

        Args:
            connect_by: Until when a connection may be opened.
        """
        left = self.left
        connect = min(max(connect_by - monotonic(), 0.001), left)
        # Without the threshold, aiohttp would round times up to whole seconds.
        return aiohttp.ClientTimeout(total=left, connect=connect, ceil_threshold=math.inf)


class LateLimits:
    """The same, made when aiohttp looks at it: where a connection is there already, it does not.

    Args:
        sending: The request.
        connect_by: Until when a connection may be opened.
    """

    __slots__ = ("_connect_by", "_made", "_sending")

    def __init__(self, sending: Sending, connect_by: float) -> None:
        self._sending = sending
        self._connect_by = connect_by
        self._made: aiohttp.ClientTimeout | None = None

    def __getattr__(self, name: str) -> Any:
        if self._made is None:
            self._made = self._sending.limits(self._connect_by)
        return getattr(self._made, name)
