"""The store's own GraphQL, asked through B2B Edition."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox, SandboxAccount
from b2b_storefront.sandbox.bigcommerce import carts
from b2b_storefront.sandbox.bigcommerce.schema import store_schema
from b2b_storefront.sandbox.records.store import PriceGroup

from .client import Answer, Post

PATH = "/api/v3/proxy/bc-storefront/graphql"
GUEST = {"Store-Hash": "sandbox", "BC-Channel-Id": "1"}
GLOVES, BENCH, MASKS, PLATES, WRENCHES = 40_001, 40_004, 40_005, 40_006, 40_007

LOGIN = """mutation Login($email: String!, $password: String!, $cart: String) {
  login(email: $email, password: $password, guestCartEntityId: $cart) {
    result customer { entityId email } customerAccessToken { value expiresAt } cart { entityId } } }"""
CREATE = "mutation ($input: CreateCartInput!) { cart { createCart(input: $input) { cart { entityId } } } }"
ADD = "mutation ($input: AddCartLineItemsInput!) { cart { addCartLineItems(input: $input) { cart { entityId } } } }"
CART = """query ($id: String) { site { cart(entityId: $id) {
  entityId currencyCode amount { value currencyCode } baseAmount { value }
  lineItems { totalQuantity physicalItems { entityId sku quantity salePrice { value } listPrice { value }
    selectedOptions { entityId name ... on CartSelectedMultipleChoiceOption { value valueEntityId }
      ... on CartSelectedTextFieldOption { text } } } } } } }"""


class Ask:
    """Asks the store's own GraphQL."""

    def __init__(self, sandbox: Sandbox, http: urllib3.PoolManager, post: Post) -> None:
        self._sandbox, self._http, self._post = sandbox, http, post

    def __call__(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,
        account: SandboxAccount | None = None,
        headers: Mapping[str, str] = GUEST,
    ) -> Answer:
        if account is not None:
            headers = {"Authorization": f"Bearer  {self._post.token(account)}"}
        response = self._http.request(
            "POST",
            f"{self._sandbox.base_url}{PATH}",
            json={"query": document, "variables": variables},
            headers=dict(headers),
        )
        return Answer(response.status, response.headers, response.json())

    def create(self, account: SandboxAccount | None, *lines: tuple[int, int], **more: Any) -> str:
        """Make a cart of products and quantities, and return its id."""
        items = [{"productEntityId": product, "quantity": quantity, **more} for product, quantity in lines]
        entity_id = self(CREATE, {"input": {"lineItems": items}}, account).data["cart"]["createCart"]["cart"][
            "entityId"
        ]
        assert isinstance(entity_id, str)
        return entity_id

    def cart(self, entity_id: str | None, account: SandboxAccount | None = None) -> Any:
        """Return a cart, or null."""
        return self(CART, {"id": entity_id}, account).data["site"]["cart"]


@pytest.fixture
def ask(sandbox: Sandbox, http: urllib3.PoolManager, post: Post) -> Ask:
    """Asks the store's own GraphQL."""
    return Ask(sandbox, http, post)


def test_the_token_tells_who_asks(sandbox: Sandbox, ask: Ask) -> None:
    document = "query customer { customer { entityId phone firstName lastName email customerGroupId } }"
    assert ask(document, account=sandbox.accounts.senior).data["customer"] == {
        "entityId": sandbox.accounts.senior.customer_id,
        "phone": "+1 555 0100",
        "firstName": "Sam",
        "lastName": "Keel",
        "email": "senior@sandbox.example",
        "customerGroupId": 0,
    }
    assert ask(document).data == {"customer": None}
    assert sandbox.requests[-1].operation_name == "bc-storefront:customer"
    assert sandbox.requests[-2].customer_id == sandbox.accounts.senior.customer_id


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        ({"Store-Hash": "other"}, 401),
        ({"Authorization": "Bearer nonsense"}, 401),
        ({"Store-Hash": "sandbox", "BC-Channel-Id": "9"}, 400),
        ({"Store-Hash": "sandbox", "BC-Channel-Id": "x"}, 400),
    ],
)
def test_whoever_tells_no_store_is_refused(ask: Ask, headers: dict[str, str], status: int) -> None:
    answer = ask("{ customer { entityId } }", headers=headers)
    assert answer.status == status
    assert answer.body.keys() == {"detail"}


