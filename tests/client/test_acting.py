"""Acting as another company is ended though it is cancelled or interrupted; how the API names the company."""

import asyncio

import pytest

from b2b_storefront import ActingFor, AsyncSession, Session, UnexpectedResultError
from b2b_storefront.flows.acting import ActingRight, read_company
from b2b_storefront.sandbox import Sandbox

from .conftest import operations
from .holding import AsyncHoldingTransport, settle

PARENT = 1001


@pytest.fixture
def subsidiary_id(sandbox: Sandbox) -> int:
    return sandbox.accounts.subsidiary.company_id or 0


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
