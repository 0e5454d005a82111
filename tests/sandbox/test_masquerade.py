"""Acting as another company: super admins, and company users inside an account hierarchy."""

from typing import Any

import pytest

from b2b_storefront.codes import CompanyStatus
from b2b_storefront.sandbox import Sandbox

from .client import Post
from .test_auth import INACTIVE, PENDING

BEGIN = "mutation ($id: Int!) { superAdminBeginMasquerade(companyId: $id) { userInfo { email phoneNumber } } }"
END = "mutation ($id: Int!) { superAdminEndMasquerade(companyId: $id) { message } }"
MASQUERADING = "query ($id: Int!) { superAdminMasquerading(customerId: $id) { id companyName } }"
COMPANIES = """query ($id: Int!, $orderBy: String, $search: String, $first: Int) {
    superAdminCompanies(superAdminId: $id, orderBy: $orderBy, search: $search, first: $first) {
        totalCount edges { node { id companyId companyName companyAdminName companyEmail bcGroupName } }
    }
}"""
SUBSIDIARIES = "{ companySubsidiaries { companyId companyName parentCompanyId parentCompanyName channelFlag } }"
SWITCH = """mutation ($id: Int!) {
    userMasqueradingCompanyBegin(companyId: $id) { userMasqueradingCompanyBegin { companyId companyName bcId } }
}"""
RETURN = "mutation { userMasqueradingCompanyEnd { message } }"
SWITCHED = "{ userMasqueradingCompany { companyId companyName } currentUser { masqueradingCompanyId } }"
USERS = "query ($id: Int!) { users(companyId: $id) { totalCount } }"
DENIED = "Permission denied."


