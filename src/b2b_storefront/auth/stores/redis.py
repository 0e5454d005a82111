"""A token store that processes share: Redis or Valkey.

What a method asks of the server is written once, as steps without I/O; a synchronous and an asynchronous driver carry
them out. A value is replaced or removed only if it is still the one that was read, by a script, which the server runs
as one piece: what is kept can so be judged here, where it can be decrypted.
"""

import contextlib
import math
import threading
import time
from collections.abc import Callable, Collection, Sequence

from b2b_storefront._encryption import hidden_keys
from b2b_storefront._fork import reset_after_fork
from b2b_storefront._redis.commands import Steps, UnavailableError
from b2b_storefront._redis.outage import ServerUse
from b2b_storefront._redis.user import RedisUser
from b2b_storefront._secret import SecretText, hide
from b2b_storefront.auth.stores.base import MemoryTokenStore, StoredToken, TokenStore
from b2b_storefront.auth.stores.endings import Ended
from b2b_storefront.auth.stores.envelope import Envelope
from b2b_storefront.auth.stores.holds import Hold
from b2b_storefront.auth.stores.redis_endings import RedisEndings

__all__ = ["RedisTokenStore"]

USE = ServerUse(
    role="token store",
    meanwhile="tokens are kept in this process alone",
    owner="RedisTokenStore",
    instead="keep tokens in a MemoryTokenStore",
    commands=(
        "GET, SET, DEL, PTTL, PEXPIRE, TIME, HSET, HDEL, HGETALL, SADD, SMEMBERS, ZADD, ZREVRANGE, ZRANGEBYSCORE,"
        " ZREMRANGEBYSCORE, ZREMRANGEBYRANK, EVAL, EVALSHA and PING"
    ),
)

LONGEST_LIFE = 10**9
"""Seconds after which the server forgets any token: servers refuse expiries that are absurdly far away."""

REPLACE = """
local kept = redis.pcall('GET', KEYS[1])
if type(kept) ~= 'string' then kept = '' end
if kept ~= ARGV[1] then return kept end
if ARGV[2] == '' then
  redis.call('DEL', KEYS[1])
else
  redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
end
return false
"""
"""Write the second argument, or remove the key if it is empty, where the first one is kept; else return what is kept.
A value of another type counts as nothing kept."""

ACQUIRE = """
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return 1 end
local owned, left = redis.pcall('GET', KEYS[1]) == ARGV[1], redis.call('PTTL', KEYS[1])
if not owned and left ~= -1 and left <= math.max(tonumber(ARGV[2]), 60000) then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
"""
"""Take a lease, also when it was taken and only the answer was lost. One that never ends is not ours and would lock
everybody out, as would one of more than a minute, which the server's clock made of it by being set back: they are taken
over."""

RENEW = """
if redis.pcall('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 0
"""
"""Let a lease last longer that is still its owner's."""

HELD = """
local function living(holder)
  local now = redis.call('TIME')
  now = now[1] * 1000 + math.floor(now[2] / 1000)
  local all = redis.pcall('HGETALL', KEYS[1])
  local purpose, note, own, others = false, '', false, 0
  if all['err'] then redis.call('DEL', KEYS[1]) all = {} end
  for place = 1, #all, 2 do
    local name, value = all[place], all[place + 1]
    if name == 'purpose' then purpose = value
    elseif name == 'note' then note = value
    else
      local ends, lasts = string.match(value, '^(%d+) (%d+)$')
      if not ends or tonumber(ends) <= now then redis.call('HDEL', KEYS[1], name)
      elseif name == 'by:' .. holder then own = true
      else
        others = others + 1
        if tonumber(ends) > now + tonumber(lasts) then
          redis.call('HSET', KEYS[1], name, string.format('%.0f ', now + tonumber(lasts)) .. lasts)
        end
      end
    end
  end
  if not own and others == 0 then redis.call('DEL', KEYS[1]) purpose, note = false, '' end
  return purpose, note, others, now
end
local function hold(holder, purpose, now, seconds)
  redis.call('HSET', KEYS[1], 'purpose', purpose, 'by:' .. holder, string.format('%.0f ', now + seconds) .. seconds)
  if redis.call('PTTL', KEYS[1]) < tonumber(seconds) then redis.call('PEXPIRE', KEYS[1], seconds) end
end
"""
"""What both scripts about holds begin with. A hold is a hash: its purpose, its note, and until when each holds it and
for how many milliseconds that was, so that it lasts no longer when the server's clock is set back."""

HOLD = (
    HELD
    + """
local purpose, note, others, now = living(ARGV[1])
if others > 0 and purpose ~= ARGV[2] then return {purpose, 0} end
if purpose and purpose ~= ARGV[2] then redis.call('DEL', KEYS[1]) end
hold(ARGV[1], ARGV[2], now, ARGV[3])
if ARGV[4] == '1' then redis.call('HSET', KEYS[1], 'note', ARGV[5]) end
return {ARGV[2], others == 0 and 1 or 0}
"""
)

