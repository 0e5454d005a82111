# Generated from tests/client/_async/test_acting.py by `make codegen`. Edits are lost.

"""Acting as another company: what was before comes back, nobody nests, a crash can be cleaned up."""

import pytest

from b2b_storefront import (
    ActingFor,
    ConnectionLostError,
    CredentialsRequiredError,
    MasqueradeConflictError,
    PermissionDeniedError,
    Session,
    Storefront,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import credentials, operations

PARENT = 1001


@pytest.fixture
def subsidiary_id(sandbox: Sandbox) -> int:
    return sandbox.accounts.subsidiary.company_id or 0


def test_masquerade_goes_back_to_the_company_before(agent: Session, subsidiary_id: int) -> None:
    agent.super_admin_begin_masquerade(company_id=subsidiary_id)
    with agent.masquerade(PARENT):
        assert (agent.masquerading()) == ActingFor(PARENT, "Harbour Supplies", "masquerade")
    before = agent.masquerading()
    assert before is not None
    assert before.company_id == subsidiary_id


def test_masquerade_as_the_company_before_leaves_it_as_it_was(agent: Session, sandbox: Sandbox) -> None:
    agent.super_admin_begin_masquerade(company_id=PARENT)
    with agent.masquerade(PARENT):
        pass
    assert (agent.masquerading()) is not None
    assert "SuperAdminEndMasquerade" not in operations(sandbox)


def test_nesting_on_one_customer_is_refused_before_any_request(
    agent: Session, storefront: Storefront, sandbox: Sandbox, subsidiary_id: int
) -> None:
    other = storefront.session(credentials(sandbox.accounts.super_admin))
    with agent.masquerade(PARENT):
        count = len(sandbox.requests)
        says = r"already acts as company 1001.*one such state per customer"
        for session in (agent, other):
            with pytest.raises(MasqueradeConflictError, match=says):
                with session.masquerade(subsidiary_id):
                    raise AssertionError("never gets here")
        assert len(sandbox.requests) == count
    assert agent.masquerading() is None
    with other.masquerade(subsidiary_id):
        pass


def test_after_a_failed_begin_another_block_can_begin(agent: Session) -> None:
    with pytest.raises(PermissionDeniedError):
        with agent.masquerade(999_999):
            raise AssertionError("never gets here")
    with agent.masquerade(PARENT):
        pass


def test_a_begin_that_may_have_happened_is_ended(agent: Session, sandbox: Sandbox) -> None:
    sandbox.fail_next("SuperAdminBeginMasquerade", disconnect=True, times=9)
    agent.token()
    with pytest.raises(ConnectionLostError):
        with agent.masquerade(PARENT):
            raise AssertionError("never gets here")
    assert operations(sandbox)[-2:] == ["SuperAdminBeginMasquerade", "SuperAdminEndMasquerade"]


def test_state_left_by_a_crash_is_seen_and_cleared(agent: Session, storefront: Storefront, sandbox: Sandbox) -> None:
    agent.super_admin_begin_masquerade(company_id=PARENT)  # And the process dies.
    later = storefront.session(credentials(sandbox.accounts.super_admin))
    assert later.masquerading() == ActingFor(PARENT, "Harbour Supplies", "masquerade")
    assert later.end_masquerade() == ActingFor(PARENT, "Harbour Supplies", "masquerade")
    assert later.masquerading() is None
    assert later.end_masquerade() is None


def test_a_company_user_acts_in_a_subsidiary_and_comes_back(admin: Session, subsidiary_id: int) -> None:
    with admin.act_in(subsidiary_id) as session:
        acting = session.masquerading()
        assert acting is not None
        assert (acting.company_id, acting.by) == (subsidiary_id, "hierarchy")
    assert admin.masquerading() is None


def test_an_error_in_a_subsidiary_comes_back(admin: Session, subsidiary_id: int) -> None:
    with pytest.raises(ZeroDivisionError):
        with admin.act_in(subsidiary_id):
            assert admin.masquerading() is not None
            raise ZeroDivisionError
    assert admin.masquerading() is None


def test_a_company_user_left_in_a_subsidiary_is_brought_back(admin: Session, subsidiary_id: int) -> None:
    admin.user_masquerading_company_begin(company_id=subsidiary_id)
    ended = admin.end_masquerade()
    assert ended is not None
    assert ended.company_id == subsidiary_id
    assert admin.masquerading() is None


def test_acting_is_refused_where_the_role_does_not_reach(
    storefront: Storefront, sandbox: Sandbox, subsidiary_id: int
) -> None:
    junior = storefront.session(credentials(sandbox.accounts.junior))
    with pytest.raises(PermissionDeniedError):
        with junior.act_in(subsidiary_id):
            raise AssertionError("never gets here")


def test_nobody_acts_anonymously(storefront: Storefront) -> None:
    with pytest.raises(CredentialsRequiredError, match="has no customer"):
        with storefront.anonymous.masquerade(PARENT):
            raise AssertionError("never gets here")
    with pytest.raises(CredentialsRequiredError):
        with storefront.anonymous.act_in(PARENT):
            raise AssertionError("never gets here")
    with pytest.raises(CredentialsRequiredError):
        storefront.anonymous.masquerading()
    with pytest.raises(CredentialsRequiredError):
        storefront.anonymous.token()


def test_the_new_names_do_what_the_old_ones_do(agent: Session) -> None:
    agent.super_admin_begin_masquerade(company_id=PARENT)
    acting_for = agent.acting_for()
    assert acting_for == agent.masquerading()
    assert acting_for is not None
    assert agent.stop_acting() == acting_for
    assert agent.stop_acting() is None
    assert agent.end_masquerade() is None
