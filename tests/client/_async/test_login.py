"""Signing in at once: what the API says of the customer, and a session that needs no password where it can."""

import gc
import re
from typing import Any
from urllib.parse import urlsplit

import pytest

from b2b_storefront import (
    AsyncStorefront,
    ConfigurationError,
    CustomerId,
    EmailPassword,
    FixedToken,
    InvalidLoginError,
    LoginError,
    OperationError,
    PasswordResetRequiredError,
)
from b2b_storefront.codes import LoginType
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import operations


async def test_login_gives_a_session_and_what_the_api_said(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.admin
    signed_in = await async_storefront.login(account.email, account.password)
    assert signed_in.user is not None
    assert (signed_in.user.email, signed_in.user.bc_id) == (account.email, account.customer_id)
    assert "get_users" in [permission.code for permission in signed_in.permissions]
    assert signed_in.login_type in list(LoginType)
    assert (await signed_in.session.current_user()).email == account.email
    assert operations(sandbox) == ["Login", "CurrentUser"]
    assert account.password not in repr(signed_in)
    assert str(signed_in.storefront_login_token) not in repr(signed_in)


@pytest.mark.parametrize(
    ("setting", "says"),
    [
        ({"store_hash": "other"}, "Login: Store Does not Exist. Check store_hash: "),
        ({"channel_id": 99}, "Login: Channel Does not Exist. Check channel_id: "),
    ],
)
async def test_a_store_that_the_api_does_not_know_is_told_by_its_setting(
    setting: dict[str, Any], says: str, sandbox: Sandbox
) -> None:
    given = {"store_hash": sandbox.store_hash, "base_url": sandbox.base_url} | setting
    async with AsyncStorefront(**given) as storefront:
        with pytest.raises(LoginError, match=re.escape(says)):
            await storefront.login(sandbox.accounts.admin.email, sandbox.accounts.admin.password)
        if "store_hash" in setting:
            with pytest.raises(OperationError, match="Check store_hash: "):
                await storefront.guest().storefront_configs()


async def test_the_login_of_a_customer_without_a_company(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.customer
    signed_in = await async_storefront.login(account.email, account.password)
    assert (signed_in.user, list(signed_in.permissions)) == (None, [])
    info = await signed_in.session.customer_info()
    assert info.user_info is not None
    assert info.user_info.email == account.email
    assert operations(sandbox) == ["Login", "CustomerInfo"]


async def test_without_server_credentials_the_session_signs_in_with_the_password_again(
    async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    account = sandbox.accounts.admin
    signed_in = await async_storefront.login(account.email, account.password)
    sandbox.expire_tokens()
    await signed_in.session.current_user()
    assert operations(sandbox) == ["Login", "CurrentUser", "Login", "CurrentUser"]


@pytest.mark.parametrize("who", ["admin", "customer"])
async def test_with_server_credentials_the_session_refreshes_by_customer_id_and_forgets_the_password(
    sandbox: Sandbox, who: str
) -> None:
    account = getattr(sandbox.accounts, who)
    password = "".join(account.password)
    async with AsyncStorefront(
        sandbox.store_hash, base_url=sandbox.base_url, access_token=sandbox.access_token
    ) as storefront:
        signed_in = await storefront.login(account.email, password)
        sandbox.expire_tokens()
        await signed_in.session.customer_info()
        assert operations(sandbox) == [
            "Login",
            "CustomerInfo",
            "POST /api/io/auth/customers/storefront",
            "CustomerInfo",
        ]
        gc.collect()
        holders = [holder for holder in gc.get_objects() if type(holder).__name__ == "EmailPassword"]
        assert [holder for holder in holders if holder.email == account.email] == []


async def test_a_login_that_fails_makes_no_session(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.admin
    with pytest.raises(InvalidLoginError):
        await async_storefront.login(account.email, "wrong")
    sandbox.fail_next("Login", body={"data": {"login": {"result": {"token": "", "user": None}}}})
    with pytest.raises(PasswordResetRequiredError):
        await async_storefront.login(account.email, account.password)
    with pytest.raises(ConfigurationError, match="password is empty"):
        await async_storefront.login(account.email, "")


async def test_the_login_url_signs_the_browser_in(async_storefront: AsyncStorefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.admin
    signed_in = await async_storefront.login(account.email, account.password)
    url = signed_in.login_url("https://shop.example.com/")
    assert url is not None
    assert urlsplit(url).path == f"/login/token/{signed_in.storefront_login_token}"


@pytest.mark.parametrize("who", ["admin", "customer"])
async def test_a_login_tells_the_customer_id_with_which_the_session_is_restored(sandbox: Sandbox, who: str) -> None:
    account = getattr(sandbox.accounts, who)
    url, access = sandbox.base_url, sandbox.access_token
    async with AsyncStorefront(sandbox.store_hash, base_url=url, access_token=access) as storefront:
        signed_in = await storefront.login(account.email, account.password)
        assert signed_in.customer_id == account.customer_id
        assert signed_in.customer_id is not None
        kept = await signed_in.session.token()
    async with AsyncStorefront(sandbox.store_hash, base_url=url, access_token=access) as later:
        restored = later.session(CustomerId(signed_in.customer_id), token=kept)
        await restored.customer_info()
        sandbox.expire_tokens()
        await restored.customer_info()


async def test_a_kept_token_of_another_customer_is_not_used(
    async_storefront: AsyncStorefront, sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    accounts = sandbox.accounts
    theirs = await async_storefront.session(EmailPassword(accounts.senior.email, accounts.senior.password)).token()
    own = async_storefront.session(EmailPassword(accounts.admin.email, accounts.admin.password), token=theirs)
    assert (await own.current_user()).email == accounts.admin.email
    assert "is for another customer" in caplog.text
    assert theirs not in caplog.text


async def test_a_fixed_token_of_another_store_is_refused_at_once(
    async_storefront: AsyncStorefront, sandbox: Sandbox
) -> None:
    account = sandbox.accounts.senior
    token = await async_storefront.session(EmailPassword(account.email, account.password)).token()
    async with AsyncStorefront("other", base_url=sandbox.base_url) as other:
        with pytest.raises(ConfigurationError, match="holds a token of another store than other"):
            other.session(FixedToken(token))
