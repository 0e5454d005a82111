"""A cache that processes share: Redis or Valkey.

What a method asks of the server is written once, as steps without I/O; a synchronous and an asynchronous driver carry
them out. Ages, lives and the order of changes are all by the server's own clock.
"""

import contextlib
import math
import threading
import time
from collections.abc import Callable, Collection, Sequence

from b2b_storefront._encryption import decrypt, hidden_keys, key_ring
from b2b_storefront._fork import reset_after_fork
from b2b_storefront._redis.commands import Script, Steps, UnavailableError
from b2b_storefront._redis.outage import ServerUse
from b2b_storefront._redis.user import RedisUser
from b2b_storefront._secret import HiddenBytes, hide
from b2b_storefront.cache.base import Cache, Kept

__all__ = ["RedisCache"]

USE = ServerUse(
    role="cache",
    meanwhile="nothing is kept and the API is asked instead",
    owner="RedisCache",
    instead="keep answers in a MemoryCache",
    commands="GET, SET, DEL, UNLINK, PTTL, PEXPIRE, TIME, ZADD, ZRANGE, ZREMRANGEBYSCORE, EVAL, EVALSHA and PING",
)

MARKS_LAST = 600.0
"""For so many seconds it is remembered that a tag was forgotten; what took longer to fetch is not kept."""

MARKS_MS = round(MARKS_LAST * 1000)

MOST_UNSENT = 1_000
"""How many tags are remembered that could not be forgotten while the server was down."""

ALL = "all"
"""A tag of everything that is kept; the others are hashes."""

LONGEST_NUMBER = 20
"""How many digits a life has at most."""

NOW = """
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
"""

GET = Script("""
local kept = redis.pcall('GET', KEYS[1])
if type(kept) ~= 'string' then return false end
return {kept, redis.call('PTTL', KEYS[1])}
""")

PUT = Script(
    NOW
    + """
local began = now - ARGV[3]
for place = 2, #KEYS, 2 do
  local mark = redis.pcall('GET', KEYS[place + 1])
  local forgotten = type(mark) == 'string' and tonumber(mark) or 0
  if forgotten > now then
    redis.call('SET', KEYS[place + 1], now, 'PX', ARGV[4])
    forgotten = now
  end
  if forgotten >= began then return 0 end
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
for place = 2, #KEYS, 2 do
  local tag = KEYS[place]
  local trimmed = redis.pcall('ZREMRANGEBYSCORE', tag, '-inf', now)
  if type(trimmed) == 'table' then redis.call('DEL', tag) end
  redis.call('ZADD', tag, now + ARGV[2], KEYS[1])
  if redis.call('PTTL', tag) < tonumber(ARGV[2]) then redis.call('PEXPIRE', tag, ARGV[2]) end
end
return 1
"""
)
"""Keep a value, unless one of its tags was forgotten since it was asked for. After the value's, the keys are two for
each tag: what it is on, by when that ends, and when it was last forgotten. The server's clock may have been set back
since: then that was now."""

FORGET = Script(
    NOW
    + """
for place = 1, #KEYS, 2 do
  local members = redis.pcall('ZRANGE', KEYS[place], 0, -1)
  if not members['err'] then
    for _, member in ipairs(members) do
      if string.sub(member, 1, #ARGV[2]) == ARGV[2] then redis.call('UNLINK', member) end
    end
  end
  redis.call('UNLINK', KEYS[place])
  redis.call('SET', KEYS[place + 1], now, 'PX', ARGV[1])
end
"""
)

ACQUIRE = Script("""
local owner, left = redis.pcall('GET', KEYS[1]), redis.call('PTTL', KEYS[1])
local lasts = left ~= -1 and left <= math.max(tonumber(ARGV[2]), 60000)
if type(owner) == 'string' and owner ~= ARGV[1] and lasts then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
""")
"""Take a lease, or let one's own last longer. One that never ends is not ours, and one of more than a minute was taken
before the server's clock was set back: both are taken over."""

RELEASE = Script("""
if redis.pcall('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end
""")


