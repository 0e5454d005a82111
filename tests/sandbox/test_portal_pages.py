"""What pages of the Buyer Portal read from answers, and how: where a member is missing, a page is empty."""

from base64 import b64decode, b64encode
from typing import Any
from urllib.parse import quote, unquote

import orjson
import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox, SandboxAccount

from .client import Answer, Post

STORE = "/api/v3/proxy/bc-storefront/graphql"
PLATE, FINISH, TEXT = 40_006, 70, 71

FORM = """query ($type: Int!) { accountFormFields(storeHash: "sandbox", formType: $type) {
  fieldFrom fieldId custom groupId isRequired visible labelName fieldName fieldType valueConfigs } }"""
SETTINGS = "query ($id: Int!) { accountSettings(companyId: $id) { extraFields { fieldName fieldValue } } }"
ORDER = """query ($id: Int!) { order(id: $id) {
  billingAddress shippingAddress shipments products companyInfo { companyId companyName } } }"""
CUSTOMER_ORDER = "query ($id: Int!) { customerOrder(id: $id) { companyInfo { companyId } billingAddress } }"
BOUGHT = """{ orderedProducts(first: 10, offset: 0, q: "PLATE", beginDateAt: "", endDateAt: "") {
  edges { node { variantSku optionList optionSelections } } } }"""
SUBSIDIARIES = "{ companySubsidiaries { companyId parentCompanyId parentCompanyName channelFlag } }"
SWITCH = """mutation ($id: Int!) { userMasqueradingCompanyBegin(companyId: $id) {
  userMasqueradingCompanyBegin { companyId } } }"""
ADDRESSES = """query ($id: Int!) { addresses(first: 50, offset: 0, companyId: $id) {
  totalCount edges { node { label } } } }"""
ORDERS = """query ($ids: [Int]) { allOrders(first: 10, offset: 0, isShowMy: "1", companyIds: $ids) {
  totalCount edges { node { orderId companyInfo { companyName } } } } }"""
CONFIGS = """query ($keys: [String]) { storefrontConfigs(storeHash: "sandbox", channelId: 1, keys: $keys) {
  key value extraFields } }"""
PDF = """mutation ($id: Int!) { invoicePdf(invoiceId: $id, isPayNow: false) { url } }"""
CREATE_CART = "mutation ($input: CreateCartInput!) { cart { createCart(input: $input) { cart { entityId } } } }"
DELETE_CART = "mutation ($input: DeleteCartInput!) { cart { deleteCart(input: $input) { deletedCartEntityId } } }"
LOGIN = "mutation ($email: String!, $password: String!) { login(email: $email, password: $password) { result } }"


class Shop:
    """Asks the store's own GraphQL through the proxy."""

    def __init__(self, sandbox: Sandbox, http: urllib3.PoolManager, post: Post) -> None:
        self._url, self._http, self._post = f"{sandbox.base_url}{STORE}", http, post

    def __call__(self, document: str, variables: object = None, account: SandboxAccount | None = None) -> Answer:
        headers = (
            {"Store-Hash": "sandbox", "BC-Channel-Id": "1"}
            if account is None
            else {"Authorization": f"Bearer  {self._post.token(account)}"}
        )
        response = self._http.request(
            "POST", self._url, json={"query": document, "variables": variables}, headers=headers
        )
        return Answer(response.status, response.headers, response.json())


@pytest.fixture
def shop(sandbox: Sandbox, http: urllib3.PoolManager, post: Post) -> Shop:
    """Asks the store's own GraphQL."""
    return Shop(sandbox, http, post)


def name_input(field: dict[str, Any]) -> str:
    """Return how a page names the input of a field: by `valueConfigs`, where that has an id, or by the field itself."""
    config = field["valueConfigs"] if field["valueConfigs"].get("id") else field
    known = {"countryCode": "country", "stateOrProvince": "state"}
    if config.get("name"):
        given = str(config["name"])
        return known.get(given, given)
    name = str(config["fieldName"])
    return name if name in {"country", "state", "email"} else b64encode(quote(name, safe="").encode()).decode()


def read_name(name: str) -> str:
    """Return the name of the field behind an input, as pages do: what is not known by itself is Base64."""
    return name if name in {"country", "state", "email"} else unquote(b64decode(name, validate=True).decode())


