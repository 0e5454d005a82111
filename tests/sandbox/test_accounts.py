"""Account settings, and how customers and companies register."""

from typing import Any

import pytest

from b2b_storefront.sandbox import Sandbox

from .client import Post

DENIED = "Permission denied."
SETTINGS = """query ($id: Int!) { accountSettings(companyId: $id) {
    firstName lastName company phoneNumber email role companyRoleId companyRoleName
    extraFields { fieldName fieldValue } formFields { name value }
} }"""
OWN = "{ customerAccountSettings { firstName company email } }"
UPDATE = """mutation ($data: InputAccountType!) { updateAccountSettings(updateData: $data) {
    result { email firstName }
} }"""
UPDATE_OWN = """mutation ($data: InputCustomerAccountType) { updateCustomerAccountSettings(updateData: $data) {
    result { email company formFields { name value } }
} }"""
CUSTOMER = """mutation ($data: CustomerInputType!) { customerCreate(customerData: $data) { customer {
    id email firstName channelIds addressCount addresses { address1 countryCode } formFields { name value }
} } }"""
COMPANY = (
    """mutation ($data: CompanyInputType) { companyCreate(companyData: $data) { company { id companyStatus } } }"""
)
FORM = """query ($type: Int!) { accountFormFields(storeHash: "sandbox", formType: $type) {
    fieldId fieldName groupId isRequired fieldType valueConfigs
} }"""


def customer(**more: Any) -> dict[str, Any]:
    return {
        "data": {"storeHash": "sandbox", "email": "new@sandbox.example", "firstName": "Nova", "lastName": "Reef"} | more
    }


def company(**more: Any) -> dict[str, Any]:
    data = {
        "storeHash": "sandbox",
        "customerId": "107",
        "customerEmail": "customer@sandbox.example",
        "companyName": "Reef Works",
        "addressLine1": "1 Reef",
        "city": "Lyon",
        "country": "France",
        "state": "",
        "zipCode": "69001",
    }
    return {"data": {name: value for name, value in (data | more).items() if value is not None}}


def test_settings_are_the_own_ones(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    settings = post(SETTINGS, {"id": 1001}, accounts.senior).data["accountSettings"]
    assert settings == {
        "firstName": "Sam",
        "lastName": "Keel",
        "company": "Harbour Supplies",
        "phoneNumber": "+1 555 0100",
        "email": accounts.senior.email,
        "role": 1,
        "companyRoleId": 3002,
        "companyRoleName": "Senior Buyer",
        "extraFields": [{"fieldName": "Site", "fieldValue": "North"}],
        "formFields": [],
    }
    assert post(SETTINGS, {"id": 1002}, accounts.senior).message == DENIED
    assert post(SETTINGS, {"id": 1001}, accounts.super_admin).message == DENIED
    assert post(OWN, account=accounts.customer).data["customerAccountSettings"]["email"] == accounts.customer.email
    assert post(OWN, account=accounts.super_admin).data["customerAccountSettings"]["firstName"] == "Sol"
    assert post(OWN, account=accounts.junior).message == DENIED


def test_what_is_left_out_stays(sandbox: Sandbox, post: Post) -> None:
    junior = sandbox.accounts.junior
    data = {
        "companyId": 1001,
        "currentPassword": "",
        "firstName": "Juno",
        "extraFields": [{"fieldName": "Site", "fieldValue": "South"}],
    }

    assert post(UPDATE, {"data": data}, junior).data["updateAccountSettings"]["result"]["firstName"] == "Juno"

    settings = post(SETTINGS, {"id": 1001}, junior).data["accountSettings"]
    assert (settings["firstName"], settings["lastName"], settings["email"]) == ("Juno", "Mast", junior.email)
    assert settings["extraFields"] == [{"fieldName": "Site", "fieldValue": "South"}]
    wrong = data | {"firstName": "X", "extraFields": [{"fieldName": "Site", "fieldValue": "East"}]}
    assert post(UPDATE, {"data": wrong}, junior).message == "Site:The value is not one of the choices."
    assert post(SETTINGS, {"id": 1001}, junior).data["accountSettings"]["firstName"] == "Juno"


def test_another_password_opens_the_account(sandbox: Sandbox, post: Post) -> None:
    senior = sandbox.accounts.senior
    change = {
        "companyId": 1001,
        "currentPassword": senior.password,
        "newPassword": "another-1",
        "confirmPassword": "another-1",
    }
    assert post(UPDATE, {"data": change}, senior).data
    assert post.login(senior).message == "Invalid Login"
    assert post.login(senior, password="another-1").data["login"]["result"]["token"]


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"newPassword": "another-1", "confirmPassword": "another-1"}, "The current password is incorrect."),
        ({"email": "other@sandbox.example"}, "The current password is incorrect."),
        ({"currentPassword": True, "newPassword": "another-1"}, "The passwords differ."),
        (
            {"currentPassword": True, "newPassword": "short", "confirmPassword": "short"},
            "A password has at least 7 characters.",
        ),
        (
            {"currentPassword": True, "email": "admin@sandbox.example"},
            "Email already exists. ['admin@sandbox.example']",
        ),
        ({"currentPassword": True, "email": "nobody"}, "Enter a valid email address."),
        ({"companyId": 1002}, DENIED),
    ],
)
def test_a_change_that_does_not_fit_changes_nothing(
    sandbox: Sandbox, post: Post, change: dict[str, Any], message: str
) -> None:
    senior = sandbox.accounts.senior
    known = {"currentPassword": senior.password} if change.get("currentPassword") else {}
    data = {"companyId": 1001, "currentPassword": "", "firstName": "X"} | change | known
    assert post(UPDATE, {"data": data}, senior).message == message
    assert post(SETTINGS, {"id": 1001}, senior).data["accountSettings"]["firstName"] == "Sam"
    assert post.login(senior).data


