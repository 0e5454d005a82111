"""Orders: whose they are, how they come to be, and the odd forms that they travel in."""

import json
from typing import Any

import pytest

from b2b_storefront.sandbox import Sandbox, SandboxAccount

from .client import Answer, Clock, Post

DENIED = "Permission denied."
ORDERED, PAID, SHIPPED, NEW, SUBSIDIARYS, OLD, PRIVATE, PRIVATE_NEW = range(140_001, 140_009)
LIST = """query ($companyIds: [Int], $first: Int, $offset: Int, $search: String, $status: String, $beginDateAt: Date,
        $endDateAt: Date, $isShowMy: String, $orderBy: String, $email: String, $createdBy: String, $companyName: String,
        $poNumber: String, $bcOrderId: Decimal) {
    allOrders(companyIds: $companyIds, first: $first, offset: $offset, search: $search, status: $status,
            beginDateAt: $beginDateAt, endDateAt: $endDateAt, isShowMy: $isShowMy, orderBy: $orderBy, email: $email,
            createdBy: $createdBy, companyName: $companyName, poNumber: $poNumber, bcOrderId: $bcOrderId) {
        totalCount edges { node { bcOrderId } }
    }
}"""
DETAIL = """query ($id: Int!) { order(id: $id) {
    id status statusId poNumber totalExTax totalIncTax totalTax subtotalExTax shippingCostExTax itemsTotal itemsShipped
    dateCreated dateShipped money products shipments shippingAddress billingAddress
    orderHistoryEvent { status createdAt }
    companyInfo { companyId } firstName isInvoiceOrder ipStatus invoiceId customerMessage extraStr1 extraFields
} }"""
CREATE = "mutation ($data: OrderCreateInputType!) { createOrder(createData: $data) { orderId } }"
STOCK = "{ productsInventory(products: [{productId: 40004, variantId: 50006}]) { variantInventoryLevel } }"


def ids(answer: Answer, root: str = "allOrders") -> list[int]:
    return [edge["node"]["bcOrderId"] for edge in answer.data[root]["edges"]]


def detail(post: Post, account: SandboxAccount, order_id: int) -> dict[str, Any]:
    order = post(DETAIL, {"id": order_id}, account).data["order"]
    assert isinstance(order, dict)
    return order


@pytest.mark.parametrize(
    ("account", "filters", "found"),
    [
        ("senior", {}, [NEW, SHIPPED, PAID, ORDERED]),
        ("junior", {}, [NEW, SHIPPED]),
        ("subsidiary", {}, [SUBSIDIARYS]),
        ("admin", {"companyIds": [1001, 1002]}, [SUBSIDIARYS, NEW, SHIPPED, PAID, ORDERED]),
        ("admin", {"companyIds": [1002]}, [SUBSIDIARYS]),
        ("senior", {"isShowMy": "1"}, [PAID, ORDERED]),
        ("senior", {"isShowMy": "0"}, [NEW, SHIPPED, PAID, ORDERED]),
        ("senior", {"beginDateAt": "2020-01-01"}, [OLD, NEW, SHIPPED, PAID, ORDERED]),
        ("senior", {"beginDateAt": "2025-09-19", "endDateAt": "2025-09-19"}, [SHIPPED]),
        ("senior", {"beginDateAt": ""}, [NEW, SHIPPED, PAID, ORDERED]),
        ("senior", {"status": "Shipped"}, [SHIPPED]),
        ("senior", {"status": "10"}, [PAID]),
        ("senior", {"search": "po-100"}, [SHIPPED, PAID]),
        ("senior", {"search": str(NEW)}, [NEW]),
        ("senior", {"search": "june mast"}, [NEW, SHIPPED]),
        ("senior", {"poNumber": "PO-1001"}, [PAID]),
        ("senior", {"bcOrderId": str(PAID)}, [PAID]),
        ("senior", {"email": "JUNIOR@sandbox.example"}, [NEW, SHIPPED]),
        ("senior", {"createdBy": "Sam Keel"}, [PAID, ORDERED]),
        ("senior", {"companyName": "Harbour Supplies"}, [NEW, SHIPPED, PAID, ORDERED]),
        ("senior", {"companyName": "Somebody else"}, []),
        ("senior", {"first": 2, "offset": 1}, [SHIPPED, PAID]),
        ("senior", {"orderBy": "totalIncTax"}, [NEW, SHIPPED, ORDERED, PAID]),
        ("senior", {"orderBy": "-placedBy"}, [ORDERED, PAID, SHIPPED, NEW]),
        ("senior", {"orderBy": "createdAt", "first": 1}, [PAID]),
    ],
)
def test_orders_are_listed(
    sandbox: Sandbox, post: Post, account: str, filters: dict[str, Any], found: list[int]
) -> None:
    assert ids(post(LIST, filters, getattr(sandbox.accounts, account))) == found


