"""Signing in, and who the owner of a token is."""

import json
from base64 import urlsafe_b64decode
from typing import Any

import pytest

from b2b_storefront.codes import CompanyStatus
from b2b_storefront.sandbox import Sandbox

from .client import LOGIN, Clock, Post

RESULT = "result { token loginType storefrontLoginToken user { id bcId role } permissions { code permissionLevel } }"
SIGN_IN = f"mutation ($login: UserLoginType!) {{ login(loginData: $login) {{ {RESULT} }} }}"
EXCHANGE = f"mutation ($auth: UserAuthType!) {{ authorization(authData: $auth) {{ {RESULT} }} }}"
INFO = """{ customerInfo {
    userType userInfo { id email role companyRoleId companyRoleName phoneNumber } permissions { code permissionLevel }
} }"""

PENDING = {
    (): (
        "Your business account is pending approval. You will gain access to business account features after account "
        "approval."
    ),
    ("block_pending_account_order_creation",): (
        "Your business account is pending approval. Products, pricing, and ordering will be enabled after account "
        "approval."
    ),
    ("block_pending_account_seeing_products_pricing",): (
        "Your business account is pending approval. You will gain access to business account features, products, and "
        "pricing after account approval."
    ),
}
INACTIVE = "This business account is inactive. Reach out to our support team to reactivate your account."


