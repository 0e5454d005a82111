# Generated from tests/client/_async/test_acting_apart.py by `make codegen`. Edits are lost.

"""Workers of one super admin: never two companies at once, one company together, and over several web requests."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from b2b_storefront import (
    ConfigurationError,
    CustomerId,
    EmailPassword,
    FixedToken,
    MasqueradeConflictError,
    MemoryTokenStore,
    PermissionDeniedError,
    Session,
    Storefront,
)
from b2b_storefront.flows.acting import Ticket
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import credentials, operations

PARENT = 1001


class SharedStore(MemoryTokenStore):
    """Stands for a store that several processes use."""

    shared = True


@pytest.fixture
def subsidiary_id(sandbox: Sandbox) -> int:
    return sandbox.accounts.subsidiary.company_id or 0


@contextmanager
def workers(sandbox: Sandbox, *tokens: MemoryTokenStore) -> Iterator[list[Session]]:
    """Give a session of the super admin in each of several workers, with the stores that they use."""
    account = sandbox.accounts.super_admin
    ways = [credentials(account), CustomerId(account.customer_id, access_token=sandbox.access_token)]
    storefronts = [Storefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=each) for each in tokens]
    yield [storefront.session(ways[place % 2]) for place, storefront in enumerate(storefronts)]
    for storefront in storefronts:
        storefront.close()


def acting_as(sandbox: Sandbox) -> int | None:
    """Return the company that the sandbox has for the super admin."""
    super_admin = sandbox._graphql.state.super_admin_of(sandbox.accounts.super_admin.customer_id)
    assert super_admin is not None
    return super_admin.masquerading_company_id


def test_two_workers_never_act_as_two_companies(sandbox: Sandbox, subsidiary_id: int) -> None:
    store = SharedStore()
    with workers(sandbox, store, store) as (first, second):
        with first.masquerade(PARENT):
            second.token()
            sandbox.clear_requests()
            with pytest.raises(MasqueradeConflictError, match="already acts as company 1001"):
                with second.masquerade(subsidiary_id):
                    raise AssertionError("never gets here")
            assert sandbox.requests == []
            assert acting_as(sandbox) == PARENT
        with second.masquerade(subsidiary_id):
            assert acting_as(sandbox) == subsidiary_id
    assert acting_as(sandbox) is None


@pytest.mark.parametrize("shared", [True, False])
@pytest.mark.parametrize("first_ends_first", [True, False])
def test_blocks_of_one_company_share_it_and_the_last_one_ends_it(
    sandbox: Sandbox, subsidiary_id: int, shared: bool, first_ends_first: bool
) -> None:
    store = SharedStore() if shared else MemoryTokenStore()
    with workers(sandbox, store, store) as (first, second):
        first.super_admin_begin_masquerade(company_id=subsidiary_id)  # What is before.
        blocks = [first.masquerade(PARENT), second.masquerade(PARENT)]
        for block in blocks:
            block.__enter__()
        for block in blocks if first_ends_first else blocks[::-1]:
            assert acting_as(sandbox) == PARENT
            block.__exit__(None, None, None)
        assert acting_as(sandbox) == subsidiary_id
    assert operations(sandbox).count("SuperAdminEndMasquerade") == 1


def test_blocks_of_one_session_share_a_company(agent: Session, sandbox: Sandbox) -> None:
    with agent.masquerade(PARENT):
        with agent.masquerade(PARENT):
            assert acting_as(sandbox) == PARENT
        assert acting_as(sandbox) == PARENT
    assert acting_as(sandbox) is None


def test_a_begin_that_fails_in_one_of_two_blocks_ends_nothing(sandbox: Sandbox) -> None:
    store = SharedStore()
    with workers(sandbox, store, store) as (first, second):
        with first.masquerade(PARENT):
            sandbox.fail_next("SuperAdminMasquerading", message="Not now")
            with pytest.raises(Exception, match="Not now"):
                with second.masquerade(PARENT):
                    raise AssertionError("never gets here")
            assert acting_as(sandbox) == PARENT
        assert acting_as(sandbox) is None


def test_without_a_shared_store_a_change_is_found_when_the_block_ends(sandbox: Sandbox, subsidiary_id: int) -> None:
    with workers(sandbox, MemoryTokenStore(), MemoryTokenStore()) as (first, second):
        with pytest.raises(MasqueradeConflictError, match=r"acts as company .*may have been done") as raised:
            with first.masquerade(PARENT):
                second.super_admin_begin_masquerade(company_id=subsidiary_id)
        assert str(subsidiary_id) in str(raised.value)
        assert acting_as(sandbox) == subsidiary_id  # Not ours to end.
        with pytest.raises(MasqueradeConflictError, match="acts as itself"):
            with first.masquerade(PARENT):
                second.stop_acting()


def test_strict_calls_prove_for_whom_they_are_made(sandbox: Sandbox, subsidiary_id: int) -> None:
    with workers(sandbox, MemoryTokenStore(), MemoryTokenStore()) as (first, second):
        with pytest.raises(MasqueradeConflictError, match="Nothing was sent"):
            with first.masquerade(PARENT, strict=True) as acting:
                sandbox.clear_requests()
                assert (acting.quotes(first=1)).total_count is not None
                asked = "SuperAdminMasquerading"
                assert operations(sandbox) == [asked, "Quotes", asked]
                second.super_admin_begin_masquerade(company_id=subsidiary_id)
                sandbox.clear_requests()
                try:
                    acting.with_options(timeout=10).quotes(first=1)
                finally:
                    assert operations(sandbox)[:1] == [asked]
                    assert "Quotes" not in operations(sandbox)
        second.stop_acting()


def test_a_change_during_a_strict_call_says_that_it_was_sent(agent: Session) -> None:
    with agent.masquerade(PARENT, strict=True) as acting:
        with pytest.raises(MasqueradeConflictError, match="SuperAdminEndMasquerade may have been done as itself"):
            acting.super_admin_end_masquerade(company_id=PARENT)
        agent.super_admin_begin_masquerade(company_id=PARENT)


def test_strict_needs_to_know_the_customer(storefront: Storefront, sandbox: Sandbox) -> None:
    session = storefront.session(FixedToken("opaque"))
    with pytest.raises(ConfigurationError, match="strict=True needs the BigCommerce customer id"):
        with session.masquerade(PARENT, strict=True):
            raise AssertionError("never gets here")


@pytest.mark.parametrize("shared", [True, False])
def test_a_masquerade_lasts_over_several_requests_in_several_workers(
    sandbox: Sandbox, subsidiary_id: int, shared: bool
) -> None:
    stores = [SharedStore()] * 3 if shared else [MemoryTokenStore(), MemoryTokenStore(), MemoryTokenStore()]
    with workers(sandbox, *stores) as (first, second, third):
        first.super_admin_begin_masquerade(company_id=subsidiary_id)
        ticket = first.begin_masquerade(PARENT)
        for session in (second, third, second):
            with session.resume_masquerade(ticket) as acting:
                assert (acting.quotes(first=1)).total_count is not None
                assert acting_as(sandbox) == PARENT
        if shared:
            with pytest.raises(MasqueradeConflictError):
                with third.masquerade(subsidiary_id):
                    raise AssertionError("never gets here")
        third.finish_masquerade(ticket)
        assert acting_as(sandbox) == subsidiary_id
        with pytest.raises(MasqueradeConflictError):
            with second.resume_masquerade(ticket):
                raise AssertionError("never gets here")
        second.stop_acting()
        second.finish_masquerade(ticket)  # Already ended: nothing to do.
        with third.masquerade(subsidiary_id):
            assert acting_as(sandbox) == subsidiary_id


def test_a_ticket_and_a_block_share_a_company(sandbox: Sandbox) -> None:
    store = SharedStore()
    with workers(sandbox, store, store) as (first, second):
        ticket = first.begin_masquerade(PARENT)
        with second.masquerade(PARENT):
            first.finish_masquerade(ticket)
            assert acting_as(sandbox) == PARENT
        assert acting_as(sandbox) is None


def test_what_can_not_begin_leaves_nothing_held(sandbox: Sandbox) -> None:
    store = SharedStore()
    with workers(sandbox, store, store) as (first, second):
        with pytest.raises(PermissionDeniedError):
            first.begin_masquerade(999_999)
        for lasts in (0, 0.5, 100_000, float("nan")):
            with pytest.raises(ConfigurationError):
                first.begin_masquerade(PARENT, lasts=lasts)
        with second.masquerade(PARENT):
            pass


@pytest.mark.parametrize("ticket", ["", "1001", "1001.30.0.xyz", None, 7, "1001.30.0." + "a" * 16 + "\n"])
def test_what_is_not_a_ticket_is_refused(agent: Session, ticket: object, sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match="ticket is not one"):
        agent.finish_masquerade(ticket)  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="ticket is not one"):
        with agent.resume_masquerade(ticket):  # type: ignore[arg-type]
            raise AssertionError("never gets here")
    assert sandbox.requests == []


def test_a_ticket_reads_back_as_it_was() -> None:
    for ticket in (Ticket(7, 1800, None, "a" * 16), Ticket(7, 86400, 9, "0" * 16)):
        assert Ticket.read(str(ticket)) == ticket


def test_customers_do_not_stand_in_each_other_s_way(
    storefront: Storefront, agent: Session, sandbox: Sandbox, subsidiary_id: int
) -> None:
    admin = storefront.session(EmailPassword(sandbox.accounts.admin.email, sandbox.accounts.admin.password))
    with agent.masquerade(PARENT), admin.act_in(subsidiary_id, strict=True) as session:
        assert (session.acting_for()) is not None
