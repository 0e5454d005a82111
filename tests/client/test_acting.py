"""Acting as another company: what was before comes back, nobody nests, a crash can be cleaned up."""

import asyncio

import pytest

from b2b_storefront import (
    ActingFor,
    AsyncSession,
    AsyncStorefront,
    ConnectionLostError,
    CredentialsRequiredError,
    MasqueradeConflictError,
    PermissionDeniedError,
    Session,
    Storefront,
    UnexpectedResultError,
)
from b2b_storefront.flows.acting import ActingRight, read_company
from b2b_storefront.sandbox import Sandbox

from .conftest import credentials, operations
from .holding import AsyncHoldingTransport, settle

PARENT = 1001


@pytest.fixture
def subsidiary_id(sandbox: Sandbox) -> int:
    return sandbox.accounts.subsidiary.company_id or 0


async def test_masquerade_goes_back_to_the_company_before(async_agent: AsyncSession, subsidiary_id: int) -> None:
    await async_agent.super_admin_begin_masquerade(company_id=subsidiary_id)
    async with async_agent.masquerade(PARENT):
        assert (await async_agent.masquerading()) == ActingFor(PARENT, "Harbour Supplies", "masquerade")
    before = await async_agent.masquerading()
    assert before is not None
    assert before.company_id == subsidiary_id


async def test_masquerade_as_the_company_before_leaves_it_as_it_was(
    async_agent: AsyncSession, sandbox: Sandbox
) -> None:
    await async_agent.super_admin_begin_masquerade(company_id=PARENT)
    async with async_agent.masquerade(PARENT):
        pass
    assert (await async_agent.masquerading()) is not None
    assert "SuperAdminEndMasquerade" not in operations(sandbox)


async def test_nesting_on_one_customer_is_refused_before_any_request(
    async_agent: AsyncSession, async_storefront: AsyncStorefront, sandbox: Sandbox, subsidiary_id: int
) -> None:
    other = async_storefront.session(credentials(sandbox.accounts.super_admin))
    async with async_agent.masquerade(PARENT):
        count = len(sandbox.requests)
        with pytest.raises(MasqueradeConflictError, match=r"already acts as company 1001.*one such state per customer"):
            async with other.masquerade(subsidiary_id):
                raise AssertionError("never gets here")
        assert len(sandbox.requests) == count
    async with other.masquerade(subsidiary_id):
        pass


def test_nesting_is_refused_synchronous(agent: Session, subsidiary_id: int) -> None:
    with agent.masquerade(PARENT), pytest.raises(MasqueradeConflictError), agent.masquerade(subsidiary_id):
        raise AssertionError("never gets here")
    assert agent.masquerading() is None


async def test_after_a_failed_begin_another_block_can_begin(async_agent: AsyncSession) -> None:
    with pytest.raises(PermissionDeniedError):
        async with async_agent.masquerade(999_999):
            raise AssertionError("never gets here")
    async with async_agent.masquerade(PARENT):
        pass


async def test_a_begin_that_may_have_happened_is_ended(async_agent: AsyncSession, sandbox: Sandbox) -> None:
    sandbox.fail_next("SuperAdminBeginMasquerade", disconnect=True)
    await async_agent.token()
    with pytest.raises(ConnectionLostError):
        async with async_agent.masquerade(PARENT):
            raise AssertionError("never gets here")
    assert operations(sandbox)[-2:] == ["SuperAdminBeginMasquerade", "SuperAdminEndMasquerade"]


