# Generated from tests/client/_async/test_flows.py by `make codegen`. Edits are lost.

"""Flows: several operations as one method, refused before anything changes."""

import pickle
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest

from b2b_storefront import (
    OperationError,
    PermissionDeniedError,
    QuoteRefusedError,
    Session,
    ShoppingListStateError,
    Storefront,
    UnexpectedResultError,
)
from b2b_storefront.client import (
    BillingAddressInputType,
    ContactInfoInputType,
    CurrencyInputType,
    ShippingAddressInputType,
    ShoppingListsInputType,
    ShoppingListsItemsInputType,
)
from b2b_storefront.codes import ShoppingListStatus
from b2b_storefront.sandbox import Sandbox, SandboxAccount
from b2b_storefront.scalars import ItemOption
from b2b_storefront.transport import PreparedRequest
from b2b_storefront.wire.operation import Operation
from tests.client.conftest import credentials, operations

Sent = dict[str, dict[str, Any]]

EMPTY, DRAFT, READY, REJECTED, APPROVED, SENIORS = range(90_001, 90_007)
"""The seeded lists: those of the junior in each status, and one of the senior."""

GLOVES, PLATE, WRENCH = (40_001, 50_001), (40_006, 50_009), (40_007, 50_010)
"""Product and variant: always there, in need of an option, out of stock."""


@pytest.fixture
def junior(storefront: Storefront, sandbox: Sandbox) -> Session:
    return storefront.session(credentials(sandbox.accounts.junior))


@pytest.fixture
def senior(storefront: Storefront, sandbox: Sandbox) -> Session:
    return storefront.session(credentials(sandbox.accounts.senior))


def item(product: tuple[int, int], quantity: int = 1, **options: Any) -> ShoppingListsItemsInputType:
    product_id, variant_id = product
    return ShoppingListsItemsInputType(product_id=product_id, variant_id=variant_id, quantity=quantity, **options)


def new_list(session: Session, *items: ShoppingListsItemsInputType) -> int:
    data = ShoppingListsInputType(name="New", description="Made here", status=ShoppingListStatus.APPROVED)
    created = (session.shopping_lists_create(shopping_list_data=data)).shopping_list
    assert created is not None
    if items:
        session.shopping_lists_items_create(shopping_list_id=int(created.id), items=list(items))
    return int(created.id)


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Sent:
    """The variables of the last request of each operation, as they are sent."""
    seen: Sent = {}

    def prepared(operation: Operation, variables: dict[str, Any], **options: Any) -> PreparedRequest:
        seen[operation.name] = variables
        return PreparedRequest(operation, variables, **options)

    monkeypatch.setattr("b2b_storefront._sync.session.PreparedRequest", prepared)
    return seen