def test_signing_in_has_the_stores_own_texts(sandbox: Sandbox, ask: Ask) -> None:
    def log_in(account: SandboxAccount, **more: str) -> Answer:
        return ask(LOGIN, {"email": account.email, "password": account.password, **more})

    login = log_in(sandbox.accounts.senior).data["login"]
    assert (login["result"], login["customer"]["entityId"]) == ("success", sandbox.accounts.senior.customer_id)
    assert login["customerAccessToken"]["expiresAt"] == "2025-10-16T08:53:20Z"
    assert log_in(sandbox.accounts.senior, password="wrong").message == "Invalid credentials"
    assert log_in(sandbox.accounts.reset).message == "Reset password"
    assert log_in(sandbox.accounts.elsewhere).message == "Invalid credentials"
    # The store knows nothing of companies and their states.
    assert log_in(sandbox.accounts.pending).data["login"]["result"] == "success"


def test_a_password_is_asked_for_by_mail(ask: Ask) -> None:
    document = """mutation recaptcha($token: String!, $email: String!) { customer {
      requestResetPassword(reCaptchaV2: {token: $token}, input: {email: $email}) {
        errors { ... on ValidationError { message path } } } } }"""
    asked = {"token": "t", "email": "nobody@x.example"}
    assert ask(document, asked).data["customer"]["requestResetPassword"] == {"errors": []}
    [error] = ask(document, asked | {"email": "x"}).data["customer"]["requestResetPassword"]["errors"]
    assert error == {"message": "Enter a valid email address.", "path": ["input", "email"]}


def test_settings_and_currencies_are_the_stores(ask: Ask) -> None:
    settings = """{ site { settings { storeName tax { pdp plp } locales { code isDefault fullPath }
      reCaptcha { siteKey isEnabledOnStorefront } }
      currencies { edges { node { isActive entityId code exchangeRate } } } } }"""
    site = ask(settings).data["site"]
    assert site["settings"]["tax"] == {"pdp": "EX", "plp": "EX"}
    assert site["settings"]["locales"] == [
        {"code": "en", "isDefault": True, "fullPath": "https://store.sandbox.example"},
        {"code": "es", "isDefault": False, "fullPath": "https://store.sandbox.example/es"},
        {"code": "fr", "isDefault": False, "fullPath": "https://store.sandbox.example/fr"},
    ]
    assert site["settings"]["reCaptcha"] == {"siteKey": "", "isEnabledOnStorefront": False}
    assert [edge["node"]["code"] for edge in site["currencies"]["edges"]] == ["USD", "EUR"]


def test_a_cart_is_its_customers(sandbox: Sandbox, ask: Ask) -> None:
    senior, junior = sandbox.accounts.senior, sandbox.accounts.junior
    assert ask.cart(None, senior) is None
    entity_id = ask.create(senior, (GLOVES, 4), (BENCH, 1))
    cart = ask.cart(None, senior)
    assert cart["entityId"] == entity_id
    assert cart["amount"] == {"value": 399.0, "currencyCode": "USD"}
    assert [(line["sku"], line["quantity"]) for line in cart["lineItems"]["physicalItems"]] == [
        ("GLOVE-S", 4),
        ("BENCH-120", 1),
    ]
    assert ask.cart(entity_id, junior) is None
    assert ask.cart(entity_id) is None
    data = {"lineItems": [{"productEntityId": GLOVES, "quantity": 6}, {"productEntityId": MASKS, "quantity": 2}]}
    assert ask(ADD, {"input": {"cartEntityId": entity_id, "data": data}}, junior).message == "Cart does not exist."
    assert ask(ADD, {"input": {"cartEntityId": entity_id, "data": data}}, senior).data
    assert ask.cart(None, senior)["lineItems"]["totalQuantity"] == 13
    assert len(ask.cart(None, senior)["lineItems"]["physicalItems"]) == 3
    assert ask.create(senior, (GLOVES, 1)) != entity_id
    assert ask.cart(entity_id, senior) is None


