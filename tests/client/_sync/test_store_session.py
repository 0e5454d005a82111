# Generated from tests/client/_async/test_store_session.py by `make codegen`. Edits are lost.

"""The store's own GraphQL: a second typed client, with a private token and a customer access token."""

import pickle

import pytest

from b2b_storefront import (
    ConfigurationError,
    CredentialsRefusedError,
    CredentialsRequiredError,
    InvalidLoginError,
    MissingScopeError,
    OperationError,
    PasswordResetRequiredError,
    RefreshImpossibleError,
    RequestTimeoutError,
    SessionOverError,
    Storefront,
    StoreSessionOverError,
    TransportError,
)
from b2b_storefront.bigcommerce.fragments import WrongInput
from b2b_storefront.sandbox import Sandbox, SandboxAccount
from tests.client.concurrency import all_at_once
from tests.client.conftest import operations

PRIVATE = "POST /stores/{store_hash}/v3/storefront/api-token-private"
GLOVES = 40_001


def access_token(shop: Storefront, account: SandboxAccount) -> str:
    """Sign a customer in at the store, and return what makes requests the customer's."""
    answer = shop.store().login(email=account.email, password=account.password)
    assert answer.customer_access_token is not None
    return answer.customer_access_token.value


def test_a_private_token_is_obtained_once_and_kept(shop: Storefront, sandbox: Sandbox) -> None:
    sessions = [shop.store() for _ in range(20)]
    found = all_at_once([session.store_settings for session in sessions])
    assert {answer.settings.store_hash for answer in found if answer.settings} == {sandbox.store_hash}
    assert operations(sandbox) == [PRIVATE] + ["store:StoreSettings"] * 20


def test_a_private_token_that_is_given_is_used_as_it_is(sandbox: Sandbox) -> None:
    with Storefront(sandbox.store_hash, private_token=sandbox.private_token, **sandbox.hosts) as storefront:
        storefront.store().store_settings()
    assert operations(sandbox) == ["store:StoreSettings"]


def test_a_private_token_that_ended_is_renewed_where_there_is_an_account(sandbox: Sandbox) -> None:
    with Storefront(
        sandbox.store_hash, private_token="gone", access_token=sandbox.access_token, **sandbox.hosts
    ) as storefront:
        storefront.store().store_settings()
    assert operations(sandbox) == ["store:StoreSettings", PRIVATE, "store:StoreSettings"]


def test_a_private_token_that_ended_is_the_end_without_an_account(sandbox: Sandbox) -> None:
    with Storefront(sandbox.store_hash, private_token="gone", **sandbox.hosts) as storefront:
        with pytest.raises(RefreshImpossibleError, match="Pass a new private_token"):
            storefront.store().store_settings()
    assert operations(sandbox) == ["store:StoreSettings"]


def test_an_account_that_may_make_no_private_token_is_told_so(sandbox: Sandbox) -> None:
    with Storefront(sandbox.store_hash, access_token="another's", **sandbox.hosts) as storefront:
        with pytest.raises(CredentialsRefusedError, match="The access token is unknown"):
            storefront.store().store_settings()


def test_without_any_token_nothing_is_asked(sandbox: Sandbox) -> None:
    with Storefront(sandbox.store_hash, **sandbox.hosts) as storefront:
        with pytest.raises(CredentialsRequiredError, match="private_token="):
            storefront.store()


def test_where_the_store_is_has_to_be_said_for_other_hosts(sandbox: Sandbox) -> None:
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url, private_token=sandbox.private_token) as storefront:
        with pytest.raises(ConfigurationError, match="store_url is missing"):
            storefront.store()
    assert operations(sandbox) == []