def test_a_customer_changes_the_own_profile(sandbox: Sandbox, post: Post) -> None:
    account = sandbox.accounts.customer
    data = {
        "currentPassword": account.password,
        "email": "kim@sandbox.example",
        "company": "Shore Ltd",
        "formFields": [{"name": "Size", "value": 4}],
    }
    result = post(UPDATE_OWN, {"data": data}, account).data["updateCustomerAccountSettings"]["result"]
    assert result == {
        "email": "kim@sandbox.example",
        "company": "Shore Ltd",
        "formFields": [{"name": "Size", "value": 4}],
    }
    assert post.login(account, email="kim@sandbox.example").data["login"]["result"]["token"]
    assert (
        post(UPDATE_OWN, {"data": None}, account).data["updateCustomerAccountSettings"]["result"]["company"]
        == "Shore Ltd"
    )


def test_a_super_admin_changes_the_own_profile(sandbox: Sandbox, post: Post) -> None:
    account = sandbox.accounts.super_admin
    data = {"currentPassword": account.password, "newPassword": "another-1", "confirmPassword": "another-1"}
    changed = post(UPDATE_OWN, {"data": data | {"company": "Sales"}}, account).data["updateCustomerAccountSettings"]
    assert changed["result"]["company"] == "Sales"
    assert post(OWN, account=account).data["customerAccountSettings"]["company"] == "Sales"
    assert post.login(account, password="another-1").data["login"]["result"]["token"]
    assert post(UPDATE_OWN, {"data": data}, sandbox.accounts.senior).message == DENIED


def test_a_customer_registers_and_signs_in(sandbox: Sandbox, post: Post) -> None:
    address = {
        "firstName": "N",
        "lastName": "R",
        "address1": "1 Reef",
        "city": "Lyon",
        "countryCode": "FR",
        "postalCode": "6",
    }
    wanted = customer(
        authentication={"newPassword": "secret-1"},
        addresses=[address],
        originChannelId=1,
        formFields=[{"name": "a", "value": 1}],
    )

    made = post(CUSTOMER, wanted).data["customerCreate"]["customer"]

    assert made["id"] in sandbox._graphql.state.customers
    assert (made["addressCount"], made["addresses"]) == (1, [{"address1": "1 Reef", "countryCode": "FR"}])
    assert (made["channelIds"], made["formFields"]) == ([1], [{"name": "a", "value": 1}])
    login = post.login(sandbox.accounts.customer, email="NEW@sandbox.example", password="secret-1")
    assert post("{ customerInfo { userType } }", token=login.data["login"]["result"]["token"]).data["customerInfo"] == {
        "userType": 2
    }


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"email": "junior@sandbox.example"}, "Email already exists. ['junior@sandbox.example']"),
        ({"email": "x"}, "Enter a valid email address."),
        ({"storeHash": "other"}, "Store Does not Exist"),
        ({"authentication": {"newPassword": "short"}}, "A password has at least 7 characters."),
    ],
)
def test_a_registration_that_does_not_fit_is_refused(
    sandbox: Sandbox, post: Post, wrong: dict[str, Any], message: str
) -> None:
    before = len(sandbox._graphql.state.customers)
    assert post(CUSTOMER, customer(**wrong)).message == message
    assert len(sandbox._graphql.state.customers) == before


@pytest.mark.parametrize(("approves", "status"), [("0", 0), ("1", 1)])
def test_a_customer_founds_a_company(sandbox: Sandbox, post: Post, approves: str, status: int) -> None:
    sandbox.store_switches["company_auto_approval"] = approves
    extra = [{"fieldName": "Tax number", "fieldValue": "T-1"}]

    made = post(COMPANY, company(extraFields=extra)).data["companyCreate"]["company"]

    assert made["companyStatus"] == status
    answer = post.login(sandbox.accounts.customer)
    if status:
        token = answer.data["login"]["result"]["token"]
        assert post("{ currentUser { role companyInfo { companyId } } }", token=token).data["currentUser"] == {
            "role": 0,
            "companyInfo": {"companyId": made["id"]},
        }
    else:
        assert answer.message.startswith("Your business account is pending approval.")
    assert post(COMPANY, company(extraFields=[])).message == "Email already exists. ['customer@sandbox.example']"


