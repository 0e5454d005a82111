"""Seen events that processes share: Redis or Valkey."""

import secrets
import time
from collections.abc import Callable

from b2b_storefront._fork import reset_after_fork
from b2b_storefront._redis.commands import Steps, UnavailableError
from b2b_storefront._redis.outage import ServerUse
from b2b_storefront._redis.user import RedisUser, check_seconds
from b2b_storefront._secret import hide
from b2b_storefront.webhooks.seen import KEPT_SECONDS, LEASE_SECONDS, MemorySeenEvents, Seen, SeenEvents

__all__ = ["RedisSeenEvents"]

_USE = ServerUse(
    role="store of seen events",
    meanwhile="events are remembered in this process alone",
    owner="RedisSeenEvents",
    instead="remember events in MemorySeenEvents",
    commands="GET, SET, PTTL and EVAL",
)

_DONE = b"done"

_CLAIM = """
local known = redis.pcall('GET', KEYS[1])
if known == 'done' then return 'done' end
local left = redis.call('PTTL', KEYS[1])
if type(known) == 'string' and known ~= ARGV[1] and left >= 0 and left <= tonumber(ARGV[2]) then return 'busy' end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 'new'
"""

"""Take what nobody is at. Who is at it for longer than anybody may was so before the server's clock was set back."""

_RELEASE = """
if redis.pcall('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1
"""


class RedisSeenEvents(RedisUser, SeenEvents):
    """Remembers events in Redis or Valkey (6 or newer), for all processes that receive them.

    While the server can't be asked, each process remembers its own, and an event may be handled twice. No method
    raises.

    Args:
        url: `redis://`, `rediss://` (TLS) or `unix://`, with user and password if needed; `valkey://` as well.
        prefix: What its keys begin with.
        seconds: For how long an event is remembered.
        timeout: Seconds for connecting, and for each command.
        pause: Seconds for which the server is left alone after it failed.
        monotonic: Returns seconds of a clock that is never set.

    Raises:
        ConfigurationError: An argument can't work, or the package redis is missing: install `b2b-storefront[redis]`.
    """

    def __init__(
        self,
        url: str,
        *,
        prefix: str = "b2b-storefront:webhook:",
        seconds: float = KEPT_SECONDS,
        timeout: float = 0.25,
        pause: float = 5.0,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        # Rebound first: a traceback shows what the names hold when an error is raised.
        url = hide(url)
        check_seconds(seconds=seconds)
        self._use_server(url, prefix, _USE, timeout=timeout, pause=pause, monotonic=monotonic)
        self._prefix = prefix
        self._milliseconds = max(1, int(seconds * 1_000))
        self._owner = secrets.token_hex(8)
        self._memory = MemorySeenEvents(seconds=seconds, monotonic=monotonic)
        reset_after_fork(self)

    def claim(self, key: str) -> Seen:
        """See `SeenEvents.claim`."""
        return self._server.run(self._claiming(key))

    async def claim_async(self, key: str) -> Seen:
        """Like `claim`."""
        return await self._server.run_async(self._claiming(key))

    def confirm(self, key: str) -> None:
        """See `SeenEvents.confirm`."""
        self._server.run(self._confirming(key))

    async def confirm_async(self, key: str) -> None:
        """Like `confirm`."""
        await self._server.run_async(self._confirming(key))

    def release(self, key: str) -> None:
        """See `SeenEvents.release`."""
        self._server.run(self._releasing(key))

    async def release_async(self, key: str) -> None:
        """Like `release`."""
        await self._server.run_async(self._releasing(key))

    def after_fork(self) -> None:
        """Make this usable in a forked child."""
        self._owner = secrets.token_hex(8)
        self._server.after_fork()

    def _claiming(self, key: str) -> Steps[Seen]:
        seen = self._memory.claim(key)
        if seen is not Seen.NEW:
            return seen
        try:
            answer = yield "EVAL", _CLAIM, 1, self._prefix + key, self._owner, int(LEASE_SECONDS * 1_000)
        except UnavailableError:
            return Seen.NEW
        seen = {b"done": Seen.DONE, b"busy": Seen.BUSY}.get(_bytes(answer), Seen.NEW)
        if seen is Seen.DONE:
            self._memory.confirm(key)
        elif seen is Seen.BUSY:
            self._memory.release(key)
        return seen

    def _confirming(self, key: str) -> Steps[None]:
        self._memory.confirm(key)
        try:
            yield "SET", self._prefix + key, _DONE, "PX", self._milliseconds
        except UnavailableError:
            return

    def _releasing(self, key: str) -> Steps[None]:
        self._memory.release(key)
        try:
            yield "EVAL", _RELEASE, 1, self._prefix + key, self._owner
        except UnavailableError:
            return


def _bytes(answer: object) -> bytes:
    return bytes(answer) if isinstance(answer, bytes) else b""
