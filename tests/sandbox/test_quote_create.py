"""quoteCreate: who may ask for a quote, for what, and at which prices."""

from typing import Any

import pytest

from b2b_storefront.sandbox import Sandbox

from .client import Answer, Clock, Post

GLOVES, HATS, MASKS, PLATES, WRENCHES, DRILLS = 40_001, 40_002, 40_005, 40_006, 40_007, 40_008

WRONG_TOTAL = "Grand total amount not match for product list details"

CREATE = """mutation ($data: QuoteInputType!) { quoteCreate(quoteData: $data) { quote {
    id uuid createdAt expiredAt updatedAt quoteNumber quoteTitle referenceNumber userEmail bcCustomerId
    createdBy createdByEmail status salesRepStatus companyId { id companyName } company companyInfo { companyId }
    subtotal discount grandTotal totalAmount taxTotal shippingTotal discountType allowCheckout totalIsTbd
    contactInfo billingAddress shippingAddress currency recipients notes legalTerms channelId channelName
    extraFields { fieldName fieldValue } trackingHistory salesRep salesRepInfo { salesRepName } quoteUrl
    cartId cartUrl checkoutUrl bcOrderId orderId
    productsList { productId variantId sku productName basePrice discount offeredPrice quantity imageUrl options }
    storefrontAttachFiles { id fileName fileType fileUrl createdBy } backendAttachFiles { id }
} } }"""


def line(product_id: int, variant_id: int, price: str, quantity: int = 1, **more: Any) -> dict[str, Any]:
    return {
        "productId": product_id,
        "variantId": variant_id,
        "sku": f"SKU-{variant_id}",
        "productName": f"Product {product_id}",
        "imageUrl": "",
        "basePrice": price,
        "offeredPrice": price,
        "discount": "0.00",
        "quantity": quantity,
        **more,
    }


def request(*lines: dict[str, Any] | None, total: str = "49.00", **more: Any) -> dict[str, Any]:
    return {
        "storeHash": "sandbox",
        "subtotal": total,
        "grandTotal": total,
        "discount": "0.00",
        "shippingAddress": {},
        "billingAddress": {},
        "currency": {},
        "contactInfo": {"name": "Jo Doe", "email": "jo@example.com"},
        "productList": list(lines) or [line(GLOVES, 50_001, "12.50", 2), line(HATS, 50_003, "24.00")],
        **more,
    }


def refused_lines(answer: Answer) -> list[dict[str, Any]]:
    assert answer.status == 400
    assert "data" not in answer.body
    assert "message" not in answer.error
    assert answer.error["path"] == ["quoteCreate"]
    errors = answer.error["extensions"]["productValidationErrors"]
    assert isinstance(errors, list)
    return errors


