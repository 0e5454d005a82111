"""What the hosted checkout asks before an order is placed, and what it tells by itself afterwards."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import urllib3

from b2b_storefront import Buyer, Storefront
from b2b_storefront.codes import InvoiceStatus, QuoteStatus
from b2b_storefront.sandbox import Sandbox
from tests.client.browsing import Browser

from .client import Post
from .test_converted_carts import find_open_invoices

Send = Callable[..., tuple[int, Any]]
HATS = 50_003


@pytest.fixture
def send(sandbox: Sandbox, http: urllib3.PoolManager) -> Send:
    def send_json(method: str, path: str, body: object = None, token: str = "") -> tuple[int, Any]:
        answer = http.request(method, f"{sandbox.base_url}{path}", json=body, headers={"authToken": token})
        return answer.status, answer.json()

    return send_json


def test_the_checkout_knows_its_settings_and_how_a_company_may_pay(sandbox: Sandbox, post: Post, send: Send) -> None:
    token = post.token(sandbox.accounts.senior)
    assert [entry["id"] for entry in send("GET", "/api/v2/store-configs/checkout")[1]["data"]] == list(range(1, 12))
    status, answer = send("GET", "/api/v2/companies/1001/payments", token=token)
    assert (status, {entry["code"] for entry in answer["data"]}) == (
        200,
        {"cheque", "cod", "instore", "purchaseorder"},
    )
    assert {entry["isEnabled"] for entry in answer["data"]} <= {"0", "1"}
    assert send("GET", "/api/v2/companies/1001/payments")[0] == 401
    assert send("GET", "/api/v2/companies/1003/payments", token=token)[1]["message"] == "Permission denied."
    assert send("POST", "/api/v2/payments/refresh", {"payments": [{"code": "cod", "name": "Cash"}]})[0] == 200
    refused: list[dict[str, Any]] = [{}, {"payments": {}}, {"payments": [1]}, {"payments": [{"code": 1, "name": "x"}]}]
    for wrong in refused:
        assert send("POST", "/api/v2/payments/refresh", wrong)[0] == 400


def test_a_company_and_the_limits_of_variants_are_looked_up(send: Send) -> None:
    path = "/api/v2/companies/existence?storeHash=sandbox&companyName="
    assert send("GET", f"{path}harbour%20supplies")[1]["data"] == {"isExist": True}
    assert send("GET", f"{path}Nobody")[1]["data"] == {"isExist": False}
    assert send("GET", path)[0] == 400
    assert send("GET", "/api/v2/companies/existence?storeHash=other&companyName=a")[0] == 404
    limits = send("GET", "/api/v2/qty/quantity-limit-list?variantSkus=mask-50%7CHAT-W%7CNOBODY%7C")[1]["data"]
    assert [(entry["variantSku"], entry["minQuantity"], entry["maxQuantity"]) for entry in limits] == [
        ("MASK-50", 2, 100),
        ("HAT-W", 0, 0),
    ]
    assert send("GET", "/api/v2/qty/quantity-limit-list?variantSkus=" + "%7C" * 300)[0] == 400


def test_an_order_says_what_the_checkout_told_of_its_cart(sandbox: Sandbox, post: Post, send: Send) -> None:
    account = sandbox.accounts.customer
    token = post.token(account)
    with Storefront(sandbox.store_hash, access_token=sandbox.access_token, **sandbox.hosts) as storefront:
        buyer = storefront.sign_in(account.email, account.password)
        made = buyer.store.create_cart(input={"line_items": [{"product_entity_id": 40_001, "quantity": 2}]})
    assert made.create_cart is not None
    assert made.create_cart.cart is not None
    cart_id = made.create_cart.cart.entity_id
    path = "/api/v3/cart-order/extra-info"
    told = {"cartId": cart_id, "poNumber": "PO-9", "extraFields": [{"fieldName": "a", "fieldValue": "b"}]}

    assert send("PUT", path, told, token)[0] == 200

    assert send("PUT", path, {"cartId": cart_id, "referenceNumber": "R-9"}, token)[0] == 200
    order = sandbox._graphql.state.orders[sandbox._graphql.state.order_ids[sandbox.check_out(cart_id)]]
    assert (order.po_number, order.reference_number, order.extra_fields) == ("PO-9", "R-9", told["extraFields"])
    assert send("PUT", path, told, token)[0] == 404
    assert send("PUT", path, told)[0] == 401
    assert send("PUT", path, told, post.token(sandbox.accounts.senior))[0] == 404
    refused: list[dict[str, Any]] = [{"poNumber": 1}, {"extraFields": {}}, {"extraInfo": []}]
    for wrong in refused:
        assert send("PUT", path, told | wrong, token)[0] == 400


def test_an_address_of_the_checkout_is_saved_for_the_company(sandbox: Sandbox, post: Post, send: Send) -> None:
    token = post.token(sandbox.accounts.admin)
    body = {"firstName": "A", "lastName": "B", "addressLine1": "7 Way", "city": "Salem", "zipCode": "97301"}
    body |= {"country": "United States", "countryCode": "US", "state": "Oregon"}

    status, answer = send("POST", "/api/v2/companies/1001/addresses", body | {"isCheckout": True}, token)

    assert (status, sandbox._graphql.state.addresses[answer["data"]["addressId"]].address_line_1) == (200, "7 Way")
    assert send("POST", "/api/v2/companies/1001/addresses", body | {"city": ""}, token)[0] == 400
    assert send("POST", "/api/v2/companies/1001/addresses", body | {"city": 1}, token)[0] == 400
    assert send("POST", "/api/v2/companies/1003/addresses", body, token)[1]["message"] == "Permission denied."


class TestTheShop:
    """The storefront's own checkout, where it tells B2B Edition."""

    @pytest.fixture
    def sandbox(self) -> Iterator[Sandbox]:
        with Sandbox(shop=True) as running:
            yield running

    @pytest.fixture
    def buyer(self, sandbox: Sandbox) -> Iterator[Buyer]:
        account = sandbox.accounts.admin
        with Storefront(sandbox.store_hash, access_token=sandbox.access_token, **sandbox.hosts) as storefront:
            yield storefront.sign_in(account.email, account.password)

    def test_a_payment_ends_with_a_receipt(self, buyer: Buyer) -> None:
        [(invoice_id, amount)] = find_open_invoices(buyer)
        browser = Browser()
        page = browser.open(buyer.hand_over(invoices={invoice_id: amount}, currency="USD").url)
        order_id = page.place_order(tells=True)
        browser.close()

        read = buyer.session.invoice(invoice_id=invoice_id)
        assert read is not None
        assert read.status is InvoiceStatus.PAID
        assert find_open_invoices(buyer) == []
        receipts = buyer.session.all_receipt_lines(invoice_id=str(invoice_id), first=50).nodes
        assert amount in {each.amount.value for each in receipts if each.amount is not None}
        order = buyer.session.order(id=order_id)
        assert order is not None
        assert (order.total_inc_tax, order.status) == (amount, "Completed")

    def test_a_quote_is_ordered_and_its_order_the_companys(self, sandbox: Sandbox, buyer: Buyer) -> None:
        quote = next(each for each in buyer.session.quotes(first=50).nodes if each.status == QuoteStatus.OPEN)
        browser = Browser()
        order_id = browser.open(buyer.hand_over(quote=quote).url).place_order(tells=True)
        browser.close()
        kept = sandbox._graphql.state.quotes[int(quote.id)]
        assert (kept.bc_order_id, kept.state.name) == (str(order_id), "ORDERED")
        order = buyer.session.order(id=order_id)
        assert order is not None
        assert order.company_info is not None
        assert order.company_info.company_id == str(kept.company_id)
