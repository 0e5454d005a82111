"""What the Buyer Portal's page of account settings asks where it reads from the store instead of B2B Edition."""

from typing import Any

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox, SandboxAccount

from .client import Post

STORE = "/api/v3/proxy/bc-storefront/graphql"
EXTRA = """fieldEntityId name
  ... on MultilineTextExtraFieldValue { __typename fieldEntityId multilineText name }
  ... on MultipleChoiceExtraFieldValue { __typename fieldEntityId name value }
  ... on NumberExtraFieldValue { __typename fieldEntityId name number }
  ... on TextExtraFieldValue { __typename fieldEntityId name text }"""
FORM = """entityId name
  ... on CheckboxesFormFieldValue { __typename entityId name valueEntityIds values }
  ... on DateFormFieldValue { __typename date { utc } entityId name }
  ... on MultilineTextFormFieldValue { __typename entityId multilineText name }
  ... on MultipleChoiceFormFieldValue { __typename entityId name value valueEntityId }
  ... on NumberFormFieldValue { __typename entityId name number }
  ... on PasswordFormFieldValue { __typename entityId name password }
  ... on TextFormFieldValue { __typename entityId name text }"""
COMPANY_USER = f"""query {{ company {{ companyUser {{
  company companyRoleName email firstName lastName phoneNumber
  extraFields {{ {EXTRA} }} formFields {{ {FORM} }} }} }} }}"""
CUSTOMER = f"""query {{ customer {{
  firstName lastName company phoneNumber: phone email formFields {{ {FORM} }} }} }}"""
UPDATE = "mutation ($data: InputAccountType!) { updateAccountSettings(updateData: $data) { result { email } } }"
UPDATE_OWN = """mutation ($data: InputCustomerAccountType) {
  updateCustomerAccountSettings(updateData: $data) { result { email } } }"""
BEGIN = "mutation { superAdminBeginMasquerade(companyId: 1001) { userInfo { email } } }"


class Settings:
    """Reads the settings of an account from the store."""

    def __init__(self, sandbox: Sandbox, http: urllib3.PoolManager, post: Post) -> None:
        self._url, self._http, self._post = f"{sandbox.base_url}{STORE}", http, post

    def __call__(self, document: str, account: SandboxAccount) -> Any:
        headers = {"Authorization": f"Bearer  {self._post.token(account)}"}
        response = self._http.request("POST", self._url, json={"query": document}, headers=headers)
        body = response.json()
        assert "errors" not in body, body
        return body["data"]


@pytest.fixture
def settings(sandbox: Sandbox, http: urllib3.PoolManager, post: Post) -> Settings:
    """Reads account settings."""
    return Settings(sandbox, http, post)


def test_additional_fields_have_the_type_of_their_kind(sandbox: Sandbox, post: Post, settings: Settings) -> None:
    junior = sandbox.accounts.junior
    values = {"Cost centre": "CC-7", "Site": "South", "Order limit": "120.5"}
    fields = [{"fieldName": name, "fieldValue": value} for name, value in values.items()]
    changed = {"companyId": 1001, "currentPassword": "", "extraFields": fields, "formFields": []}
    assert post(UPDATE, {"data": changed}, junior).data
    user = settings(COMPANY_USER, junior)["company"]["companyUser"]
    known = {field.name: field.field_id for field in sandbox._graphql.state.store.user_extra_fields}
    assert {field["name"]: field for field in user["extraFields"]} == {
        "Cost centre": {
            "__typename": "TextExtraFieldValue",
            "fieldEntityId": known["Cost centre"],
            "name": "Cost centre",
            "text": "CC-7",
        },
        "Site": {
            "__typename": "MultipleChoiceExtraFieldValue",
            "fieldEntityId": known["Site"],
            "name": "Site",
            "value": "South",
        },
        "Order limit": {
            "__typename": "NumberExtraFieldValue",
            "fieldEntityId": known["Order limit"],
            "name": "Order limit",
            "number": 120.5,
        },
    }
    own = sandbox._graphql.state.company_users[junior.user_id or 0].extra_fields
    own |= {"Order limit": "", "Former": "x"}
    shown = settings(COMPANY_USER, junior)["company"]["companyUser"]["extraFields"]
    assert {field["name"]: field["fieldEntityId"] for field in shown} == {
        "Cost centre": known["Cost centre"],
        "Site": known["Site"],
        "Former": None,
    }


def test_fields_of_the_form_have_the_type_of_their_values(sandbox: Sandbox, post: Post, settings: Settings) -> None:
    customer = sandbox.accounts.customer
    fields = [{"name": "Size", "value": 4}, {"name": "Colours", "value": ["red"]}, {"name": "Note", "value": "hi"}]
    changed = {"currentPassword": "", "formFields": fields, "phoneNumber": "555"}
    assert post(UPDATE_OWN, {"data": changed}, customer).data
    shown = settings(CUSTOMER, customer)["customer"]
    assert (shown["phoneNumber"], shown["email"]) == ("555", customer.email)
    number, boxes, text = shown["formFields"]
    assert (number["__typename"], number["number"]) == ("NumberFormFieldValue", 4)
    assert (boxes["__typename"], boxes["values"], len(boxes["valueEntityIds"])) == (
        "CheckboxesFormFieldValue",
        ["red"],
        1,
    )
    assert (text["__typename"], text["text"]) == ("TextFormFieldValue", "hi")
    assert len({field["entityId"] for field in shown["formFields"]}) == 3


def test_a_super_admin_is_a_company_user_while_acting(sandbox: Sandbox, post: Post, settings: Settings) -> None:
    admin = sandbox.accounts.super_admin
    assert settings(COMPANY_USER, admin)["company"]["companyUser"] is None
    assert settings(CUSTOMER, admin)["customer"]["formFields"] == []
    assert post(BEGIN, account=admin).data
    shown = settings(COMPANY_USER, admin)["company"]["companyUser"]
    assert (shown["company"], shown["email"], shown["extraFields"]) == ("Harbour Supplies", admin.email, [])
    assert settings(COMPANY_USER, sandbox.accounts.customer)["company"]["companyUser"] is None
