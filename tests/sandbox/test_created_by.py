"""createdByUser: whom lists and quotes can be filtered by."""

import pytest

from b2b_storefront.sandbox import Sandbox, SandboxAccount

from .client import Answer, Post

ASK = (
    """query ($companyId: Int!, $module: Int!) { createdByUser(companyId: $companyId, module: $module) { results } }"""
)


def ask(post: Post, account: SandboxAccount, module: int, company_id: int | None = None) -> Answer:
    return post(ASK, {"companyId": company_id or account.company_id, "module": module}, account)


def test_owners_of_shopping_lists(sandbox: Sandbox, post: Post) -> None:
    senior = sandbox.accounts.senior
    june = {"firstName": "June", "lastName": "Mast", "email": "junior@sandbox.example"}
    sam = {"firstName": "Sam", "lastName": "Keel", "email": senior.email}
    assert ask(post, senior, 1).data["createdByUser"]["results"] == [june, sam]
    for shopping_list in sandbox._graphql.state.shopping_lists.values():
        shopping_list.user_id = 1
    assert ask(post, senior, 1).data["createdByUser"]["results"] == []


def test_buyers_and_sales_reps_of_quotes(sandbox: Sandbox, post: Post) -> None:
    senior = sandbox.accounts.senior
    assert ask(post, senior, 2).data["createdByUser"]["results"] == {
        "createdBy": [
            {"name": "June Mast", "email": "junior@sandbox.example"},
            {"name": "Sam Keel", "email": senior.email},
        ],
        "salesRep": [{"salesRep": "Sol Rivers", "salesRepEmail": "sales@sandbox.example"}],
    }


def test_in_a_subsidiary_the_own_company_is_still_told(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    assert accounts.admin.user_id
    user = sandbox._graphql.state.company_users[accounts.admin.user_id]
    user.masquerading_company_id = accounts.subsidiary.company_id
    assert ask(post, accounts.admin, 1, accounts.admin.company_id).data["createdByUser"]["results"]
    assert ask(post, accounts.admin, 1, accounts.pending.company_id).message == "Permission denied."


def test_drafts_of_the_staff_name_nobody(sandbox: Sandbox, post: Post) -> None:
    quotes = sandbox._graphql.state.quotes
    quotes[60_006].created_by = quotes[60_007].created_by = "Somebody Else"
    people = ask(post, sandbox.accounts.senior, 2).data["createdByUser"]["results"]["createdBy"]
    assert [person["name"] for person in people] == ["June Mast", "Sam Keel"]


def test_companies_in_reach(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    nobody: dict[str, list[object]] = {"createdBy": [], "salesRep": []}
    assert ask(post, accounts.admin, 2, accounts.subsidiary.company_id).data["createdByUser"]["results"] == nobody
    assert ask(post, accounts.subsidiary, 1).data["createdByUser"]["results"] == []
    for module in (0, 1, 2):
        answer = ask(post, accounts.subsidiary, module, accounts.admin.company_id)
        assert (answer.message, answer.body["data"]) == ("Permission denied.", {"createdByUser": None})


@pytest.mark.parametrize("module", [-1, 3])
def test_other_modules_are_refused(sandbox: Sandbox, post: Post, module: int) -> None:
    assert ask(post, sandbox.accounts.senior, module).message == f"There is no module {module}."


def test_who_placed_orders(sandbox: Sandbox, post: Post) -> None:
    results = ask(post, sandbox.accounts.senior, 0).data["createdByUser"]["results"]
    assert [person["email"] for person in results] == ["senior@sandbox.example", "junior@sandbox.example"]
