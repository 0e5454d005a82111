# Generated from tests/client/_async/test_cache_acting.py by `make codegen`. Edits are lost.

"""Acting as a company, with a cache and in scopes: who acts sees what the API shows it then."""

import contextlib
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from b2b_storefront import Fresh, MemoryCache, PermissionDeniedError, Session, Storefront
from b2b_storefront.sandbox import Sandbox
from tests.client.clocks import Time
from tests.client.conftest import credentials, operations
from tests.client.holding import HoldingTransport

FRESHNESS = {"CompanyRoles": Fresh(600, stale=600, if_error=600), "Quotes": Fresh(600)}
PARENT = 1001


@pytest.fixture
def cached(sandbox: Sandbox, time: Time) -> Iterator[Storefront]:
    """A storefront that keeps what customers are told, beside `storefront`, which does not."""
    cache = MemoryCache(clock=lambda: time.monotonic)
    with Storefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        transport=HoldingTransport(f"{sandbox.base_url}/graphql"),
        cache=cache,
        freshness=FRESHNESS,
        clocks=time.cache_clocks,
    ) as storefront:
        yield storefront


@pytest.fixture
def subsidiary_id(sandbox: Sandbox) -> int:
    return sandbox.accounts.subsidiary.company_id or 0


def look(session: Session) -> Any:
    """Return what the customer is shown."""
    with contextlib.suppress(PermissionDeniedError):
        roles = session.company_roles()
        quotes = session.quotes()
        return [role.name for role in roles.nodes], quotes.total_count
    return "refused"


def compare(session: Session, real: Session) -> Any:
    """Look twice, and return what was seen, which has to be what is shown without a cache."""
    shown = look(real)
    assert look(session) == shown
    assert look(session) == shown
    return shown


def test_a_super_admin_sees_each_company_by_itself(
    cached: Storefront, agent: Session, sandbox: Sandbox, subsidiary_id: int, time: Time
) -> None:
    keeping = cached.session(credentials(sandbox.accounts.super_admin))
    seen = [compare(keeping, agent)]
    for company_id in (PARENT, subsidiary_id, PARENT):
        time.pass_(1)
        with keeping.masquerade(company_id) as acting:
            time.pass_(1)
            seen.append(compare(acting, agent))
            seen.append(compare(keeping, agent))  # The state is the customer's, not the session's.
        time.pass_(1)
        seen.append(compare(keeping, agent))
    assert seen[0] == seen[3] == seen[6] == seen[9] == "refused"
    assert seen[1] == seen[2] == seen[7] != seen[4] == seen[5]


def test_a_company_user_sees_each_company_by_itself(
    cached: Storefront, admin: Session, sandbox: Sandbox, subsidiary_id: int, time: Time
) -> None:
    keeping = cached.session(credentials(sandbox.accounts.admin))
    own = compare(keeping, admin)
    time.pass_(1)
    with keeping.act_in(subsidiary_id) as acting:
        time.pass_(1)
        assert compare(acting, admin) != own
    time.pass_(1)
    assert compare(keeping, admin) == own


def test_so_it_is_without_a_block(
    cached: Storefront, admin: Session, sandbox: Sandbox, subsidiary_id: int, time: Time
) -> None:
    keeping = cached.session(credentials(sandbox.accounts.admin))
    own = compare(keeping, admin)
    time.pass_(1)
    keeping.user_masquerading_company_begin(company_id=subsidiary_id)
    time.pass_(1)
    assert compare(keeping, admin) != own
    time.pass_(1)
    keeping.user_masquerading_company_end()
    time.pass_(1)
    assert compare(keeping, admin) == own


def test_so_it_is_over_several_requests(
    cached: Storefront, agent: Session, sandbox: Sandbox, subsidiary_id: int, time: Time
) -> None:
    keeping = cached.session(credentials(sandbox.accounts.super_admin))
    ticket = keeping.begin_masquerade(subsidiary_id)
    time.pass_(1)
    seen = [compare(keeping, agent)]
    with keeping.resume_masquerade(ticket) as acting:
        time.pass_(1)
        seen.append(compare(acting, agent))
    time.pass_(1)
    keeping.finish_masquerade(ticket)
    time.pass_(1)
    assert seen[0] == seen[1] != "refused"
    assert compare(keeping, agent) == "refused"


def test_so_it_is_in_a_scope(storefront: Storefront, agent: Session, sandbox: Sandbox, subsidiary_id: int) -> None:
    with storefront.scope() as scope:
        keeping = scope.session(credentials(sandbox.accounts.super_admin))
        seen = [compare(keeping, agent)]
        for company_id in (PARENT, subsidiary_id):
            with keeping.masquerade(company_id) as acting:
                seen.append(compare(acting, agent))
            seen.append(compare(keeping, agent))
    assert seen[0] == seen[2] == seen[4] == "refused"
    assert seen[1] != seen[3]


def test_the_company_is_asked_for_each_time(cached: Storefront, sandbox: Sandbox, subsidiary_id: int) -> None:
    # Others may change it at any time: neither a cache nor a scope knows.
    other = cached.session(credentials(sandbox.accounts.super_admin))
    with cached.scope() as scope:
        keeping = scope.session(credentials(sandbox.accounts.super_admin))
        assert keeping.acting_for() is None
        other.super_admin_begin_masquerade(company_id=subsidiary_id)
        acting = keeping.acting_for()
        assert acting is not None
        assert acting.company_id == subsidiary_id
    assert operations(sandbox).count("SuperAdminMasquerading") == 2


def test_what_is_refreshed_after_a_block_is_not_kept_for_its_company(
    cached: Storefront, admin: Session, sandbox: Sandbox, subsidiary_id: int, time: Time
) -> None:
    keeping = cached.session(credentials(sandbox.accounts.admin))
    with keeping.act_in(subsidiary_id) as acting:
        time.pass_(1)
        inside = look(acting)
        time.pass_(601)  # Stale: the next look begins a refresh, which may end after the block.
        look(acting)
    time.pass_(1)
    own = compare(keeping, admin)
    time.pass_(1)
    with keeping.act_in(subsidiary_id) as acting:
        time.pass_(1)
        assert look(acting) == inside != own


def test_a_refresh_that_comes_after_its_block_is_not_kept_for_its_company(
    cached: Storefront,
    admin: Session,
    sandbox: Sandbox,
    subsidiary_id: int,
    time: Time,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert cached._recall is not None
    waiting: list[Callable[[], None]] = []

    def put_off(refreshes: object, work: Callable[[], None]) -> bool:
        waiting.append(work)
        return True

    monkeypatch.setattr(type(cached._recall._fetching.refreshes), "start", put_off)
    keeping = cached.session(credentials(sandbox.accounts.admin))
    with keeping.act_in(subsidiary_id) as acting:
        time.pass_(1)
        inside = look(acting)
        time.pass_(601)
        look(acting)
    time.pass_(1)
    assert waiting
    for work in waiting:
        work()
    time.pass_(1)
    sandbox.clear_requests()
    keeping._own_tokens().acting_as = subsidiary_id  # As in a block, but for the changes that make the cache forget.
    assert look(keeping) != inside
    assert "CompanyRoles" in operations(sandbox)  # Nothing lay under that company's key.