async def test_state_left_by_a_crash_is_seen_and_cleared(
    async_agent: AsyncSession, async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    await async_agent.super_admin_begin_masquerade(company_id=PARENT)  # And the process dies.
    later = async_storefront.session(credentials(sandbox.accounts.super_admin))
    assert await later.masquerading() == ActingFor(PARENT, "Harbour Supplies", "masquerade")
    assert await later.end_masquerade() == ActingFor(PARENT, "Harbour Supplies", "masquerade")
    assert await later.masquerading() is None
    assert await later.end_masquerade() is None


async def test_a_company_user_acts_in_a_subsidiary_and_comes_back(
    async_admin: AsyncSession, subsidiary_id: int
) -> None:
    async with async_admin.act_in(subsidiary_id) as session:
        acting = await session.masquerading()
        assert acting is not None
        assert (acting.company_id, acting.by) == (subsidiary_id, "hierarchy")
    assert await async_admin.masquerading() is None


def test_a_company_user_acts_in_a_subsidiary_and_comes_back_synchronous(admin: Session, subsidiary_id: int) -> None:
    with pytest.raises(ZeroDivisionError), admin.act_in(subsidiary_id):
        assert admin.masquerading() is not None
        raise ZeroDivisionError
    assert admin.masquerading() is None
    admin.user_masquerading_company_begin(company_id=subsidiary_id)
    ended = admin.end_masquerade()
    assert ended is not None
    assert ended.company_id == subsidiary_id
    assert admin.masquerading() is None


async def test_cancelling_in_a_subsidiary_comes_back(async_admin: AsyncSession, subsidiary_id: int) -> None:
    inside = asyncio.Event()

    async def work() -> None:
        async with async_admin.act_in(subsidiary_id):
            inside.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(work())
    await inside.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await async_admin.masquerading() is None


async def test_acting_is_refused_where_the_role_does_not_reach(
    async_storefront: AsyncStorefront, sandbox: Sandbox, subsidiary_id: int
) -> None:
    junior = async_storefront.session(credentials(sandbox.accounts.junior))
    with pytest.raises(PermissionDeniedError):
        async with junior.act_in(subsidiary_id):
            raise AssertionError("never gets here")


async def test_nobody_acts_anonymously(async_storefront: AsyncStorefront, storefront: Storefront) -> None:
    with pytest.raises(CredentialsRequiredError, match="has no customer"):
        async with async_storefront.anonymous.masquerade(PARENT):
            raise AssertionError("never gets here")
    with pytest.raises(CredentialsRequiredError), storefront.anonymous.act_in(PARENT):
        raise AssertionError("never gets here")
    with pytest.raises(CredentialsRequiredError):
        storefront.anonymous.masquerading()
    with pytest.raises(CredentialsRequiredError):
        await async_storefront.anonymous.token()


@pytest.mark.parametrize("times", [1, 2])
async def test_cancelling_while_it_begins_ends_what_has_begun(
    async_agent: AsyncSession, async_transport: AsyncHoldingTransport, sandbox: Sandbox, times: int
) -> None:
    async_transport.hold("SuperAdminBeginMasquerade")

    async def work() -> None:
        async with async_agent.masquerade(PARENT):
            raise AssertionError("never gets here")

    task = asyncio.create_task(work())
    await async_transport.arrival("SuperAdminBeginMasquerade")
    for _ in range(times):
        task.cancel()
        await settle()
    assert not task.done()  # Only when it has begun can it be ended.
    async_transport.let_go("SuperAdminBeginMasquerade")
    with pytest.raises(asyncio.CancelledError):
        await task
    assert operations(sandbox)[-2:] == ["SuperAdminBeginMasquerade", "SuperAdminEndMasquerade"]
    assert await async_agent.masquerading() is None


def test_interrupting_while_it_begins_ends_what_has_begun(
    agent: Session, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = Session.super_admin_begin_masquerade

    def interrupted(self: Session, *, company_id: int) -> None:
        begin(self, company_id=company_id)
        raise KeyboardInterrupt

    monkeypatch.setattr(Session, "super_admin_begin_masquerade", interrupted)
    with pytest.raises(KeyboardInterrupt), agent.masquerade(PARENT):
        raise AssertionError("never gets here")
    monkeypatch.undo()
    assert agent.masquerading() is None


@pytest.mark.parametrize(
    ("company_id", "expected"),
    [(7, 7), ("7", 7), (0, None), ("0", None), ("", None), (None, None)],
)
def test_the_company_that_the_api_names_is_read(company_id: object, expected: int | None) -> None:
    found = read_company(ActingRight.HIERARCHY, company_id, "Harbour Supplies")
    assert found == (None if expected is None else ActingFor(expected, "Harbour Supplies", "hierarchy"))


@pytest.mark.parametrize(
    "company_id", ["seven", "7.5", "-7", "\N{ARABIC-INDIC DIGIT SEVEN}", "\N{SUPERSCRIPT TWO}", [7]]
)
def test_a_company_id_that_is_not_a_number_is_an_error_of_ours(company_id: object) -> None:
    with pytest.raises(UnexpectedResultError, match=r"not a number.*stop_acting\(\)"):
        read_company(ActingRight.MASQUERADE, company_id, None)


async def test_the_new_names_do_what_the_old_ones_do(async_agent: AsyncSession, agent: Session) -> None:
    await async_agent.super_admin_begin_masquerade(company_id=PARENT)
    acting_for = await async_agent.acting_for()
    assert acting_for == await async_agent.masquerading() == agent.acting_for() == agent.masquerading()
    assert acting_for is not None
    assert await async_agent.stop_acting() == acting_for
    assert agent.stop_acting() is None
