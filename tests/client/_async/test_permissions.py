"""What a customer may do, as the API tells it."""

import pytest

from b2b_storefront import AsyncSession, AsyncStorefront, CredentialsRequiredError, FixedToken, Permissions
from b2b_storefront.codes import Permission, PermissionLevel
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import credentials, operations


class TestAsking:
    """Who they are of, and for which company."""

    async def test_a_company_user(self, async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
        account = sandbox.accounts.junior
        permissions = await async_storefront.session(credentials(account)).permissions()
        assert (permissions.user_id, permissions.email) == (account.user_id, account.email)
        assert (permissions.company_id, permissions.acting, permissions.everything) == (1001, False, False)
        assert permissions.level(Permission.CREATE_QUOTE) is PermissionLevel.OWN_RECORDS
        assert permissions.can(Permission.SUBMIT_SHOPPING_LIST, user_id=account.user_id)
        assert not permissions.can(Permission.APPROVE_SHOPPING_LIST)
        assert operations(sandbox) == ["Login", "CustomerInfo", "CurrentUser"]

    async def test_an_admin_of_a_company(self, async_admin: AsyncSession, sandbox: Sandbox) -> None:
        permissions = await async_admin.permissions()
        assert (permissions.user_id, permissions.company_id) == (sandbox.accounts.admin.user_id, 1001)
        assert permissions.can(Permission.CREATE_USER, company_id=99)

    async def test_a_company_user_in_a_subsidiary(self, async_admin: AsyncSession, sandbox: Sandbox) -> None:
        subsidiary_id = sandbox.accounts.subsidiary.company_id or 0
        async with async_admin.act_in(subsidiary_id):
            permissions = await async_admin.permissions()
        assert (permissions.company_id, permissions.acting, permissions.everything) == (subsidiary_id, True, False)
        assert permissions.can(Permission.CREATE_QUOTE)
        assert (await async_admin.permissions()).company_id == 1001

    async def test_a_super_admin_may_do_everything_while_masquerading(self, async_agent: AsyncSession) -> None:
        before = await async_agent.permissions()
        assert (before.company_id, before.acting, before.everything) == (None, False, False)
        assert not before.can(Permission.GET_QUOTES)
        async with async_agent.masquerade(1001):
            permissions = await async_agent.permissions()
            assert (permissions.company_id, permissions.acting, permissions.everything) == (1001, True, True)
            assert await async_agent.can(Permission.GET_QUOTES, company_id=1001)

    async def test_a_super_admin_whose_token_tells_no_id_can_not_be_asked_for(
        self,
        async_agent: AsyncSession,
        async_storefront: AsyncStorefront,
        sandbox: Sandbox,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setattr("b2b_storefront._async.session.customer_id_claim", lambda _token: None)
        token = await async_agent.token()
        await async_agent.super_admin_begin_masquerade(company_id=1001)
        sandbox.clear_requests()
        permissions = await async_storefront.session(FixedToken(token)).permissions()
        assert (permissions.company_id, permissions.everything) == (None, False)
        assert operations(sandbox) == ["CustomerInfo"]

    async def test_a_plain_customer_has_none(self, async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
        account = sandbox.accounts.customer
        permissions = await async_storefront.session(credentials(account)).permissions()
        assert permissions == Permissions(email=account.email)
        assert not any(permissions.can(code) for code in Permission)
        assert "CurrentUser" not in operations(sandbox)

    async def test_can_is_the_same_question_in_one(self, async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
        account = sandbox.accounts.junior
        junior = async_storefront.session(credentials(account))
        assert await junior.can(Permission.GET_QUOTES, email=account.email.upper())
        assert not await junior.can(Permission.GET_QUOTES, user_id=1)
        assert await junior.can(Permission.GET_QUOTES, user_id=account.user_id)
        assert not await junior.can(Permission.CHECKOUT_WITH_QUOTE)

    async def test_nobody_is_asked_for_anonymously(self, async_storefront: AsyncStorefront) -> None:
        with pytest.raises(CredentialsRequiredError):
            await async_storefront.anonymous.permissions()
        with pytest.raises(CredentialsRequiredError):
            await async_storefront.anonymous.can(Permission.GET_QUOTES)