def test_a_super_admin_acts_as_a_company(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.super_admin
    own = {"id": admin.customer_id}
    assert post(USERS, {"id": 1001}, admin).message == DENIED
    assert post(MASQUERADING, own, admin).data == {"superAdminMasquerading": None}

    begun = post(BEGIN, {"id": 1001}, admin).data["superAdminBeginMasquerade"]

    assert begun == {"userInfo": {"email": admin.email, "phoneNumber": "+1 555 0100"}}
    assert post(USERS, {"id": 1001}, admin).data["users"]["totalCount"] == 5
    assert post(MASQUERADING, own, admin).data["superAdminMasquerading"] == {
        "id": "1001",
        "companyName": "Harbour Supplies",
    }
    info = "{ customerInfo { userType userInfo { role email } permissions { permissionLevel } } }"
    identity = post(info, account=admin).data["customerInfo"]
    assert identity["userInfo"] == {"role": 3, "email": admin.email}
    assert identity["permissions"] == [{"permissionLevel": 3}] * 40

    assert post(END, {"id": 1001}, admin).data == {"superAdminEndMasquerade": {"message": "Success"}}
    assert post(USERS, {"id": 1001}, admin).message == DENIED
    assert post(MASQUERADING, own, admin).data == {"superAdminMasquerading": None}
    assert len(post(info, account=admin).data["customerInfo"]["permissions"]) == 40


def test_masquerade_survives_a_new_login(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.super_admin
    post(BEGIN, {"id": 1002}, admin)
    sandbox.expire_tokens()

    token = post.sign_in(admin)

    assert post(USERS, {"id": 1002}, token=token).data
    assert post(MASQUERADING, {"id": admin.customer_id}, token=token).data["superAdminMasquerading"]["id"] == "1002"


def test_another_company_takes_the_place_of_the_first(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.super_admin
    post(BEGIN, {"id": 1001}, admin)
    post(BEGIN, {"id": 1002}, admin)

    assert post(USERS, {"id": 1002}, admin).data
    assert post(USERS, {"id": 1001}, admin).message == DENIED


def test_a_masquerade_reaches_assigned_subsidiaries_only(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.super_admin
    post(BEGIN, {"id": 1001}, admin)
    assert post(USERS, {"id": 1002}, admin).data
    assert admin.user_id is not None

    sandbox._graphql.state.super_admins[admin.user_id].company_ids.remove(1002)

    assert post(USERS, {"id": 1002}, admin).message == DENIED


def test_only_assigned_companies_are_for_a_super_admin(sandbox: Sandbox, post: Post) -> None:
    for company_id in (1, 1003, 1004):
        answer = post(BEGIN, {"id": company_id}, sandbox.accounts.super_admin)
        assert answer.message == DENIED
        assert answer.body["data"] == {"superAdminBeginMasquerade": None}


@pytest.mark.parametrize("name", ["admin", "customer"])
def test_masquerade_is_for_super_admins(sandbox: Sandbox, post: Post, name: str) -> None:
    account = getattr(sandbox.accounts, name)
    own = {"id": account.customer_id}

    for document, variables in (
        (BEGIN, {"id": 1001}),
        (END, {"id": 1001}),
        (MASQUERADING, own),
        (COMPANIES, {"id": account.user_id or 1}),
    ):
        assert post(document, variables, account).message == DENIED


def test_companies_that_are_not_approved_are_refused(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.super_admin
    company = sandbox._graphql.state.companies[1002]

    company.status = CompanyStatus.INACTIVE
    answer = post(BEGIN, {"id": 1002}, admin)
    assert answer.message == INACTIVE
    assert answer.body["data"] == {"superAdminBeginMasquerade": None}
    company.status = CompanyStatus.PENDING
    answer = post(BEGIN, {"id": 1002}, admin)
    assert answer.message == PENDING[()]
    assert answer.body["data"] == {"superAdminBeginMasquerade": None}


def test_only_the_current_masquerade_ends(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.super_admin
    assert post(END, {"id": 1001}, admin).message == "The super admin does not act as company 1001."
    post(BEGIN, {"id": 1001}, admin)

    assert post(END, {"id": 1002}, admin).message == "The super admin does not act as company 1002."
    assert post(USERS, {"id": 1001}, admin).data


def test_a_super_admins_state_and_companies_are_their_own(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.super_admin

    assert post(MASQUERADING, {"id": sandbox.accounts.admin.customer_id}, admin).message == DENIED
    assert post(COMPANIES, {"id": sandbox.accounts.admin.user_id}, admin).message == DENIED


def test_the_companies_of_a_super_admin_are_searched_and_sorted(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.super_admin

    def names(**asked: Any) -> list[str]:
        companies = post(COMPANIES, {"id": admin.user_id} | asked, admin).data["superAdminCompanies"]
        return [edge["node"]["companyName"] for edge in companies["edges"]]

    both = ["Harbour Supplies", "Harbour Supplies North"]
    assert names() == names(orderBy="companyName") == names(orderBy="") == names(orderBy="companyAdminName") == both
    assert names(orderBy="-companyName") == names(orderBy="-companyAdminName") == both[::-1]
    assert names(orderBy="companyEmail") == both[::-1]
    assert names(search="NORTH") == both[1:]
    assert names(first=1) == both[:1]
    unsorted = post(COMPANIES, {"id": admin.user_id, "orderBy": "id"}, admin)
    assert unsorted.message.startswith('Cannot sort by "id".')
    [edge, _] = post(COMPANIES, {"id": admin.user_id}, admin).data["superAdminCompanies"]["edges"]
    assert not edge["node"].pop("id").isdecimal()
    assert edge["node"] == {
        "companyId": 1001,
        "companyName": "Harbour Supplies",
        "companyAdminName": "Ada Moore",
        "companyEmail": "office@harbour-supplies.example",
        "bcGroupName": "Harbour",
    }


def test_the_hierarchy_is_a_flat_list_with_the_own_company(sandbox: Sandbox, post: Post) -> None:
    sandbox._graphql.state.companies[1002].channel_ids = {2}

    rows = post(SUBSIDIARIES, account=sandbox.accounts.admin).data["companySubsidiaries"]

    assert [list(row.values()) for row in rows] == [
        [1001, "Harbour Supplies", None, None, True],
        [1002, "Harbour Supplies North", 1001, "Harbour Supplies", False],
    ]
    [own] = post(SUBSIDIARIES, account=sandbox.accounts.subsidiary).data["companySubsidiaries"]
    assert (own["companyId"], own["parentCompanyId"]) == (1002, None)


def test_a_user_switches_into_a_subsidiary_and_back(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.admin

    begun = post(SWITCH, {"id": 1002}, admin).data["userMasqueradingCompanyBegin"]

    inside = {"companyId": "1002", "companyName": "Harbour Supplies North"}
    assert begun == {"userMasqueradingCompanyBegin": inside | {"bcId": "0"}}
    switched = {"userMasqueradingCompany": inside, "currentUser": {"masqueradingCompanyId": 1002}}
    assert post(SWITCHED, account=admin).data == switched
    assert post(USERS, {"id": 1002}, admin).data["users"]["totalCount"] == 1
    assert post(USERS, {"id": 1001}, admin).data["users"]["totalCount"] == 5
    assert post(USERS, {"id": 1003}, admin).message == DENIED
    assert len(post(SUBSIDIARIES, account=admin).data["companySubsidiaries"]) == 2
    assert post(SWITCHED, token=post.sign_in(admin)).data == switched

    assert post(RETURN, account=admin).data == {"userMasqueradingCompanyEnd": {"message": "Success"}}
    assert post(SWITCHED, account=admin).data["userMasqueradingCompany"] is None
    assert post(USERS, {"id": 1001}, admin).data


def test_only_level_3_counts_in_a_subsidiary(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.admin
    info = "{ customerInfo { permissions { code } } }"
    post(SWITCH, {"id": 1002}, admin)

    sandbox._graphql.state.roles[3001].permissions["get_users"] = 2

    assert post(USERS, {"id": 1002}, admin).message == DENIED
    assert {"code": "get_users"} not in post(info, account=admin).data["customerInfo"]["permissions"]
    post(RETURN, account=admin)
    assert post(USERS, {"id": 1001}, admin).data


@pytest.mark.parametrize("name", ["senior", "junior", "super_admin"])
def test_switching_needs_the_permission(sandbox: Sandbox, post: Post, name: str) -> None:
    account = getattr(sandbox.accounts, name)

    for document, variables in ((SWITCH, {"id": 1002}), (RETURN, {})):
        answer = post(document, variables, account)
        assert answer.message == DENIED
        assert list(answer.body["data"].values()) == [None]


@pytest.mark.parametrize(
    ("name", "company_ids"),
    [("admin", [1001, 1002]), ("senior", [1001]), ("junior", [1001]), ("custom", [1001]), ("super_admin", [])],
)
def test_the_hierarchy_is_told_to_everybody_as_far_as_they_reach(
    sandbox: Sandbox, post: Post, name: str, company_ids: list[int]
) -> None:
    rows = post(SUBSIDIARIES, account=getattr(sandbox.accounts, name)).data["companySubsidiaries"]
    assert [row["companyId"] for row in rows] == company_ids


def test_a_masquerading_super_admin_sees_the_hierarchy_but_does_not_switch(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.super_admin
    post(BEGIN, {"id": 1001}, admin)

    assert len(post(SUBSIDIARIES, account=admin).data["companySubsidiaries"]) == 2
    assert post(SWITCH, {"id": 1002}, admin).message == DENIED
    assert post(RETURN, account=admin).message == DENIED
    assert post("{ userMasqueradingCompany { companyId } }", account=admin).data == {"userMasqueradingCompany": None}


def test_switching_needs_the_stores_switch(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.admin
    post(SWITCH, {"id": 1002}, admin)
    sandbox.store_switches["account_hierarchy"] = "0"

    for document, variables in ((SWITCH, {"id": 1002}), (RETURN, {})):
        assert post(document, variables, admin).message == DENIED
    assert [row["companyId"] for row in post(SUBSIDIARIES, account=admin).data["companySubsidiaries"]] == [1001]
    assert post(SWITCHED, account=admin).data["userMasqueradingCompany"] is None
    assert post(USERS, {"id": 1001}, admin).data


def test_only_companies_below_the_own_one_can_be_switched_into(sandbox: Sandbox, post: Post) -> None:
    for account, company_id in (("admin", 1001), ("admin", 1003), ("admin", 1), ("subsidiary", 1001)):
        assert post(SWITCH, {"id": company_id}, getattr(sandbox.accounts, account)).message == DENIED


def test_a_company_without_this_channel_cannot_be_switched_into(sandbox: Sandbox, post: Post) -> None:
    sandbox._graphql.state.companies[1002].channel_ids = {2}

    assert post(SWITCH, {"id": 1002}, sandbox.accounts.admin).message == DENIED


def test_an_inactive_subsidiary_is_refused(sandbox: Sandbox, post: Post) -> None:
    sandbox._graphql.state.companies[1002].status = CompanyStatus.INACTIVE

    answer = post(SWITCH, {"id": 1002}, sandbox.accounts.admin)

    assert answer.message == INACTIVE
    assert answer.body["data"] == {"userMasqueradingCompanyBegin": None}


def test_the_hierarchy_has_any_depth(sandbox: Sandbox, post: Post) -> None:
    sandbox._graphql.state.companies[1003].parent_id = 1002
    sandbox._graphql.state.companies[1003].status = CompanyStatus.APPROVED

    rows = post(SUBSIDIARIES, account=sandbox.accounts.admin).data["companySubsidiaries"]

    assert [row["companyId"] for row in rows] == [1001, 1002, 1003]
    assert post(USERS, {"id": 1003}, sandbox.accounts.admin).data
    assert post(SWITCH, {"id": 1003}, sandbox.accounts.admin).data
