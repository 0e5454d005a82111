"""Invoices, how they are paid, and what is left of the payment."""

import csv
import io
from typing import Any

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox

from .client import Answer, Clock, Post

DENIED = "Permission denied."
PAID, PARTLY, OVERDUE = 170_001, 170_002, 170_003
LIST = """query ($companyIds: [Int], $status: [String], $search: String, $orderBy: String, $idIn: String,
        $beginDueDateAt: Decimal, $endDueDateAt: Decimal, $orderNumber: String) {
    invoices(companyIds: $companyIds, status: $status, search: $search, orderBy: $orderBy, idIn: $idIn,
            beginDueDateAt: $beginDueDateAt, endDueDateAt: $endDueDateAt, orderNumber: $orderNumber) {
        totalCount edges { node { id } }
    }
}"""
ONE = """query ($id: Int!) { invoice(invoiceId: $id) {
    id status invoiceNumber orderNumber notAllowedPay pendingPaymentCount dueDate createdAt
    openBalance { code value } originalBalance { code value } companyInfo { companyId } orderUserId
} }"""
STATS = """query ($status: Int!, $companyIds: [Int]) { invoiceStats(status: $status, companyIds: $companyIds) {
    totalBalance overDueBalance hasDueInvoice hasOverDueInvoice
} }"""
CART = "mutation ($data: BcCartInputType!) { invoiceCreateBcCart(bcCartData: $data) { result { cartId checkoutUrl } } }"
FINISH = 'mutation ($id: Int!) { invoiceFinishBcPayment(orderId: $id, comment: "thanks") { result } }'
RECEIPT = """query ($id: Int!) { receipt(id: $id) {
    id totalAmount total payerName details referenceNumber paymentType
    receiptLineSet { totalCount edges { node { invoiceId invoiceNumber amount paymentStatus } } }
} }"""


def ids(answer: Answer) -> list[int]:
    return [int(edge["node"]["id"]) for edge in answer.data["invoices"]["edges"]]


def cart(*items: tuple[int, str], **more: Any) -> dict[str, Any]:
    lines = [{"invoiceId": invoice_id, "amount": amount} for invoice_id, amount in items]
    return {"data": {"lineItems": lines, "currency": "USD", "details": {"memo": "March"}, **more}}


@pytest.mark.parametrize(
    ("account", "filters", "found"),
    [
        ("senior", {}, [PARTLY, PAID]),
        ("subsidiary", {}, [OVERDUE]),
        ("admin", {"companyIds": [1001, 1002]}, [OVERDUE, PARTLY, PAID]),
        ("admin", {"companyIds": []}, [PARTLY, PAID]),
        ("senior", {"status": ["2"]}, [PAID]),
        ("senior", {"status": ["0", "1"]}, [PARTLY]),
        ("senior", {"search": "po-1001"}, [PAID]),
        ("senior", {"search": "INV170002"}, [PARTLY]),
        ("senior", {"orderNumber": "140002"}, [PAID]),
        ("senior", {"idIn": "170001, 9"}, [PAID]),
        ("senior", {"endDueDateAt": "1759000000"}, [PAID]),
        ("senior", {"beginDueDateAt": 1759000000}, [PARTLY]),
        ("senior", {"orderBy": "invoiceNumber"}, [PAID, PARTLY]),
        ("senior", {"orderBy": "-originalBalanceAmount"}, [PAID, PARTLY]),
        ("senior", {"orderBy": "-openBalanceAmount"}, [PARTLY, PAID]),
    ],
)
def test_invoices_are_listed(
    sandbox: Sandbox, post: Post, account: str, filters: dict[str, Any], found: list[int]
) -> None:
    assert ids(post(LIST, filters, getattr(sandbox.accounts, account))) == found


