"""Addresses of companies and of plain customers."""

from typing import Any

import pytest

from b2b_storefront.sandbox import Sandbox

from .client import Answer, Clock, Post

DENIED = "Permission denied."
NOT_FOUND = "Address Does not Exist"
OFFICE, WAREHOUSE, OLD, NORTH = range(210_001, 210_005)
FIELDS = """id firstName addressLine1 addressLine2 address city state stateCode country countryCode zipCode phoneNumber
    isShipping isBilling isDefaultShipping isDefaultBilling isActive label uuid company createdAt updatedAt
    extraFields { fieldName fieldValue } companyInfo { companyId }"""
LIST = """query ($companyId: Int!, $search: String, $label: String, $isShipping: Decimal, $state: String,
        $city: String) {
    addresses(companyId: $companyId, search: $search, label: $label, isShipping: $isShipping, state: $state,
            city: $city) { totalCount edges { node { id } } }
}"""
ONE = f"query ($companyId: Int!, $id: Int!) {{ address(companyId: $companyId, addressId: $id) {{ {FIELDS} }} }}"
CREATE = f"mutation ($data: AddressInputType!) {{ addressCreate(addressData: $data) {{ address {{ {FIELDS} }} }} }}"
UPDATE = f"mutation ($data: AddressUpdateType!) {{ addressUpdate(addressData: $data) {{ address {{ {FIELDS} }} }} }}"
DELETE = "mutation ($companyId: Int!, $id: Int!) { addressDelete(companyId: $companyId, addressId: $id) { message } }"
DEFAULTS = """query ($companyId: Int!) {
    defaultShippingAddress(companyId: $companyId) { id } defaultBillingAddress(companyId: $companyId) { id }
}"""
OWN = """query ($search: String, $country: String) { customerAddresses(search: $search, country: $country) {
    totalCount edges { node { bcAddressId } }
} }"""
OWN_CREATE = """mutation ($data: CustomerAddressInputType!) { customerAddressCreate(addressData: $data) {
    address { id bcAddressId address1 country addressType formFields { name value addressId } }
} }"""
OWN_UPDATE = """mutation ($data: CustomerAddressUpdateType!) { customerAddressUpdate(addressData: $data) {
    address { bcAddressId address1 city }
} }"""


def new(**more: Any) -> dict[str, Any]:
    data = {
        "companyId": 1001,
        "firstName": "Jo",
        "lastName": "Doe",
        "addressLine1": "4 Pier",
        "country": "USA",
        "countryCode": "us",
        "stateCode": "WA",
        "city": "Seattle",
        "zipCode": "98101",
    }
    return {"data": data | more}


def home(**more: Any) -> dict[str, Any]:
    data = {
        "firstName": "Kim",
        "lastName": "Shore",
        "address1": "2 Rue",
        "city": "Lyon",
        "countryCode": "FR",
        "postalCode": "69001",
    }
    return {"data": data | more}


def ids(answer: Answer) -> list[int]:
    return [int(edge["node"]["id"]) for edge in answer.data["addresses"]["edges"]]


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, [WAREHOUSE, OFFICE]),
        ({"search": "dock"}, [WAREHOUSE]),
        ({"label": "OFF"}, [OFFICE]),
        ({"isShipping": 1}, [WAREHOUSE]),
        ({"isShipping": "0"}, [OFFICE]),
        ({"state": "oregon"}, [WAREHOUSE, OFFICE]),
        ({"state": "OR", "city": "port"}, [WAREHOUSE, OFFICE]),
        ({"city": "Seattle"}, []),
    ],
)
def test_addresses_are_listed(sandbox: Sandbox, post: Post, filters: dict[str, Any], found: list[int]) -> None:
    assert ids(post(LIST, {"companyId": 1001} | filters, sandbox.accounts.junior)) == found