def test_lines_change_and_go(sandbox: Sandbox, ask: Ask) -> None:
    senior = sandbox.accounts.senior
    entity_id = ask.create(senior, (GLOVES, 4), (BENCH, 1))
    gloves, bench = (line["entityId"] for line in ask.cart(None, senior)["lineItems"]["physicalItems"])
    named = {"cartEntityId": entity_id, "lineItemEntityId": gloves}
    update = """mutation ($input: UpdateCartLineItemInput!) { cart {
      updateCartLineItem(input: $input) { cart { lineItems { totalQuantity } } } } }"""
    line = {"productEntityId": GLOVES, "quantity": 7}
    assert ask(update, {"input": named | {"data": {"lineItem": line}}}, senior).data
    assert ask.cart(None, senior)["lineItems"]["totalQuantity"] == 8
    delete = """mutation ($input: DeleteCartLineItemInput!) { cart {
      deleteCartLineItem(input: $input) { deletedLineItemEntityId deletedCartEntityId cart { entityId } } } }"""
    gone = ask(delete, {"input": named}, senior).data["cart"]["deleteCartLineItem"]
    assert gone == {
        "deletedLineItemEntityId": gloves,
        "deletedCartEntityId": None,
        "cart": {"entityId": entity_id},
    }
    assert ask(delete, {"input": named}, senior).message == "Line item does not exist."
    last = ask(delete, {"input": named | {"lineItemEntityId": bench}}, senior).data["cart"]["deleteCartLineItem"]
    assert last["deletedCartEntityId"] == entity_id
    assert ask.cart(None, senior) is None


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ((WRENCHES, 1), "There is not enough in stock of product 40007."),
        ((40_008, 1), "Product 40008 can't be bought."),
        ((PLATES, 1), "Product 40006 needs options, or does not have the ones that were chosen."),
        ((MASKS, 1), "Product 40005 does not exist, or can't be bought in this quantity."),
        ((4, 1), "Product 4 does not exist, or can't be bought in this quantity."),
    ],
)
def test_what_cannot_be_bought_comes_into_no_cart(ask: Ask, line: tuple[int, int], message: str) -> None:
    items = [{"productEntityId": line[0], "quantity": line[1]}]
    answer = ask(CREATE, {"input": {"lineItems": items}})
    assert (answer.status, answer.message) == (200, message)
    assert ask(CREATE, {"input": {"lineItems": []}}).message == "A cart needs at least one line item."


def test_chosen_options_come_back(ask: Ask) -> None:
    chosen = {
        "multipleChoices": [{"optionEntityId": 70, "optionValueEntityId": 502}],
        "textFields": [{"optionEntityId": 71, "text": "Ada"}],
    }
    cart = ask.cart(ask.create(None, (PLATES, 1), selectedOptions=chosen))
    [line] = cart["lineItems"]["physicalItems"]
    assert line["selectedOptions"] == [
        {"entityId": 70, "name": "Finish", "value": "Steel", "valueEntityId": 502},
        {"entityId": 71, "name": "Text", "text": "Ada"},
    ]


def test_a_guests_cart_becomes_the_customers(sandbox: Sandbox, ask: Ask) -> None:
    senior = sandbox.accounts.senior
    known = {"email": senior.email, "password": senior.password}
    guests = ask.create(None, (GLOVES, 2))
    assert ask(LOGIN, known | {"cart": guests}).data["login"]["cart"] == {"entityId": guests}
    assert ask.cart(guests) is None
    assert ask.cart(None, senior)["entityId"] == guests
    another = ask.create(None, (BENCH, 1))
    assert ask(LOGIN, known | {"cart": another}).data["login"]["cart"] == {"entityId": guests}
    assert ask.cart(None, senior)["lineItems"]["totalQuantity"] == 3
    logout = "mutation ($id: String) { logout(cartEntityId: $id) { result cartUnassignResult { cart { entityId } } } }"
    assert ask(logout, {"id": guests}, senior).data["logout"]["cartUnassignResult"] == {"cart": {"entityId": guests}}
    assert ask.cart(None, senior) is None
    assert ask(logout).data["logout"] == {"result": "success", "cartUnassignResult": {"cart": None}}


