"""An event that one worker gets ends what another holds, over a real server: two storefronts of either kind."""

import inspect
from collections.abc import AsyncIterator
from typing import Any

import pytest
import redis

from b2b_storefront import (
    AsyncStorefront,
    CompanyPendingError,
    EmailPassword,
    FixedToken,
    Fresh,
    RedisCache,
    RedisTokenStore,
    RefreshImpossibleError,
    Storefront,
)
from b2b_storefront.auth.endings import LOOK_EVERY
from b2b_storefront.codes import CompanyStatus
from b2b_storefront.sandbox import Sandbox, SandboxAccount
from tests.client.clocks import Time
from tests.webhooks.listening import listening

from .server import Server

QUAY = 1003


async def done(value: Any) -> Any:
    """Return what a call of either kind came to."""
    return await value if inspect.isawaitable(value) else value


class Workers:
    """Two storefronts, each with connections, tokens and answers of its own, over one server."""

    def __init__(self, kind: type[Any], sandbox: Sandbox, url: str, prefix: str) -> None:
        self.sandbox = sandbox
        self.time = Time()
        self.stores = [RedisTokenStore(url, prefix=prefix, timeout=2.0) for _ in range(2)]
        self.caches = [RedisCache(url, prefix=prefix, timeout=2.0) for _ in range(2)]
        self.storefronts: list[Any] = [
            kind(
                sandbox.store_hash,
                base_url=sandbox.base_url,
                access_token=sandbox.access_token,
                tokens=store,
                cache=cache,
                freshness={"ShoppingLists": Fresh(600), "CurrentUser": Fresh(600)},
                clocks=self.time.cache_clocks,
            )
            for store, cache in zip(self.stores, self.caches, strict=True)
        ]

    async def close(self) -> None:
        for part in (*self.storefronts, *self.stores, *self.caches):
            await done(part.close())
            if hasattr(part, "close_async"):
                await part.close_async()


@pytest.fixture(params=[Storefront, AsyncStorefront], ids=["sync", "async"])
async def workers(request: pytest.FixtureRequest, url: str, raw: redis.Redis, prefix: str) -> AsyncIterator[Workers]:
    with Sandbox() as sandbox:
        workers = Workers(request.param, sandbox, url, prefix)
        yield workers
        await workers.close()


def by_password(account: SandboxAccount) -> EmailPassword:
    return EmailPassword(account.email, account.password)


async def test_a_buyer_whom_another_worker_refused_signs_in_at_once(workers: Workers) -> None:
    sandbox = workers.sandbox
    here, there = workers.storefronts
    sessions = [worker.session(by_password(sandbox.accounts.pending)) for worker in (here, there)]
    with listening(sandbox, "store/company/statusUpdated") as events:
        for session in sessions * 2:
            with pytest.raises(CompanyPendingError):
                await done(session.current_user())
        await done(here.management().update_company_status(QUAY, company_status=CompanyStatus.APPROVED))
        event = events.get(timeout=10)
        with pytest.raises(CompanyPendingError):
            await done(sessions[1].current_user())
        await done(here.apply(event))
        for session in reversed(sessions):
            assert (await done(session.current_user())).email == sandbox.accounts.pending.email
    logins = [request for request in sandbox.requests if request.operation_name == "Login"]
    assert len(logins) == 3  # One refused in each worker, and one for both.


async def test_a_user_who_was_removed_goes_on_in_no_worker(workers: Workers) -> None:
    sandbox = workers.sandbox
    here, there = workers.storefronts
    junior, senior = sandbox.accounts.junior, sandbox.accounts.senior
    kept = await done(here.session(by_password(junior)).token())
    other = await done(there.session(by_password(senior)).token())
    for worker in (here, there):
        for session in (worker.session(by_password(junior)), worker.session(FixedToken(kept))):
            await done(session.current_user())
            await done(session.shopping_lists(first=1))
    with listening(sandbox, "store/company/user/deleted") as events:
        await done(here.management().delete_user(junior.user_id))
        await done(here.apply(events.get(timeout=10)))
    workers.time.pass_(LOOK_EVERY)
    for worker in (there, here):
        with pytest.raises(RefreshImpossibleError):
            await done(worker.session(FixedToken(kept)).shopping_lists(first=1))
        buyer = worker.session(by_password(junior))
        assert await done(buyer.token()) != kept
        assert (await done(buyer.customer_info())).permissions == []
        assert await done(worker.session(by_password(senior)).token()) == other


async def test_a_worker_that_starts_later_does_not_take_a_cookie_from_before(
    workers: Workers, url: str, prefix: str
) -> None:
    sandbox = workers.sandbox
    here, _ = workers.storefronts
    junior = sandbox.accounts.junior
    kept = await done(here.session(by_password(junior)).token())
    await done(here.session(FixedToken(kept)).current_user())
    with listening(sandbox, "store/company/user/deleted") as events:
        await done(here.management().delete_user(junior.user_id))
        await done(here.apply(events.get(timeout=10)))
    late = Workers(type(here), sandbox, url, prefix)
    with pytest.raises(RefreshImpossibleError):
        await done(late.storefronts[0].session(FixedToken(kept)).shopping_lists(first=1))
    await late.close()


async def test_while_the_server_is_down_an_event_ends_what_its_worker_holds(server: Server, prefix: str) -> None:
    with Sandbox() as sandbox:
        workers = Workers(AsyncStorefront, sandbox, server.url, prefix)
        here, there = workers.storefronts
        sessions = [worker.session(by_password(sandbox.accounts.pending)) for worker in (here, there)]
        for session in sessions:
            with pytest.raises(CompanyPendingError):
                await session.current_user()
        server.kill()
        with listening(sandbox, "store/company/statusUpdated") as events:
            sandbox.approve_company(QUAY)
            await here.apply(events.get(timeout=10))
        assert (await sessions[0].current_user()).email == sandbox.accounts.pending.email
        with pytest.raises(CompanyPendingError):
            await sessions[1].current_user()
        await workers.close()
