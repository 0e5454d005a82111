"""Acting as a company, with a cache and in scopes: who acts sees what the API shows it then."""

import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest

from b2b_storefront import AsyncSession, AsyncStorefront, Fresh, MemoryCache, PermissionDeniedError
from b2b_storefront.sandbox import Sandbox
from tests.client.clocks import Time
from tests.client.conftest import credentials, operations
from tests.client.holding import AsyncHoldingTransport

FRESHNESS = {"CompanyRoles": Fresh(600, stale=600, if_error=600), "Quotes": Fresh(600)}
PARENT = 1001


@pytest.fixture
async def async_cached(sandbox: Sandbox, time: Time) -> AsyncIterator[AsyncStorefront]:
    """A storefront that keeps what customers are told, beside `async_storefront`, which does not."""
    cache = MemoryCache(clock=lambda: time.monotonic)
    async with AsyncStorefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        transport=AsyncHoldingTransport(f"{sandbox.base_url}/graphql"),
        cache=cache,
        freshness=FRESHNESS,
        clocks=time.cache_clocks,
    ) as storefront:
        yield storefront


@pytest.fixture
def subsidiary_id(sandbox: Sandbox) -> int:
    return sandbox.accounts.subsidiary.company_id or 0


async def look(session: AsyncSession) -> Any:
    """Return what the customer is shown."""
    with contextlib.suppress(PermissionDeniedError):
        roles = await session.company_roles()
        quotes = await session.quotes()
        return [role.name for role in roles.nodes], quotes.total_count
    return "refused"


async def compare(session: AsyncSession, real: AsyncSession) -> Any:
    """Look twice, and return what was seen, which has to be what is shown without a cache."""
    shown = await look(real)
    assert await look(session) == shown
    assert await look(session) == shown
    return shown


async def test_a_super_admin_sees_each_company_by_itself(
    async_cached: AsyncStorefront, async_agent: AsyncSession, sandbox: Sandbox, subsidiary_id: int, time: Time
) -> None:
    keeping = async_cached.session(credentials(sandbox.accounts.super_admin))
    seen = [await compare(keeping, async_agent)]
    for company_id in (PARENT, subsidiary_id, PARENT):
        time.pass_(1)
        async with keeping.masquerade(company_id) as acting:
            time.pass_(1)
            seen.append(await compare(acting, async_agent))
            seen.append(await compare(keeping, async_agent))  # The state is the customer's, not the session's.
        time.pass_(1)
        seen.append(await compare(keeping, async_agent))
    assert seen[0] == seen[3] == seen[6] == seen[9] == "refused"
    assert seen[1] == seen[2] == seen[7] != seen[4] == seen[5]


async def test_a_company_user_sees_each_company_by_itself(
    async_cached: AsyncStorefront, async_admin: AsyncSession, sandbox: Sandbox, subsidiary_id: int, time: Time
) -> None:
    keeping = async_cached.session(credentials(sandbox.accounts.admin))
    own = await compare(keeping, async_admin)
    time.pass_(1)
    async with keeping.act_in(subsidiary_id) as acting:
        time.pass_(1)
        assert await compare(acting, async_admin) != own
    time.pass_(1)
    assert await compare(keeping, async_admin) == own


async def test_so_it_is_without_a_block(
    async_cached: AsyncStorefront, async_admin: AsyncSession, sandbox: Sandbox, subsidiary_id: int, time: Time
) -> None:
    keeping = async_cached.session(credentials(sandbox.accounts.admin))
    own = await compare(keeping, async_admin)
    time.pass_(1)
    await keeping.user_masquerading_company_begin(company_id=subsidiary_id)
    time.pass_(1)
    assert await compare(keeping, async_admin) != own
    time.pass_(1)
    await keeping.user_masquerading_company_end()
    time.pass_(1)
    assert await compare(keeping, async_admin) == own