def test_a_buyers_request(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    junior = sandbox.accounts.junior
    options = [{"optionId": 70, "optionValue": "501", "optionName": "Finish", "optionLabel": "Brass", "type": "x"}]
    data = request(
        line(GLOVES, 50_001, "12.50", 2),
        line(PLATES, 50_009, "9.75", 3, options=options),
        total="54.25",
        companyId=junior.company_id,
        quoteTitle="Plates",
        referenceNumber="R 7",
        userEmail="office@example.com",
        message="In blue, please.",
        notes="Gate 3",
        recipients=["boss@example.com"],
        shippingAddress={"city": "Portland"},
        currency={"token": "$", "decimalPlaces": 2},
        extraFields=[{"id": 2, "fieldName": "Priority", "value": "Urgent"}],
        fileList=[{"fileUrl": "https://files.example/a.pdf", "fileName": "a.pdf", "fileType": "application/pdf"}],
        channelId=2,
        expiredAt="01/31/2030",
        shippingTotal="5.00",
    )
    quote = post(CREATE, {"data": data}, junior).data["quoteCreate"]["quote"]
    now = int(clock.now)
    assert quote["uuid"]
    assert quote["quoteNumber"] == f"QN{int(quote['id']):08d}"
    assert (quote["createdAt"], quote["updatedAt"], quote["expiredAt"]) == (now, now, now + 45 * 86_400)
    assert (quote["status"], quote["salesRepStatus"]) == (1, 0)
    assert (quote["createdBy"], quote["createdByEmail"]) == ("June Mast", junior.email)
    assert quote["bcCustomerId"] == junior.customer_id
    assert quote["companyId"] == {"id": str(junior.company_id), "companyName": "Harbour Supplies"}
    assert (quote["company"], quote["companyInfo"]) == ("Harbour Supplies", {"companyId": str(junior.company_id)})
    assert (quote["subtotal"], quote["discount"], quote["grandTotal"]) == ("54.25", "0.00", "54.25")
    assert (quote["totalAmount"], quote["shippingTotal"], quote["taxTotal"]) == ("54.25", "0.00", "0.0000")
    assert (quote["allowCheckout"], quote["totalIsTbd"], quote["discountType"]) == (True, False, 0)
    assert (quote["quoteTitle"], quote["referenceNumber"], quote["userEmail"]) == (
        "Plates",
        "R 7",
        "office@example.com",
    )
    assert quote["contactInfo"]["email"] == "jo@example.com"
    assert (quote["shippingAddress"], quote["billingAddress"]) == ({"city": "Portland"}, {})
    assert quote["currency"] == {"token": "$", "decimalPlaces": 2}
    assert (quote["recipients"], quote["notes"], quote["legalTerms"]) == (["boss@example.com"], "Gate 3", "")
    assert (quote["channelId"], quote["channelName"]) == (2, "Sandbox Outlet")
    assert quote["extraFields"] == [{"fieldName": "Priority", "fieldValue": "Urgent"}]
    assert quote["trackingHistory"] == [
        {"date": now, "message": "In blue, please.", "role": "Customer: June Mast", "read": False}
    ]
    assert (quote["salesRep"], quote["salesRepInfo"]) == ("", None)
    url = f"https://store.sandbox.example/#/quoteDetail/{quote['id']}?date={now}&uuid={quote['uuid']}"
    assert quote["quoteUrl"] == url
    empty = {"cartId", "cartUrl", "checkoutUrl", "bcOrderId", "orderId"}
    assert {quote[name] for name in empty} == {""}
    assert quote["productsList"][1] == {
        "productId": str(PLATES),
        "variantId": 50_009,
        "sku": "SKU-50009",
        "productName": f"Product {PLATES}",
        "basePrice": "9.75",
        "discount": "0.00",
        "offeredPrice": "9.75",
        "quantity": 3,
        "imageUrl": "",
        "options": options,
    }
    [file] = quote["storefrontAttachFiles"]
    assert file.pop("id") > 0
    assert file == {
        "fileName": "a.pdf",
        "fileType": "application/pdf",
        "fileUrl": "https://files.example/a.pdf",
        "createdBy": "Customer: June Mast",
    }
    assert quote["backendAttachFiles"] == []
    own = post("{ quotes(first: 1) { edges { node { id } } } }", account=junior).data["quotes"]["edges"]
    assert own == [{"node": {"id": quote["id"]}}]


def test_a_bare_request(sandbox: Sandbox, post: Post) -> None:
    junior = sandbox.accounts.junior
    options = [None, {"optionName": "Colour"}]
    data = request(line(GLOVES, 50_001, "12.50", options=options), None, total="12.50", fileList=[None])
    quote = post(CREATE, {"data": data}, junior).data["quoteCreate"]["quote"]
    assert (quote["userEmail"], quote["channelId"], quote["quoteTitle"]) == (junior.email, 1, "")
    assert (quote["trackingHistory"], quote["recipients"], quote["storefrontAttachFiles"]) == ([], [], [])
    assert [entry["options"] for entry in quote["productsList"]] == [[]]


def test_a_plain_customers_request(sandbox: Sandbox, post: Post) -> None:
    customer = sandbox.accounts.customer
    quote = post(CREATE, {"data": request()}, customer).data["quoteCreate"]["quote"]
    assert (quote["companyId"], quote["companyInfo"], quote["company"]) == (None, None, "")
    assert (quote["bcCustomerId"], quote["createdBy"]) == (customer.customer_id, "Kim Shore")
    found = post("{ customerQuotes { edges { node { id } } } }", account=customer).data["customerQuotes"]["edges"]
    assert {"node": {"id": quote["id"]}} in found


def test_a_guests_request(sandbox: Sandbox, post: Post) -> None:
    sandbox.store_switches["quote_for_guest"] = "1"
    quote = post(CREATE, {"data": request(message="Hello")}).data["quoteCreate"]["quote"]
    assert (quote["bcCustomerId"], quote["createdBy"], quote["createdByEmail"]) == (None, "Jo Doe", "jo@example.com")
    assert [entry["role"] for entry in quote["trackingHistory"]] == ["Contact: Jo Doe"]


def test_guests_are_sent_away_unless_the_store_takes_them(post: Post) -> None:
    answer = post(CREATE, {"data": request()})
    assert answer.error["extensions"] == {"code": 40101}
    assert answer.body["data"] == {"quoteCreate": None}


@pytest.mark.parametrize(
    ("switch", "account"), [("quote_for_b2b", "junior"), ("quote_for_individual_customer", "customer")]
)
def test_the_store_may_take_no_requests(sandbox: Sandbox, post: Post, switch: str, account: str) -> None:
    sandbox.store_switches[switch] = "0"
    answer = post(CREATE, {"data": request()}, getattr(sandbox.accounts, account))
    assert answer.message == "Permission denied."


@pytest.mark.parametrize("code", ["get_quotes", "get_quote_detail", "create_quote"])
def test_each_permission_is_needed(sandbox: Sandbox, post: Post, code: str) -> None:
    state = sandbox._graphql.state
    junior = sandbox.accounts.junior
    assert junior.user_id
    del state.roles[state.company_users[junior.user_id].company_role_id].permissions[code]
    assert post(CREATE, {"data": request()}, junior).message == "Permission denied."


@pytest.mark.parametrize("account", ["junior", "customer", None])
def test_foreign_companies_are_refused(sandbox: Sandbox, post: Post, account: str | None) -> None:
    sandbox.store_switches["quote_for_guest"] = "1"
    data = request(companyId=sandbox.accounts.subsidiary.company_id)
    answer = post(CREATE, {"data": data}, getattr(sandbox.accounts, account) if account else None)
    assert answer.message == "Permission denied."
    assert answer.body["data"] == {"quoteCreate": None}


def test_another_store_is_refused(sandbox: Sandbox, post: Post) -> None:
    answer = post(CREATE, {"data": request(storeHash="other")}, sandbox.accounts.junior)
    assert answer.message == "Store Does not Exist"


def test_an_empty_request_is_refused(sandbox: Sandbox, post: Post) -> None:
    answer = post(CREATE, {"data": request(productList=[], total="0")}, sandbox.accounts.junior)
    assert answer.message == "A quote needs at least one product."


@pytest.mark.parametrize(
    "change",
    [
        {"subtotal": "48.99"},
        {"grandTotal": "49.01"},
        {"discount": "1.00"},
        {"discountValue": "5"},
        {"productList": [line(GLOVES, 50_001, "12.50", 2), line(HATS, 50_003, "24.00", offeredPrice="20.00")]},
        {"productList": [line(GLOVES, 50_001, "12.50", 2), line(HATS, 50_003, "24.00", discount="1")]},
        {"productList": [line(GLOVES, 50_001, "12.50", 2), line(HATS, 50_003, "24.00", basePrice="30")]},
        {"productList": [line(GLOVES, 50_001, "12.50", 2)]},
    ],
)
def test_prices_and_totals_have_to_be_the_catalogues(sandbox: Sandbox, post: Post, change: dict[str, Any]) -> None:
    answer = post(CREATE, {"data": request() | change}, sandbox.accounts.junior)
    assert answer.message == WRONG_TOTAL
    assert (answer.status, answer.body["data"]) == (200, {"quoteCreate": None})


def test_a_made_up_catalogue_price_is_refused_even_if_it_adds_up(sandbox: Sandbox, post: Post) -> None:
    data = request(line(HATS, 50_003, "1.00"), total="1.00")
    assert post(CREATE, {"data": data}, sandbox.accounts.junior).message == WRONG_TOTAL


@pytest.mark.parametrize("total", ["49", 49, 49.0, "49.000"])
def test_amounts_are_numbers_however_written(sandbox: Sandbox, post: Post, total: Any) -> None:
    answer = post(CREATE, {"data": request(total=total)}, sandbox.accounts.junior)
    assert answer.data["quoteCreate"]["quote"]["grandTotal"] == "49.00"


def test_totals_are_placeholders_while_prices_are_hidden(sandbox: Sandbox, post: Post) -> None:
    data = request(line(HATS, 50_003, "0", 2), total="0", totalIsTbd=True)
    quote = post(CREATE, {"data": data}, sandbox.accounts.junior).data["quoteCreate"]["quote"]
    assert (quote["totalIsTbd"], quote["productsList"][0]["basePrice"]) == (True, "24.00")


@pytest.mark.parametrize(
    ("item", "code"),
    [
        (line(WRENCHES, 50_010, "139.00"), "OOS"),
        (line(40_004, 50_006, "349.00", 13), "OOS"),
        (line(DRILLS, 50_011, "89.00"), "NON_PURCHASABLE"),
        (line(PLATES, 50_009, "9.75"), "INVALID_FIELDS"),
        (line(PLATES, 50_009, "9.75", options=[{"optionId": 70, "optionValue": ""}]), "INVALID_FIELDS"),
        (line(PLATES, 50_009, "9.75", options=[{"optionId": 70, "optionValue": "999"}]), "INVALID_FIELDS"),
        (line(GLOVES, 50_001, "12.50", options=[{"optionId": 70, "optionValue": "501"}]), "INVALID_FIELDS"),
        (line(MASKS, 50_008, "31.20", 1), "OTHER"),
        (line(MASKS, 50_008, "31.20", 101), "OTHER"),
        (line(GLOVES, 50_001, "12.50", 0), "OTHER"),
        (line(GLOVES, 50_003, "24.00"), "OTHER"),
        (line(1, 1, "1.00"), "OTHER"),
    ],
)
def test_lines_that_cannot_be_bought(sandbox: Sandbox, post: Post, item: dict[str, Any], code: str) -> None:
    before = len(sandbox._graphql.state.quotes)
    data = request(line(GLOVES, 50_001, "12.50"), item | {"itemId": "line-2"})
    assert refused_lines(post(CREATE, {"data": data}, sandbox.accounts.junior)) == [
        {
            "itemId": "line-2",
            "productId": item["productId"],
            "variantId": item["variantId"],
            "responseType": "ERROR",
            "code": code,
            "productName": item["productName"],
        }
    ]
    assert len(sandbox._graphql.state.quotes) == before


def test_every_bad_line_is_listed(sandbox: Sandbox, post: Post) -> None:
    data = request(line(WRENCHES, 50_010, "139.00"), line(DRILLS, 50_011, "89.00"))
    errors = refused_lines(post(CREATE, {"data": data}, sandbox.accounts.junior))
    assert [error["code"] for error in errors] == ["OOS", "NON_PURCHASABLE"]
    assert len({error["itemId"] for error in errors}) == 2


def test_quantities_at_the_limits_are_taken(sandbox: Sandbox, post: Post) -> None:
    masks = [line(MASKS, 50_008, "31.20", quantity) for quantity in (2, 100)]
    data = request(*masks, line(40_004, 50_006, "349.00", 12), total="7370.40")
    assert post(CREATE, {"data": data}, sandbox.accounts.junior).data["quoteCreate"]["quote"]["id"]


def test_at_most_three_files(sandbox: Sandbox, post: Post) -> None:
    file = {"fileUrl": "https://files.example/a.pdf", "fileName": "a.pdf", "fileType": "application/pdf"}
    junior = sandbox.accounts.junior
    three = post(CREATE, {"data": request(fileList=[file] * 3)}, junior).data["quoteCreate"]["quote"]
    assert len({entry["id"] for entry in three["storefrontAttachFiles"]}) == 3
    answer = post(CREATE, {"data": request(fileList=[file] * 4)}, junior)
    assert answer.message == "A quote takes at most 3 files from its buyer."


def test_a_unique_extra_field_takes_a_value_once(sandbox: Sandbox, post: Post) -> None:
    junior = sandbox.accounts.junior
    first = request(extraFields=[{"fieldName": "Purchase request", "value": "PR-1"}])
    assert post(CREATE, {"data": first}, junior).data
    assert post(CREATE, {"data": first}, junior).message == "Purchase request:The value is not unique."
    empty = request(extraFields=[{"fieldName": "Purchase request", "value": ""}])
    assert post(CREATE, {"data": empty}, junior).data
    assert post(CREATE, {"data": empty}, junior).data


def test_a_required_extra_field_needs_a_value(sandbox: Sandbox, post: Post) -> None:
    sandbox._graphql.state.store.quote_extra_fields[1].required = True
    junior = sandbox.accounts.junior
    assert post(CREATE, {"data": request()}, junior).message == "Priority:The value is required."
    given = request(extraFields=[{"fieldName": "Priority", "value": "Normal"}])
    assert post(CREATE, {"data": given}, junior).data


def test_in_a_subsidiary_only_level_3_creates(sandbox: Sandbox, post: Post) -> None:
    accounts = sandbox.accounts
    company_id = accounts.subsidiary.company_id
    state = sandbox._graphql.state
    for account in (accounts.admin, accounts.senior):
        assert account.user_id
        state.company_users[account.user_id].masquerading_company_id = company_id
    quote = post(CREATE, {"data": request(companyId=company_id)}, accounts.admin).data["quoteCreate"]["quote"]
    assert quote["companyInfo"] == {"companyId": str(company_id)}
    assert post(CREATE, {"data": request(companyId=company_id)}, accounts.senior).message == "Permission denied."


def test_a_super_admin_asks_for_the_company_masqueraded_as(sandbox: Sandbox, post: Post) -> None:
    sales, company_id = sandbox.accounts.super_admin, sandbox.accounts.admin.company_id
    assert post(CREATE, {"data": request()}, sales).message == "Permission denied."
    assert sales.user_id
    sandbox._graphql.state.super_admins[sales.user_id].masquerading_company_id = company_id
    quote = post(CREATE, {"data": request()}, sales).data["quoteCreate"]["quote"]
    assert (quote["companyInfo"], quote["createdBy"]) == ({"companyId": str(company_id)}, "Sol Rivers")
