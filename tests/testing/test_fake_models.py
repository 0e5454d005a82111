"""Models as answers: what comes back equals what was given, for every operation, and for real answers."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache
from typing import Any

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLResolveInfo,
    GraphQLSchema,
    build_schema,
    execute_sync,
    is_leaf_type,
    parse,
    type_from_ast,
)
from graphql.language import parse_type

from b2b_storefront import EmailPassword, FixedToken, Session, Storefront
from b2b_storefront._bundled import schema_directory
from b2b_storefront.client import models, operations
from b2b_storefront.client.input_types import ShoppingListsInputType, ShoppingListsItemsInputType, UserLoginType
from b2b_storefront.codes import Permission, QuoteStatus, ShoppingListStatus
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.scalars import ItemOption, QuoteMessage
from b2b_storefront.shapes import (
    CreatedByPerson,
    CreatedByResults,
    MoneyFormat,
    OrderLineOption,
    ProductOption,
    ProductVariant,
)
from b2b_storefront.testing import FakeAnswerError, FakeTransport
from b2b_storefront.wire.operation import Operation

NOBODY = EmailPassword("a@b.example", "hidden-word")

LEAVES = {
    "Boolean": True,
    "CurrencyDecimalPlaces": 2,
    "Date": "2024-05-06",
    "Decimal": "1.50",
    "Float": 0.1,
    "GenericScalar": [],
    "ID": "1",
    "Int": 1,
    "JSONString": '{"a": [1]}',
    "ProductQuantity": 3,
    "String": "1",
}
"""A value of each scalar that every Python type of its fields takes."""


EVERY_OPERATION = [value for value in vars(operations).values() if isinstance(value, Operation)]


@cache
def schema() -> GraphQLSchema:
    return build_schema("\n".join(path.read_text() for path in sorted(schema_directory().glob("*.graphql"))))


def value_of(kind: Any) -> Any:
    """Return a value of an input type."""
    if isinstance(kind, GraphQLNonNull):
        return value_of(kind.of_type)
    if isinstance(kind, GraphQLList):
        return [value_of(kind.of_type)]
    if isinstance(kind, GraphQLEnumType):
        return next(iter(kind.values))
    if isinstance(kind, GraphQLInputObjectType):
        return {
            name: value_of(field.type) for name, field in kind.fields.items() if isinstance(field.type, GraphQLNonNull)
        }
    return LEAVES[kind.name]


def made(_source: Any, info: GraphQLResolveInfo, **_arguments: Any) -> Any:
    """Resolve any field of an answer."""

    def make(kind: Any) -> Any:
        if isinstance(kind, GraphQLNonNull):
            return make(kind.of_type)
        if isinstance(kind, GraphQLList):
            return [make(kind.of_type)]
        if isinstance(kind, GraphQLEnumType):
            return next(iter(kind.values))
        return LEAVES[kind.name] if is_leaf_type(kind) else {}

    return make(info.return_type)


@pytest.mark.parametrize("operation", EVERY_OPERATION, ids=lambda operation: operation.name)
def test_the_model_of_every_operation_comes_back_as_it_was_given(operation: Operation[..., Any]) -> None:
    required = {name: kind for name, kind in operation.variables.items() if kind.endswith("!")}
    variables = {name: value_of(type_from_ast(schema(), parse_type(kind))) for name, kind in required.items()}
    data = execute_sync(schema(), parse(operation.document), variable_values=variables, field_resolver=made).data
    fake = FakeTransport().answer(operation.name, data or {}, times=1)
    with Storefront("abc", transport=fake) as storefront:
        session = storefront.session(FixedToken("token"))
        first = session.run(operation, **variables)
        assert first is not None
        fake.answer(operation.name, first)
        assert session.run(operation, **variables) == first


def over_fake(name: str, answer: Any, call: Callable[[Session], Any]) -> Any:
    fake = FakeTransport().answer(name, answer)
    with Storefront("abc", transport=fake) as storefront:
        return call(storefront.session(NOBODY))


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture(scope="module")
def senior(sandbox: Sandbox) -> Iterator[Session]:
    account = sandbox.accounts.senior
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        yield storefront.session(EmailPassword(account.email, account.password))


@pytest.fixture(scope="module")
def configured(senior: Session) -> models.ShoppingList:
    """A shopping list whose first line has options."""
    created = senior.shopping_lists_create(
        shopping_list_data=ShoppingListsInputType(name="New", description="", status=ShoppingListStatus.APPROVED)
    ).shopping_list
    assert created is not None
    options = [ItemOption(option_id="attribute[70]", option_value="501")]
    line = ShoppingListsItemsInputType(product_id=40_006, variant_id=50_009, quantity=3, option_list=options)
    senior.shopping_lists_items_create(shopping_list_id=int(created.id), items=[line])
    found = senior.shopping_list(id=int(created.id))
    assert found is not None
    return found


class TestRealAnswers:
    """What a sandbox answers: money, moments, codes, options and messages."""

    def test_a_quote_with_its_messages(self, sandbox: Sandbox, senior: Session) -> None:
        store_hash = sandbox.store_hash
        found = []
        for summary in senior.iter_quotes():

            def call(session: Session, summary: Any = summary) -> Any:
                date = str(summary.created_at)
                return session.quote(id=int(summary.id), store_hash=store_hash, date=date, uuid=summary.uuid)

            quote = call(senior)
            again = over_fake("Quote", quote, call)
            assert again == quote
            found.append(again)
        assert any(type(message) is QuoteMessage for quote in found for message in quote.tracking_history)
        assert all(type(quote.grand_total).__name__ == "Decimal" for quote in found)
        assert QuoteStatus.OPEN in {quote.status for quote in found}

    def test_a_page_of_quotes(self, senior: Session) -> None:
        page = senior.quotes(first=2)
        again = over_fake("Quotes", page, lambda session: session.quotes(first=2))
        assert again == page
        assert [quote.created_at_datetime for quote in again.nodes] == [
            quote.created_at_datetime for quote in page.nodes
        ]

    def test_shopping_lists_with_options(self, senior: Session, configured: models.ShoppingList) -> None:
        lists = [
            configured,
            *(senior.shopping_list(id=int(shopping_list.id)) for shopping_list in senior.iter_shopping_lists()),
        ]
        again = [
            over_fake("ShoppingList", shopping_list, lambda session: session.shopping_list(id=1))
            for shopping_list in lists
        ]
        assert again == lists
        assert again[0].products.nodes[0].option_list == [ItemOption(option_id="attribute[70]", option_value="501")]

    def test_the_current_user(self, senior: Session) -> None:
        user = senior.current_user()
        assert over_fake("CurrentUser", user, lambda session: session.current_user()) == user

    def test_what_permissions_are_gathered_from(self, senior: Session) -> None:
        permissions = senior.permissions()
        fake = FakeTransport().answer("CustomerInfo", senior.customer_info())
        fake.answer("CurrentUser", senior.current_user())
        with Storefront("abc", transport=fake) as storefront:
            again = storefront.session(NOBODY).permissions()
        assert again == permissions
        assert again.can(Permission.CREATE_QUOTE)


def test_a_login_of_the_application_is_answered_with_a_real_one(sandbox: Sandbox, senior: Session) -> None:
    account = sandbox.accounts.senior
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        data = UserLoginType(store_hash=sandbox.store_hash, email=account.email, password=account.password)
        login = storefront.anonymous.login(login_data=data)
    fake = FakeTransport().answer("Login", login, times=1).answer("CurrentUser", senior.current_user())
    with Storefront(sandbox.store_hash, transport=fake) as storefront:  # its token names the store
        signed_in = storefront.login(account.email, "hidden-word")
        assert signed_in.user is not None
        assert signed_in.user.email == account.email
        assert signed_in.session.current_user() == senior.current_user()
    assert [request.operation_name for request in fake.requests] == ["Login", "CurrentUser"]


def test_options_money_and_codes_go_as_the_api_sends_them(configured: models.ShoppingList) -> None:
    def call(session: Session) -> dict[str, Any]:
        return session.execute(operations.SHOPPING_LIST, {"id": 1}, dict[str, Any])

    sent = over_fake("ShoppingList", configured, call)
    line = sent["products"]["edges"][0]["node"]
    assert json.loads(line["optionList"]) == [{"option_id": "attribute[70]", "option_value": "501"}]
    assert (type(sent["status"]), type(line["basePrice"]), type(line["createdAt"])) == (int, str, int)


def test_json_goes_as_text_where_the_api_sends_text() -> None:
    def products(session: Session) -> list[dict[str, Any]]:
        return session.execute(operations.ORDER_PRODUCTS, {"bcOrderId": 1}, list[dict[str, Any]])

    def quick(session: Session) -> list[dict[str, Any]]:
        return session.execute(operations.VARIANT_SKU, {"storeHash": "abc", "variantSkus": ["A"]}, list[dict[str, Any]])

    bought = models.OrderProducts(product_id="7", option_list=[OrderLineOption(option_id=1)])
    [sent] = over_fake("OrderProducts", [bought], products)
    assert sent["optionList"] == '[{"option_id":1}]'
    product = models.QuickOrderProduct(product_id="7", categories=[3, 4], is_stock=True)
    [sent] = over_fake("VariantSku", [product], quick)
    assert (sent["categories"], sent["isStock"]) == (["3", "4"], "1")


def test_json_that_is_made_by_hand_comes_back_as_the_api_would_send_it() -> None:
    def search(session: Session) -> list[models.CatalogProduct]:
        return session.products_search(product_ids=[1])

    def ask(session: Session) -> Any:
        return session.execute(operations.PRODUCTS_SEARCH, {"productIds": [1]}, list[dict[str, Any]])

    variant = ProductVariant(sku="A", calculated_price=Decimal("12.50"), purchasing_disabled=False)
    product = models.CatalogProduct(id=1, variants=[variant], modifiers=[ProductOption(display_name="Size")])
    assert over_fake("ProductsSearch", [product], search) == [product]
    [sent] = over_fake("ProductsSearch", [product], ask)
    assert sent["variants"] == [{"sku": "A", "calculated_price": 12.5, "purchasing_disabled": False}]
    people = models.CreatedByUser(results=CreatedByResults(people=[CreatedByPerson(email="ada@example.com")]))

    def created(session: Session) -> models.CreatedByUser:
        return session.created_by_user(company_id=1, module=1)

    assert over_fake("CreatedByUser", people, created) == people
    order = models.OrderDetail(id="1", money=MoneyFormat(currency_token="€"))
    assert over_fake("Order", order, lambda session: session.order(id=1)) == order


def test_json_that_came_as_text_goes_as_the_same_text(senior: Session) -> None:
    page = senior.all_orders(first=2)
    again = over_fake("AllOrders", page, lambda session: session.all_orders())
    assert again == page
    for order in again.nodes:
        assert order.money is not None
        assert isinstance(order.money.raw, str)
        assert order.money.currency_token == "$"


def test_a_model_of_another_operation_is_refused() -> None:
    user = models.UserLoginState(force_password_reset=True)
    with pytest.raises(FakeAnswerError, match=r"CurrentUser: .*\n  currentUser\.id: UserLoginState has no such field"):
        over_fake("CurrentUser", user, lambda session: session.current_user())


def test_a_model_with_a_value_of_no_type_is_refused() -> None:
    state = models.UserLoginState.model_construct(force_password_reset="yes")  # type: ignore[arg-type]
    with pytest.raises(FakeAnswerError, match=r"forcePasswordReset"):
        over_fake("UserLoginState", state, ask_state)


def test_a_model_that_would_come_back_changed_is_refused(senior: Session) -> None:
    user = senior.current_user().model_copy(update={"first_name": 7})
    with pytest.raises(FakeAnswerError, match=r"give the dict of `data`\.\n  first_name: 7 would come back as '7'"):
        over_fake("CurrentUser", user, lambda session: session.current_user())


@pytest.mark.parametrize("answer", [None, 7, "text", [1], {1}])
def test_what_is_no_model_is_refused(answer: Any) -> None:
    with pytest.raises(FakeAnswerError, match=r"CurrentUser: the answer is .*Give the dict of `data`"):
        over_fake("CurrentUser", answer, lambda session: session.current_user())


def test_a_model_is_not_answered_unchecked() -> None:
    fake = FakeTransport().answer("UserLoginState", models.UserLoginState(force_password_reset=True), unchecked=True)
    with Storefront("abc", transport=fake) as storefront, pytest.raises(FakeAnswerError, match="Give the dict of"):
        ask_state(storefront.session(NOBODY))


def ask_state(session: Session) -> Any:
    return session.user_login_state(store_hash="abc", email="a@b.example")