async def test_so_it_is_over_several_requests(
    async_cached: AsyncStorefront, async_agent: AsyncSession, sandbox: Sandbox, subsidiary_id: int, time: Time
) -> None:
    keeping = async_cached.session(credentials(sandbox.accounts.super_admin))
    ticket = await keeping.begin_masquerade(subsidiary_id)
    time.pass_(1)
    seen = [await compare(keeping, async_agent)]
    async with keeping.resume_masquerade(ticket) as acting:
        time.pass_(1)
        seen.append(await compare(acting, async_agent))
    time.pass_(1)
    await keeping.finish_masquerade(ticket)
    time.pass_(1)
    assert seen[0] == seen[1] != "refused"
    assert await compare(keeping, async_agent) == "refused"


async def test_so_it_is_in_a_scope(
    async_storefront: AsyncStorefront, async_agent: AsyncSession, sandbox: Sandbox, subsidiary_id: int
) -> None:
    async with async_storefront.scope() as scope:
        keeping = scope.session(credentials(sandbox.accounts.super_admin))
        seen = [await compare(keeping, async_agent)]
        for company_id in (PARENT, subsidiary_id):
            async with keeping.masquerade(company_id) as acting:
                seen.append(await compare(acting, async_agent))
            seen.append(await compare(keeping, async_agent))
    assert seen[0] == seen[2] == seen[4] == "refused"
    assert seen[1] != seen[3]


async def test_the_company_is_asked_for_each_time(
    async_cached: AsyncStorefront, sandbox: Sandbox, subsidiary_id: int
) -> None:
    # Others may change it at any time: neither a cache nor a scope knows.
    other = async_cached.session(credentials(sandbox.accounts.super_admin))
    async with async_cached.scope() as scope:
        keeping = scope.session(credentials(sandbox.accounts.super_admin))
        assert await keeping.acting_for() is None
        await other.super_admin_begin_masquerade(company_id=subsidiary_id)
        acting = await keeping.acting_for()
        assert acting is not None
        assert acting.company_id == subsidiary_id
    assert operations(sandbox).count("SuperAdminMasquerading") == 2


async def test_what_is_refreshed_after_a_block_is_not_kept_for_its_company(
    async_cached: AsyncStorefront, async_admin: AsyncSession, sandbox: Sandbox, subsidiary_id: int, time: Time
) -> None:
    keeping = async_cached.session(credentials(sandbox.accounts.admin))
    async with keeping.act_in(subsidiary_id) as acting:
        time.pass_(1)
        inside = await look(acting)
        time.pass_(601)  # Stale: the next look begins a refresh, which may end after the block.
        await look(acting)
    time.pass_(1)
    own = await compare(keeping, async_admin)
    time.pass_(1)
    async with keeping.act_in(subsidiary_id) as acting:
        time.pass_(1)
        assert await look(acting) == inside != own


async def test_a_refresh_that_comes_after_its_block_is_not_kept_for_its_company(
    async_cached: AsyncStorefront,
    async_admin: AsyncSession,
    sandbox: Sandbox,
    subsidiary_id: int,
    time: Time,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert async_cached._recall is not None
    waiting: list[Callable[[], Awaitable[None]]] = []

    def put_off(refreshes: object, work: Callable[[], Awaitable[None]]) -> bool:
        waiting.append(work)
        return True

    monkeypatch.setattr(type(async_cached._recall._fetching.refreshes), "start", put_off)
    keeping = async_cached.session(credentials(sandbox.accounts.admin))
    async with keeping.act_in(subsidiary_id) as acting:
        time.pass_(1)
        inside = await look(acting)
        time.pass_(601)
        await look(acting)
    time.pass_(1)
    assert waiting
    for work in waiting:
        await work()
    time.pass_(1)
    sandbox.clear_requests()
    keeping._own_tokens().acting_as = subsidiary_id  # As in a block, but for the changes that make the cache forget.
    assert await look(keeping) != inside
    assert "CompanyRoles" in operations(sandbox)  # Nothing lay under that company's key.