def test_a_customer_is_whose_access_token_a_request_carries(shop: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.senior
    store = shop.store(customer_access_token=access_token(shop, account))
    customer = store.customer()
    assert customer is not None
    assert customer.entity_id == account.customer_id
    assert sandbox.requests[-1].customer_id == account.customer_id
    company = store.company_user()
    assert company is not None
    assert company.company_user is not None
    assert company.company_user.company == "Harbour Supplies"
    assert shop.store().customer() is None


def test_a_new_sign_in_ends_the_earlier_one(shop: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.senior
    before = shop.store(customer_access_token=access_token(shop, account))
    access_token(shop, account)
    with pytest.raises(StoreSessionOverError, match="signed in on another device") as caught:
        before.customer()
    assert isinstance(caught.value, SessionOverError)
    assert caught.value.code == "INVALID_CUSTOMER_ACCESS_TOKEN"


@pytest.mark.parametrize(
    ("account", "password", "error"),
    [("senior", "wrong", InvalidLoginError), ("reset", None, PasswordResetRequiredError)],
)
def test_a_sign_in_that_fails_says_why(
    shop: Storefront, sandbox: Sandbox, account: str, password: str | None, error: type[Exception]
) -> None:
    who = getattr(sandbox.accounts, account)
    with pytest.raises(error):
        shop.store().login(email=who.email, password=password or who.password)


def test_a_sign_in_is_never_sent_twice_after_a_fault(shop: Storefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.senior
    shop.store().store_settings()
    sandbox.clear_requests()
    sandbox.fail_next("store:Login", disconnect=True)
    with pytest.raises(TransportError) as caught:
        shop.store().login(email=account.email, password=account.password)
    assert caught.value.sent
    assert operations(sandbox) == ["store:Login"]


def test_a_query_is_sent_again_after_a_fault(shop: Storefront, sandbox: Sandbox) -> None:
    shop.store().store_settings()
    sandbox.fail_next("store:StoreSettings", status=503, body="down")
    assert (shop.store().store_settings()).settings is not None


def test_the_scope_that_is_missing_is_named(shop: Storefront, sandbox: Sandbox) -> None:
    sandbox.fail_next(
        "store:CompanyUser",
        body={
            "data": None,
            "errors": [
                {
                    "message": "No.",
                    "extensions": {"code": "INSUFFICIENT_ACCESS_SCOPE", "requiredScopes": ["B2B", 7, "Customer"]},
                }
            ],
        },
    )
    account = sandbox.accounts.senior
    store = shop.store(customer_access_token=access_token(shop, account))
    with pytest.raises(MissingScopeError, match="B2B, Customer") as caught:
        store.company_user()
    assert caught.value.scopes == ("B2B", "Customer")
    assert pickle.loads(pickle.dumps(caught.value)).scopes == ("B2B", "Customer")  # noqa: S301 - our own


def test_errors_in_an_answer_are_typed(shop: Storefront, sandbox: Sandbox) -> None:
    taken = shop.store().register_customer(
        input={"email": sandbox.accounts.senior.email, "password": "a-password", "first_name": "A", "last_name": "B"}
    )
    assert [error.typename__ for error in taken.register_customer.errors] == ["EmailAlreadyInUseError"]
    wrong = shop.store().request_reset_password(input={"email": "nobody"})
    [error] = wrong.request_reset_password.errors
    assert isinstance(error, WrongInput)
    assert error.path == ["input", "email"]
    gone = shop.store().create_cart_redirect_urls(input={"cart_entity_id": "none"})
    assert [error.typename__ for error in gone.create_cart_redirect_urls.errors] == ["NotFoundError"]


def test_an_error_above_the_answer_is_raised(shop: Storefront) -> None:
    with pytest.raises(OperationError, match="A cart needs at least one line item"):
        shop.store().create_cart(input={"line_items": []})


def test_a_guest_is_not_sent_where_only_a_customer_has_an_answer(shop: Storefront, sandbox: Sandbox) -> None:
    with pytest.raises(CredentialsRequiredError, match=r"storefront\.sign_in"):
        shop.store().logout()
    assert operations(sandbox) == []


def test_a_call_ends_with_its_time(shop: Storefront, sandbox: Sandbox) -> None:
    shop.store().store_settings()
    sandbox.fail_next("store:StoreSettings", delay=5)
    with pytest.raises(RequestTimeoutError):
        shop.store().with_options(timeout=0.1).store_settings()


def test_requests_of_the_store_do_not_count_for_the_budget_of_b2b_edition() -> None:
    with Sandbox(rate_limit=(1, 60.0)) as sandbox:
        with Storefront(sandbox.store_hash, private_token=sandbox.private_token, **sandbox.hosts) as storefront:
            for _ in range(3):
                storefront.store().store_settings()


def test_an_answer_comes_with_its_headers(shop: Storefront, sandbox: Sandbox) -> None:
    response = shop.store().with_response(lambda store: store.store_settings())
    assert response.status == 200
    assert response.request_id


def test_neither_token_shows(shop: Storefront, sandbox: Sandbox) -> None:
    token = access_token(shop, sandbox.accounts.senior)
    store = shop.store(customer_access_token=token)
    shown = repr(store) + str(store) + repr(store.with_response(lambda session: session.customer()))
    assert token not in shown
    with pytest.raises(TypeError, match="can't be pickled"):
        pickle.dumps(store)