class TestApproval:
    """From draft to approved or rejected."""

    def test_a_draft_is_submitted_and_approved(self, junior: Session, senior: Session, sent: Sent) -> None:
        submitted = junior.submit_shopping_list(DRAFT)
        assert (submitted.id, submitted.status) == (str(DRAFT), ShoppingListStatus.READY_FOR_APPROVAL)
        assert sent["ShoppingListsUpdate"] == {
            "id": DRAFT,
            "shoppingListData": {"name": "Spring order", "description": "", "status": 40},
        }
        approved = senior.approve_shopping_list(DRAFT)
        assert (approved.status, approved.name) == (ShoppingListStatus.APPROVED, "Spring order")

    def test_a_submitted_list_is_rejected(self, junior: Session, senior: Session) -> None:
        assert (junior.submit_shopping_list(DRAFT)).status == ShoppingListStatus.READY_FOR_APPROVAL
        rejected = senior.reject_shopping_list(DRAFT)
        assert (rejected.status, rejected.name) == (ShoppingListStatus.REJECTED, "Spring order")

    def test_the_description_stays(self, junior: Session) -> None:
        data = ShoppingListsInputType(name="Boots", description="For June", status=ShoppingListStatus.DRAFT)
        junior.shopping_lists_update(id=DRAFT, shopping_list_data=data)
        assert (junior.submit_shopping_list(DRAFT)).description == "For June"

    @pytest.mark.parametrize(
        ("flow", "list_id", "text"),
        [
            ("submit", EMPTY, "is empty, so it can't be submitted"),
            ("submit", READY, r"status is READY_FOR_APPROVAL \(40\), and only DRAFT \(30\) can be submitted"),
            ("submit", REJECTED, r"status is REJECTED \(50\).*copy it with shopping_lists_duplicate"),
            ("submit", APPROVED, r"status is APPROVED \(0\)"),
            ("approve", DRAFT, r"status is DRAFT \(30\), and only READY_FOR_APPROVAL \(40\) can be approved"),
            ("approve", REJECTED, r"status is REJECTED \(50\)"),
            ("approve", APPROVED, r"status is APPROVED \(0\)"),
            ("reject", DRAFT, "can be rejected"),
            ("reject", REJECTED, "can be rejected"),
        ],
    )
    def test_other_moves_are_refused_and_nothing_is_sent(
        self, junior: Session, sandbox: Sandbox, flow: str, list_id: int, text: str
    ) -> None:
        with pytest.raises(ShoppingListStateError, match=f"Shopping list {list_id}.*{text}") as raised:
            getattr(junior, f"{flow}_shopping_list")(list_id)
        assert "Nothing was changed." in str(raised.value)
        assert "ShoppingListsUpdate" not in operations(sandbox)

    @pytest.mark.parametrize("flow", ["submit", "approve", "reject"])
    def test_a_list_that_the_api_answers_with_null_is_none(self, junior: Session, sandbox: Sandbox, flow: str) -> None:
        sandbox.fail_next("ShoppingList", body={"data": {"shoppingList": None}})
        with pytest.raises(ShoppingListStateError, match=r"There is no shopping list 7.*shopping_lists\(\)"):
            getattr(junior, f"{flow}_shopping_list")(7)
        assert "ShoppingListsUpdate" not in operations(sandbox)

    def test_the_api_decides_who_approves(self, junior: Session) -> None:
        with pytest.raises(PermissionDeniedError, match="update_shopping_list and approve_draft") as denied:
            junior.approve_shopping_list(READY)
        # Juniors may change lists; what they lack is the other one.
        assert denied.value.permissions == ("update_shopping_list", "approve_draft_shopping_list")
        assert denied.value.errors
        assert pickle.loads(pickle.dumps(denied.value)).permissions == denied.value.permissions  # noqa: S301

    def test_its_other_errors_are_raised(self, junior: Session) -> None:
        with pytest.raises(OperationError, match="does not exist"):
            junior.submit_shopping_list(7)

    def test_a_change_that_returns_no_list_says_to_look(self, junior: Session, sandbox: Sandbox) -> None:
        sandbox.fail_next("ShoppingListsUpdate", body={"data": {"shoppingListsUpdate": {"shoppingList": None}}})
        with pytest.raises(UnexpectedResultError, match=r"Read it with shopping_list\(\)"):
            junior.submit_shopping_list(DRAFT)