def test_a_price_group_pays_its_own_prices_in_both_apis(sandbox: Sandbox, ask: Ask, post: Post) -> None:
    store = sandbox._graphql.state.store
    store.price_groups[1] = PriceGroup(
        group_id=1, name="Harbour", discount_percent=Decimal(10), prices={50_006: Decimal(300)}
    )
    senior, customer = sandbox.accounts.senior, sandbox.accounts.customer
    ask.create(senior, (GLOVES, 1), (BENCH, 1))
    lines = ask.cart(None, senior)["lineItems"]["physicalItems"]
    assert [(line["listPrice"]["value"], line["salePrice"]["value"]) for line in lines] == [(12.5, 11.25), (349, 300)]
    prices = """{ priceProducts(currencyCode: "USD", items: [{productId: 40001}]) { calculatedPrice { asEntered } } }"""
    for account, price in ((senior, 11.25), (customer, 12.5)):
        assert post(prices, account=account).data["priceProducts"] == [{"calculatedPrice": {"asEntered": price}}]
    ask.create(customer, (GLOVES, 1))
    assert ask.cart(None, customer)["amount"]["value"] == 12.5


def test_the_cart_of_a_quote_has_the_quotes_prices(sandbox: Sandbox, ask: Ask, post: Post) -> None:
    senior, quote = sandbox.accounts.senior, sandbox._graphql.state.quotes[60_002]
    checkout = """mutation ($uuid: String) { quoteCheckout(id: 60002, storeHash: "sandbox", uuid: $uuid) {
      quoteCheckout { cartId } } }"""
    made = post(checkout, {"uuid": quote.uuid}, senior).data["quoteCheckout"]["quoteCheckout"]["cartId"]
    cart = ask.cart(made, senior)
    assert [line["salePrice"]["value"] for line in cart["lineItems"]["physicalItems"]] == [21.6, 17.09]
    assert ask.cart(None, senior) is None
    data = {"lineItems": [{"productEntityId": GLOVES, "quantity": 1}]}
    assert ask(ADD, {"input": {"cartEntityId": made, "data": data}}, senior).message == (
        "The cart of a quote can't be changed."
    )
    urls = """mutation ($input: CreateCartRedirectUrlsInput!) { cart { createCartRedirectUrls(input: $input) {
      redirectUrls { redirectedCheckoutUrl } } } }"""
    found = ask(urls, {"input": {"cartEntityId": made}}, senior).data["cart"]["createCartRedirectUrls"]["redirectUrls"]
    assert made in found["redirectedCheckoutUrl"]
    delete = "mutation ($input: DeleteCartInput!) { cart { deleteCart(input: $input) { deletedCartEntityId } } }"
    assert (
        ask(delete, {"input": {"cartEntityId": made}}, senior).data["cart"]["deleteCart"]["deletedCartEntityId"] == made
    )
    assert ask.cart(made, senior) is None


def test_a_company_is_registered_by_its_first_user(sandbox: Sandbox, ask: Ask, post: Post) -> None:
    document = """mutation RegisterCompany($input: RegisterCompanyInput!) { company { registerCompany(input: $input) {
      entityId status errors { ... on ValidationError { message path } } } } }"""
    address = {"firstName": "Kim", "lastName": "Shore", "address1": "1", "city": "Lyon", "countryCode": "FR"}
    user = {"extraFields": {"multipleChoices": [{"name": "Site", "fieldValue": "South"}]}}
    asked = {
        "name": "Shore Ltd",
        "email": "office@shore.example",
        "phone": "1",
        "address": address,
        "companyUser": user,
    }
    customer = sandbox.accounts.customer
    assert ask(document, {"input": asked}).message == "Sign in to register a company."
    bad = asked | {"companyUser": {"extraFields": {"texts": [{"name": "Site", "text": "East"}]}}}
    refused = ask(document, {"input": bad}, customer).data["company"]["registerCompany"]
    assert (refused["entityId"], len(refused["errors"])) == (None, 1)
    made = ask(document, {"input": asked}, customer).data["company"]["registerCompany"]
    assert (made["status"], made["errors"]) == ("PENDING", [])
    company = sandbox._graphql.state.companies[made["entityId"]]
    assert (company.name, company.country) == ("Shore Ltd", "France")
    again = ask(document, {"input": asked}, customer).data["company"]["registerCompany"]
    assert again["errors"][0]["message"] == "The customer belongs to a company already."


def test_what_is_not_there_is_refused_by_name(ask: Ask) -> None:
    answer = ask("{ site { products { edges { node { name } } } } }")
    assert answer.status == 400
    assert answer.message.startswith("Cannot query field")
    assert "products" in answer.message
    assert answer.message.endswith("The schema has Site in bigcommerce/schema/site.graphql, line 13.")