def test_who_reads_and_writes_addresses(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    assert post(LIST, {"companyId": 1001}, accounts.custom).message == DENIED
    assert post(LIST, {"companyId": 1002}, accounts.senior).message == DENIED
    assert ids(post(LIST, {"companyId": 1002}, accounts.admin)) == [NORTH]
    assert post(ONE, {"companyId": 1001, "id": NORTH}, accounts.admin).message == NOT_FOUND
    assert post(ONE, {"companyId": 1001, "id": OLD}, accounts.admin).message == NOT_FOUND
    for document, variables in ((CREATE, new()), (DELETE, {"companyId": 1001, "id": OFFICE})):
        assert post(document, variables, accounts.junior).message == DENIED
    assert post(CREATE, new(companyId=1003), accounts.admin).message == DENIED


def test_a_new_address_is_shown_as_it_was_given(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    extra = [{"fieldName": "Gate", "fieldValue": "7"}]
    data = new(
        isShipping=1, isDefaultShipping=1, label="Pier", uuid="u", phoneNumber="1", company="C", extraFields=extra
    )

    address = post(CREATE, data, sandbox.accounts.senior).data["addressCreate"]["address"]

    assert address == {
        "id": address["id"],
        "firstName": "Jo",
        "addressLine1": "4 Pier",
        "addressLine2": "",
        "address": "4 Pier",
        "city": "Seattle",
        "state": "Washington",
        "stateCode": "WA",
        "country": "United States",
        "countryCode": "US",
        "zipCode": "98101",
        "phoneNumber": "1",
        "isShipping": 1,
        "isBilling": 0,
        "isDefaultShipping": 1,
        "isDefaultBilling": 0,
        "isActive": 1,
        "label": "Pier",
        "uuid": "u",
        "company": "C",
        "createdAt": clock.now,
        "updatedAt": clock.now,
        "extraFields": extra,
        "companyInfo": {"companyId": "1001"},
    }
    assert post(ONE, {"companyId": 1001, "id": int(address["id"])}, sandbox.accounts.junior).data["address"] == address


def test_a_company_has_one_default_of_each_kind(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.admin
    before = {"defaultShippingAddress": {"id": str(WAREHOUSE)}, "defaultBillingAddress": {"id": str(OFFICE)}}
    assert post(DEFAULTS, {"companyId": 1001}, admin).data == before
    made = post(CREATE, new(isDefaultShipping=1), admin).data["addressCreate"]["address"]["id"]
    assert post(DEFAULTS, {"companyId": 1001}, admin).data == before | {"defaultShippingAddress": {"id": made}}
    assert post(DEFAULTS, {"companyId": 1002}, admin).data["defaultShippingAddress"] == {"id": str(NORTH)}
    post(DELETE, {"companyId": 1001, "id": int(made)}, admin)
    assert post(DEFAULTS, {"companyId": 1001}, admin).data["defaultShippingAddress"] is None


def test_an_address_is_changed_as_a_whole_and_deleted(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    admin = sandbox.accounts.admin
    clock.now += 60
    changed = post(UPDATE, new(addressId=OFFICE, label="HQ"), admin).data["addressUpdate"]["address"]
    assert (changed["label"], changed["isBilling"], changed["updatedAt"]) == ("HQ", 0, clock.now)
    assert post(UPDATE, new(addressId=NORTH), admin).message == NOT_FOUND
    assert post(DELETE, {"companyId": 1001, "id": OFFICE}, admin).data == {"addressDelete": {"message": "Success"}}
    assert ids(post(LIST, {"companyId": 1001}, admin)) == [WAREHOUSE]
    assert post(DELETE, {"companyId": 1001, "id": OFFICE}, admin).message == NOT_FOUND


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"countryCode": "XX"}, 'countryCode:"XX" is not a valid choice.'),
        ({"stateCode": "", "state": ""}, 'state:"" is not a valid choice.'),
        ({"stateCode": "ZZ"}, 'state:"ZZ" is not a valid choice.'),
        ({"city": " "}, "city:This field may not be blank."),
        (
            {"extraFields": [{"fieldName": "Gate", "fieldValue": "x" * 11}]},
            "Gate:The value is longer than 10 characters.",
        ),
        ({"extraFields": [{"fieldName": "x", "fieldValue": ""}]}, "x:There is no such extra field."),
    ],
)
def test_an_address_that_does_not_fit_is_refused(
    sandbox: Sandbox, post: Post, wrong: dict[str, Any], message: str
) -> None:
    assert post(CREATE, new(**wrong), sandbox.accounts.admin).message == message
    assert post(UPDATE, new(addressId=OFFICE, **wrong), sandbox.accounts.admin).message == message


@pytest.mark.parametrize(
    ("switch", "account", "allowed"),
    [("address_book", "admin", False), ("address_admin", "admin", False), ("address_sales_rep", "admin", True)],
)
def test_the_stores_switches_decide_who_writes(
    sandbox: Sandbox, post: Post, switch: str, account: str, allowed: bool
) -> None:
    sandbox.store_switches[switch] = "0"
    answer = post(CREATE, new(), getattr(sandbox.accounts, account))
    assert ("errors" not in answer.body) is allowed
    config = post('{ addressConfig(storeHash: "sandbox") { key isEnabled } }').data["addressConfig"]
    assert {"key": switch, "isEnabled": "0"} in config


def test_countries_with_states_need_one(sandbox: Sandbox, post: Post) -> None:
    document = "{ countries { countryCode stateRequired states { stateCode stateName } } }"
    countries = {country["countryCode"]: country for country in post(document).data["countries"]}
    assert countries["US"]["stateRequired"] is True
    assert {"stateCode": "OR", "stateName": "Oregon"} in countries["US"]["states"]
    assert (countries["FR"]["stateRequired"], countries["FR"]["states"]) == (False, [])
    assert post('{ countries(storeHash: "other") { id } }').message == "Store Does not Exist"


def test_a_customers_addresses_are_the_own_ones(sandbox: Sandbox, post: Post) -> None:
    customer = sandbox.accounts.customer
    fields = {"formFields": [{"name": "Bell", "value": 3}], "addressType": "commercial"}

    made = post(OWN_CREATE, home(**fields), customer).data["customerAddressCreate"]["address"]

    assert (made["country"], made["addressType"]) == ("France", "commercial")
    assert made["formFields"] == [{"name": "Bell", "value": 3, "addressId": made["id"]}]
    listed = post(OWN, {"country": "FR"}, customer).data["customerAddresses"]
    assert listed["edges"] == [{"node": {"bcAddressId": made["bcAddressId"]}}]
    changed = home(bcAddressId=made["bcAddressId"], city="Paris")
    assert post(OWN_UPDATE, changed, customer).data["customerAddressUpdate"]["address"]["city"] == "Paris"
    delete = "mutation ($id: Int!) { customerAddressDelete(bcAddressId: $id) { message } }"
    assert post(delete, {"id": made["bcAddressId"]}, customer).data
    assert post(delete, {"id": made["bcAddressId"]}, customer).message == NOT_FOUND
    assert post(OWN, {}, customer).data["customerAddresses"]["totalCount"] == 2
    assert (
        post(OWN_CREATE, home(addressType="castle"), customer).message == 'addressType:"castle" is not a valid choice.'
    )
    sandbox._graphql.state.customer_addresses[220_001].customer_id = 1
    assert post("{ customerAddress(addressId: 220001) { id } }", account=customer).message == NOT_FOUND
    assert post(OWN, {}, sandbox.accounts.junior).message == DENIED