class TestQuoteFromShoppingList:
    """Every line of a list becomes one of a quote, at the catalogue's price."""

    def test_it_is_submitted_as_the_list_is(self, senior: Session, sandbox: Sandbox, sent: Sent) -> None:
        created = senior.quote_from_shopping_list(SENIORS)
        data = sent["QuoteCreate"]["quoteData"]
        assert {name: data[name] for name in data if name != "productList"} == {
            "subtotal": "938.00",
            "discount": "0",
            "grandTotal": "938.00",
            "userEmail": "senior@sandbox.example",
            "quoteTitle": "Workshop",
            "shippingAddress": {},
            "billingAddress": {},
            "contactInfo": {"name": "Sam Keel", "email": "senior@sandbox.example"},
            "companyId": 1001,
            "currency": {},
            "storeHash": sandbox.store_hash,
            "channelId": 1,
        }
        lines = {line["sku"]: line for line in data["productList"]}
        assert lines["BENCH-120"] | {"itemId": ""} == {
            "productId": 40_004,
            "sku": "BENCH-120",
            "basePrice": "349.00",
            "discount": "0",
            "offeredPrice": "349.00",
            "quantity": 2,
            "variantId": 50_006,
            "imageUrl": lines["BENCH-120"]["imageUrl"],
            "productName": "Work Bench",
            "options": [],
            "itemId": "",
        }
        assert lines["BENCH-120"]["imageUrl"].startswith("https://")
        assert len({UUID(line["itemId"]) for line in lines.values()}) == 2
        quote = senior.quote(
            id=int(created.id), store_hash=sandbox.store_hash, date=str(created.created_at), uuid=created.uuid
        )
        assert quote is not None
        assert (quote.quote_title, Decimal(quote.grand_total or 0)) == ("Workshop", Decimal(938))

    def test_what_is_given_is_taken(self, senior: Session, sandbox: Sandbox, sent: Sent) -> None:
        senior.quote_from_shopping_list(
            SENIORS,
            title="For the yard",
            message="By Friday?",
            shipping_address=ShippingAddressInputType(city="Portland"),
            billing_address=BillingAddressInputType(city="Salem"),
            currency=CurrencyInputType(currency_code="USD"),
            contact=ContactInfoInputType(name="Ada Moore", email="admin@sandbox.example"),
        )
        data = sent["QuoteCreate"]["quoteData"]
        assert (data["quoteTitle"], data["message"]) == ("For the yard", "By Friday?")
        assert (data["shippingAddress"], data["billingAddress"]) == ({"city": "Portland"}, {"city": "Salem"})
        assert data["currency"] == {"currencyCode": "USD"}
        assert data["contactInfo"] == {"name": "Ada Moore", "email": "admin@sandbox.example"}
        assert data["userEmail"] == "senior@sandbox.example"

    def test_all_pages_are_read(self, senior: Session, sandbox: Sandbox, sent: Sent) -> None:
        list_id = new_list(senior, *(item(GLOVES, quantity) for quantity in range(1, 121)))
        sandbox.clear_requests()
        senior.quote_from_shopping_list(list_id)
        assert operations(sandbox) == ["ShoppingList"] * 3 + ["CustomerInfo", "QuoteCreate"]
        data = sent["QuoteCreate"]["quoteData"]
        assert sorted(line["quantity"] for line in data["productList"]) == list(range(1, 121))
        assert Decimal(data["grandTotal"]) == Decimal("12.50") * sum(range(1, 121))

    def test_chosen_options_go_along(self, senior: Session, sent: Sent) -> None:
        options = [
            ItemOption(option_id="attribute[70]", option_value="501"),
            ItemOption(option_id="attribute[71]", option_value="Gate 3"),
        ]
        list_id = new_list(senior, item(PLATE, option_list=options))
        senior.quote_from_shopping_list(list_id)
        (line,) = sent["QuoteCreate"]["quoteData"]["productList"]
        assert line["options"] == [
            {"optionId": 70, "optionValue": "501"},
            {"optionId": 71, "optionValue": "Gate 3"},
        ]

    def test_an_empty_list_is_refused(self, junior: Session, sandbox: Sandbox) -> None:
        with pytest.raises(ShoppingListStateError, match=f"Shopping list {EMPTY} is empty, so it can't be quoted"):
            junior.quote_from_shopping_list(EMPTY)
        assert operations(sandbox)[-1] == "ShoppingList"

    @pytest.mark.parametrize("price", [None, "", False])
    def test_a_line_without_a_price_is_refused(
        self, senior: Session, sandbox: Sandbox, price: str | bool | None
    ) -> None:
        line = {"id": "5", "productId": 1, "variantId": 2, "quantity": 3, "productName": "Rope", "basePrice": price}
        products = {
            "totalCount": 1,
            "pageInfo": {"hasNextPage": False, "hasPreviousPage": False},
            "edges": [{"cursor": "a", "node": line}],
        }
        sandbox.fail_next("ShoppingList", body={"data": {"shoppingList": {"id": "7", "products": products}}})
        with pytest.raises(ShoppingListStateError, match=r"its line 5 \(Rope\) has no price. Nothing was submitted"):
            senior.quote_from_shopping_list(7)
        assert "QuoteCreate" not in operations(sandbox)

    @pytest.mark.parametrize("products", [None, "null list"])
    def test_a_list_that_is_not_there_is_refused(self, senior: Session, sandbox: Sandbox, products: str | None) -> None:
        found = None if products else {"id": "7", "products": None}
        sandbox.fail_next("ShoppingList", body={"data": {"shoppingList": found}})
        with pytest.raises(ShoppingListStateError, match="no shopping list 7" if products else "is empty"):
            senior.quote_from_shopping_list(7)

    def test_refused_products_name_the_line(self, senior: Session, sent: Sent) -> None:
        list_id = new_list(senior, item(GLOVES), item(WRENCH))
        with pytest.raises(QuoteRefusedError) as raised:
            senior.quote_from_shopping_list(list_id)
        (problem,) = raised.value.product_validation_errors
        lines = sent["QuoteCreate"]["quoteData"]["productList"]
        (refused,) = (line for line in lines if line["itemId"] == problem.item_id)
        assert (refused["sku"], problem.code) == ("WRENCH", "OOS")


