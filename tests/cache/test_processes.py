"""Several processes over one real server: one of them asks, the others are served what it was answered."""

import json
import subprocess
import sys
import time
from typing import Any

import pytest

from b2b_storefront import AsyncStorefront, Fresh, RedisCache, Storefront
from b2b_storefront.sandbox import Sandbox
from tests.client.holding import until
from tests.stores.server import Server

CONFIGS = "StorefrontConfigs"

SYNC = """
import json, sys
from concurrent.futures import ThreadPoolExecutor
from b2b_storefront import Fresh, RedisCache, Storefront

def main(url, store_hash, redis_url, prefix):
    cache = RedisCache(redis_url, prefix=prefix, timeout=5.0)
    freshness = {"StorefrontConfigs": Fresh(300, stale=600)}
    with Storefront(store_hash, base_url=url, cache=cache, freshness=freshness) as storefront:
        def call(_):
            response = storefront.guest().with_response(lambda s: s.storefront_configs(store_hash=store_hash))
            return len(response.data), response.cached, response.stale
        print("ready", flush=True)
        sys.stdin.readline()
        with ThreadPoolExecutor(4) as pool:
            print(json.dumps(list(pool.map(call, range(4)))), flush=True)
        sys.stdin.readline()
    cache.close()

main(*sys.argv[1:])
"""

ASYNC = """
import asyncio, json, sys
from b2b_storefront import AsyncStorefront, Fresh, RedisCache

async def main(url, store_hash, redis_url, prefix):
    cache = RedisCache(redis_url, prefix=prefix, timeout=5.0)
    freshness = {"StorefrontConfigs": Fresh(300, stale=600)}
    async with AsyncStorefront(store_hash, base_url=url, cache=cache, freshness=freshness) as storefront:
        async def call():
            response = await storefront.guest().with_response(lambda s: s.storefront_configs(store_hash=store_hash))
            return len(response.data), response.cached, response.stale
        print("ready", flush=True)
        await asyncio.to_thread(sys.stdin.readline)
        print(json.dumps(await asyncio.gather(*(call() for _ in range(4)))), flush=True)
        await asyncio.to_thread(sys.stdin.readline)
    await cache.close_async()

asyncio.run(main(*sys.argv[1:]))
"""


