"""Several processes over one real server: one of them signs in, the others watch."""

import subprocess
import sys
import time
from typing import Any

import pytest

from b2b_storefront import AsyncStorefront, CustomerId, EmailPassword, InvalidLoginError, RedisTokenStore, Storefront
from b2b_storefront.sandbox import Sandbox

from .server import Server

WORKER = """
import asyncio, sys
from b2b_storefront import AsyncStorefront, CustomerId, EmailPassword, RedisTokenStore

async def main(url, store_hash, redis_url, prefix, *emails):
    tokens = RedisTokenStore(redis_url, prefix=prefix, timeout=5.0)
    async with AsyncStorefront(store_hash, base_url=url, tokens=tokens) as storefront:
        sessions = [storefront.session(EmailPassword(email, "sandbox-password")) for email in emails]
        print("ready", flush=True)
        sys.stdin.readline()  # Until all of them are.
        infos = await asyncio.gather(*(session.customer_info() for session in sessions))
    await tokens.close_async()
    assert [info.user_info.email for info in infos] == list(emails)

asyncio.run(main(*sys.argv[1:]))
"""


def logins(sandbox: Sandbox) -> int:
    return [request.operation_name for request in sandbox.requests].count("Login")


@pytest.mark.slow
def test_four_processes_sign_each_customer_in_once(url: str, prefix: str) -> None:
    with Sandbox() as sandbox:
        accounts = sandbox.accounts
        emails = [account.email for account in (accounts.admin, accounts.senior, accounts.junior, accounts.customer)]
        sandbox.fail_next("Login", times=4, delay=0.2)  # So that all of them want a token meanwhile.
        command = [sys.executable, "-W", "error", "-c", WORKER, sandbox.base_url, sandbox.store_hash, url, prefix]
        workers = [
            subprocess.Popen([*command, *emails], stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603 - above
            for _ in range(4)
        ]
        for worker in workers:
            assert worker.stdout is not None
            assert worker.stdout.readline() == b"ready\n"
        for worker in workers:
            worker.communicate(b"go\n", 60)
        assert [worker.returncode for worker in workers] == [0, 0, 0, 0]
        assert logins(sandbox) == 4


@pytest.mark.parametrize("access_token", [None, "server-token"])
async def test_a_sign_in_is_there_for_all_workers(url: str, prefix: str, access_token: str | None) -> None:
    """`login()` gives out a token as well: the next request of that customer reaches another worker."""
    with Sandbox() as sandbox:
        account = sandbox.accounts.admin
        access_token = access_token and sandbox.access_token
        credentials = (
            CustomerId(account.customer_id) if access_token else EmailPassword(account.email, account.password)
        )
        where: dict[str, Any] = {"base_url": sandbox.base_url, "access_token": access_token}
        for storefront_kind in (Storefront, AsyncStorefront):
            tokens = RedisTokenStore(url, prefix=prefix + storefront_kind.__name__, timeout=5.0)
            if storefront_kind is Storefront:
                with Storefront(sandbox.store_hash, tokens=tokens, **where) as storefront:
                    storefront.login(account.email, account.password)
            else:
                async with AsyncStorefront(sandbox.store_hash, tokens=tokens, **where) as async_storefront:
                    await async_storefront.login(account.email, account.password)
                await tokens.close_async()
            before = len(sandbox.requests)
            with Storefront(sandbox.store_hash, tokens=tokens, **where) as storefront:
                assert storefront.session(credentials).current_user().email == account.email
            tokens.close()
            assert [request.operation_name for request in sandbox.requests[before:]] == ["CurrentUser"]


def test_a_worker_started_later_finds_the_token(url: str, prefix: str) -> None:
    with Sandbox() as sandbox:
        credentials = EmailPassword(sandbox.accounts.admin.email, sandbox.accounts.admin.password)
        for _ in range(3):
            tokens = RedisTokenStore(url, prefix=prefix, timeout=5.0)
            with Storefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=tokens) as storefront:
                storefront.session(credentials).current_user()
            tokens.close()
        assert logins(sandbox) == 1


async def test_a_wrong_password_gets_nothing_from_the_store(url: str, prefix: str) -> None:
    with Sandbox() as sandbox:
        admin = sandbox.accounts.admin
        for password, refused in ((admin.password, False), ("wrong", True)):
            tokens = RedisTokenStore(url, prefix=prefix, timeout=5.0)
            async with AsyncStorefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=tokens) as storefront:
                session = storefront.session(EmailPassword(admin.email, password))
                if refused:
                    with pytest.raises(InvalidLoginError):
                        await session.current_user()
                else:
                    await session.current_user()
            await tokens.close_async()
        assert logins(sandbox) == 2


def test_a_token_that_the_api_ended_is_replaced_for_all(url: str, prefix: str) -> None:
    with Sandbox() as sandbox:
        credentials = EmailPassword(sandbox.accounts.admin.email, sandbox.accounts.admin.password)
        stores = [RedisTokenStore(url, prefix=prefix, timeout=5.0) for _ in range(3)]
        storefronts = [Storefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store) for store in stores]
        for storefront in storefronts:
            storefront.session(credentials).current_user()
        sandbox.expire_tokens()
        for storefront in storefronts:
            storefront.session(credentials).current_user()
        assert logins(sandbox) == 2
        for storefront, store in zip(storefronts, stores, strict=True):
            storefront.close()
            store.close()


def test_no_call_fails_because_the_server_goes_away_and_comes_back(
    server: Server, prefix: str, caplog: pytest.LogCaptureFixture
) -> None:
    with Sandbox() as sandbox:
        credentials = EmailPassword(sandbox.accounts.admin.email, sandbox.accounts.admin.password)
        pause = 60.0
        passed = [0.0]
        tokens = RedisTokenStore(
            server.url, prefix=prefix, timeout=0.5, pause=pause, monotonic=lambda: time.monotonic() + sum(passed)
        )
        with Storefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=tokens) as storefront:
            storefront.session(credentials).current_user()
            server.kill()
            sandbox.expire_tokens()
            started = time.monotonic()
            for _ in range(3):
                storefront.session(credentials).current_user()
            assert time.monotonic() - started < 5
            server.start()
            sandbox.expire_tokens()
            passed.append(pause)
            storefront.session(credentials).current_user()
        tokens.close()
        assert logins(sandbox) == 3
    warnings = [record.getMessage() for record in caplog.records if record.levelname == "WARNING"]
    assert len(warnings) == 1
    assert "sandbox-password" not in warnings[0]