def claims(token: str) -> dict[str, Any]:
    """Read a JWT's claims without a look at its signature."""
    payload = token.split(".")[1]
    parsed = json.loads(urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    assert isinstance(parsed, dict)
    return parsed


def credentials(sandbox: Sandbox, name: str, **more: Any) -> dict[str, Any]:
    account = getattr(sandbox.accounts, name)
    return {"login": {"storeHash": "sandbox", "email": account.email, "password": account.password} | more}


def test_a_company_user_gets_a_token_with_the_known_claims(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    account = sandbox.accounts.admin

    result = post(SIGN_IN, credentials(sandbox, "admin")).data["login"]["result"]

    assert claims(result["token"]) == {
        "bc_customer_id": account.customer_id,
        "store_hash": "sandbox",
        "bc_channel_id": 1,
        "email": account.email,
        "exp": clock.now + 3600,
    }
    assert result["user"] == {"id": str(account.user_id), "bcId": account.customer_id, "role": 0}
    assert {"code": "create_user", "permissionLevel": 3} in result["permissions"]


def test_two_logins_at_the_same_time_bring_two_tokens_that_both_count(sandbox: Sandbox, post: Post) -> None:
    first, second = post.sign_in(sandbox.accounts.admin), post.sign_in(sandbox.accounts.admin)

    assert first != second
    for token in (first, second):
        assert post("{ currentUser { id } }", token=token).data["currentUser"]


def test_an_email_is_found_in_any_case(sandbox: Sandbox, post: Post) -> None:
    email = sandbox.accounts.admin.email.upper()

    assert post.login(sandbox.accounts.admin, email=email).data["login"]["result"]["token"]


@pytest.mark.parametrize("wrong", [{"password": "wrong"}, {"password": ""}, {"email": "nobody@sandbox.example"}])
def test_wrong_credentials_are_an_invalid_login(sandbox: Sandbox, post: Post, wrong: dict[str, str]) -> None:
    answer = post(LOGIN, credentials(sandbox, "admin", **wrong))

    assert answer.status == 200
    assert answer.message == "Invalid Login"
    assert answer.body["data"] == {"login": None}
    assert "extensions" not in answer.error


def test_another_store_does_not_exist(sandbox: Sandbox, post: Post) -> None:
    assert post(LOGIN, credentials(sandbox, "admin", storeHash="other")).message == "Store Does not Exist"


def test_nobody_signs_in_on_a_channel_that_is_not_live(sandbox: Sandbox, post: Post) -> None:
    text = "Operation cannot be performed as the storefront channel is not live"
    jwt = sandbox.current_customer_jwt(sandbox.accounts.admin.email)

    assert post(LOGIN, credentials(sandbox, "admin", channelId=3)).message == text
    assert post(EXCHANGE, {"auth": {"bcToken": jwt, "channelId": 3}}).message == text


def test_an_unknown_channel_is_refused(sandbox: Sandbox, post: Post) -> None:
    assert post(LOGIN, credentials(sandbox, "admin", channelId=99)).message == "Channel Does not Exist"


def test_a_customer_signs_in_on_the_own_channels_only(sandbox: Sandbox, post: Post) -> None:
    assert post(LOGIN, credentials(sandbox, "elsewhere")).message == "Invalid Login"
    token = post(LOGIN, credentials(sandbox, "elsewhere", channelId=2)).data["login"]["result"]["token"]
    assert claims(token)["bc_channel_id"] == 2


@pytest.mark.parametrize("switches", PENDING)
def test_a_pending_company_is_refused_in_the_words_of_the_stores_switches(
    sandbox: Sandbox, post: Post, switches: tuple[str, ...]
) -> None:
    sandbox.store_switches.update(dict.fromkeys(switches, "1"))
    jwt = sandbox.current_customer_jwt(sandbox.accounts.pending.email)

    for answer in (post(LOGIN, credentials(sandbox, "pending")), post(EXCHANGE, {"auth": {"bcToken": jwt}})):
        assert answer.status == 200
        assert answer.message == PENDING[switches]
        assert "data" not in answer.body


def test_an_inactive_company_is_refused(sandbox: Sandbox, post: Post) -> None:
    jwt = sandbox.current_customer_jwt(sandbox.accounts.inactive.email)

    login = post(LOGIN, credentials(sandbox, "inactive"))
    exchange = post(EXCHANGE, {"auth": {"bcToken": jwt}})

    assert login.message == exchange.message == INACTIVE
    assert login.body["data"] == {"login": None}
    assert exchange.body["data"] == {"authorization": None}


@pytest.mark.parametrize("status", [CompanyStatus.REJECTED, CompanyStatus.DELETED])
def test_a_user_of_a_rejected_company_is_a_plain_customer(sandbox: Sandbox, post: Post, status: CompanyStatus) -> None:
    account = sandbox.accounts.inactive
    assert account.company_id is not None
    sandbox._graphql.state.companies[account.company_id].status = status

    assert post(INFO, account=account).data["customerInfo"]["userType"] == 2
    assert post("{ currentUser { id } }", account=account).message == "Permission denied."


def test_a_customer_who_must_set_a_new_password_gets_no_token(sandbox: Sandbox, post: Post) -> None:
    result = post(SIGN_IN, credentials(sandbox, "reset")).data["login"]["result"]
    state = 'query ($email: String!) { userLoginState(storeHash: "sandbox", email: $email) { forcePasswordReset } }'

    assert result["token"] == ""
    assert result["storefrontLoginToken"] is None
    for email, reset in {
        sandbox.accounts.reset.email: True,
        sandbox.accounts.admin.email: False,
        "nobody@sandbox.example": False,
    }.items():
        assert post(state, {"email": email}).data["userLoginState"] == {"forcePasswordReset": reset}
    assert post(state.replace("sandbox", "other"), {"email": "a@b.example"}).message == "Store Does not Exist"


def test_the_login_token_carries_the_redirect_url(sandbox: Sandbox, post: Post) -> None:
    given = post(SIGN_IN, credentials(sandbox, "admin", redirectUrl="#/quotes")).data["login"]["result"]
    default = post(SIGN_IN, credentials(sandbox, "admin")).data["login"]["result"]

    assert claims(given["storefrontLoginToken"])["redirect_to"] == "#/quotes"
    assert claims(default["storefrontLoginToken"])["redirect_to"] == "#/orders"


def test_a_plain_customer_signs_in_without_user_and_permissions(sandbox: Sandbox, post: Post) -> None:
    result = post(SIGN_IN, credentials(sandbox, "customer")).data["login"]["result"]

    assert result["token"]
    assert result["user"] is None
    assert result["permissions"] == []


def test_the_first_login_of_a_new_user_says_so(sandbox: Sandbox, post: Post) -> None:
    created = post(
        """mutation ($user: UserInputType!) { userCreate(userData: $user) { user { id } } }""",
        {
            "user": {
                "companyId": sandbox.accounts.admin.company_id,
                "email": "new@sandbox.example",
                "firstName": "New",
                "lastName": "User",
                "role": 2,
            }
        },
        sandbox.accounts.admin,
    )
    assert created.data
    login = credentials(sandbox, "admin", email="new@sandbox.example")

    assert post(SIGN_IN, login).data["login"]["result"]["loginType"] == 1
    assert post(SIGN_IN, login).data["login"]["result"]["loginType"] == 2


def test_the_jwt_of_a_signed_in_customer_is_exchanged_for_a_token(sandbox: Sandbox, post: Post) -> None:
    account = sandbox.accounts.senior
    jwt = sandbox.current_customer_jwt(account.email)

    result = post(EXCHANGE, {"auth": {"bcToken": jwt}}).data["authorization"]["result"]

    assert result["user"]["id"] == str(account.user_id)
    me = post("{ currentUser { email } }", token=result["token"]).data["currentUser"]
    assert me == {"email": account.email}


def test_a_jwt_that_is_unknown_old_or_a_storefront_token_is_not_exchanged(
    sandbox: Sandbox, post: Post, clock: Clock
) -> None:
    account = sandbox.accounts.senior
    old = sandbox.current_customer_jwt(account.email)
    token = post.token(account)
    clock.now += 900

    for jwt in ("", "a.b.c", old, token):
        answer = post(EXCHANGE, {"auth": {"bcToken": jwt}})
        assert answer.message == "The bcToken is unknown or expired."
        assert answer.body["data"] == {"authorization": None}


def test_the_jwt_of_a_signed_in_customer_is_no_storefront_token(sandbox: Sandbox, post: Post) -> None:
    jwt = sandbox.current_customer_jwt(sandbox.accounts.admin.email)

    assert post("{ currentUser { id } }", token=jwt).error["extensions"] == {"code": 40101}


def test_nobody_has_an_unknown_email(sandbox: Sandbox) -> None:
    with pytest.raises(KeyError, match="nobody@"):
        sandbox.current_customer_jwt("nobody@sandbox.example")


def test_customer_info_tells_the_kind_of_customer(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts

    def info(name: str) -> Any:
        return post(INFO, account=getattr(accounts, name)).data["customerInfo"]

    admin, custom, sales, customer = info("admin"), info("custom"), info("super_admin"), info("customer")
    assert (admin["userType"], admin["userInfo"]["id"]) == (3, accounts.admin.user_id)
    assert (admin["userInfo"]["role"], admin["userInfo"]["companyRoleName"]) == (0, "Admin")
    assert (custom["userInfo"]["role"], custom["userInfo"]["companyRoleName"]) == (2, "Auditor")
    assert (sales["userType"], sales["userInfo"]["id"], sales["userInfo"]["role"]) == (
        3,
        accounts.super_admin.user_id,
        3,
    )
    assert customer["userType"] == 2
    assert customer["userInfo"]["email"] == accounts.customer.email
    assert customer["userInfo"]["id"] is None
    assert customer["permissions"] == []


def test_the_built_in_roles_hold_their_default_permissions(sandbox: Sandbox, post: Post) -> None:
    def levels(name: str) -> dict[str, int]:
        permissions = post(INFO, account=getattr(sandbox.accounts, name)).data["customerInfo"]["permissions"]
        return {entry["code"]: entry["permissionLevel"] for entry in permissions}

    admin, senior, junior = levels("admin"), levels("senior"), levels("junior")
    assert len(admin) == 39
    assert "submit_shopping_list_for_approval" not in admin
    assert set(admin.values()) == {3}
    assert set(admin) - set(senior) == {"create_user", "update_user", "delete_user", "get_company_subsidiaries"}
    assert senior["get_users"] == 2
    assert senior["create_quote"] == 1
    assert junior["submit_shopping_list_for_approval"] == 1
    assert junior["get_addresses"] == 2
    assert not junior.keys() & {"purchase_enable", "checkout_with_quote", "get_users", "approve_draft_shopping_list"}


def test_current_user_is_the_tokens_own(sandbox: Sandbox, post: Post) -> None:
    query = """{ currentUser {
        id bcId email role companyRoleName masqueradingCompanyId companyInfo { companyId companyName }
        extraFields { fieldName fieldValue }
    } }"""
    account = sandbox.accounts.custom

    assert post(query, account=account).data["currentUser"] == {
        "id": str(account.user_id),
        "bcId": account.customer_id,
        "email": account.email,
        "role": 2,
        "companyRoleName": "Auditor",
        "masqueradingCompanyId": None,
        "companyInfo": {"companyId": str(account.company_id), "companyName": "Harbour Supplies"},
        "extraFields": [{"fieldName": "Site", "fieldValue": "North"}],
    }
    sales = post(query, account=sandbox.accounts.super_admin).data["currentUser"]
    assert (sales["role"], sales["companyInfo"]) == (3, None)


def test_checkout_login_needs_the_purchase_permission(sandbox: Sandbox, post: Post) -> None:
    mutation = 'mutation { checkoutLogin(cartData: {cartId: "c/1"}) { result { redirectUrl } } }'

    url = post(mutation, account=sandbox.accounts.senior).data["checkoutLogin"]["result"]["redirectUrl"]

    prefix = "https://store.sandbox.example/login/token/"
    assert url.startswith(prefix)
    assert claims(url.removeprefix(prefix))["redirect_to"] == "/cart.php?action=loadInCheckout&id=c%2F1"
    assert post(mutation, account=sandbox.accounts.junior).message == "Permission denied."


def test_a_storefront_api_token_is_of_no_use_here(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    mutation = (
        "mutation ($data: CustomerStoreFrontTokenInputType!) { storeFrontToken(storeFrontTokenData: $data) { token } }"
    )
    data = {
        "storeHash": "sandbox",
        "channelId": 1,
        "expiresAt": int(clock.now) + 60,
        "allowedCorsOrigins": ["https://a"],
    }

    token = post(mutation, {"data": data}).data["storeFrontToken"]["token"]

    assert claims(token)["eat"] == clock.now + 60
    assert post("{ currentUser { id } }", token=token).error["extensions"] == {"code": 40101}
    assert post(mutation, {"data": data | {"storeHash": "other"}}).message == "Store Does not Exist"


def test_a_switch_of_the_store_is_read_by_key(sandbox: Sandbox, post: Post) -> None:
    query = "query ($key: String!) { storeConfigSwitchStatus(key: $key) { id key isEnabled } }"

    def switch(key: str) -> Any:
        return post(query, {"key": key}, sandbox.accounts.junior).data["storeConfigSwitchStatus"]

    assert switch("account_hierarchy") == {"id": "1", "key": "account_hierarchy", "isEnabled": "1"}
    sandbox.store_switches["account_hierarchy"] = "0"
    assert switch("account_hierarchy")["isEnabled"] == "0"
    assert switch("unheard_of") is None
