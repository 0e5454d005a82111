"""Companies of users, roles and permissions."""

from typing import Any

from b2b_storefront.sandbox import Sandbox

from .client import Post

DENIED = "Permission denied."


def test_the_company_of_a_user_is_read(sandbox: Sandbox, post: Post) -> None:
    query = "query ($id: Int!) { userCompany(userId: $id) { id companyName companyStatus } }"
    accounts = sandbox.accounts
    own = {"id": "1001", "companyName": "Harbour Supplies", "companyStatus": 1}

    def company(account: Any, user_id: int | None) -> Any:
        return post(query, {"id": user_id}, account).data["userCompany"]

    assert company(accounts.junior, accounts.junior.user_id) == own
    assert company(accounts.admin, accounts.subsidiary.user_id)["id"] == "1002"
    assert company(accounts.super_admin, accounts.super_admin.user_id) is None
    for account, user_id in ((accounts.junior, accounts.senior.user_id), (accounts.admin, 1)):
        assert post(query, {"id": user_id}, account).message == DENIED


def test_roles_are_the_stores_and_the_companys_own(sandbox: Sandbox, post: Post) -> None:
    query = """query ($companyId: Int, $search: String) {
        companyRoles(companyId: $companyId, search: $search) {
            totalCount edges { node { id name roleType roleLevel } }
        }
    }"""

    def names(**asked: Any) -> list[str]:
        roles = post(query, asked, sandbox.accounts.admin).data["companyRoles"]
        assert roles["totalCount"] == len(roles["edges"])
        return [edge["node"]["name"] for edge in roles["edges"]]

    assert names() == names(companyId=1001) == ["Admin", "Senior Buyer", "Junior Buyer", "Auditor"]
    assert names(companyId=1002) == ["Admin", "Senior Buyer", "Junior Buyer"]
    assert names(search="BUYER") == ["Senior Buyer", "Junior Buyer"]
    for asked, account in (({"companyId": 1003}, "admin"), ({}, "junior"), ({"companyId": 1002}, "senior")):
        assert post(query, asked, getattr(sandbox.accounts, account)).message == DENIED
    edges = post(query, account=sandbox.accounts.senior).data["companyRoles"]["edges"]
    assert edges[0]["node"] == {"id": "3001", "name": "Admin", "roleType": 1, "roleLevel": 1}
    assert edges[3]["node"] == {"id": "3004", "name": "Auditor", "roleType": 2, "roleLevel": 2}


def test_one_role_tells_its_permissions(sandbox: Sandbox, post: Post) -> None:
    query = """query ($id: Int!, $companyId: Int) {
        companyRole(roleId: $id, companyId: $companyId) { name roleType permissions { code permissionLevel isCustom } }
    }"""

    role = post(query, {"id": 3004}, sandbox.accounts.senior).data["companyRole"]

    assert (role["name"], role["roleType"], len(role["permissions"])) == ("Auditor", 2, 4)
    assert {"code": "get_users", "permissionLevel": 2, "isCustom": False} in role["permissions"]
    assert post(query, {"id": 1}, sandbox.accounts.senior).message == "Role Does not Exist"
    foreign = {"id": 3004, "companyId": 1002}
    assert post(query, foreign, sandbox.accounts.admin).message == "Role Does not Exist"
    assert post(query, {"id": 3004}, sandbox.accounts.junior).message == DENIED


def test_every_permission_is_listed_with_its_module(sandbox: Sandbox, post: Post) -> None:
    query = "{ companyPermissions { id code moduleName isCustom } }"

    permissions = post(query, account=sandbox.accounts.senior).data["companyPermissions"]

    assert len({permission["id"] for permission in permissions}) == len(permissions) == 40
    modules = {permission["code"]: permission["moduleName"] for permission in permissions}
    assert modules["deplicate_shopping_list"] == "shopping_list"
    assert modules["checkout_with_quote"] == "quote"
    assert modules["get_default_billing"] == "address"
    assert modules["get_roles"] == "user"
    assert modules["get_company_subsidiaries"] == "hierarchy"
    assert post(query, account=sandbox.accounts.junior).message == DENIED
