# Generated from tests/client/_async/test_sessions.py by `make codegen`. Edits are lost.

"""Sessions against the sandbox: one token per customer, obtained when needed, replaced when the API ends it."""

import copy
import gc
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from b2b_storefront import (
    ConfigurationError,
    EmailPassword,
    FixedToken,
    InvalidLoginError,
    PermissionDeniedError,
    Session,
    SessionOverError,
    Storefront,
    TokenFunction,
)
from b2b_storefront.sandbox import Sandbox
from tests.client.concurrency import all_at_once
from tests.client.conftest import credentials, operations
from tests.client.holding import HoldingTransport


def test_making_a_session_asks_nothing(storefront: Storefront, sandbox: Sandbox) -> None:
    storefront.session(credentials(sandbox.accounts.admin))
    assert sandbox.requests == []


def test_the_first_call_signs_in_and_later_calls_do_not(admin: Session, sandbox: Sandbox) -> None:
    me = admin.current_user()
    admin.current_user()
    assert me.email == sandbox.accounts.admin.email
    assert operations(sandbox) == ["Login", "CurrentUser", "CurrentUser"]
    assert [request.customer_id for request in sandbox.requests] == [None, me.bc_id, me.bc_id]


def test_50_first_calls_at_once_sign_in_once(admin: Session, sandbox: Sandbox) -> None:
    users = all_at_once([admin.current_user] * 50)
    assert {user.email for user in users} == {sandbox.accounts.admin.email}
    assert operations(sandbox).count("Login") == 1


def test_sessions_of_equal_credentials_share_a_token(storefront: Storefront, sandbox: Sandbox) -> None:
    for _ in range(3):
        storefront.session(credentials(sandbox.accounts.admin)).current_user()
    assert operations(sandbox).count("Login") == 1