def test_the_inputs_of_a_form_lead_back_to_its_fields(sandbox: Sandbox, post: Post) -> None:
    forms = {number: post(FORM, {"type": number}).data["accountFormFields"] for number in (1, 2, 3)}
    for fields in forms.values():
        names = [name_input(field) for field in fields if field["fieldId"] != "field_confirm_password"]
        assert len(set(names)) == len(names)
        contact = [field for field in fields if field["groupId"] == 1]
        assert {read_name(name_input(field)) for field in contact} >= {"first_name", "last_name", "email", "phone"}
        assert all(read_name(name_input(field)) == field["fieldName"] for field in contact)
    business = {read_name(name_input(field)) for field in forms[2] if field["groupId"] in {3, 4}}
    assert business >= {"company_name", "company_email", "company_phone_number", "country", "address1", "zip_code"}
    assert {name_input(field) for field in forms[1] if field["groupId"] == 4} == {
        *("firstName", "lastName", "company", "phone", "address1", "address2", "city", "country", "state"),
        "postalCode",
    }
    for number in (1, 2):
        passwords = [field for field in forms[number] if field["groupId"] == 5]
        assert [field["fieldId"] for field in passwords] == ["field_create_password", "field_confirm_password"]
        assert {name_input(field) for field in passwords} == {"password"}
    assert all(field["groupId"] != 5 for field in forms[3])


def test_extra_fields_are_fields_of_the_forms(sandbox: Sandbox, post: Post) -> None:
    form = post(FORM, {"type": 2}).data["accountFormFields"]
    custom = {read_name(name_input(field)): field for field in form if field["custom"]}
    assert {name: field["groupId"] for name, field in custom.items()} == {
        "Cost centre": 1,
        "Site": 1,
        "Order limit": 1,
        "Tax number": 3,
        "Gate": 4,
    }
    site = custom["Site"]
    assert (site["isRequired"], site["fieldType"], site["valueConfigs"]["listOfValue"]) == (
        True,
        "dropdown",
        ["North", "South"],
    )
    asked = {"id": sandbox.accounts.junior.company_id}
    told = post(SETTINGS, asked, sandbox.accounts.junior).data["accountSettings"]["extraFields"]
    assert {field["fieldName"] for field in told} <= custom.keys()
    assert not any(field["custom"] for field in post(FORM, {"type": 1}).data["accountFormFields"])


def test_what_was_chosen_stays_with_the_order(sandbox: Sandbox, post: Post, shop: Shop) -> None:
    senior = sandbox.accounts.senior
    chosen = {
        "multipleChoices": [{"optionEntityId": FINISH, "optionValueEntityId": 501}],
        "textFields": [{"optionEntityId": TEXT, "text": "Gate 3"}],
    }
    line = {"productEntityId": PLATE, "quantity": 2, "selectedOptions": chosen}
    cart = shop(CREATE_CART, {"input": {"lineItems": [line]}}, senior).data["cart"]["createCart"]["cart"]["entityId"]
    order_id = sandbox.check_out(cart)
    post(
        "mutation ($id: Int!) { createOrder(createData: {bcOrderId: $id}) { orderId } }",
        {"id": order_id},
        senior,
    )
    [product] = post(ORDER, {"id": order_id}, senior).data["order"]["products"]
    told = [
        (option["product_option_id"], option["display_name"], option["display_value"], option["value"])
        for option in product["product_options"]
    ]
    assert told == [(FINISH, "Finish", "Brass", "501"), (TEXT, "Text", "Gate 3", "Gate 3")]
    [edge] = post(BOUGHT, account=senior).data["orderedProducts"]["edges"]
    assert edge["node"]["optionList"] == product["product_options"]
    assert edge["node"]["optionSelections"] == [{"option_id": FINISH, "value_id": 501}]