def test_before_may_2026_a_customers_id_was_enough(sandbox: Sandbox, post: Post) -> None:
    sandbox._graphql.state.store.legacy = True
    other = company(customerEmail="reset@sandbox.example")
    assert post(COMPANY, other).error["extensions"] == {"code": 10012}
    assert post(COMPANY, company(customerEmail=None)).data["companyCreate"]["company"]["id"]


@pytest.mark.parametrize(
    ("wrong", "message", "code"),
    [
        ({"customerEmail": None}, "customer email is required", 10013),
        ({"customerEmail": "reset@sandbox.example"}, "customer does not exist", 10012),
        ({"customerId": "1"}, "customer does not exist", 10012),
        ({"customerId": "x"}, "customer does not exist", 10012),
        ({"customerId": "9" * 50}, "customer does not exist", 10012),
        (
            {"extraFields": [{"fieldName": "Tax number", "fieldValue": "x" * 31}]},
            "Tax number:The value is longer than 30 characters.",
            None,
        ),
        (
            {"userExtraFields": [{"fieldName": "Site", "fieldValue": "East"}]},
            "Site:The value is not one of the choices.",
            None,
        ),
    ],
)
def test_a_company_that_does_not_fit_is_refused(
    sandbox: Sandbox, post: Post, wrong: dict[str, Any], message: str, code: int | None
) -> None:
    answer = post(COMPANY, company(**wrong))
    assert (answer.message, answer.error.get("extensions", {}).get("code")) == (message, code)
    assert len(sandbox._graphql.state.companies) == 4


def test_forms_have_what_pages_look_for(sandbox: Sandbox, post: Post) -> None:
    forms = {number: post(FORM, {"type": number}).data["accountFormFields"] for number in (1, 2, 3)}
    names = {number: {field["fieldId"] for field in fields} for number, fields in forms.items()}
    for name in ("first_name", "last_name", "email", "phone_number", "company_name"):
        assert all(f"field_{name}" in found for found in names.values())
    for name in ("country", "state", "city", "zip_code", "company_email", "company_phone_number"):
        assert f"field_{name}" in names[2] & names[3]
    assert "field_create_password" in names[1] & names[2] - names[3]
    [password] = [field for field in forms[1] if field["fieldId"] == "field_create_password"]
    assert (password["groupId"], password["valueConfigs"]["name"], password["valueConfigs"]["id"]) == (
        5,
        "password",
        "field_2",
    )
    assert post(FORM, {"type": 4}).message == '"4" is not a valid choice.'


def test_an_older_check_of_an_email_tells_the_kind_of_its_owner(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    info = """query ($email: String!, $id: Int) {
        companyUserInfo(storeHash: "sandbox", email: $email, customerId: $id) { userType userInfo { id email } }
    }"""
    valid = """query ($email: String!, $role: Int!) {
        companyValidateEmail(storeHash: "sandbox", email: $email, role: $role) { isValid userInfo { email } }
    }"""
    kinds = {
        "free@sandbox.example": 1,
        accounts.customer.email: 2,
        accounts.junior.email: 3,
        accounts.super_admin.email: 3,
    }
    for email, kind in kinds.items():
        assert post(info, {"email": email}).data["companyUserInfo"]["userType"] == kind
        assert post(valid, {"email": email, "role": 0}).data["companyValidateEmail"]["isValid"] is (kind < 3)
    assert post(info, {"email": accounts.junior.email, "id": 1}).data["companyUserInfo"]["userType"] == 1
    assert post(valid, {"email": "a@b.example", "role": 9}).message == '"9" is not a valid choice.'


def test_credit_and_terms_are_the_companys(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    credit = "{ companyCreditConfig { creditEnabled availableCredit creditHold } }"
    assert post(credit, account=accounts.junior).data["companyCreditConfig"] == {
        "creditEnabled": True,
        "availableCredit": 5000.0,
        "creditHold": False,
    }
    assert post(credit, account=accounts.subsidiary).data["companyCreditConfig"]["creditEnabled"] is False
    assert post(credit, account=accounts.super_admin).message == DENIED
    terms = "query ($id: Int!) { companyPaymentTerms(companyId: $id) { isEnabled paymentTerms } }"
    assert post(terms, {"id": 1001}, accounts.junior).data["companyPaymentTerms"] == {
        "isEnabled": True,
        "paymentTerms": 30,
    }
    assert post(terms, {"id": 1003}, accounts.junior).message == DENIED