def test_a_wrong_password_does_not_get_the_token_of_the_right_one(storefront: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.admin
    storefront.session(credentials(account)).current_user()
    with pytest.raises(InvalidLoginError):
        storefront.session(EmailPassword(account.email, "wrong")).current_user()


def test_customers_mixed_at_random_each_send_their_own_token(storefront: Storefront, sandbox: Sandbox) -> None:
    accounts = sandbox.accounts
    people = [accounts.admin, accounts.senior, accounts.junior, accounts.super_admin, accounts.customer]
    infos = all_at_once([storefront.session(credentials(people[n % 5])).customer_info for n in range(50)])
    emails = [info.user_info.email if info.user_info else None for info in infos]
    assert emails == [people[n % 5].email for n in range(50)]
    assert operations(sandbox).count("Login") == 5


def test_a_token_that_the_api_ends_is_replaced_and_the_call_sent_again(admin: Session, sandbox: Sandbox) -> None:
    admin.current_user()
    sandbox.expire_tokens()
    sandbox.clear_requests()
    assert (admin.current_user()).email == sandbox.accounts.admin.email
    assert operations(sandbox) == ["CurrentUser", "Login", "CurrentUser"]


def test_ten_calls_with_an_ended_token_are_one_login_and_ten_resends(
    admin: Session, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    admin.current_user()
    sandbox.expire_tokens()
    sandbox.clear_requests()
    transport.hold("CurrentUser")

    def let_all_go() -> None:
        for _ in range(10):
            transport.arrival("CurrentUser")  # With the old token, like all before it.
        transport.let_go("CurrentUser")

    all_at_once([*[admin.current_user] * 10, let_all_go])
    assert operations(sandbox).count("Login") == 1
    assert operations(sandbox).count("CurrentUser") == 20


def test_a_mutation_is_sent_again_too_since_the_api_did_not_run_it(admin: Session, sandbox: Sandbox) -> None:
    admin.current_user()
    sandbox.expire_tokens()
    account = sandbox.accounts.admin
    with pytest.raises(PermissionDeniedError):
        admin.super_admin_begin_masquerade(company_id=account.company_id or 0)
    assert operations(sandbox)[-3:] == ["SuperAdminBeginMasquerade", "Login", "SuperAdminBeginMasquerade"]


def test_a_server_that_always_ends_sessions_sees_two_sends_and_one_new_login(admin: Session, sandbox: Sandbox) -> None:
    sandbox.fail_next("CurrentUser", times=5, code=40101)
    with pytest.raises(SessionOverError):
        admin.current_user()
    assert operations(sandbox) == ["Login", "CurrentUser", "Login", "CurrentUser"]


def test_an_api_that_gives_out_the_token_that_it_refuses_ends_the_call(
    storefront: Storefront, sandbox: Sandbox
) -> None:
    given: list[int] = []

    def same() -> str:
        given.append(1)
        return "always-the-same"

    with pytest.raises(SessionOverError):
        storefront.session(TokenFunction(same, customer=1)).current_user()
    assert (len(given), operations(sandbox)) == (3, ["CurrentUser", "CurrentUser"])


def test_a_bare_http_401_ends_the_session_as_well(admin: Session, sandbox: Sandbox) -> None:
    sandbox.fail_next("CurrentUser", status=401, body="")
    assert (admin.current_user()).email == sandbox.accounts.admin.email
    assert operations(sandbox) == ["Login", "CurrentUser", "Login", "CurrentUser"]


def test_nothing_is_sent_when_an_argument_is_wrong(admin: Session, sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match=r"^Users: company_id: input should be a valid integer"):
        admin.users(company_id="abc")
    with pytest.raises(ConfigurationError, match=r"^Users: company_id: input should be a number, not a bool"):
        admin.users(company_id=True)
    assert sandbox.requests == []


def test_a_missing_permission_never_signs_in_again(storefront: Storefront, sandbox: Sandbox) -> None:
    junior = storefront.session(credentials(sandbox.accounts.junior))
    with pytest.raises(PermissionDeniedError):
        junior.users(company_id=sandbox.accounts.junior.company_id or 0)
    assert operations(sandbox) == ["Login", "Users"]


def test_a_login_that_ends_sessions_does_not_recurse(admin: Session, sandbox: Sandbox) -> None:
    sandbox.fail_next("Login", times=5, code=40101)
    with pytest.raises(SessionOverError) as raised:
        admin.current_user()
    assert raised.value.operation_name == "Login"
    assert operations(sandbox) == ["Login"]


def test_a_sandbox_token_that_lives_a_second_is_replaced_before_it_ends() -> None:
    with Sandbox(token_ttl=1) as sandbox:
        with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
            session = storefront.session(credentials(sandbox.accounts.admin))
            for _ in range(3):
                session.current_user()
        assert operations(sandbox).count("CurrentUser") == 3
        assert operations(sandbox).count("Login") <= 2


def test_an_operation_that_gives_out_tokens_is_sent_without_one(admin: Session, sandbox: Sandbox) -> None:
    from b2b_storefront.client import UserLoginType

    account = sandbox.accounts.senior
    data = UserLoginType(store_hash=sandbox.store_hash, email=account.email, password=account.password)
    signed_in = admin.login(login_data=data)
    assert signed_in.result is not None
    assert signed_in.result.token
    assert [request.customer_id for request in sandbox.requests] == [None]


@pytest.mark.parametrize("action", [pickle.dumps, copy.copy, copy.deepcopy])
def test_sessions_and_credentials_can_not_be_copied(action: Callable[[object], object], admin: Session) -> None:
    for holder in (admin, EmailPassword("a@b.c", "secret")):
        with pytest.raises(TypeError, match="can't be pickled or copied"):
            action(holder)


def test_a_storefront_works_again_after_it_was_closed(storefront: Storefront, sandbox: Sandbox) -> None:
    session = storefront.session(credentials(sandbox.accounts.admin))
    session.current_user()
    storefront.close()
    assert (session.current_user()).email == sandbox.accounts.admin.email


def test_nothing_is_left_open(sandbox: Sandbox) -> None:
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        storefront.session(credentials(sandbox.accounts.admin)).current_user()
    del storefront
    gc.collect()  # An open connection would warn here, and warnings are errors.


def test_memory_is_bounded_under_100_000_customers() -> None:
    storefront = Storefront("abc")
    for number in range(100_000):
        storefront.session(EmailPassword(f"buyer{number}@example.com", "secret"))
    assert len(storefront._customers) == 1_000


@pytest.mark.parametrize("client", [None, "Client", int, object(), Storefront])
def test_what_is_not_a_class_of_sessions_is_refused(client: Any, storefront: Storefront) -> None:
    with pytest.raises(ConfigurationError, match=r"client is .* and not a subclass of"):
        storefront.session(FixedToken("opaque"), client=client)
    with pytest.raises(ConfigurationError, match=r"client is .* and not a subclass of"):
        storefront.guest(client)
    with storefront.scope() as scope:
        with pytest.raises(ConfigurationError, match=r"client is .* and not a subclass of"):
            scope.session(FixedToken("opaque"), client=client)
        with pytest.raises(ConfigurationError, match=r"client is .* and not a subclass of"):
            scope.guest(client)


@pytest.mark.parametrize("operation", ["Users", None, 5, Session.current_user])
def test_what_is_not_an_operation_is_refused(operation: Any, admin: Session, sandbox: Sandbox) -> None:
    with pytest.raises(ConfigurationError, match=r"run\(\) was given .* and not an operation"):
        admin.run(operation)
    assert sandbox.requests == []