def test_a_page_of_the_store_may_ask_and_only_post_answers(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    url = f"{sandbox.base_url}{PATH}"
    allowed = http.request("OPTIONS", url, headers={"Origin": "https://store.sandbox.example"})
    assert allowed.headers["Access-Control-Allow-Origin"] == "https://store.sandbox.example"
    assert http.request("GET", url).status == 405


def test_guests_fill_no_memory(sandbox: Sandbox, ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carts, "_MOST_CARTS", 3)
    mine = ask.create(sandbox.accounts.senior, (GLOVES, 1))
    made = [ask.create(None, (GLOVES, 1)) for _ in range(5)]
    assert list(sandbox._graphql.state.carts) == [mine, *made[-2:]]
    lines = [{"productEntityId": GLOVES, "quantity": 1}] * 501
    assert ask(CREATE, {"input": {"lineItems": lines}}).message == "A cart has at most 500 line items."


@pytest.mark.parametrize(
    ("document", "text"),
    [
        ("{ a" * 200 + " }" * 200, "nested deeper"),
        ("{" + " ".join(f"a{number}: customer {{ entityId }}" for number in range(200)) + "}", "root fields"),
        ("{ site { " + "settings { storeName } " * 400 + "} }", "too often"),
        ("{ site { settings { storeName } ", "Syntax Error"),
    ],
)
def test_documents_that_cost_much_are_refused_here_too(ask: Ask, document: str, text: str) -> None:
    answer = ask(document)
    assert answer.status == 400
    assert text in answer.body["errors"][0]["message"]


def test_every_field_that_is_offered_can_be_answered() -> None:
    """Whatever the SDL has under its rooms has a resolver of its own, so that nothing answers null for want of one."""
    schema = store_schema()
    rooms = ("Query", "Mutation", "Site", "CartMutations", "CompanyMutations", "CustomerMutations")
    missing = [
        f"{room}.{name}"
        for room in rooms
        for name, field in schema.type_map[room].fields.items()  # type: ignore[attr-defined]
        if field.resolve is None
    ]
    assert missing == []


def test_a_cart_is_checked_out(sandbox: Sandbox, ask: Ask, post: Post, http: urllib3.PoolManager) -> None:
    senior = sandbox.accounts.senior
    order_id = sandbox.check_out(ask.create(senior, (BENCH, 2)))
    state = sandbox._graphql.state
    order = state.orders[state.order_ids[order_id]]
    assert (order.customer_id, order.subtotal, state.products[BENCH].stock) == (senior.customer_id, Decimal(698), 22)
    assert ask.cart(None, senior) is None
    with pytest.raises(ValueError, match="nobody's"):
        sandbox.check_out(ask.create(None, (GLOVES, 1)))
    with pytest.raises(KeyError):
        sandbox.check_out("none")
    cart = ask.create(senior, (BENCH, 10))
    state.products[BENCH].variants[0].stock = 3
    with pytest.raises(ValueError, match="BENCH-120 is out of stock"):
        sandbox.check_out(cart)

    quote = state.quotes[60_002]
    checkout = """mutation ($uuid: String) { quoteCheckout(id: 60002, storeHash: "sandbox", uuid: $uuid) {
      quoteCheckout { cartId } } }"""
    made = post(checkout, {"uuid": quote.uuid}, senior).data["quoteCheckout"]["quoteCheckout"]["cartId"]
    answer = http.request("POST", f"{sandbox.base_url}/sandbox/carts/{made}/check-out")
    bought = state.orders[state.order_ids[answer.json()["bc_order_id"]]]
    assert bought.subtotal == quote.grand_total
    ordered = """mutation ($id: String!) { quoteOrdered(id: 60002, orderedData: {orderId: $id, storeHash: "sandbox",
      shippingTotal: "1", taxTotal: "2", shippingMethod: {id: "1", type: "a", description: "", imageUrl: "",
      transitTime: "", cost: 1, additionalDescription: ""}}) { message } }"""
    assert post(ordered, {"id": str(bought.bc_order_id)}, senior).data
    assert quote.bc_order_id == str(bought.bc_order_id)
