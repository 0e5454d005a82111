"""Extra fields are checked wherever a record is written: required ones, types, lengths, choices, unique values."""

from collections.abc import Iterator
from typing import Any

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox, SettingsError

from .client import Post

FIELDS = [
    {"name": "Code", "required": True, "unique": True, "longest": 5},
    {"name": "Region", "type": "dropdown", "choices": ["East", "West"], "default": "East", "required": True},
    {"name": "Limit", "type": "number", "greatest": 100},
]
SEED: dict[str, Any] = {
    "store": {"extra_fields": dict.fromkeys(("users", "quotes", "addresses", "companies"), FIELDS)},
    "companies": [
        {"name": "Pier", "users": [{"email": "ada@pier.example", "name": "Ada Moore", "role": "admin"}]},
    ],
    "products": [{"name": "Gloves", "sku": "G", "price": 2}],
    "customers": [
        {"email": "kim@shore.example", "name": "Kim Shore"},
        {"email": "rae@shore.example", "name": "Rae Dune"},
    ],
}
USER = """mutation ($data: UserInputType!) { userCreate(userData: $data) { user { id
  extraFields { fieldName fieldValue } } } }"""
UPDATE_USER = """mutation ($data: UserUpdateInputType!) { userUpdate(userData: $data) { user { phone
  extraFields { fieldName fieldValue } } } }"""
ADDRESS = """mutation ($data: AddressInputType!) { addressCreate(addressData: $data) { address { id
  extraFields { fieldName fieldValue } } } }"""
UPDATE_ADDRESS = """mutation ($data: AddressUpdateType!) { addressUpdate(addressData: $data) { address {
  extraFields { fieldName fieldValue } } } }"""
COMPANY = """mutation ($data: CompanyInputType!) { companyCreate(companyData: $data) { company { id } } }"""
QUOTE = """mutation ($data: QuoteInputType!) { quoteCreate(quoteData: $data) { quote { id } } }"""
REGISTER = """mutation ($input: RegisterCompanyInput!) { company { registerCompany(input: $input) { entityId
  errors { ... on ValidationError { message } } } } }"""
PLACE = {"address1": "1 Road", "city": "Portland", "countryCode": "US", "stateOrProvince": "Oregon"}
MISSING = "Code:The value is required."


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(seed=SEED) as running:
        yield running


def fields(**values: str) -> list[dict[str, str]]:
    return [{"fieldName": name, "fieldValue": value} for name, value in values.items()]


def user(**more: Any) -> dict[str, Any]:
    return {
        "data": {"companyId": 1001, "email": "new@pier.example", "firstName": "N", "lastName": "U", "role": 2} | more
    }


def address(**more: Any) -> dict[str, Any]:
    place = {"firstName": "A", "lastName": "B", "addressLine1": "1 Road", "city": "Portland", "zipCode": "97201"}
    return {
        "data": {"companyId": 1001, "country": "United States", "countryCode": "US", "state": "Oregon", **place} | more
    }


def company(customer_id: int, **more: Any) -> dict[str, Any]:
    data = {
        "storeHash": "sandbox",
        "customerId": str(customer_id),
        "customerEmail": "kim@shore.example",
        "companyName": "Shore",
        "companyEmail": "kim@shore.example",
        "companyPhoneNumber": "1",
        "addressLine1": "1 Road",
        "city": "Portland",
        "state": "Oregon",
        "zipCode": "97201",
        "country": "United States",
        "channelId": 1,
    }
    return {"data": data | more}


@pytest.mark.parametrize("given", [{}, {"extraFields": None}, {"extraFields": []}, {"extraFields": fields(Limit="1")}])
def test_a_required_field_is_not_left_out(sandbox: Sandbox, post: Post, given: dict[str, Any]) -> None:
    admin, state = sandbox.accounts.admin, sandbox._graphql.state
    before = (len(state.company_users), len(state.addresses), len(state.companies), len(state.customers))
    assert post(USER, user(**given), admin).message == MISSING
    assert post(ADDRESS, address(**given), admin).message == MISSING
    customer_id = sandbox.accounts.customer.customer_id
    assert post(COMPANY, company(customer_id, **given)).message == MISSING
    known = {"extraFields": fields(Code="C")}
    assert post(COMPANY, company(customer_id, **known, userExtraFields=given.get("extraFields"))).message == MISSING
    assert (len(state.company_users), len(state.addresses), len(state.companies), len(state.customers)) == before


