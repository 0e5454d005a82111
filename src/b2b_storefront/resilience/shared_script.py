"""The script that keeps a store's window on a server, and what it answers.

All of it is one script, which the server runs as one piece and by its own clock: workers whose clocks differ, or are
set, count the same window. It keeps:

- `taken`: each place that is taken, by the moment in which it is free again;
- `batches`: those of them that batches took;
- `line`: the workers of which a call waits, by its class and its arrival. A worker asks for the first of its own line,
  and names the second, which holds its place in the order;
- `seen`: when each worker asked last. Who stands in line and does not ask is gone;
- `state`: `epoch`, a name for what is kept, by which a worker sees that it was lost; `stop`, until when nobody gets a
  place; `left` and `resets`, what the API said that it still takes, and until when; `now`, when anybody asked last, and
  `offset`, by which that is ahead of the server's clock since it was set back.

No field of the state is believed that the script itself can't have written.
"""

import math
from dataclasses import dataclass
from typing import Any

from b2b_storefront._redis.commands import Script

__all__ = ["MOST_TOLD", "SHARED_WINDOW", "Reply", "read_reply"]

MOST_TOLD = 2000
"""How many places an answer names at most."""

SHARED_WINDOW = Script("""
local taken, batches, line, seen, state = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local worker, class, waited, id = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4]
local limit, batch_limit = tonumber(ARGV[5]), tonumber(ARGV[6])
local window, margin = tonumber(ARGV[7]), tonumber(ARGV[8])
local patience, settle = tonumber(ARGV[9]), tonumber(ARGV[10])
local known, name, telling = ARGV[11], ARGV[12], ARGV[13]
local stop, remaining, resets, flight = tonumber(ARGV[14]), tonumber(ARGV[15]), tonumber(ARGV[16]), tonumber(ARGV[17])
local next_class, next_waited = tonumber(ARGV[18]), tonumber(ARGV[19])

local function text(number) return string.format('%.0f', number) end
local function number(field, otherwise, most)
  local kept = tonumber(redis.call('HGET', state, field) or otherwise)
  if kept and math.abs(kept) <= (most or 1e14) then return kept end
  return otherwise
end
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000) + number('offset', 0)

-- Whoever knows of places that this server has lost tells them before anybody gets another.
local epoch = redis.call('HGET', state, 'epoch')
if not epoch then
  epoch = name
  redis.call('HSET', state, 'epoch', epoch)
end
if known ~= '' and known ~= epoch and telling == '' then return {-1, 0, 0, -1, 0, epoch, 1, ''} end

-- A clock that is set back would keep every place taken until it is that late again: time goes on from where it was.
local last = number('now', now)
if last > now then
  redis.call('HSET', state, 'offset', text(number('offset', 0) + last - now))
  now = last
end
redis.call('HSET', state, 'now', text(now))
local longest = now + window + margin
redis.call('ZREMRANGEBYSCORE', taken, '-inf', text(now))
redis.call('ZREMRANGEBYSCORE', batches, '-inf', text(now))
redis.call('ZREMRANGEBYSCORE', seen, '-inf', text(now - window))
redis.call('ZADD', seen, text(now), worker)

local function keep(id, rest, batch)
  if rest <= 0 then
    redis.call('ZREM', taken, id)
    redis.call('ZREM', batches, id)
    return
  end
  -- Workers may know different things of a place: the latest moment counts.
  local moment = math.max(now + rest, tonumber(redis.call('ZSCORE', taken, id) or 0))
  redis.call('ZADD', taken, text(moment), id)
  if batch then redis.call('ZADD', batches, text(moment), id) end
end
for place = 20, #ARGV, 3 do keep(ARGV[place], tonumber(ARGV[place + 1]), ARGV[place + 2] == '1') end

local function later(field, moment)
  local kept = number(field, 0, longest)
  if moment > kept then redis.call('HSET', state, field, text(moment)) return moment end
  return kept
end
local stopped = later('stop', stop > 0 and now + stop or 0)
if telling ~= '' then stopped = later('stop', now + settle) end

-- What the API says is left, less what was sent so lately that it may not have counted it.
local left = number('left', -1)
local until_then = number('resets', 0, longest)
if until_then <= now then left = -1 end
if remaining >= 0 then
  local lately = longest - math.max(flight, margin)
  local uncounted = math.max(redis.call('ZCOUNT', taken, text(lately), '+inf') - 1, 0)
  local rest, moment = math.max(remaining - uncounted, 0), now + resets
  if left < 0 or moment > until_then + window / 30 then
    left, until_then = rest, moment
  elseif moment > until_then - window / 30 then
    left = math.min(left, rest)
  end
  redis.call('HSET', state, 'left', text(left), 'resets', text(until_then))
end

local granted, wait = 0, 0
if class >= 0 then
  redis.call('ZADD', line, text(class * 1e13 + now - waited), worker)
  -- Who goes first, and asks all the time, is waited for; for who goes first and does not ask now, a place is kept.
  local ahead, asking = 0, false
  for _, other in ipairs(redis.call('ZRANGE', line, 0, -1)) do
    if other == worker then break end
    local asked = tonumber(redis.call('ZSCORE', seen, other) or 0)
    if asked < now - patience then
      redis.call('ZREM', line, other)
    else
      ahead = ahead + 1
      asking = asking or asked >= now - 100
    end
  end
  local used = redis.call('ZCARD', taken)
  local more = class < 2 or redis.call('ZCARD', batches) < batch_limit
  local free = now >= stopped and limit - used > ahead and (left < 0 or left > ahead) and more
  if free and asking then
    wait = 2
  elseif free then
    granted = 1
    redis.call('ZADD', taken, text(longest), id)
    if class == 2 then redis.call('ZADD', batches, text(longest), id) end
    if next_class >= 0 then
      redis.call('ZADD', line, text(next_class * 1e13 + now - next_waited), worker)
    else
      redis.call('ZREM', line, worker)
    end
    if left > 0 then left = redis.call('HINCRBY', state, 'left', -1) end
  else
    wait = math.max(stopped - now, 1)
    local function wait_for(set, place)
      local found = redis.call('ZRANGE', set, place, place, 'WITHSCORES')
      wait = math.max(wait, found[2] and tonumber(found[2]) - now or window)
    end
    if limit - used <= ahead then wait_for(taken, used - limit + ahead) end
    if not more then wait_for(batches, 0) end
    if left >= 0 and left <= ahead then wait = math.max(wait, until_then - now) end
  end
end

local places = {}
local all = redis.call('ZRANGE', taken, 0, -1, 'WITHSCORES')
for place = 1, math.min(#all, 4000), 2 do
  local batch = redis.call('ZSCORE', batches, all[place]) and 1 or 0
  places[#places + 1] = all[place] .. ' ' .. text(tonumber(all[place + 1]) - now) .. ' ' .. batch
end
for _, key in ipairs(KEYS) do redis.call('PEXPIRE', key, text(2 * window + 60000)) end
local reset = left >= 0 and until_then - now or 0
return {granted, math.ceil(wait), math.max(stopped - now, 0), left, math.ceil(reset), epoch,
  redis.call('ZCARD', seen), table.concat(places, ';')}
""")
"""Register what a worker knows, and give it a place if it asks for one."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server answers. Times are seconds from now.

    Attributes:
        lost: Whether the server has lost what it kept, and wants to be told what this worker knows.
        granted: Whether the worker has the place that it asked for.
        wait: How long until it may have one.
        stopped: How long nobody gets one.
        left: How many requests the API still takes until its window ends; None where it said nothing.
        resets: How long until then.
        epoch: What the server calls what it keeps.
        workers: How many workers asked in the last window.
        places: The places that are taken: by its name, when each is free again, and whether a batch took it.
    """

    lost: bool
    granted: bool
    wait: float
    stopped: float
    left: int | None
    resets: float
    epoch: str
    workers: int
    places: dict[str, tuple[float, bool]]


def read_reply(answer: Any) -> Reply | None:
    """Return the script's answer; None for what is none of its answers."""
    if not isinstance(answer, list) or len(answer) != 8:
        return None
    try:
        granted, wait, stopped, left, resets, epoch, workers, text = answer
        places: dict[str, tuple[float, bool]] = {}
        for entry in filter(None, bytes(text).decode().split(";")):
            name, rest, batch = entry.split(" ")
            places[name] = (int(rest) / 1000, batch == "1")
        return Reply(
            lost=granted < 0,
            granted=granted > 0,
            wait=wait / 1000,
            stopped=math.ceil(stopped) / 1000,
            left=None if left < 0 else left,
            resets=resets / 1000,
            epoch=bytes(epoch).decode(),
            workers=max(int(workers), 1),
            places=places,
        )
    except (TypeError, ValueError):
        return None
