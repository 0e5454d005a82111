"""Adding, changing and removing company users."""

from typing import Any

import pytest

from b2b_storefront.sandbox import Sandbox

from .client import Clock, Post

USER = """
fragment U on UserType {
    id bcId email firstName lastName phone role uuid createdAt updatedAt companyRoleId companyRoleName
    extraFields { fieldName fieldValue } companyInfo { companyId }
}"""


USERS = """
query Users($companyId: Int!, $first: Int, $offset: Int, $after: String, $search: String, $email: String,
        $firstName: String, $lastName: String, $role: Decimal, $companyRoleId: Decimal) {
    users(companyId: $companyId, first: $first, offset: $offset, after: $after, search: $search, email: $email,
            firstName: $firstName, lastName: $lastName, role: $role, companyRoleId: $companyRoleId) {
        totalCount pageInfo { hasNextPage endCursor } edges { node { email } }
    }
}"""


ONE = "query ($companyId: Int!, $userId: Int!) { user(companyId: $companyId, userId: $userId) { ...U } }" + USER


CREATE = "mutation ($user: UserInputType!) { userCreate(userData: $user) { user { ...U } } }" + USER


UPDATE = "mutation ($user: UserUpdateInputType!) { userUpdate(userData: $user) { user { ...U } } }" + USER


DELETE = "mutation ($companyId: Int!, $userId: Int!) { userDelete(companyId: $companyId, userId: $userId) { message } }"


DENIED = "Permission denied."


def new_user(**more: Any) -> dict[str, Any]:
    user = {"companyId": 1001, "email": "new@sandbox.example", "firstName": "New", "lastName": "User", "role": 2}
    return {"user": user | more}


def ids(account: Any) -> dict[str, Any]:
    return {"companyId": account.company_id, "userId": account.user_id}


def test_a_new_user_becomes_a_new_customer(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    extra = [{"fieldName": "Cost centre", "fieldValue": "C-1"}, {"fieldName": "Site", "fieldValue": "South"}]
    wanted = new_user(phone="+1 555", uuid="erp-7", extraFields=extra, role=1)

    user = post(CREATE, wanted, sandbox.accounts.admin).data["userCreate"]["user"]

    assert user["id"].isdecimal()
    assert user["bcId"] in sandbox._graphql.state.customers
    assert user == {
        "id": user["id"],
        "bcId": user["bcId"],
        "email": "new@sandbox.example",
        "firstName": "New",
        "lastName": "User",
        "phone": "+1 555",
        "role": 1,
        "uuid": "erp-7",
        "createdAt": clock.now,
        "updatedAt": clock.now,
        "companyRoleId": 3002,
        "companyRoleName": "Senior Buyer",
        "extraFields": extra,
        "companyInfo": {"companyId": "1001"},
    }
    read = post(ONE, {"companyId": 1001, "userId": int(user["id"])}, sandbox.accounts.admin).data["user"]
    assert read == user


def test_a_new_user_can_sign_in(sandbox: Sandbox, post: Post) -> None:
    post(CREATE, new_user(), sandbox.accounts.admin)

    token = post.login(sandbox.accounts.admin, email="new@sandbox.example").data["login"]["result"]["token"]

    assert post("{ currentUser { role } }", token=token).data == {"currentUser": {"role": 2}}


def test_a_new_user_is_linked_to_an_existing_customer(sandbox: Sandbox, post: Post) -> None:
    account = sandbox.accounts.customer

    user = post(CREATE, new_user(email=account.email.upper()), sandbox.accounts.admin).data["userCreate"]["user"]

    assert (user["bcId"], user["email"], user["firstName"]) == (account.customer_id, account.email, "Kim")


def test_the_id_of_a_role_wins_over_its_number(sandbox: Sandbox, post: Post) -> None:
    user = post(CREATE, new_user(role=0, companyRoleId=3004), sandbox.accounts.admin).data["userCreate"]["user"]

    assert (user["role"], user["companyRoleId"], user["companyRoleName"]) == (2, 3004, "Auditor")


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"role": None}, "User must have a role."),
        ({"role": 99}, '"99" is not a valid choice.'),
        ({"role": 3}, '"3" is not a valid choice.'),
        ({"companyRoleId": 99}, '"99" is not a valid choice.'),
        ({"email": "new"}, "Enter a valid email address."),
        ({"email": "a b@c.example"}, "Enter a valid email address."),
        ({"email": "senior@sandbox.example"}, "Email already exists. ['senior@sandbox.example']"),
        ({"email": "north@sandbox.example"}, "Email already exists. ['north@sandbox.example']"),
        ({"email": "sales@sandbox.example"}, "Email already exists. ['sales@sandbox.example']"),
        ({"email": "elsewhere@sandbox.example"}, "Email already exists. ['elsewhere@sandbox.example']"),
    ],
)
def test_a_new_user_that_does_not_fit_is_refused(
    sandbox: Sandbox, post: Post, wrong: dict[str, Any], message: str
) -> None:
    answer = post(CREATE, new_user(**wrong), sandbox.accounts.admin)

    assert (answer.status, answer.message) == (200, message)
    assert answer.body["data"] == {"userCreate": None}
    assert post(USERS, {"companyId": 1001}, sandbox.accounts.admin).data["users"]["totalCount"] == 5


