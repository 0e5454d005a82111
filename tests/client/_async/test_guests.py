"""What a guest may ask, and what not."""

import pytest

from b2b_storefront import AsyncSession, AsyncStorefront, CredentialsRequiredError
from b2b_storefront.sandbox import Sandbox


async def test_an_operation_that_needs_a_customer_on_an_anonymous_session(
    async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    with pytest.raises(CredentialsRequiredError, match=r"CurrentUser needs .* of a company user or a super admin"):
        await async_storefront.anonymous.current_user()
    with pytest.raises(CredentialsRequiredError, match=r"CustomerQuotes needs .* of a customer without a company"):
        await async_storefront.anonymous.customer_quotes()
    with pytest.raises(CredentialsRequiredError, match=r"CustomerInfo needs .* of any customer") as raised:
        await async_storefront.anonymous.customer_info()
    assert sandbox.requests == []
    assert raised.value.operation_name == "CustomerInfo"


async def test_operations_that_need_nobody_on_an_anonymous_session(
    async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    email = sandbox.accounts.admin.email
    state = await async_storefront.anonymous.user_login_state(store_hash=sandbox.store_hash, email=email)
    assert state == await async_storefront.guest(AsyncSession).user_login_state(
        store_hash=sandbox.store_hash, email=email
    )
    assert [request.customer_id for request in sandbox.requests] == [None, None]
