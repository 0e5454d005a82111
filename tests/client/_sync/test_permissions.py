# Generated from tests/client/_async/test_permissions.py by `make codegen`. Edits are lost.

"""What a customer may do, as the API tells it."""

import pytest

from b2b_storefront import CredentialsRequiredError, FixedToken, Permissions, Session, Storefront
from b2b_storefront.codes import Permission, PermissionLevel
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import credentials, operations


class TestAsking:
    """Who they are of, and for which company."""

    def test_a_company_user(self, storefront: Storefront, sandbox: Sandbox) -> None:
        account = sandbox.accounts.junior
        permissions = storefront.session(credentials(account)).permissions()
        assert (permissions.user_id, permissions.email) == (account.user_id, account.email)
        assert (permissions.company_id, permissions.acting, permissions.everything) == (1001, False, False)
        assert permissions.level(Permission.CREATE_QUOTE) is PermissionLevel.OWN_RECORDS
        assert permissions.can(Permission.SUBMIT_SHOPPING_LIST, user_id=account.user_id)
        assert not permissions.can(Permission.APPROVE_SHOPPING_LIST)
        assert operations(sandbox) == ["Login", "CustomerInfo", "CurrentUser"]

    def test_an_admin_of_a_company(self, admin: Session, sandbox: Sandbox) -> None:
        permissions = admin.permissions()
        assert (permissions.user_id, permissions.company_id) == (sandbox.accounts.admin.user_id, 1001)
        assert permissions.can(Permission.CREATE_USER, company_id=99)

    def test_a_company_user_in_a_subsidiary(self, admin: Session, sandbox: Sandbox) -> None:
        subsidiary_id = sandbox.accounts.subsidiary.company_id or 0
        with admin.act_in(subsidiary_id):
            permissions = admin.permissions()
        assert (permissions.company_id, permissions.acting, permissions.everything) == (subsidiary_id, True, False)
        assert permissions.can(Permission.CREATE_QUOTE)
        assert (admin.permissions()).company_id == 1001

    def test_a_super_admin_may_do_everything_while_masquerading(self, agent: Session) -> None:
        before = agent.permissions()
        assert (before.company_id, before.acting, before.everything) == (None, False, False)
        assert not before.can(Permission.GET_QUOTES)
        with agent.masquerade(1001):
            permissions = agent.permissions()
            assert (permissions.company_id, permissions.acting, permissions.everything) == (1001, True, True)
            assert agent.can(Permission.GET_QUOTES, company_id=1001)

    def test_a_super_admin_whose_token_tells_no_id_can_not_be_asked_for(
        self,
        agent: Session,
        storefront: Storefront,
        sandbox: Sandbox,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr("b2b_storefront._sync.session.customer_id_claim", lambda _token: None)
        token = agent.token()
        agent.super_admin_begin_masquerade(company_id=1001)
        sandbox.clear_requests()
        permissions = storefront.session(FixedToken(token)).permissions()
        assert (permissions.company_id, permissions.everything) == (None, False)
        assert operations(sandbox) == ["CustomerInfo"]

    def test_a_plain_customer_has_none(self, storefront: Storefront, sandbox: Sandbox) -> None:
        account = sandbox.accounts.customer
        permissions = storefront.session(credentials(account)).permissions()
        assert permissions == Permissions(email=account.email)
        assert not any(permissions.can(code) for code in Permission)
        assert "CurrentUser" not in operations(sandbox)

    def test_can_is_the_same_question_in_one(self, storefront: Storefront, sandbox: Sandbox) -> None:
        account = sandbox.accounts.junior
        junior = storefront.session(credentials(account))
        assert junior.can(Permission.GET_QUOTES, email=account.email.upper())
        assert not junior.can(Permission.GET_QUOTES, user_id=1)
        assert junior.can(Permission.GET_QUOTES, user_id=account.user_id)
        assert not junior.can(Permission.CHECKOUT_WITH_QUOTE)

    def test_nobody_is_asked_for_anonymously(self, storefront: Storefront) -> None:
        with pytest.raises(CredentialsRequiredError):
            storefront.anonymous.permissions()
        with pytest.raises(CredentialsRequiredError):
            storefront.anonymous.can(Permission.GET_QUOTES)
