# Generated from tests/client/_async/test_masquerade.py by `make codegen`. Edits are lost.

"""Masquerade is ended whatever happens inside."""

from time import monotonic

import pytest

from b2b_storefront import (
    CompanyInactiveError,
    ConnectionLostError,
    MasqueradeConflictError,
    MemoryTokenStore,
    PermissionDeniedError,
    Session,
    Storefront,
    StorefrontError,
    flows,
)
from b2b_storefront._waiting import sleep
from b2b_storefront.auth.stores.holds import Hold, HoldTable
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import credentials, operations


@pytest.fixture
def company_id(sandbox: Sandbox) -> int:
    return sandbox.accounts.admin.company_id or 0


def acting_as(session: Session, sandbox: Sandbox) -> str | None:
    company = session.super_admin_masquerading(customer_id=sandbox.accounts.super_admin.customer_id)
    return company.company_name if company else None


def test_inside_the_super_admin_acts_as_the_company(agent: Session, sandbox: Sandbox, company_id: int) -> None:
    assert acting_as(agent, sandbox) is None
    with agent.masquerade(company_id) as session:
        assert acting_as(session, sandbox) == "Harbour Supplies"
        assert (session.users(company_id=company_id)).total_count
    assert acting_as(agent, sandbox) is None


def test_an_error_inside_ends_it_and_goes_on(agent: Session, sandbox: Sandbox, company_id: int) -> None:
    with pytest.raises(ZeroDivisionError):
        with agent.masquerade(company_id):
            raise ZeroDivisionError
    assert acting_as(agent, sandbox) is None


@pytest.mark.parametrize("inside_fails", [True, False])
def test_when_ending_fails_the_error_says_what_to_do(
    agent: Session, sandbox: Sandbox, company_id: int, inside_fails: bool
) -> None:
    sandbox.fail_next("SuperAdminEndMasquerade", message="Not now")
    with pytest.raises(ZeroDivisionError if inside_fails else StorefrontError) as raised:
        with agent.masquerade(company_id):
            if inside_fails:
                raise ZeroDivisionError
    if inside_fails:
        (note,) = raised.value.__notes__
        assert "call stop_acting()" in note
    else:
        assert "Not now" in str(raised.value)
    assert acting_as(agent, sandbox) == "Harbour Supplies"


def test_when_undoing_a_begin_fails_the_error_says_what_to_do(agent: Session, sandbox: Sandbox) -> None:
    agent.token()
    sandbox.fail_next("SuperAdminBeginMasquerade", disconnect=True, times=9)
    sandbox.fail_next("SuperAdminEndMasquerade", message="Not now")
    with pytest.raises(ConnectionLostError) as raised:
        with agent.masquerade(1001):
            raise AssertionError("never gets here")
    (note,) = raised.value.__notes__
    assert "Ending the masquerade as company 1001 failed too" in note
    assert "call stop_acting()" in note


def test_beginning_is_refused_to_others_and_nothing_is_ended(
    storefront: Storefront, sandbox: Sandbox, company_id: int
) -> None:
    senior = storefront.session(credentials(sandbox.accounts.senior))
    with pytest.raises(PermissionDeniedError):
        with senior.masquerade(company_id):
            raise AssertionError("never gets here")
    assert "SuperAdminEndMasquerade" not in operations(sandbox)


def test_an_inactive_company_is_an_error_of_its_own(agent: Session, sandbox: Sandbox) -> None:
    sandbox.fail_next(
        "SuperAdminBeginMasquerade",
        message="This business account is inactive. Reach out to our support team to reactivate your account.",
    )
    with pytest.raises(CompanyInactiveError):
        with agent.masquerade(1):
            raise AssertionError("never gets here")


class ForgetfulStore(MemoryTokenStore):
    """A store of several workers that loses what is held, as a server that is emptied, just when somebody asks."""

    shared = True
    loses_for: str | None = None

    def hold(self, key: str, holder: str, purpose: str, seconds: float, note: str | None = None) -> Hold:
        if purpose == self.loses_for:
            self.loses_for = None
            self._table_of_holds = HoldTable(monotonic)
        return super().hold(key, holder, purpose, seconds, note)


def test_a_block_whose_hold_was_lost_does_nothing_as_another_company(
    sandbox: Sandbox, company_id: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    other_id = sandbox.accounts.subsidiary.company_id or 0
    monkeypatch.setattr(flows.acting, "RENEW_HOLD", 0.02)
    store, agent = ForgetfulStore(), credentials(sandbox.accounts.super_admin)
    ended_at = monotonic() + 30
    with (
        Storefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store) as here,
        Storefront(sandbox.store_hash, base_url=sandbox.base_url, tokens=store) as there,
    ):
        with pytest.raises(MasqueradeConflictError, match="What was called in this block may have been done as that"):
            with here.session(agent).masquerade(company_id) as first:
                first.quotes()
                store.loses_for = str(other_id)
                with there.session(agent).masquerade(other_id) as second:
                    with pytest.raises(MasqueradeConflictError, match="Nothing was sent"):
                        while monotonic() < ended_at:
                            sleep(0.02)
                            sandbox.clear_requests()
                            first.quotes()
                    assert operations(sandbox) == []
                    second.quotes()
                    assert (second.current_user()).masquerading_company_id == other_id
