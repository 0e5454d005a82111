# Generated from tests/client/_async/test_guests.py by `make codegen`. Edits are lost.

"""What a guest may ask, and what not."""

import pytest

from b2b_storefront import CredentialsRequiredError, Session, Storefront
from b2b_storefront.sandbox import Sandbox


def test_an_operation_that_needs_a_customer_on_an_anonymous_session(storefront: Storefront, sandbox: Sandbox) -> None:
    with pytest.raises(CredentialsRequiredError, match=r"CurrentUser needs .* of a company user or a super admin"):
        storefront.anonymous.current_user()
    with pytest.raises(CredentialsRequiredError, match=r"CustomerQuotes needs .* of a customer without a company"):
        storefront.anonymous.customer_quotes()
    with pytest.raises(CredentialsRequiredError, match=r"CustomerInfo needs .* of any customer") as raised:
        storefront.anonymous.customer_info()
    assert sandbox.requests == []
    assert raised.value.operation_name == "CustomerInfo"


def test_operations_that_need_nobody_on_an_anonymous_session(storefront: Storefront, sandbox: Sandbox) -> None:
    email = sandbox.accounts.admin.email
    state = storefront.anonymous.user_login_state(store_hash=sandbox.store_hash, email=email)
    assert state == storefront.guest(Session).user_login_state(store_hash=sandbox.store_hash, email=email)
    assert [request.customer_id for request in sandbox.requests] == [None, None]