LET_GO = (
    HELD
    + """
local purpose, note, others, now = living(ARGV[1])
if others > 0 then redis.call('HDEL', KEYS[1], 'by:' .. ARGV[1]) return false end
redis.call('DEL', KEYS[1])
if purpose and ARGV[2] ~= '0' then hold(ARGV[1], '', now, ARGV[2]) end
return note
"""
)


class RedisTokenStore(RedisUser, TokenStore):
    """Keeps tokens in Redis or Valkey (6 or newer), where other processes find them.

    While the server is down, slow, full or refuses what it is asked, tokens are kept in this process alone: the
    logger `b2b_storefront` gets one warning, and one message when the server is back. No method raises.

    A command takes `timeout` at most, once it has a connection; while all are busy with commands that are answered, it
    waits its turn. Connections are opened when they are needed: one pool for threads, and one for each event loop,
    which ends with the loop.

    Args:
        url: `redis://`, `rediss://` (TLS) or `unix://`, with user and password if needed; `valkey://` and `valkeys://`
            mean the same as `redis://` and `rediss://`.
        prefix: What the store's keys begin with.
        keys: Fernet keys that encrypt the tokens: the first one encrypts, each of them decrypts. To change keys, put
            the new one first and remove the old one a day later. What is not encrypted is then not read.
        timeout: Seconds for connecting, and for each command.
        pause: Seconds for which the server is left alone after it failed.
        clock: Returns unix seconds.
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
        clock: Callable[[], float] = time.time,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        # Rebound first: a traceback shows what the names hold when an error is raised.
        keys = hidden_keys(keys)
        url = hide(url)
        self._use_server(url, prefix, USE, timeout=timeout, pause=pause, monotonic=monotonic)
        self._prefix = prefix
        self._envelope = Envelope(keys)
        self._timeout = timeout
        self._clock = clock
        self._monotonic = monotonic
        self._memory = MemoryTokenStore(clock=clock, monotonic=monotonic)
        self._endings = RedisEndings(prefix, self._token_name(""), self._memory)
        self._lock = threading.Lock()
        self._more_to_show = ", encrypted" if keys else ""
        reset_after_fork(self)

    def load(self, key: str) -> StoredToken | None:
        """Return the token kept for a key; None when there is none or it has ended."""
        return self._server.run(self._loading(key))

    async def load_async(self, key: str) -> StoredToken | None:
        """Like `load`."""
        return await self._server.run_async(self._loading(key))

    def save(self, key: str, token: StoredToken) -> None:
        """Keep a token, unless the one that is kept ends later."""
        self._server.run(self._saving(key, token))

    async def save_async(self, key: str, token: StoredToken) -> None:
        """Like `save`."""
        await self._server.run_async(self._saving(key, token))

    def drop(self, key: str, value: str) -> None:
        """Forget the token kept for a key, if it is the one with this text."""
        value = SecretText(value)
        self._server.run(self._dropping(key, value))

    async def drop_async(self, key: str, value: str) -> None:
        """Like `drop`."""
        value = SecretText(value)
        await self._server.run_async(self._dropping(key, value))

    def acquire(self, key: str, owner: str, seconds: float) -> bool:
        """Take the lease to obtain the key's token, for so many seconds; False when another owner has it.

        While the server can't be asked, this process has leases of its own.
        """
        return self._server.run(self._acquiring(key, owner, seconds))

    async def acquire_async(self, key: str, owner: str, seconds: float) -> bool:
        """Like `acquire`."""
        return await self._server.run_async(self._acquiring(key, owner, seconds))

    def renew(self, key: str, owner: str, seconds: float) -> None:
        """Let the lease that this owner has last for so many seconds from now."""
        self._server.run(self._renewing(key, owner, seconds))

    async def renew_async(self, key: str, owner: str, seconds: float) -> None:
        """Like `renew`."""
        await self._server.run_async(self._renewing(key, owner, seconds))

    def release(self, key: str, owner: str) -> None:
        """Give the lease back, if this owner has it."""
        self._server.run(self._releasing(key, owner))

    async def release_async(self, key: str, owner: str) -> None:
        """Like `release`."""
        await self._server.run_async(self._releasing(key, owner))

    def hold(self, key: str, holder: str, purpose: str, seconds: float, note: str | None = None) -> Hold:
        """Hold a key for a purpose, together with others; while the server can't be asked, within this process."""
        return self._server.run(self._holding(key, holder, purpose, seconds, note))

    async def hold_async(self, key: str, holder: str, purpose: str, seconds: float, note: str | None = None) -> Hold:
        """Like `hold`."""
        return await self._server.run_async(self._holding(key, holder, purpose, seconds, note))

    def let_go(self, key: str, holder: str, closing: float = 0.0) -> str | None:
        """Hold a key no more, and return the note if nobody else does."""
        return self._server.run(self._letting_go(key, holder, closing))

    async def let_go_async(self, key: str, holder: str, closing: float = 0.0) -> str | None:
        """Like `let_go`."""
        return await self._server.run_async(self._letting_go(key, holder, closing))

    def belong(self, key: str, groups: Collection[str]) -> None:
        """Note which groups a key's token belongs to."""
        self._server.run(self._endings.belonging(key, groups))

    async def belong_async(self, key: str, groups: Collection[str]) -> None:
        """Like `belong`."""
        await self._server.run_async(self._endings.belonging(key, groups))

    def end(self, groups: Collection[str]) -> Ended:
        """End groups, for all who use the server; for them once it is back, if it is down."""
        return self._server.run(self._endings.ending(groups))

    async def end_async(self, groups: Collection[str]) -> Ended:
        """Like `end`."""
        return await self._server.run_async(self._endings.ending(groups))

    def ended(self, since: int) -> Ended:
        """Return what has ended since a number; nothing, while the server can't be asked."""
        return self._server.run(self._endings.looking(since))

    async def ended_async(self, since: int) -> Ended:
        """Like `ended`."""
        return await self._server.run_async(self._endings.looking(since))

    def after_fork(self) -> None:
        """Make the store usable in a forked child, whatever another thread of the parent was doing."""
        self._lock = threading.Lock()
        self._memory.after_fork()
        self._endings.after_fork()
        self._server.after_fork()

    def _loading(self, key: str) -> Steps[StoredToken | None]:
        try:
            token = self._envelope.open(key, (yield "GET", self._token_name(key)))
        except UnavailableError:
            return self._memory.load(key)
        if token is None or token.expires_at <= self._clock():
            return None
        self._remember(key, token)
        return token

    def _saving(self, key: str, token: StoredToken) -> Steps[None]:
        life = token.expires_at - self._clock()
        if not life > 0:
            return
        self._remember(key, token)
        written = self._envelope.seal(key, token)
        if written is None:
            return
        seconds = math.ceil(min(life, LONGEST_LIFE))
        give_up_at = self._monotonic() + self._timeout
        expected = b""
        # Another round means that somebody else wrote in between.
        while self._monotonic() < give_up_at:
            try:
                kept = yield "EVAL", REPLACE, 1, self._token_name(key), expected, written, seconds
            except UnavailableError:
                return
            if kept is None:
                return
            other = self._envelope.open(key, kept)
            if other is not None and other.expires_at > token.expires_at:
                return
            expected = kept

    def _dropping(self, key: str, value: SecretText) -> Steps[None]:
        self._memory.drop(key, value)
        name = self._token_name(key)
        try:
            kept = yield "GET", name
            token = self._envelope.open(key, kept)
            if token is not None and token.value == value:
                yield "EVAL", REPLACE, 1, name, kept, b"", 0
        except UnavailableError:
            return

    def _acquiring(self, key: str, owner: str, seconds: float) -> Steps[bool]:
        try:
            taken = yield "EVAL", ACQUIRE, 1, self._lease_name(key), owner, max(1, math.ceil(seconds * 1000))
        except UnavailableError:
            return self._memory.acquire(key, owner, seconds)
        return bool(taken)

    def _renewing(self, key: str, owner: str, seconds: float) -> Steps[None]:
        self._memory.renew(key, owner, seconds)
        with contextlib.suppress(UnavailableError):
            yield "EVAL", RENEW, 1, self._lease_name(key), owner, max(1, math.ceil(seconds * 1000))

    def _releasing(self, key: str, owner: str) -> Steps[None]:
        self._memory.release(key, owner)
        with contextlib.suppress(UnavailableError):
            yield "EVAL", REPLACE, 1, self._lease_name(key), owner, b"", 0

    def _holding(self, key: str, holder: str, purpose: str, seconds: float, note: str | None) -> Steps[Hold]:
        # In this process too: it has to know when the server is gone.
        here = self._memory.hold(key, holder, purpose, seconds, note)
        noted = (0, "") if note is None else (1, note)
        try:
            answer = yield "EVAL", HOLD, 1, self._hold_name(key), holder, purpose, math.ceil(seconds * 1000), *noted
        except UnavailableError:
            return here
        if not isinstance(answer, list) or len(answer) != 2:
            return here
        held_for, first = answer
        if here.purpose == purpose and bytes(held_for) != purpose.encode():
            self._memory.let_go(key, holder)
        return Hold(bytes(held_for).decode("utf-8", "replace"), first=bool(first))

    def _letting_go(self, key: str, holder: str, closing: float) -> Steps[str | None]:
        here = self._memory.let_go(key, holder, closing)
        try:
            answer = yield "EVAL", LET_GO, 1, self._hold_name(key), holder, math.ceil(closing * 1000)
        except UnavailableError:
            return here
        return bytes(answer).decode("utf-8", "replace") if isinstance(answer, bytes) else None

    def _hold_name(self, key: str) -> str:
        return f"{self._prefix}hold:{key}"

    def _token_name(self, key: str) -> str:
        return f"{self._prefix}token:{key}"

    def _lease_name(self, key: str) -> str:
        return f"{self._prefix}lease:{key}"

    def _remember(self, key: str, token: StoredToken) -> None:
        with self._lock:
            kept = self._memory.load(key)
            if kept is None or kept.expires_at <= token.expires_at:
                self._memory.save(key, token)