class RedisCache(RedisUser, Cache):
    """Keeps answers in Redis or Valkey (6 or newer), where other processes find them.

    While the server is down, slow, full or refuses what it is asked, nothing is kept: the logger `b2b_storefront` gets
    one warning, and one message when the server is back. What had to be forgotten meanwhile is forgotten then. No
    method raises.

    Connections are opened when they are needed: one pool for threads, and one for each event loop, which ends
    with the loop.

    Args:
        url: `redis://`, `rediss://` (TLS) or `unix://`, with user and password if needed; `valkey://` and `valkeys://`
            mean the same as `redis://` and `rediss://`.
        prefix: What the cache's keys begin with.
        keys: Fernet keys that encrypt the answers: the first one encrypts, each of them decrypts. What is not encrypted
            is then not read, so that nobody who can write into the server can plant anything.
        timeout: Seconds for connecting, and for each command. A call with less time left does without the cache.
        pause: Seconds for which the server is left alone after it failed.
        monotonic: Returns seconds of a clock that is never set.

    Raises:
        ConfigurationError: An argument can't work, or a package is missing: install `b2b-storefront[redis]`, with keys
            `b2b-storefront[redis,encryption]`.
    """

    shared = True

    def __init__(
        self,
        url: str,
        *,
        prefix: str = "b2b-storefront:",
        keys: Sequence[str | bytes] = (),
        timeout: float = 0.25,
        pause: float = 5.0,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        # Rebound first: a traceback shows what the names hold when an error is raised.
        keys = hidden_keys(keys)
        url = hide(url)
        self._use_server(url, prefix, USE, timeout=timeout, pause=pause, monotonic=monotonic)
        self._prefix = f"{prefix}answer:"
        self._ring = key_ring(keys) if keys else None
        self.patience = timeout
        self._unsent: set[str] = set()
        self._lock = threading.Lock()
        self._more_to_show = ", encrypted" if keys else ""
        reset_after_fork(self)

    def get(self, key: str) -> Kept | None:
        """Return what is kept under a key; None for nothing, and for what is older than its life."""
        return self._server.run(self._getting(key))

    async def get_async(self, key: str) -> Kept | None:
        """Like `get`."""
        return await self._server.run_async(self._getting(key))

    def put(self, key: str, value: bytes, life: float, tags: Collection[str], took: float) -> None:
        """Keep a value, unless one of its tags was forgotten while it was fetched."""
        self._server.run(self._putting(key, value, life, tags, took))

    async def put_async(self, key: str, value: bytes, life: float, tags: Collection[str], took: float) -> None:
        """Like `put`."""
        await self._server.run_async(self._putting(key, value, life, tags, took))

    def forget(self, tags: Collection[str]) -> None:
        """Forget every value that has any of the tags; once the server is back, if it is down."""
        self.forget_later(tags)
        self._server.run(self._catching_up())

    async def forget_async(self, tags: Collection[str]) -> None:
        """Like `forget`."""
        self.forget_later(tags)
        await self._server.run_async(self._catching_up())

    def forget_later(self, tags: Collection[str]) -> None:
        """Forget them with the next command."""
        with self._lock:
            self._unsent.update(tags)

    def remove(self, key: str) -> None:
        """Forget what is kept under a key."""
        self._server.run(self._removing(key))

    async def remove_async(self, key: str) -> None:
        """Like `remove`."""
        await self._server.run_async(self._removing(key))

    def acquire(self, key: str, owner: str, seconds: float) -> bool:
        """Take the lease to fetch a key's value, for so many seconds, or for so many more; False when another has it.

        While the server can't be asked, everybody gets it.
        """
        return self._server.run(self._acquiring(key, owner, seconds))

    async def acquire_async(self, key: str, owner: str, seconds: float) -> bool:
        """Like `acquire`."""
        return await self._server.run_async(self._acquiring(key, owner, seconds))

    def release(self, key: str, owner: str) -> None:
        """Give the lease back, if this owner has it."""
        self._server.run(self._releasing(key, owner))

    async def release_async(self, key: str, owner: str) -> None:
        """Like `release`."""
        await self._server.run_async(self._releasing(key, owner))

    def after_fork(self) -> None:
        """Make the cache usable in a forked child, whatever another thread of the parent was doing."""
        self._lock = threading.Lock()
        self._server.after_fork()

    def _getting(self, key: str) -> Steps[Kept | None]:
        try:
            if not (yield from self._catching_up()):
                return None
            answer = yield from GET.run(1, self._entry_name(key))
        except UnavailableError:
            return None
        if not isinstance(answer, list) or len(answer) != 2:
            return None
        written, left = answer
        opened = self._open(written)
        if opened is None or not isinstance(left, int) or left <= 0:
            return None
        life, value = opened
        age = life - left / 1000
        # What lives longer than it was put there for was put there by somebody else.
        return Kept(value, max(age, 0.0)) if age > -1 else None

    def _putting(self, key: str, value: bytes, life: float, tags: Collection[str], took: float) -> Steps[None]:
        if took >= MARKS_LAST:
            return
        names = [self._entry_name(key)]
        for tag in (ALL, *tags):
            names += self._tag_names(tag)
        milliseconds = math.ceil(life * 1000)
        # As long as the command may be on its way, something may be forgotten.
        longest = math.ceil((took + self.patience) * 1000)
        with contextlib.suppress(UnavailableError):
            if (yield from self._catching_up()):
                yield from PUT.run(len(names), *names, self._seal(milliseconds, value), milliseconds, longest, MARKS_MS)

    def _removing(self, key: str) -> Steps[None]:
        with contextlib.suppress(UnavailableError):
            yield "UNLINK", self._entry_name(key)

    def _acquiring(self, key: str, owner: str, seconds: float) -> Steps[bool]:
        try:
            taken = yield from ACQUIRE.run(1, self._lease_name(key), owner, max(1, math.ceil(seconds * 1000)))
        except UnavailableError:
            return True
        return bool(taken != 0)

    def _releasing(self, key: str, owner: str) -> Steps[None]:
        with contextlib.suppress(UnavailableError):
            yield from RELEASE.run(1, self._lease_name(key), owner)

    def _catching_up(self) -> Steps[bool]:
        """Forget what is still to be forgotten, and return whether nothing is any more: until then nothing is read."""
        if not self._unsent:
            return True
        with self._lock:
            tags = frozenset(self._unsent)
            if len(tags) > MOST_UNSENT:  # More than are worth telling apart.
                tags = frozenset({ALL})
                self._unsent = {ALL}
        try:
            names = [name for tag in tags for name in self._tag_names(tag)]
            yield from FORGET.run(len(names), *names, MARKS_MS, self._entry_name(""))
        except UnavailableError:
            return False
        with self._lock:
            self._unsent -= tags
        return True

    def _seal(self, life: int, value: bytes) -> HiddenBytes:
        written = HiddenBytes(b"%d\n" % life + value)
        return written if self._ring is None else HiddenBytes(self._ring.encrypt(written))

    def _open(self, written: object) -> tuple[float, HiddenBytes] | None:
        """Return the life of a value, in seconds, and the value; None for what this cache did not write."""
        if not isinstance(written, bytes):
            return None
        opened = HiddenBytes(written) if self._ring is None else decrypt(self._ring, written)
        if opened is None:
            return None
        end = opened.find(b"\n", 0, LONGEST_NUMBER)
        digits = bytes(memoryview(opened)[: max(end, 0)])
        if not digits.isdigit():
            return None
        return int(digits) / 1000, HiddenBytes(memoryview(opened)[end + 1 :])

    def _entry_name(self, key: str) -> str:
        return f"{self._prefix}value:{key}"

    def _lease_name(self, key: str) -> str:
        return f"{self._prefix}lease:{key}"

    def _tag_names(self, tag: str) -> list[str]:
        return [f"{self._prefix}tag:{tag}", f"{self._prefix}forgotten:{tag}"]