def test_what_was_chosen_for_a_quote_comes_into_its_cart_and_order(sandbox: Sandbox, post: Post, shop: Shop) -> None:
    senior = sandbox.accounts.senior
    options = [
        {"optionId": FINISH, "optionValue": "502", "optionLabel": "Steel", "optionName": "Finish", "type": "dropdown"},
        {"optionId": TEXT, "optionValue": "12", "optionLabel": "12", "optionName": "Text", "type": "text"},
    ]
    line = {
        "productId": PLATE,
        "variantId": 50_009,
        "sku": "PLATE",
        "basePrice": "9.75",
        "offeredPrice": "9.75",
        "discount": "0.00",
        "quantity": 1,
        "productName": "Engraved Name Plate",
        "imageUrl": "",
        "options": options,
    }
    data = {
        "storeHash": "sandbox",
        "companyId": senior.company_id,
        "channelId": 1,
        "userEmail": senior.email,
        "subtotal": "9.75",
        "grandTotal": "9.75",
        "totalAmount": "9.75",
        "discount": "0.00",
        "currency": {},
        "shippingAddress": {},
        "billingAddress": {},
        "contactInfo": {"name": "Sam Keel", "email": senior.email},
        "productList": [line],
    }
    create = "mutation ($data: QuoteInputType!) { quoteCreate(quoteData: $data) { quote { id uuid } } }"
    made = post(create, {"data": data}, senior).data["quoteCreate"]["quote"]
    checkout = """mutation ($id: Int!, $uuid: String) { quoteCheckout(id: $id, storeHash: "sandbox", uuid: $uuid) {
        quoteCheckout { cartId } } }"""
    asked = {"id": int(made["id"]), "uuid": made["uuid"]}
    cart_id = post(checkout, asked, senior).data["quoteCheckout"]["quoteCheckout"]["cartId"]
    read = """query ($id: String) { site { cart(entityId: $id) { lineItems { physicalItems { selectedOptions {
        name ... on CartSelectedMultipleChoiceOption { valueEntityId } ... on CartSelectedTextFieldOption { text }
    } } } } } }"""
    [item] = shop(read, {"id": cart_id}, senior).data["site"]["cart"]["lineItems"]["physicalItems"]
    assert item["selectedOptions"] == [{"name": "Finish", "valueEntityId": 502}, {"name": "Text", "text": "12"}]
    ordered = """mutation ($id: Int!, $data: QuoteOrderedInputType!) { quoteOrdered(id: $id, orderedData: $data) {
        message } }"""
    method = {"id": "1", "type": "a", "description": "", "imageUrl": "", "transitTime": "", "additionalDescription": ""}
    told = {
        "orderId": "4711",
        "storeHash": "sandbox",
        "shippingTotal": "1",
        "taxTotal": "1",
        "shippingMethod": method | {"cost": 1.0},
    }
    post(ordered, {"id": int(made["id"]), "data": told}, senior)
    [product] = post(ORDER, {"id": 4711}, senior).data["order"]["products"]
    assert [option["display_value"] for option in product["product_options"]] == ["Steel", "12"]
    [edge] = post(BOUGHT, account=senior).data["orderedProducts"]["edges"]
    assert edge["node"]["optionSelections"] == [{"option_id": FINISH, "value_id": 502}]


