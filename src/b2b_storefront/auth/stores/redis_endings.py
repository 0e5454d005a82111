"""What a token store asks of Redis or Valkey about endings: as steps without I/O."""

import threading
from collections.abc import Collection

from b2b_storefront._redis.commands import Script, Steps, UnavailableError
from b2b_storefront.auth.stores.base import TokenStore
from b2b_storefront.auth.stores.endings import ENDINGS_LAST, MEMBERS_LAST, MOST_ENDINGS, Ended, name_of_key

__all__ = ["RedisEndings"]

MOST_AT_ONCE = 1_000
"""How many groups are ended by one command."""

BELONG = Script("""
for place = 1, #KEYS do
  if type(redis.pcall('SADD', KEYS[place], ARGV[1])) == 'table' then
    redis.call('DEL', KEYS[place])
    redis.call('SADD', KEYS[place], ARGV[1])
  end
  redis.call('PEXPIRE', KEYS[place], ARGV[2])
end
""")
"""Put a key into its groups, which are sets. A value of another type counts as nothing kept."""

END = Script("""
local time = redis.call('TIME')
local number = time[1] * 1000 + math.floor(time[2] / 1000)
local last = redis.pcall('ZREVRANGE', KEYS[1], 0, 0, 'WITHSCORES')
if last['err'] then redis.call('DEL', KEYS[1])
elseif last[2] then number = math.max(number, tonumber(last[2]) + 1) end
number = string.format('%.0f', number)
local ended = {number}
local function note(name)
  redis.call('ZADD', KEYS[1], number, name)
  ended[#ended + 1] = name
end
for place = 2, #KEYS do
  note(ARGV[place + 3])
  local members = redis.pcall('SMEMBERS', KEYS[place])
  if not members['err'] then
    for _, key in ipairs(members) do
      redis.call('DEL', ARGV[1] .. key)
      note(ARGV[2] .. key)
    end
  end
  redis.call('DEL', KEYS[place])
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', tonumber(number) - tonumber(ARGV[3])))
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -1 - tonumber(ARGV[4]))
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return ended
""")
"""End groups: forget the tokens of their members, and note all of it under one number, for those who ask later. The
first key is what has ended, by when; the others are the groups."""

ENDED = Script("""
local ended = redis.pcall('ZRANGEBYSCORE', KEYS[1], '(' .. ARGV[1], '+inf', 'WITHSCORES')
if ended['err'] then return {} end
return ended
""")


class RedisEndings:
    """The endings that processes share.

    While the server is down, those of this process are known here, and told to the others when it is back.

    Args:
        prefix: What keys begin with.
        token_prefix: What the keys of tokens begin with.
        meanwhile: Keeps this process's tokens while the server is down.
    """

    def __init__(self, prefix: str, token_prefix: str, meanwhile: TokenStore) -> None:
        self._log = f"{prefix}ended"
        self._group_prefix = f"{prefix}group:"
        self._token_prefix = token_prefix
        self._meanwhile = meanwhile
        self._unsent: set[str] = set()
        self._lock = threading.Lock()

    def after_fork(self) -> None:
        """Make this usable in a forked child."""
        self._lock = threading.Lock()

    def belonging(self, key: str, groups: Collection[str]) -> Steps[None]:
        """Note which groups a key's token belongs to."""
        self._meanwhile.belong(key, groups)
        if not groups:
            return
        names = [self._group_prefix + group for group in groups]
        try:
            yield from BELONG.run(len(names), *names, key, round(MEMBERS_LAST * 1_000))
        except UnavailableError:
            return

    def ending(self, groups: Collection[str]) -> Steps[Ended]:
        """End groups, and return what ended."""
        here = self._meanwhile.end(groups)
        with self._lock:
            self._unsent.update(groups)
        there = yield from self._catching_up()
        if there is None:
            return here
        self._forget(there)
        return Ended({**dict.fromkeys(here.numbers, there.number), **there.numbers}, there.number)

    def looking(self, since: int) -> Steps[Ended]:
        """Return what has ended since a number; nothing, while the server can't be asked."""
        yield from self._catching_up()
        try:
            answer = yield from ENDED.run(1, self._log, since)
        except UnavailableError:
            return Ended({}, since)
        numbers = _read(answer[::2], answer[1::2]) if isinstance(answer, list) else {}
        ended = Ended(numbers, max(numbers.values(), default=since))
        self._forget(ended)
        return ended

    def _forget(self, ended: Ended) -> None:
        """Forget what is kept here of tokens that have ended, for when the server is down."""
        for key in ended.keys:
            token = self._meanwhile.load(key)
            if token is not None:
                self._meanwhile.drop(key, token.value)

    def _catching_up(self) -> Steps[Ended | None]:
        """End what is still to be ended, and return what that was; None for nothing, and where it can't be."""
        if not self._unsent:
            return None
        with self._lock:
            groups = sorted(self._unsent)[:MOST_AT_ONCE]
        names = [self._group_prefix + group for group in groups]
        settings = self._token_prefix, name_of_key(""), round(ENDINGS_LAST * 1_000), MOST_ENDINGS
        try:
            answer = yield from END.run(1 + len(names), self._log, *names, *settings, *groups)
        except UnavailableError:
            return None
        with self._lock:
            self._unsent.difference_update(groups)
        if not isinstance(answer, list) or not answer:
            return None
        numbers = _read(answer[1:], [answer[0]] * (len(answer) - 1))
        return Ended(numbers, max(numbers.values(), default=0))


def _read(names: list[object], numbers: list[object]) -> dict[str, int]:
    """Return what a server answered, as far as it is what this wrote."""
    return {
        name.decode("utf-8", "replace"): int(float(number))
        for name, number in zip(names, numbers, strict=False)
        if isinstance(name, bytes) and isinstance(number, bytes) and number.replace(b".", b"").isdigit()
    }