class Workers:
    """Three processes that make four calls each, at once."""

    def __init__(self, sandbox: Sandbox, url: str, prefix: str) -> None:
        arguments = [sandbox.base_url, sandbox.store_hash, url, prefix]
        self.processes = [
            subprocess.Popen(  # noqa: S603 - the scripts above
                [sys.executable, "-W", "error", "-c", script, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for script in (SYNC, ASYNC, ASYNC)
        ]
        for process in self.processes:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"

    def call(self) -> list[tuple[int, bool, bool]]:
        """Let all of them call, and return what each call came to: how many settings, cached, stale."""
        for process in self.processes:
            assert process.stdin is not None
            process.stdin.write("go\n")
            process.stdin.flush()
        found: list[tuple[int, bool, bool]] = []
        for process in self.processes:
            assert process.stdout is not None
            found += [tuple(call) for call in json.loads(process.stdout.readline())]
        return found

    def end(self) -> None:
        """Let them end."""
        for process in self.processes:
            process.communicate("end\n", 60)
        assert [process.returncode for process in self.processes] == [0, 0, 0]


def asked(sandbox: Sandbox) -> int:
    return [request.operation_name for request in sandbox.requests].count(CONFIGS)


@pytest.mark.slow
def test_three_processes_refresh_once(url: str, prefix: str, raw: Any) -> None:
    with Sandbox() as sandbox:
        cache = RedisCache(url, prefix=prefix, timeout=5.0)
        freshness = {CONFIGS: Fresh(300, stale=600)}
        with Storefront(sandbox.store_hash, base_url=sandbox.base_url, cache=cache, freshness=freshness) as storefront:
            count = len(storefront.guest().storefront_configs(store_hash=sandbox.store_hash))
        cache.close()
        (name,) = raw.keys(f"{prefix}answer:value:*")
        raw.pexpire(name, 599_000)  # As it is when 301 s of its life are gone.
        workers = Workers(sandbox, url, prefix)
        sandbox.fail_next(CONFIGS, delay=1.5)
        assert workers.call() == [(count, True, True)] * 12
        until(lambda: raw.pttl(name) > 890_000)
        workers.end()
        assert asked(sandbox) == 2


@pytest.mark.slow
def test_three_processes_fetch_once_what_nobody_has(url: str, prefix: str, raw: Any) -> None:
    with Sandbox() as sandbox:
        workers = Workers(sandbox, url, prefix)
        sandbox.fail_next(CONFIGS, delay=0.7)
        found = workers.call()
        workers.end()
        assert asked(sandbox) == 1
        assert len({count for count, _, _ in found}) == 1
        assert not any(stale for _, _, stale in found)
        assert [cached for _, cached, _ in found].count(False) == 1


@pytest.mark.slow
def test_who_fetches_and_dies_holds_nobody_up_for_long(
    url: str, prefix: str, raw: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Sandbox() as sandbox:
        cache = RedisCache(url, prefix=prefix, timeout=0.5)
        acquire = cache.acquire

        def taken_already(key: str, owner: str, seconds: float) -> bool:
            acquire(key, "gone", 60)
            return acquire(key, owner, seconds)

        monkeypatch.setattr(cache, "acquire", taken_already)
        with Storefront(sandbox.store_hash, base_url=sandbox.base_url, cache=cache, timeout=2.0) as storefront:
            started = time.monotonic()
            assert storefront.guest().storefront_configs(store_hash=sandbox.store_hash)
            assert 0.5 < time.monotonic() - started < 2
        cache.close()


def test_no_call_fails_because_the_server_goes_away_and_comes_back(
    server: Server, prefix: str, caplog: pytest.LogCaptureFixture
) -> None:
    with Sandbox() as sandbox:
        passed = [0.0]
        cache = RedisCache(
            server.url, prefix=prefix, timeout=0.5, pause=60.0, monotonic=lambda: time.monotonic() + sum(passed)
        )
        with Storefront(sandbox.store_hash, base_url=sandbox.base_url, cache=cache) as storefront:

            def call() -> bool:
                return storefront.guest().with_response(ask).cached

            def ask(session: Any) -> object:
                return session.storefront_configs(store_hash=sandbox.store_hash)

            assert [call(), call()] == [False, True]
            server.freeze()
            started = time.monotonic()
            assert [call(), call(), call()] == [False, False, False]
            assert time.monotonic() - started < 3
            server.thaw()
            server.kill()
            passed.append(60.0)
            assert call() is False
            server.start()
            passed.append(60.0)
            assert [call(), call()] == [False, True]
            with server.client() as admin:
                admin.script_flush()
            assert call() is True
            with server.client() as admin:
                admin.flushall()
            assert [call(), call()] == [False, True]
        cache.close()
    warnings = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert len(warnings) == 1


async def test_a_frozen_server_does_not_make_a_call_late(server: Server, prefix: str) -> None:
    with Sandbox() as sandbox:
        cache = RedisCache(server.url, prefix=prefix, timeout=1.5)
        async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, cache=cache) as storefront:
            guest = storefront.guest()
            await guest.storefront_configs(store_hash=sandbox.store_hash)
            server.freeze()
            # Less time than the cache may take: it is not asked.
            await guest.with_options(timeout=1.4).storefront_configs(store_hash=sandbox.store_hash)
            # A little more: what is left after it is enough.
            await guest.with_options(timeout=5.0).storefront_configs(store_hash=sandbox.store_hash)
            server.thaw()
        await cache.close_async()
        assert asked(sandbox) == 3