def test_invoices_need_their_permissions_and_reach(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    for account, companies in ((accounts.junior, []), (accounts.senior, [1002]), (accounts.admin, [1003])):
        assert post(LIST, {"companyIds": companies}, account).message == DENIED
        assert post(STATS, {"status": 0, "companyIds": companies}, account).message == DENIED
    assert post(LIST, account=accounts.super_admin).message == DENIED
    assert post(ONE, {"id": OVERDUE}, accounts.senior).message == DENIED
    assert post(ONE, {"id": 1}, accounts.senior).message == "Invoice does not exist"


def test_one_invoice_tells_what_is_open(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    invoice = post(ONE, {"id": PARTLY}, sandbox.accounts.senior).data["invoice"]
    assert invoice["originalBalance"] == {"code": "USD", "value": "256.11"}
    assert invoice["openBalance"] == {"code": "USD", "value": "156.11"}
    assert (invoice["status"], invoice["notAllowedPay"], invoice["companyInfo"]) == (1, 0, {"companyId": "1001"})
    assert invoice["dueDate"] - invoice["createdAt"] == 30 * 86_400
    paid = post(ONE, {"id": PAID}, sandbox.accounts.senior).data["invoice"]
    assert (paid["status"], paid["notAllowedPay"], paid["openBalance"]["value"]) == (2, 1, "0.00")


def test_what_is_open_and_overdue_is_added_up(sandbox: Sandbox, post: Post) -> None:
    def stats(account: str, status: int, *company_ids: int) -> list[Any]:
        asked = {"status": status, "companyIds": list(company_ids)}
        return list(post(STATS, asked, getattr(sandbox.accounts, account)).data["invoiceStats"].values())

    assert stats("senior", 1) == [156.11, 0.0, True, False]
    assert stats("senior", 2) == [0.0, 0.0, False, False]
    assert stats("subsidiary", 0) == [787.6, 787.6, True, True]
    assert stats("admin", 0, 1001, 1002) == [943.71, 787.6, True, True]
    assert stats("senior", 0) == [156.11, 0.0, True, False]


def test_an_invoice_is_paid_and_leaves_a_receipt(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.admin
    made = post(CART, cart((PARTLY, "56.11"), (PARTLY, "50")), admin).data["invoiceCreateBcCart"]["result"]
    assert f"id={made['cartId']}" in made["checkoutUrl"]
    assert "from=IP" in made["checkoutUrl"]
    assert post(ONE, {"id": PARTLY}, admin).data["invoice"]["pendingPaymentCount"] == 1
    related = "{ invoicePaymentBcCart(paymentId: 200003) { cartId } }"
    assert post(related, account=admin).data["invoicePaymentBcCart"]["cartId"] == made["cartId"]
    assert post(related, account=sandbox.accounts.senior).message == "Payment does not exist"

    finished = post(FINISH, {"id": 4711}, admin).data["invoiceFinishBcPayment"]["result"]

    receipt = post(RECEIPT, {"id": finished["receiptId"]}, admin).data["receipt"]
    assert (receipt["totalAmount"], receipt["total"]) == ("106.11", {"code": "USD", "value": "106.11"})
    assert (receipt["payerName"], receipt["referenceNumber"]) == ("Ada Moore", "4711")
    assert receipt["details"] == {"paymentDetails": {"memo": "March", "comment": "thanks"}}
    line = {
        "invoiceId": PARTLY,
        "invoiceNumber": "INV170002",
        "amount": {"code": "USD", "value": "106.11"},
        "paymentStatus": 3,
    }
    assert receipt["receiptLineSet"] == {"totalCount": 1, "edges": [{"node": line}]}
    invoice = post(ONE, {"id": PARTLY}, admin).data["invoice"]
    assert (invoice["openBalance"]["value"], invoice["pendingPaymentCount"]) == ("50.00", 0)
    order = post("{ order(id: 4711) { isInvoiceOrder } }", account=admin).data["order"]
    assert order == {"isInvoiceOrder": 1}
    assert post(FINISH, {"id": 4712}, admin).message == "Order Does not Exist"
    lines = '{ allReceiptLines(invoiceId: "170002") { totalCount edges { node { receiptId amount } } } }'
    assert post(lines, account=admin).data["allReceiptLines"]["totalCount"] == 2


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        (cart(), "A payment needs at least one invoice."),
        (cart((PARTLY, "0")), "The amount of a payment must be greater than 0."),
        (cart((PARTLY, "-1")), "The amount of a payment must be greater than 0."),
        (cart((PARTLY, "x")), "The amount of a payment must be greater than 0."),
        (cart((PARTLY, "156.12")), "The amount is greater than what is open of invoice INV170002."),
        (cart((PARTLY, "100"), (PARTLY, "57")), "The amount is greater than what is open of invoice INV170002."),
        (cart((PAID, "1")), "The amount is greater than what is open of invoice INV170001."),
        (cart((1, "1")), "Invoice does not exist"),
        (cart((PARTLY, "1"), currency="EUR"), "Invoice INV170002 is in USD."),
        (cart((PARTLY, "1"), (OVERDUE, "1")), "Invoices of several companies cannot be paid together."),
    ],
)
def test_a_payment_that_does_not_fit_is_refused(
    sandbox: Sandbox, post: Post, wanted: dict[str, Any], message: str
) -> None:
    assert post(CART, wanted, sandbox.accounts.admin).message == message
    assert post(FINISH, {"id": 4711}, sandbox.accounts.admin).message == "Order Does not Exist"


def test_two_carts_do_not_pay_an_invoice_twice(sandbox: Sandbox, post: Post) -> None:
    admin, senior = sandbox.accounts.admin, sandbox.accounts.senior
    for account in (admin, senior):
        assert post(CART, cart((PARTLY, "156.11")), account).data
    assert post(FINISH, {"id": 4711}, admin).data
    assert post(FINISH, {"id": 4711}, senior).message == "Order Does not Exist"
    assert post(FINISH, {"id": 4712}, senior).message.startswith("What is open of the invoices has changed.")


def test_paying_needs_its_permission(sandbox: Sandbox, post: Post) -> None:
    assert post(CART, cart((PARTLY, "1")), sandbox.accounts.junior).message == DENIED
    assert post(FINISH, {"id": 1}, sandbox.accounts.junior).message == DENIED
    assert post(CART, cart((OVERDUE, "1")), sandbox.accounts.senior).message == DENIED


def test_receipts_are_the_companys(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    page = "{ receipts { totalCount edges { node { id payerName } } } }"
    receipts = post(page, account=accounts.senior).data["receipts"]
    assert [edge["node"]["id"] for edge in receipts["edges"]] == ["180002", "180001"]
    assert post(page, account=accounts.subsidiary).data["receipts"]["totalCount"] == 0
    assert post(page, account=accounts.junior).message == DENIED
    assert post(RECEIPT, {"id": 180_001}, accounts.subsidiary).message == DENIED
    assert post(RECEIPT, {"id": 1}, accounts.senior).message == "Receipt does not exist"
    one = "query ($id: Int!) { receiptLine(id: $id) { id receiptId invoiceNumber } }"
    assert post(one, {"id": 190_001}, accounts.senior).data["receiptLine"]["invoiceNumber"] == "INV170001"
    assert post(one, {"id": 190_001}, accounts.subsidiary).message == "Receipt line does not exist"


def test_an_order_is_invoiced_once(sandbox: Sandbox, post: Post) -> None:
    invoice_id = sandbox.invoice_order(140_004)
    invoice = post(ONE, {"id": invoice_id}, sandbox.accounts.senior).data["invoice"]
    assert (invoice["orderNumber"], invoice["status"], invoice["orderUserId"]) == ("140004", 0, 20_003)
    assert post("{ order(id: 140004) { ipStatus invoiceId } }", account=sandbox.accounts.senior).data == {
        "order": {"ipStatus": 1, "invoiceId": invoice_id}
    }
    for order_id, error in ((140_004, ValueError), (140_007, ValueError), (1, KeyError)):
        with pytest.raises(error):
            sandbox.invoice_order(order_id)


def test_documents_are_served_at_their_addresses(sandbox: Sandbox, post: Post, http: urllib3.PoolManager) -> None:
    pdf = "mutation ($id: Int!, $pay: Boolean) { invoicePdf(invoiceId: $id, isPayNow: $pay) { url } }"
    senior, junior = sandbox.accounts.senior, sandbox.accounts.junior
    url = post(pdf, {"id": PAID}, senior).data["invoicePdf"]["url"]
    assert url.endswith("/INV170001.pdf")
    assert post(pdf, {"id": PAID, "pay": True}, senior).data["invoicePdf"]["url"] == f"{url}?payNow=1"
    document = http.request("GET", url)
    assert document.headers["Content-Type"] == "application/pdf"
    assert b"Invoice INV170001" in document.data
    assert http.request("GET", url.replace("INV170001", "INV170002")).status == 404
    assert http.request("GET", f"{sandbox.base_url}/documents/{'0' * 40}/INV170001.pdf").status == 404

    export = "mutation ($filter: InvoiceFilterDataType) { invoicesExport(invoiceFilterData: $filter) { url } }"
    expected: list[tuple[Any, list[str]]] = [
        (None, ["INV170002", "INV170001"]),
        ({"status": [2], "orderBy": "-due_date"}, ["INV170001"]),
        ({"companyIds": []}, ["INV170002", "INV170001"]),
    ]
    for asked, numbers in expected:
        url = post(export, {"filter": asked}, senior).data["invoicesExport"]["url"]
        file = http.request("GET", url)
        assert file.headers["Content-Type"] == "text/csv; charset=utf-8"
        rows = list(csv.DictReader(io.StringIO(file.data.decode())))
        assert [row["invoice_number"] for row in rows] == numbers
    assert rows[1]["open_balance"] == "0.00"
    assert rows[1]["company"] == "Harbour Supplies"
    assert post(export, {"filter": {"orderBy": "dueDate"}}, senior).message.startswith("Cannot sort by")
    assert post(pdf, {"id": PAID}, junior).message == post(export, {}, junior).message == DENIED
    sandbox.reset()
    assert http.request("GET", url).status == 404


def test_a_spreadsheet_runs_nothing_of_a_file(sandbox: Sandbox, post: Post, http: urllib3.PoolManager) -> None:
    upload = """mutation ($rows: [ProductListType]) { productUpload(productListData: {productList: $rows}) {
      result { errorFile stockErrorFile } } }"""
    rows = [{"sku": "=HYPERLINK(1)", "qty": "1"}, {"sku": "WRENCH", "qty": "1"}]
    result = post(upload, {"rows": rows}, sandbox.accounts.senior).data["productUpload"]["result"]
    assert http.request("GET", result["errorFile"]).data.decode().splitlines() == [
        "row,sku,qty,error",
        "1,'=HYPERLINK(1),1,SKU not found",
    ]
    assert http.request("GET", result["stockErrorFile"]).data.decode().splitlines() == ["sku", "WRENCH"]