def test_an_email_of_several_customers_is_refused(sandbox: Sandbox, post: Post) -> None:
    customers = sandbox._graphql.state.customers
    customers[sandbox.accounts.reset.customer_id].email = sandbox.accounts.customer.email

    answer = post(CREATE, new_user(email=sandbox.accounts.customer.email), sandbox.accounts.admin)

    assert answer.message == "Email already exists. ['customer@sandbox.example']"


def test_a_role_of_another_company_cannot_be_given(sandbox: Sandbox, post: Post) -> None:
    sandbox._graphql.state.roles[3004].company_id = 1002

    assert post(CREATE, new_user(companyRoleId=3004), sandbox.accounts.admin).message == '"3004" is not a valid choice.'


def test_a_user_of_another_channel_is_added_to_this_one(sandbox: Sandbox, post: Post) -> None:
    account = sandbox.accounts.elsewhere

    user = post(CREATE, new_user(email=account.email, addChannel=True), sandbox.accounts.admin).data["userCreate"][
        "user"
    ]

    assert user["id"] == str(account.user_id)
    assert post.login(account).data["login"]["result"]["token"]


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("Colour", "red", "Colour:There is no such extra field."),
        ("Site", "", "Site:The value is required."),
        ("Site", "East", "Site:The value is not one of the choices."),
        ("Cost centre", "C" * 21, "Cost centre:The value is longer than 20 characters."),
        ("Cost centre", "taken", "Cost centre:The value is not unique."),
        ("Order limit", "lots", "Order limit:The value is not a number."),
        ("Order limit", "10001", "Order limit:The value is greater than 10000."),
    ],
)
def test_extra_fields_are_checked(sandbox: Sandbox, post: Post, field: str, value: str, message: str) -> None:
    users = sandbox._graphql.state.company_users
    assert sandbox.accounts.senior.user_id is not None
    users[sandbox.accounts.senior.user_id].extra_fields["Cost centre"] = "taken"
    extra = {"extraFields": [{"fieldName": field, "fieldValue": value}]}

    assert post(CREATE, new_user(**extra), sandbox.accounts.admin).message == message
    assert post(UPDATE, {"user": ids(sandbox.accounts.junior) | extra}, sandbox.accounts.admin).message == message


def test_a_unique_extra_field_may_keep_its_value(sandbox: Sandbox, post: Post) -> None:
    change = {"extraFields": [{"fieldName": "Cost centre", "fieldValue": "C-1"}]}

    for _ in range(2):
        assert post(UPDATE, {"user": ids(sandbox.accounts.junior) | change}, sandbox.accounts.admin).data


def test_a_user_is_changed_where_the_input_says_so(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    before = post(ONE, ids(sandbox.accounts.junior), sandbox.accounts.admin).data["user"]
    clock.now += 60
    changes = {"firstName": "Jo", "phone": "", "companyRoleId": 3002, "lastName": None, "uuid": "erp-1"}

    user = post(UPDATE, {"user": ids(sandbox.accounts.junior) | changes}, sandbox.accounts.admin).data["userUpdate"][
        "user"
    ]

    assert user == before | {
        "firstName": "Jo",
        "phone": "",
        "role": 1,
        "companyRoleId": 3002,
        "companyRoleName": "Senior Buyer",
        "uuid": "erp-1",
        "updatedAt": clock.now,
    }
    role = post(UPDATE, {"user": ids(sandbox.accounts.junior) | {"role": 2}}, sandbox.accounts.admin)
    assert role.data["userUpdate"]["user"]["companyRoleName"] == "Junior Buyer"


def test_a_refused_change_changes_nothing(sandbox: Sandbox, post: Post) -> None:
    before = post(ONE, ids(sandbox.accounts.junior), sandbox.accounts.admin).data
    changes = {"firstName": "Jo", "role": 99}

    answer = post(UPDATE, {"user": ids(sandbox.accounts.junior) | changes}, sandbox.accounts.admin)

    assert answer.message == '"99" is not a valid choice.'
    assert post(ONE, ids(sandbox.accounts.junior), sandbox.accounts.admin).data == before


def test_a_removed_user_stays_a_customer(sandbox: Sandbox, post: Post) -> None:
    token = post.token(sandbox.accounts.junior)

    deleted = post(DELETE, ids(sandbox.accounts.junior), sandbox.accounts.admin)

    assert deleted.data == {"userDelete": {"message": "Success"}}
    assert post(DELETE, ids(sandbox.accounts.junior), sandbox.accounts.admin).message == "User Does not Exist"
    assert post("{ customerInfo { userType } }", token=token).data == {"customerInfo": {"userType": 2}}
    assert post("{ currentUser { id } }", token=token).message == DENIED


def test_the_last_user_of_a_company_stays_but_not_its_last_admin(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    text = "Company only have one user can not be deleted"

    assert post(DELETE, ids(accounts.subsidiary), accounts.subsidiary).message == text
    assert post(DELETE, ids(accounts.subsidiary), accounts.admin).message == text
    assert post(DELETE, ids(accounts.admin), accounts.admin).data["userDelete"]["message"] == "Success"


@pytest.mark.parametrize("name", ["senior", "junior", "custom"])
def test_writing_users_needs_its_permissions(sandbox: Sandbox, post: Post, name: str) -> None:
    account = getattr(sandbox.accounts, name)

    for document, variables in (
        (CREATE, new_user()),
        (UPDATE, {"user": ids(account)}),
        (DELETE, ids(sandbox.accounts.elsewhere)),
    ):
        assert post(document, variables, account).message == DENIED