def test_orders_need_their_permission_and_reach(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    assert post(LIST, account=accounts.custom).message == DENIED
    assert post(LIST, account=accounts.customer).message == DENIED
    assert post(LIST, {"companyIds": [1002]}, accounts.senior).message == DENIED
    assert post(LIST, {"companyIds": [1001, 1003]}, accounts.admin).message == DENIED
    assert post(LIST, {"orderBy": "unheardOf"}, accounts.admin).message.startswith('Cannot sort by "unheardOf".')
    assert post(LIST, {"beginDateAt": "yesterday"}, accounts.admin).body["errors"]


@pytest.mark.parametrize(
    ("account", "order_id", "message"),
    [
        ("junior", SHIPPED, None),
        ("junior", PAID, DENIED),
        ("senior", SHIPPED, None),
        ("senior", SUBSIDIARYS, DENIED),
        ("admin", SUBSIDIARYS, None),
        ("subsidiary", PAID, DENIED),
        ("admin", PRIVATE, DENIED),
        ("admin", 1, "Order Does not Exist"),
        ("customer", PRIVATE, DENIED),
        ("custom", PAID, DENIED),
    ],
)
def test_who_reads_an_order(sandbox: Sandbox, post: Post, account: str, order_id: int, message: str | None) -> None:
    answer = post(DETAIL, {"id": order_id}, getattr(sandbox.accounts, account))
    assert answer.message == message if message else answer.data["order"]["id"] == str(order_id)


def test_a_customer_reads_the_own_orders_only(sandbox: Sandbox, post: Post) -> None:
    customer = sandbox.accounts.customer
    listed = post("{ customerOrders { totalCount edges { node { bcOrderId } } } }", account=customer)
    assert ids(listed, "customerOrders") == [PRIVATE_NEW, PRIVATE]
    one = "query ($id: Int!) { customerOrder(id: $id) { id companyName shipments } }"
    assert post(one, {"id": PRIVATE}, customer).data["customerOrder"]["companyName"] == ""
    assert post(one, {"id": PRIVATE_NEW}, customer).data["customerOrder"]["shipments"] is False
    assert post(one, {"id": PAID}, customer).message == "Order Does not Exist"
    assert (
        post("{ customerOrders(channelId: 2) { totalCount } }", account=customer).data["customerOrders"]["totalCount"]
        == 0
    )
    assert post("{ customerOrders { totalCount } }", account=sandbox.accounts.junior).message == DENIED


def test_the_forms_of_money_and_time_differ_between_page_and_detail(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    page = '{ allOrders(search: "PO-1001") { edges { node { totalIncTax money createdAt isInvoiceOrder ipStatus } } } }'
    [edge] = post(page, account=sandbox.accounts.admin).data["allOrders"]["edges"]
    summary, order = edge["node"], detail(post, sandbox.accounts.admin, PAID)
    assert summary["totalIncTax"] == 809.2
    assert json.loads(json.loads(summary["money"])) == order["money"]
    assert (summary["isInvoiceOrder"], summary["ipStatus"]) == ("A_0", "A_1")
    assert (order["isInvoiceOrder"], order["ipStatus"], order["invoiceId"]) == (0, 1, 170_001)
    assert summary["createdAt"] == clock.now - 60 * 86_400
    assert order["dateCreated"] == "Sun, 10 Aug 2025 08:53:20 +0000"
    assert [
        order[name] for name in ("subtotalExTax", "totalTax", "shippingCostExTax", "totalExTax", "totalIncTax")
    ] == [
        "740.00",
        "59.20",
        "10.00",
        "750.00",
        "809.20",
    ]
    assert [event["status"] for event in order["orderHistoryEvent"]] == ["Awaiting Fulfillment", "Completed"]
    assert (order["itemsTotal"], order["itemsShipped"], len(order["shipments"][0]["items"])) == (50, 50, 2)
    assert order["shippingAddress"][0]["city"] == "Portland"
    assert order["products"][0]["quantity_shipped"] == 40
    unshipped = detail(post, sandbox.accounts.admin, NEW)
    assert (unshipped["shipments"], unshipped["dateShipped"], unshipped["itemsShipped"]) == (False, "", 0)


def test_a_placed_order_is_given_to_the_company_by_create_order(sandbox: Sandbox, post: Post) -> None:
    senior = sandbox.accounts.senior
    before = post(STOCK, account=senior).data["productsInventory"][0]["variantInventoryLevel"]
    order_id = sandbox.place_order(senior.email, {50_006: 3})
    assert post(STOCK, account=senior).data["productsInventory"] == [{"variantInventoryLevel": before - 3}]
    assert order_id not in ids(post(LIST, account=senior))
    data = {
        "bcOrderId": order_id,
        "poNumber": "PO-7",
        "referenceNumber": "R",
        "extraStr1": "x",
        "extraFields": [{"a": 1}],
    }

    created = post(CREATE, {"data": data}, senior).data["createOrder"]

    assert created["orderId"] in sandbox._graphql.state.orders
    order = detail(post, senior, order_id)
    assert (order["poNumber"], order["companyInfo"], order["extraStr1"]) == ("PO-7", {"companyId": "1001"}, "x")
    assert order["extraFields"] == [{"a": 1}]
    assert order_id in ids(post(LIST, account=senior))
    assert post(CREATE, {"data": data | {"poNumber": None}}, senior).data
    assert detail(post, senior, order_id)["poNumber"] == "PO-7"


def test_create_order_refuses_what_the_caller_did_not_place(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    order_id = sandbox.place_order(accounts.senior.email, {50_001: 1})
    for account, wanted, message in (
        (accounts.admin, order_id, "Order Does not Exist"),
        (accounts.senior, 1, "Order Does not Exist"),
        (accounts.junior, order_id, DENIED),
        (accounts.subsidiary, PAID, "Order Does not Exist"),
    ):
        assert post(CREATE, {"data": {"bcOrderId": wanted}}, account).message == message


@pytest.mark.parametrize(
    ("email", "items", "error"),
    [
        ("nobody", {50_001: 1}, KeyError),
        ("senior@sandbox.example", {1: 1}, KeyError),
        ("senior@sandbox.example", {}, ValueError),
        ("senior@sandbox.example", {50_001: 0}, ValueError),
        ("senior@sandbox.example", {50_006: 13}, ValueError),
    ],
)
def test_an_order_needs_a_customer_and_what_is_there(
    sandbox: Sandbox, email: str, items: dict[int, int], error: type[Exception]
) -> None:
    before = len(sandbox._graphql.state.orders)
    with pytest.raises(error):
        sandbox.place_order(email, items)
    assert len(sandbox._graphql.state.orders) == before


def test_what_was_bought_is_counted_by_variant(sandbox: Sandbox, post: Post) -> None:
    document = """query ($q: String, $orderBy: String, $least: Decimal, $id: Decimal) {
        orderedProducts(q: $q, orderBy: $orderBy, minOrderedTimes: $least, productId: $id) {
            totalCount edges { node { variantSku orderedTimes lastOrdered lastOrderedItems basePrice optionList } }
        }
    }"""

    def bought(account: str, **filters: Any) -> list[tuple[str, str]]:
        page = post(document, filters, getattr(sandbox.accounts, account)).data["orderedProducts"]
        return [(edge["node"]["variantSku"], edge["node"]["orderedTimes"]) for edge in page["edges"]]

    assert sorted(bought("senior")) == [("BENCH-120", "1"), ("EAR", "1"), ("GLOVE-S", "3"), ("HAT-W", "1")]
    assert sorted(bought("junior")) == [("EAR", "1"), ("GLOVE-S", "1")]
    assert sorted(bought("customer")) == [("BENCH-120", "1"), ("EAR", "1")]
    assert bought("senior", least="2") == [("GLOVE-S", "3")]
    assert bought("senior", q="hard") == bought("senior", id="40002") == [("HAT-W", "1")]
    assert [sku for sku, _ in bought("senior", orderBy="productName")] == ["EAR", "HAT-W", "GLOVE-S", "BENCH-120"]


def test_statuses_are_the_same_for_both_kinds_of_customer(sandbox: Sandbox, post: Post) -> None:
    fields = "{ systemLabel customLabel statusCode }"
    company = post(f"{{ orderStatuses {fields} }}", account=sandbox.accounts.junior).data["orderStatuses"]
    private = post(f"{{ bcOrderStatuses {fields} }}", account=sandbox.accounts.customer).data["bcOrderStatuses"]
    assert company == private
    assert {"systemLabel": "Awaiting Shipment", "customLabel": "Awaiting Shipment", "statusCode": "9"} in company
    assert len(company) == 15


def test_an_ordered_quote_becomes_an_order(sandbox: Sandbox, post: Post) -> None:
    ordered = """mutation ($data: QuoteOrderedInputType!) { quoteOrdered(id: 60002, orderedData: $data) { message } }"""
    method = {
        "id": "1",
        "type": "a",
        "description": "",
        "imageUrl": "",
        "transitTime": "",
        "cost": 1,
        "additionalDescription": "",
    }
    data = {
        "orderId": "4711",
        "storeHash": "sandbox",
        "shippingTotal": "10",
        "taxTotal": "5.50",
        "shippingMethod": method,
    }
    senior = sandbox.accounts.senior

    assert post(ordered, {"data": data}, senior).data

    order = detail(post, senior, 4711)
    quote = sandbox._graphql.state.quotes[60_002]
    assert (quote.bc_order_id, order["totalIncTax"]) == ("4711", str(quote.total.quantize(quote.total)))
    assert 4711 in ids(post(LIST, account=senior))
    for wrong in ("x", "-1", "9" * 20):
        assert post(ordered, {"data": data | {"orderId": wrong}}, senior).body["errors"]
