"""The pure parts of the management client: what arguments become on the wire, how lines are priced."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from b2b_storefront import UNSET, ConfigurationError, ManagementError, StorefrontError
from b2b_storefront.codes import CompanyStatus, UserRole
from b2b_storefront.management import (
    ManagementOperation,
    Quote,
    QuoteLineInput,
    SuperAdminAssignmentInput,
    operations,
    price_lines,
)
from b2b_storefront.management.answers import ManagementRequest
from b2b_storefront.management.operation import Call
from b2b_storefront.wire.answer import RawAnswer
from tests.client.test_whatever_comes import JSON, STATUSES, as_body

OWN = {"store_hash": "abc123", "channel_id": 7}
NOON = datetime.datetime(2026, 1, 31, 12, tzinfo=datetime.UTC)
ALL = [value for value in vars(operations).values() if isinstance(value, ManagementOperation)]


def prepare(operation: ManagementOperation[Any], **arguments: Any) -> Call:
    return operation.prepare(arguments, OWN)


class TestArguments:
    """What they are on the wire."""

    @pytest.mark.parametrize(
        ("operation", "arguments", "query"),
        [
            (operations.COMPANIES, {"created_from": NOON}, {"minCreated": ["1769860800"]}),
            (operations.COMPANIES, {"created_from": 0}, {"minCreated": ["0"]}),
            (operations.COMPANIES, {"minCreated": 5}, {"minCreated": ["5"]}),
            (operations.COMPANIES, {"include_extra_fields": True}, {"isIncludeExtraFields": ["1"]}),
            (operations.COMPANIES, {"include_extra_fields": False}, {"isIncludeExtraFields": ["0"]}),
            (operations.COMPANIES, {"company_status": CompanyStatus.APPROVED}, {"companyStatus": ["1"]}),
            (operations.COMPANIES, {"company_status": 0}, {"companyStatus": ["0"]}),
            (operations.COMPANIES, {"bc_group_id": 12}, {"bcGroupId": ["12"]}),
            (operations.COMPANIES, {"extra_fields": ("a:b", "c:d")}, {"extraFields": ["a:b", "c:d"]}),
            (operations.COMPANIES, {"q": UNSET}, {}),
            (operations.USERS, {"roles": [UserRole.ADMIN, 2]}, {"roles": ["0", "2"]}),
            (operations.ORDERS, {"include_extra_fields": True}, {"showExtra": ["true"]}),
            (operations.ORDERS, {"channel_ids": [1, 2]}, {"channelIds[]": ["1", "2"]}),
            (operations.ORDERS, {"whole_history": True}, {"minCreated": ["0"]}),
            (operations.ORDERS, {"whole_history": True, "modified_to": 9}, {"maxModified": ["9"]}),
            (operations.ORDERS, {"whole_history": False}, {}),
        ],
    )
    def test_of_a_query(
        self, operation: ManagementOperation[Any], arguments: dict[str, Any], query: dict[str, list[str]]
    ) -> None:
        call = prepare(operation, **arguments)
        assert (call.query, call.body) == (query, None)

    @pytest.mark.parametrize(
        "day",
        [datetime.date(2026, 1, 31), NOON, 1769860800, NOON.astimezone(datetime.timezone(datetime.timedelta(hours=9)))],
    )
    def test_a_day_is_written_as_americans_do(self, day: datetime.date | int) -> None:
        assert prepare(operations.QUOTE, quote_id=7, created_on=day) == Call(
            "/api/v3/io/rfq/7", {"date": ["01/31/2026"]}, None
        )

    def test_money_is_a_number_and_exact(self) -> None:
        line = QuoteLineInput(product_id=1, base_price=Decimal("12.50"), quantity=3)
        call = prepare(operations.UPDATE_QUOTE, quote_id=7, replace_lines=[line], subtotal=Decimal("37.5"), discount=0)
        assert call.path == "/api/v3/io/rfq/7"
        assert call.body == {
            "productList": [{"productId": 1, "basePrice": 12.5, "quantity": 3}],
            "subtotal": 37.5,
            "discount": 0,
        }
        assert type(call.body["discount"]) is int

    def test_amounts_of_invoices_are_text(self) -> None:
        call = prepare(
            operations.RECORD_OFFLINE_PAYMENT,
            paid=[{"invoice_id": 1, "amount": Decimal("1E+2")}],
            currency="USD",
            details={},
            company_id=1001,
        )
        assert call.body == {
            "lineItems": [{"invoiceId": 1, "amount": "100"}],
            "currency": "USD",
            "details": {},
            "customerId": "1001",
        }

    def test_the_storefront_fills_in_its_own(self) -> None:
        call = prepare(operations.CREATE_NAMED_TOKEN, email="a@example.com", password="secret", name="x", end_at=NOON)
        assert call.body is not None
        assert (call.body["storeHash"].reveal(), call.body["channelId"]) == ("abc123", 7)
        assert "secret" not in repr(call)
        assert call.body["password"].reveal() == "secret"
        given = prepare(operations.CREATE_CUSTOMER_TOKEN, customer_id=5, channel_id=2)
        assert given.body == {"customerId": 5, "channelId": 2}

    def test_ids_cant_leave_their_place_in_the_path(self) -> None:
        for operation in ALL:
            for name in ("companyId", "userId", "quote_id", "bcOrderId", "invoiceId", "customerId", "orderId"):
                if f"{{{name}}}" in operation.path:
                    with pytest.raises(ConfigurationError):
                        operation.prepare({name: "../channels"}, OWN)

    @pytest.mark.parametrize("price", [float("nan"), Decimal("inf"), "twelve", True, [1]])
    def test_what_is_no_amount_is_refused(self, price: object) -> None:
        with pytest.raises(ConfigurationError, match="subtotal"):
            prepare(operations.UPDATE_QUOTE, quote_id=7, subtotal=price)

    @pytest.mark.parametrize("moment", ["2026-01-31", "2026-01-31T12:00:00Z", "", "soon"])
    def test_a_text_is_no_moment_and_the_error_says_what_is(self, moment: str) -> None:
        with pytest.raises(ConfigurationError, match=r"created_from: .*an aware datetime or unix seconds, not a text"):
            prepare(operations.ORDERS, created_from=moment)

    def test_inputs_check_themselves(self) -> None:
        with pytest.raises(ConfigurationError, match="is_assigned"):
            SuperAdminAssignmentInput(super_admin_id=1)  # type: ignore[call-arg]
        with pytest.raises(ConfigurationError, match="super_admin_id"):
            SuperAdminAssignmentInput(super_admin_id=True, is_assigned=True)
        with pytest.raises(ConfigurationError, match="super_admins"):
            prepare(operations.ASSIGN_SUPER_ADMINS, company_id=1, super_admins=[{"super_admin_id": 1}])

    def test_reading_may_be_repeated(self) -> None:
        assert [operation.name for operation in ALL if operation.method == "GET" and not operation.repeatable] == []
        assert {operation.method for operation in ALL if not operation.repeatable} == {"POST", "PUT", "DELETE"}


QUOTE = Quote.model_validate(
    {
        "currency": {"decimalPlaces": 2},
        "productList": [
            {
                "productId": 1,
                "variantId": 11,
                "basePrice": 12.5,
                "offeredPrice": 12,
                "quantity": 40,
                "options": [{"optionId": 5, "optionValue": "7"}],
            },
            {"productId": 2, "variantId": 22, "basePrice": "18.99", "quantity": 3},
        ],
    }
)


class TestPricing:
    """`price_lines`."""

    def test_a_price_replaces_that_of_a_product_alone(self) -> None:
        priced = price_lines(QUOTE, unit_prices={2: Decimal("15.005")})
        first, second = priced.lines
        assert (first.offered_price, second.offered_price, second.discount) == (12, Decimal("15.01"), Decimal("3.98"))
        assert (priced.subtotal, priced.grand_total) == (Decimal("556.97"), Decimal("525.03"))
        assert priced.discount == priced.subtotal - priced.grand_total
        assert first.options is not None
        assert [option.option_id for option in first.options] == [5]
        body = prepare(operations.UPDATE_QUOTE, quote_id=1, **priced.arguments).body
        assert body is not None
        assert body["grandTotal"] == 525.03
        assert body["productList"][1] == {
            "productId": 2,
            "variantId": 22,
            "quantity": 3,
            "basePrice": 18.99,
            "discount": 3.98,
            "offeredPrice": 15.01,
            "options": [],
        }

    def test_a_discount_is_taken_off_the_price_before_discounts(self) -> None:
        priced = price_lines(QUOTE, discount_percent=10)
        assert [line.offered_price for line in priced.lines] == [Decimal("11.25"), Decimal("17.09")]

    def test_money_without_parts_has_none(self) -> None:
        quote = Quote.model_validate(QUOTE.raw | {"currency": {"decimalPlaces": 0}})
        assert [line.offered_price for line in price_lines(quote, discount_percent=10).lines] == [11, 17]

    @pytest.mark.parametrize(
        ("arguments", "text"),
        [
            ({}, "either unit_prices or discount_percent"),
            ({"unit_prices": {}, "discount_percent": 1}, "either"),
            ({"unit_prices": {3: 1}}, "no product 3"),
            ({"unit_prices": {1: -1}}, "product 1"),
            ({"unit_prices": {1: 1.5}}, "product 1"),
            ({"unit_prices": {1: Decimal("nan")}}, "product 1"),
            ({"discount_percent": 101}, "0 to 100"),
            ({"discount_percent": True}, "0 to 100"),
        ],
    )
    def test_what_makes_no_sense_is_refused(self, arguments: dict[str, Any], text: str) -> None:
        with pytest.raises(ConfigurationError, match=text):
            price_lines(QUOTE, **arguments)

    def test_a_quote_that_came_without_prices_is_not_guessed_at(self) -> None:
        quote = Quote.model_validate({"productList": [{"productId": 1, "quantity": 2}]})
        with pytest.raises(ConfigurationError, match="line 0"):
            price_lines(quote, discount_percent=1)

    @given(
        prices=st.lists(st.decimals(0, 9_999, places=2), min_size=1, max_size=5),
        percent=st.decimals(0, 100, places=1),
    )
    @settings(max_examples=40)
    def test_the_sums_are_those_of_the_lines(self, prices: list[Decimal], percent: Decimal) -> None:
        lines = [{"productId": n, "basePrice": str(price), "quantity": n} for n, price in enumerate(prices, start=1)]
        priced = price_lines(Quote.model_validate({"productList": lines}), discount_percent=percent)
        assert priced.grand_total == sum((line.offered_price or 0) * (line.quantity or 0) for line in priced.lines)
        assert priced.subtotal == priced.grand_total + priced.discount
        assert priced.discount >= 0


@pytest.mark.parametrize("operation", ALL, ids=lambda operation: operation.name)
@given(answer=JSON, status=STATUSES)
@settings(max_examples=6)
def test_whatever_is_answered_is_a_result_or_an_error_of_ours(
    operation: ManagementOperation[Any], answer: object, status: int
) -> None:
    request = ManagementRequest(operation.name, operation.method, operation.path, gives_token=operation.gives_token)
    body = as_body({"code": 200, "data": answer, "meta": answer} if status == 200 else answer)
    outcome = request.read(RawAnswer(status, {}, body, 0.0))
    if isinstance(outcome, StorefrontError):
        assert len(str(outcome)) < 5_000
        if isinstance(outcome, ManagementError):
            assert isinstance(outcome.message, str)
        return
    try:
        result = operation.read(outcome.data, outcome.meta)
    except ValueError as error:
        assert type(error).__name__ == "MisfitError"  # noqa: PT017 - either of both may happen
    else:
        assert len(repr(result)) >= 0
