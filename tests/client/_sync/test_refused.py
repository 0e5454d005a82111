# Generated from tests/client/_async/test_refused.py by `make codegen`. Edits are lost.

"""Whoever can sign in is not refused because of tokens that a store or a cookie still has."""

import pytest

from b2b_storefront import CustomerId, MemoryTokenStore, SessionOverError, Storefront
from b2b_storefront.sandbox import Sandbox
from tests.client.conftest import credentials, operations


def workers(sandbox: Sandbox, count: int) -> list[Storefront]:
    """Return storefronts that share a token store, as processes would."""
    tokens = MemoryTokenStore()
    url, access = sandbox.base_url, sandbox.access_token
    return [Storefront(sandbox.store_hash, base_url=url, access_token=access, tokens=tokens) for _ in range(count)]


def test_a_stale_token_that_another_worker_left_is_followed_by_a_login(sandbox: Sandbox) -> None:
    account = credentials(sandbox.accounts.senior)
    first, second = workers(sandbox, 2)
    with first, second:
        first.session(account).current_user()
        second.session(account).current_user()
        sandbox.expire_tokens()
        first.session(account).current_user()
        sandbox.expire_tokens()
        sandbox.clear_requests()
        assert (second.session(account).current_user()).email == account.email
        assert operations(sandbox) == ["CurrentUser", "CurrentUser", "Login", "CurrentUser"]
        sandbox.clear_requests()
        first.session(account).current_user()  # The refused token is gone from the store.
        assert operations(sandbox) == ["CurrentUser", "CurrentUser"]


def test_a_customer_restored_with_an_ended_token_is_signed_in_each_time(sandbox: Sandbox) -> None:
    account = sandbox.accounts.admin
    earlier, now = workers(sandbox, 2)
    with earlier, now:
        kept = (now.login(account.email, account.password)).session.token()
        earlier.login(account.email, account.password)  # From here on the store has another one.
        sandbox.expire_tokens()
        sandbox.clear_requests()
        for _ in range(6):  # As a web application does: the cookie keeps its token.
            session = now.session(CustomerId(account.customer_id), token=kept)
            assert (session.current_user()).email == account.email
        assert operations(sandbox).count("POST /api/io/auth/customers/storefront") == 1
        assert operations(sandbox).count("CurrentUser") == 3 + 5


def test_a_server_that_refuses_everything_sees_three_sends_and_one_login(sandbox: Sandbox) -> None:
    account = credentials(sandbox.accounts.senior)
    first, second = workers(sandbox, 2)
    with first, second:
        first.session(account).current_user()
        second.session(account).current_user()
        sandbox.expire_tokens()
        first.session(account).current_user()
        sandbox.clear_requests()
        sandbox.fail_next("CurrentUser", times=9, code=40101)
        with pytest.raises(SessionOverError):
            second.session(account).current_user()
        assert operations(sandbox) == ["CurrentUser", "CurrentUser", "Login", "CurrentUser"]