class TestCheckoutQuote:
    """A quote becomes a cart, or says what is wrong with it."""

    def test_a_quote_brings_its_uuid_along(self, senior: Session, sandbox: Sandbox, sent: Sent) -> None:
        created = senior.quote_from_shopping_list(SENIORS)
        outcome = senior.checkout_quote(created)
        assert outcome.links is not None
        assert "loadInCheckout" in str(outcome.links.checkout_url)
        assert outcome.validation_errors == ()
        variables = {"id": int(created.id), "storeHash": sandbox.store_hash, "uuid": created.uuid}
        assert sent["QuoteCheckout"] == variables
        assert (senior.checkout_quote(int(created.id), uuid=created.uuid)).links is not None
        assert sent["QuoteCheckout"] == variables

    def test_a_summary_is_a_quote_too_and_an_id_leaves_the_uuid_out(
        self, senior: Session, sandbox: Sandbox, sent: Sent
    ) -> None:
        sandbox._graphql.state.store.legacy = True
        created = senior.quote_from_shopping_list(SENIORS)
        (summary,) = (quote for quote in (senior.quotes(first=50)).nodes if quote.id == created.id)
        assert (senior.checkout_quote(summary)).links is not None
        assert (senior.checkout_quote(int(created.id))).links is not None
        assert sent["QuoteCheckout"] == {"id": int(created.id), "storeHash": sandbox.store_hash}

    def test_refused_products_are_the_outcome(self, senior: Session, sandbox: Sandbox) -> None:
        problem = {"itemId": "7", "productId": 40_007, "variantId": 50_010, "code": "OOS", "responseType": "ERROR"}
        error = {"message": "Product validation failed", "extensions": {"productValidationErrors": [problem]}}
        sandbox.fail_next("QuoteCheckout", body={"errors": [error], "data": {"quoteCheckout": None}})
        outcome = senior.checkout_quote(60_001)
        assert outcome.links is None
        assert [(error.product_id, error.code) for error in outcome.validation_errors] == [(40_007, "OOS")]

    def test_any_other_refusal_is_raised(self, senior: Session, sandbox: Sandbox) -> None:
        sandbox.fail_next("QuoteCheckout", message="Quote has expired")
        with pytest.raises(QuoteRefusedError, match="Quote has expired"):
            senior.checkout_quote(60_001)

    def test_so_is_a_missing_permission(self, junior: Session) -> None:
        created = junior.quote_from_shopping_list(APPROVED)
        with pytest.raises(PermissionDeniedError) as denied:
            junior.checkout_quote(created)
        assert "checkout_with_quote" in denied.value.permissions


def test_a_session_of_the_users_own_is_asked(storefront: Storefront, sandbox: Sandbox) -> None:
    class Counting(Session):
        """Counts the lists that it reads."""

        __slots__ = ("reads",)

        reads: int

        def shopping_list(self, **arguments: Any) -> Any:
            self.reads += 1
            return super().shopping_list(**arguments)

    account: SandboxAccount = sandbox.accounts.junior
    session = storefront.session(credentials(account), client=Counting)
    session.reads = 0
    session.submit_shopping_list(DRAFT)
    assert session.reads == 1
