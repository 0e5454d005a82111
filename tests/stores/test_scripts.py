"""A script that a server keeps is found by its hash, and is sent again to a server that forgot it."""

import secrets
import time

import redis

from b2b_storefront._redis.commands import Script, Steps
from b2b_storefront._redis.outage import ServerUse
from b2b_storefront._redis.server import RedisServer
from b2b_storefront._secret import SecretText

USE = ServerUse("counter", "nothing is counted", "Counter", "count yourself", "EVAL")


async def test_a_script_runs_by_its_hash_and_again_after_a_flush(url: str, raw: redis.Redis, prefix: str) -> None:
    # A text of its own, so that no other test's server knows it.
    script = Script(f"-- {secrets.token_hex(6)}\nreturn redis.call('INCRBY', KEYS[1], ARGV[1])")
    server = RedisServer(SecretText(url), USE, timeout=2.0, pause=5.0, monotonic=time.monotonic)
    key = f"{prefix}count"

    def adding(amount: int) -> Steps[object]:
        return (yield from script.run(1, key, amount))

    def evaluations() -> int:
        return int(raw.info("commandstats").get("cmdstat_eval", {}).get("calls", 0))  # type: ignore[union-attr]

    before = evaluations()
    answers = [server.run(adding(2)), await server.run_async(adding(2))]
    assert evaluations() - before == 1
    raw.script_flush()
    answers += [await server.run_async(adding(2)), server.run(adding(2))]
    server.close()
    await server.close_async()
    assert answers == [2, 4, 6, 8]
    assert evaluations() - before == 2