def test_a_default_is_the_value_of_a_record_that_is_given_none(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.admin
    made = post(USER, user(extraFields=fields(Code="A")), admin).data["userCreate"]["user"]
    assert made["extraFields"] == fields(Code="A", Region="East")
    placed = post(ADDRESS, address(extraFields=fields(Code="A")), admin).data["addressCreate"]["address"]
    assert placed["extraFields"] == fields(Code="A", Region="East")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"Code": "123456"}, "Code:The value is longer than 5 characters."),
        ({"Code": "B", "Region": "North"}, "Region:The value is not one of the choices."),
        ({"Code": "B", "Region": ""}, "Region:The value is required."),
        ({"Code": "B", "Limit": "many"}, "Limit:The value is not a number."),
        ({"Code": "B", "Limit": "100.5"}, "Limit:The value is greater than 100."),
        ({"Code": "B", "Colour": "red"}, "Colour:There is no such extra field."),
        ({"Code": "A"}, "Code:The value is not unique."),
    ],
)
def test_a_value_has_to_fit(sandbox: Sandbox, post: Post, given: dict[str, str], message: str) -> None:
    admin = sandbox.accounts.admin
    taken = {"extraFields": fields(Code="A")}
    assert post(USER, user(**taken, email="first@pier.example"), admin).data
    assert post(ADDRESS, address(**taken), admin).data
    assert post(USER, user(extraFields=fields(**given)), admin).message == message
    assert post(ADDRESS, address(extraFields=fields(**given)), admin).message == message


def test_a_change_keeps_what_it_does_not_name(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.admin
    user_id = int(post(USER, user(extraFields=fields(Code="A")), admin).data["userCreate"]["user"]["id"])
    asked = {"companyId": 1001, "userId": user_id}
    changed = post(UPDATE_USER, {"data": asked | {"phone": "1"}}, admin).data["userUpdate"]["user"]
    assert changed == {"phone": "1", "extraFields": fields(Code="A", Region="East")}
    moved = {"data": asked | {"extraFields": fields(Region="West")}}
    assert post(UPDATE_USER, moved, admin).data["userUpdate"]["user"]["extraFields"] == fields(Code="A", Region="West")
    emptied = {"data": asked | {"extraFields": fields(Code="")}}
    assert post(UPDATE_USER, emptied, admin).message == MISSING
    # Who was there before the field became required is still changed without it.
    owner = {"data": {"companyId": 1001, "userId": sandbox.accounts.admin.user_id, "phone": "2"}}
    assert post(UPDATE_USER, owner, admin).data["userUpdate"]["user"] == {"phone": "2", "extraFields": []}


def test_an_address_keeps_its_own_unique_value(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.admin
    own = {"extraFields": fields(Code="A", Region="West")}
    address_id = int(post(ADDRESS, address(**own), admin).data["addressCreate"]["address"]["id"])
    updated = post(UPDATE_ADDRESS, address(addressId=address_id, **own), admin)
    assert updated.data["addressUpdate"]["address"] == own


def test_staff_and_the_stores_own_api_check_the_same(sandbox: Sandbox, http: urllib3.PoolManager, post: Post) -> None:
    headers = {"X-Auth-Token": sandbox.access_token, "X-Store-Hash": sandbox.store_hash}

    def send(method: str, path: str, body: dict[str, Any]) -> Any:
        return http.request(method, f"{sandbox.base_url}/api/v3/io/{path}", json=body, headers=headers).json()

    person = {"companyId": 1001, "email": "new@pier.example", "firstName": "N", "lastName": "U", "role": 2}
    person |= {"channelIds": [1]}
    assert send("POST", "users", person)["data"]["errMsg"] == {"extra_fields": {"Code": ["The value is required."]}}
    made = send("POST", "users", person | {"extraFields": fields(Code="A")})
    shown = http.request("GET", f"{sandbox.base_url}/api/v3/io/users/{made['data']['userId']}", headers=headers).json()
    assert shown["data"]["extraFields"] == fields(Code="A", Region="East")
    assert send("PUT", f"users/{made['data']['userId']}", {"phoneNumber": "3"})["code"] == 200

    token = post.token(sandbox.accounts.customer)
    place = PLACE | {"postalCode": "1", "firstName": "Kim", "lastName": "Shore"}
    asked = {"name": "Shore", "email": "kim@shore.example", "phone": "1", "address": place}
    url = f"{sandbox.base_url}/api/v3/proxy/bc-storefront/graphql"
    body = {"query": REGISTER, "variables": {"input": asked}}
    answer = http.request("POST", url, json=body, headers={"Authorization": f"Bearer {token}"}).json()
    assert answer["data"]["company"]["registerCompany"]["errors"] == [{"message": MISSING}]


@pytest.mark.parametrize(
    ("field", "message"),
    [
        ({"name": "A", "type": "dropdown"}, "A dropdown needs choices"),
        ({"name": "A", "longest": 2, "default": "long"}, "longer than 2"),
        ({"name": "A", "type": "date"}, "is not possible here"),
    ],
)
def test_a_seed_file_is_told_what_is_no_field(field: dict[str, Any], message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        Sandbox(seed={"store": {"extra_fields": {"users": [field]}}})
    with pytest.raises(SettingsError, match="Another field has this name"):
        Sandbox(seed={"store": {"extra_fields": {"users": [{"name": "A"}, {"name": "A"}]}}})
