"""Who uses an e-mail address."""

from typing import Any

from b2b_storefront.sandbox import Sandbox

from .client import Post

CHECK = """
query ($email: String!, $companyId: Int, $channelId: Int) {
    userEmailCheck(email: $email, companyId: $companyId, channelId: $channelId) {
        userType
        userInfo { id email firstName lastName phoneNumber role companyName originChannelId forcePasswordReset }
    }
}"""


DENIED = "Permission denied."


def test_an_email_check_tells_who_uses_it(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts

    def check(email: str, **more: Any) -> dict[str, Any]:
        answer = post(CHECK, {"email": email} | more, accounts.senior).data["userEmailCheck"]
        assert isinstance(answer, dict)
        return answer

    free = check("free@sandbox.example")
    assert free["userType"] == 1
    assert set(free["userInfo"].values()) == {None}
    assert check(accounts.customer.email)["userType"] == 2
    assert check(accounts.customer.email)["userInfo"] == {
        "id": None,
        "email": accounts.customer.email,
        "firstName": "Kim",
        "lastName": "Shore",
        "phoneNumber": "+1 555 0100",
        "role": None,
        "companyName": None,
        "originChannelId": 1,
        "forcePasswordReset": False,
    }
    other, own = check(accounts.subsidiary.email), check(accounts.junior.email)
    assert (other["userType"], other["userInfo"]["companyName"]) == (4, "Harbour Supplies North")
    assert (own["userType"], own["userInfo"]["id"], own["userInfo"]["role"]) == (5, accounts.junior.user_id, 2)
    sales = check(accounts.super_admin.email)
    assert (sales["userType"], sales["userInfo"]["id"], sales["userInfo"]["role"]) == (
        6,
        accounts.super_admin.user_id,
        3,
    )
    elsewhere = check(accounts.elsewhere.email)
    assert (elsewhere["userType"], elsewhere["userInfo"]["originChannelId"]) == (7, 2)
    assert check(accounts.elsewhere.email, channelId=2)["userType"] == 5
    customers = sandbox._graphql.state.customers
    customers[accounts.reset.customer_id].email = accounts.customer.email
    assert check(accounts.customer.email)["userType"] == 3


def test_an_email_check_looks_from_the_given_company(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    asked = {"email": accounts.subsidiary.email, "companyId": accounts.subsidiary.company_id}

    assert post(CHECK, asked, accounts.admin).data["userEmailCheck"]["userType"] == 5
    assert post(CHECK, asked | {"companyId": 1003}, accounts.admin).message == DENIED


def test_an_email_is_checked_before_a_company_registers(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    asked = {"email": accounts.customer.email}
    assert post(CHECK, asked).data["userEmailCheck"]["userType"] == 2
    assert post(CHECK, {"email": accounts.junior.email}).data["userEmailCheck"]["userType"] == 4


def test_a_customer_email_check_needs_no_token(sandbox: Sandbox, post: Post) -> None:
    query = """query ($email: String!, $store: String!, $channelId: Int) {
        customerEmailCheck(email: $email, storeHash: $store, channelId: $channelId) { userType }
    }"""
    elsewhere = sandbox.accounts.elsewhere.email

    def check(email: str, **more: Any) -> Any:
        return post(query, {"email": email, "store": "sandbox"} | more).data["customerEmailCheck"]["userType"]

    assert check("free@sandbox.example") == 1
    assert check(elsewhere) == 2
    assert check(elsewhere, channelId=2) == 2
    assert check(elsewhere, channelId=1) == 3
    assert post(query, {"email": elsewhere, "store": "other"}).message == "Store Does not Exist"