def test_an_order_has_a_whole_address_whoever_placed_it(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    members = {"first_name", "last_name", "company", "street_1", "street_2", "city", "state", "zip", "country", "email"}
    placed = sandbox.place_order(accounts.senior.email, {50_001: 1})
    post(
        "mutation ($id: Int!) { createOrder(createData: {bcOrderId: $id}) { orderId } }",
        {"id": placed},
        accounts.senior,
    )
    for order_id in (140_002, placed):
        shown = post(ORDER, {"id": order_id}, accounts.senior).data["order"]
        assert members <= shown["billingAddress"].keys()
        assert shown["billingAddress"]["company"] == "Harbour Supplies"
        [delivery] = shown["shippingAddress"]
        assert {line["order_address_id"] for line in shown["products"]} == {delivery["id"]}
    assert shown["billingAddress"]["street_1"] == "9 Dock Street"
    private = sandbox.place_order(accounts.customer.email, {50_001: 1})
    shown = post(CUSTOMER_ORDER, {"id": private}, accounts.customer).data["customerOrder"]
    assert (shown["billingAddress"]["street_1"], shown["billingAddress"]["country"]) == (
        "5 Shore Path",
        "United States",
    )
    nobodys = sandbox.place_order(accounts.reset.email, {50_001: 1})
    assert sandbox._graphql.state.orders[sandbox._graphql.state.order_ids[nobodys]].address["last_name"] == "Dune"


def test_a_plain_customers_order_has_a_company_without_members(sandbox: Sandbox, post: Post) -> None:
    order = post(CUSTOMER_ORDER, {"id": 140_007}, sandbox.accounts.customer).data["customerOrder"]
    assert order["companyInfo"] == {"companyId": None}
    page = post(
        "{ customerOrders(first: 5, offset: 0) { edges { node { companyInfo { companyName } } } } }",
        account=sandbox.accounts.customer,
    ).data["customerOrders"]
    assert [edge["node"]["companyInfo"] for edge in page["edges"]] == [{"companyName": None}] * 2


def test_a_shipment_says_who_carries_it(sandbox: Sandbox, post: Post) -> None:
    [shipment] = post(ORDER, {"id": 140_002}, sandbox.accounts.senior).data["order"]["shipments"]
    assert shipment["shipping_provider_display_name"]
    assert shipment["items"]


def test_a_hierarchy_begins_with_a_company_without_a_parent(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    [own] = post(SUBSIDIARIES, account=accounts.subsidiary).data["companySubsidiaries"]
    assert (own["companyId"], own["parentCompanyId"], own["parentCompanyName"]) == (1_002, None, None)
    parent, child = post(SUBSIDIARIES, account=accounts.admin).data["companySubsidiaries"]
    assert (parent["parentCompanyId"], child["parentCompanyId"]) == (None, parent["companyId"])
    post(SWITCH, {"id": 1_002}, accounts.admin)
    assert post(SUBSIDIARIES, account=accounts.admin).data["companySubsidiaries"] == [parent, child]


def test_the_own_addresses_are_read_from_within_a_subsidiary(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.admin
    post(SWITCH, {"id": 1_002}, admin)
    own = post(ADDRESSES, {"id": 1_001}, admin).data["addresses"]
    other = post(ADDRESSES, {"id": 1_002}, admin).data["addresses"]
    assert (own["totalCount"], other["totalCount"]) == (2, 1)
    assert post(ADDRESSES, {"id": 1_003}, admin).message == "Permission denied."


def test_a_super_admin_who_acts_for_nobody_sees_their_own_orders_and_no_addresses(sandbox: Sandbox, post: Post) -> None:
    sales, senior = sandbox.accounts.super_admin, sandbox.accounts.senior
    assert post(ORDERS, {"ids": [0]}, sales).data["allOrders"] == {"totalCount": 0, "edges": []}
    assert post(ADDRESSES, {"id": 0}, sales).data["addresses"] == {"totalCount": 0, "edges": []}
    begin = "mutation { superAdminBeginMasquerade(companyId: 1001) { userInfo { email } } }"
    end = "mutation { superAdminEndMasquerade(companyId: 1001) { message } }"
    post(begin, account=sales)
    placed = sandbox.place_order(sales.email, {50_001: 1})
    post("mutation ($id: Int!) { createOrder(createData: {bcOrderId: $id}) { orderId } }", {"id": placed}, sales)
    post(end, account=sales)
    page = post(ORDERS, {"ids": [0]}, sales).data["allOrders"]
    assert page == {
        "totalCount": 1,
        "edges": [{"node": {"orderId": str(placed), "companyInfo": {"companyName": "Harbour Supplies"}}}],
    }
    assert post(ORDER, {"id": placed}, sales).data["order"]["products"]
    assert post(ORDER, {"id": 140_002}, sales).message == "Permission denied."
    for refused in (post(ORDERS, {"ids": [1_001]}, sales), post(ADDRESSES, {"id": 1_001}, sales)):
        assert refused.message == "Permission denied."
    assert post(ADDRESSES, {"id": 0}, senior).message == "Permission denied."


def test_flags_are_switches(sandbox: Sandbox, post: Post) -> None:
    flag = "B2B-3817.disable_masquerading_cleanup_on_login"
    keys = [flag, "shopping_list_on_product_page", "login_page_html", "no_such_key"]

    def configured() -> dict[str, Any]:
        found = post(CONFIGS, {"keys": keys}).data["storefrontConfigs"]
        return {entry["key"]: (entry["value"], entry["extraFields"]) for entry in found}

    before = configured()
    assert before[flag] == ("false", {})
    assert "no_such_key" not in before
    sandbox.set_switches({flag: "true", "shopping_list_on_product_page": "0", "no_such_key": "1"})
    after = configured()
    assert after[flag] == ("true", {})
    assert after["shopping_list_on_product_page"] == ("0", before["shopping_list_on_product_page"][1])
    assert (after["login_page_html"], after["no_such_key"]) == (before["login_page_html"], ("1", {}))


@pytest.mark.parametrize("wrong", ["wrong", ""])
def test_a_refused_sign_in_at_the_store_is_an_answer_like_others(sandbox: Sandbox, shop: Shop, wrong: str) -> None:
    answer = shop(LOGIN, {"email": sandbox.accounts.senior.email, "password": wrong})
    assert (answer.status, answer.message, answer.body["data"]) == (200, "Invalid credentials", None)
    invalid = shop(LOGIN, {"email": sandbox.accounts.senior.email})
    assert (invalid.status, "data" in invalid.body) == (400, False)


def test_a_cart_without_an_id_is_no_cart_to_delete(sandbox: Sandbox, shop: Shop) -> None:
    answer = shop(DELETE_CART, {"input": {"cartEntityId": ""}}, sandbox.accounts.senior)
    assert answer.data == {"cart": {"deleteCart": {"deletedCartEntityId": None}}}
    assert "errors" in shop(DELETE_CART, {"input": {"cartEntityId": "x"}}, sandbox.accounts.senior).body


def test_files_are_where_the_api_was_asked(sandbox: Sandbox, post: Post, http: urllib3.PoolManager) -> None:
    admin = sandbox.accounts.admin
    host = {"Host": "api-b2b.bigcommerce.com"}
    url = post(PDF, {"id": 170_001}, admin, headers=host).data["invoicePdf"]["url"]
    assert url.startswith("https://api-b2b.bigcommerce.com/documents/")
    assert post(PDF, {"id": 170_001}, admin).data["invoicePdf"]["url"].startswith(f"{sandbox.base_url}/documents/")
    form: dict[str, Any] = {"mediaFile": ("plan.pdf", b"%PDF", "application/pdf"), "requestType": "quoteAttachedFile"}
    sent = http.request("POST", f"{sandbox.base_url}/api/v2/media/upload", fields=form, headers=host)
    assert orjson.loads(sent.data)["data"]["fileUrl"].startswith("https://api-b2b.bigcommerce.com/media/")


COMPANY_ORDERS = """query GetCompanyOrders($filters: CompanyOrdersFiltersInput, $sortBy: OrdersSortInput, $first: Int) {
  customer { activeCompany { orders(filters: $filters, sortBy: $sortBy, first: $first) {
    edges { node { entityId totalIncTax { formattedV2 } placedBy { firstName } } cursor }
    collectionInfo { totalItems } } } } }"""
BUYERS = """query ($filters: CustomerWithOrdersFiltersInput) { customer { activeCompany {
  customersWithOrders(filters: $filters, first: 50) {
    edges { node { firstName email } } pageInfo { endCursor } } } } }"""
DETAIL = """query GetOrderDetail($entityId: Int!) { site { order(filter: { entityId: $entityId }) {
  billingAddress { firstName company address1 postalCode country countryCode }
  subTotal { formattedV2 } discountedSubTotal { value } handlingCostTotal { value } wrappingCostTotal { value }
  taxes { name amount { formattedV2 } }
  discounts { couponDiscounts { couponCode } nonCouponDiscountTotal { value } totalDiscount { value } }
  consignments { shipping { edges { node { shippingAddress { city } lineItems { edges { node {
    sku brand productOptions { name value productAttributeEntityId productAttributeValueEntityId }
    subTotalSalePrice { value } image { url(width: 80) } baseCatalogProduct { path }
    backorderedQuantity backorderMessage
  } } } shipments { edges { node { shippedAt { utc } shippingProviderName tracking {
    ... on OrderShipmentNumberOnlyTracking { number } } items { lineItemId quantity } } } } } } }
    downloads { recipientEmail lineItems { edges { node { name } } } } }
  history { statusLabel source } payments { edges { node { paymentMethodName } } } backorderShippingExpectationMessage
} } }"""


def test_orders_are_read_from_the_store_itself(sandbox: Sandbox, shop: Shop) -> None:
    admin = sandbox.accounts.admin

    def list_orders(sort: str) -> list[int]:
        asked = {"filters": {"companyIds": ["1001"]}, "sortBy": sort, "first": 10}
        page = shop(COMPANY_ORDERS, asked, admin).data["customer"]["activeCompany"]["orders"]
        assert page["collectionInfo"]["totalItems"] == len(page["edges"])
        return [edge["node"]["entityId"] for edge in page["edges"]]

    assert list_orders("ID_Z_TO_A") == sorted(list_orders("ID_A_TO_Z"), reverse=True)
    assert "Did you mean" in shop(COMPANY_ORDERS, {"sortBy": "ID_Z_TO_B"}, admin).body["errors"][0]["message"]
    buyers = shop(BUYERS, {"filters": {"companyIds": ["1001"]}}, admin).data["customer"]["activeCompany"]
    names = {edge["node"]["firstName"] for edge in buyers["customersWithOrders"]["edges"]}
    assert names == {"Sam", "June"}
    order = shop(DETAIL, {"entityId": 140_002}, admin).data["site"]["order"]
    assert (order["billingAddress"]["company"], order["billingAddress"]["countryCode"]) == ("Harbour Supplies", "US")
    assert (order["subTotal"]["formattedV2"], order["taxes"][0]["amount"]["formattedV2"]) == ("$740.00", "$59.20")
    [edge] = order["consignments"]["shipping"]["edges"]
    [parcel] = edge["node"]["shipments"]["edges"]
    assert [item["quantity"] for item in parcel["node"]["items"]] == [40, 10]
    line = edge["node"]["lineItems"]["edges"][0]["node"]
    assert (line["sku"], line["baseCatalogProduct"]["path"]) == ("GLOVE-S", "/safety-gloves/")
    assert order["payments"]["edges"] == [{"node": {"paymentMethodName": "Purchase order"}}]
    assert order["history"][-1]["statusLabel"] == "Completed"
