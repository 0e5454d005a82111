"""Answers that stray from their schema decode all the same, into the type that is of most use."""

import datetime
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from b2b_storefront import UnexpectedResultError, client
from b2b_storefront.client import operations
from b2b_storefront.codes import (
    InventoryTracking,
    InvoiceStatus,
    InvoicingStatus,
    OrderFlag,
    OrderOrigin,
    QuoteStatus,
    UserRole,
    ValidationCode,
)
from b2b_storefront.scalars import Amount, ItemOption, mail_datetime, unix_datetime
from b2b_storefront.shapes import MoneyFormat, OrderAddress, OrderLineOption, OrderShippingAddress
from b2b_storefront.transport import HTTPResult
from b2b_storefront.wire import decode as decoding


def decode(operation: str, model: Any, answer: Any) -> Any:
    """Return the root of an answer as sessions return it."""
    prepared = getattr(operations, operation)
    result = HTTPResult({str(prepared.root): answer}, None, None, status=200, headers={}, elapsed=0.0)
    return decoding.decode(prepared, result, model)


def order(**answer: Any) -> client.OrderDetail:
    result: client.OrderDetail = decode("ORDER", client.OrderDetail, {"id": "1", **answer})
    return result


def listed_order(**answer: Any) -> client.OrderSummary:
    whole = {
        "id": "T3JkZXI6MQ==",
        "bcOrderId": 1,
        "createdAt": 1,
        "updatedAt": 1,
        "userId": 1,
        "status": "Shipped",
        "statusCode": 2,
        "isInvoiceOrder": "A_0",
    }
    page = {
        "pageInfo": {"hasNextPage": False, "hasPreviousPage": False},
        "edges": [{"cursor": "", "node": whole | answer}],
    }
    result: client.OrderSummary = decode("ALL_ORDERS", client.AllOrders, page).nodes[0]
    return result


def quote(**answer: Any) -> client.QuoteDetail:
    result: client.QuoteDetail = decode(
        "QUOTE", client.QuoteDetail, {"id": "1", "createdAt": 1, "updatedAt": 1, **answer}
    )
    return result


def invoice(**answer: Any) -> client.InvoiceDetail:
    result: client.InvoiceDetail = decode("INVOICE", client.InvoiceDetail, {"id": "1", **answer})
    return result


def quick_order_product(**answer: Any) -> client.QuickOrderProduct:
    result: client.QuickOrderProduct = decode("VARIANT_SKU", list[client.QuickOrderProduct], [answer])[0]
    return result


def receipt_line(**answer: Any) -> client.PaymentLine:
    result: client.PaymentLine = decode("RECEIPT_LINE", client.PaymentLine, {"id": "1", **answer})
    return result


def priced_product(**answer: Any) -> client.ProductPrices:
    result: client.ProductPrices = decode("PRICE_PRODUCTS", list[client.ProductPrices], [answer])[0]
    return result


def list_line(**answer: Any) -> client.ShoppingListLine:
    payload = {"shoppingListsItem": {"id": "1", **answer}}
    result: client.ShoppingListLine = decode(
        "SHOPPING_LISTS_ITEMS_UPDATE", client.ShoppingListsItemsUpdate, payload
    ).shopping_lists_item
    return result


def extra_field(**answer: Any) -> client.ExtraFieldDefinition:
    result: client.ExtraFieldDefinition = decode("USER_EXTRA_FIELDS", list[client.ExtraFieldDefinition], [answer])[0]
    return result


def company_address(**answer: Any) -> client.CompanyAddress:
    whole = {
        "id": "1",
        "createdAt": 1,
        "updatedAt": 1,
        "firstName": "A",
        "lastName": "B",
        "city": "C",
        "country": "D",
        "isActive": 1,
    }
    result: client.CompanyAddress = decode("ADDRESS", client.CompanyAddress, whole | answer)
    return result


def list_owner(**answer: Any) -> client.ShoppingListOwner:
    payload = {"shoppingList": {"id": "1", "customerInfo": answer}}
    owner: client.ShoppingListOwner = decode(
        "SHOPPING_LISTS_CREATE", client.ShoppingListsCreate, payload
    ).shopping_list.customer_info
    return owner


def masqueraded(**answer: Any) -> client.CompanyReference:
    payload = {"userMasqueradingCompanyBegin": answer}
    result: client.CompanyReference = decode(
        "USER_MASQUERADING_COMPANY_BEGIN", client.UserMasqueradingCompanyBegin, payload
    ).user_masquerading_company_begin
    return result


def status_label(**answer: Any) -> client.OrderStatusLabel:
    result: client.OrderStatusLabel = decode("ORDER_STATUSES", list[client.OrderStatusLabel], [answer])[0]
    return result


def currency(**answer: Any) -> client.StoreCurrency:
    result: client.StoreCurrency = decode("CURRENCIES", client.Currencies, {"currencies": [answer]}).currencies[0]
    return result


def bought_product(**answer: Any) -> client.BoughtProduct:
    whole = {
        "id": "1",
        "createdAt": 1,
        "updatedAt": 1,
        "productName": "",
        "productId": "1",
        "variantId": "1",
        "orderedTimes": "3",
        "firstOrderedAt": 1,
        "lastOrderedAt": 1,
        "lastOrderedItems": "2",
        "orderProductId": "1",
        "sku": "",
        "lastOrdered": "1",
    }
    page = {
        "pageInfo": {"hasNextPage": False, "hasPreviousPage": False},
        "edges": [{"cursor": "", "node": whole | answer}],
    }
    result: client.BoughtProduct = decode("ORDERED_PRODUCTS", client.OrderedProducts, page).nodes[0]
    return result


MONEY = MoneyFormat(currency_token="$", decimal_places=2)

ODDITIES: list[tuple[Callable[..., Any], str, Any, str, Any]] = [
    # what answers, its key, what the API sends, the attribute, what it becomes
    (listed_order, "isInvoiceOrder", "A_1", "is_invoice_order", True),
    (listed_order, "isInvoiceOrder", 0, "is_invoice_order", False),
    (listed_order, "isInvoiceOrder", False, "is_invoice_order", False),
    (listed_order, "ipStatus", "A_2", "ip_status", InvoicingStatus.COMPLETED),
    (listed_order, "ipStatus", 1, "ip_status", InvoicingStatus.INVOICED),
    (listed_order, "ipStatus", "A_7", "ip_status", 7),
    (listed_order, "flag", "A_2", "flag", OrderFlag.CANCELLED),
    (listed_order, "createdFrom", "A_0", "created_from", OrderOrigin.B2B_EDITION),
    (listed_order, "totalIncTax", 12.1, "total_inc_tax", Decimal("12.1")),
    (listed_order, "money", '"{\\"currency_token\\": \\"$\\", \\"decimal_places\\": 2}"', "money", MONEY),
    (listed_order, "money", '{"currency_token": "$", "decimal_places": 2}', "money", MONEY),
    (order, "money", {"currency_token": "$", "decimal_places": 2}, "money", MONEY),
    (order, "isInvoiceOrder", 1, "is_invoice_order", True),
    (order, "ipStatus", 0, "ip_status", InvoicingStatus.OPEN),
    (order, "totalIncTax", "110.0000", "total_inc_tax", Decimal("110.0000")),
    (order, "totalIncTax", "", "total_inc_tax", None),
    (order, "shipments", False, "shipments", []),
    (order, "shippingAddress", False, "shipping_address", []),
    (order, "shippingAddress", [{"city": "A"}], "shipping_address", [OrderShippingAddress(city="A")]),
    (order, "shippingAddress", {"city": "A"}, "shipping_address", [OrderShippingAddress(city="A")]),
    (order, "billingAddress", False, "billing_address", None),
    (order, "billingAddress", [], "billing_address", None),
    (order, "billingAddress", {}, "billing_address", OrderAddress()),
    (order, "companyInfo", False, "company_info", None),
    (order, "itemsTotal", "3", "items_total", 3),
    (order, "itemsTotal", "", "items_total", None),
    (order, "channelId", 1, "channel_id", "1"),
    (order, "orderHistoryEvent", None, "order_history_event", []),
    (order, "orderHistoryEvent", False, "order_history_event", []),
    (order, "canReturn", 0, "can_return", False),
    (order, "canReturn", "1", "can_return", True),
    (status_label, "statusCode", "11", "status_code", 11),
    (list_owner, "role", "2", "role", UserRole.JUNIOR_BUYER),
    (list_owner, "role", "", "role", None),
    (extra_field, "maximumLength", 30, "maximum_length", "30"),
    (extra_field, "maximumLength", None, "maximum_length", None),
    (extra_field, "listOfValue", ["a", None, 3], "list_of_value", ["a", "3"]),
    (extra_field, "listOfValue", None, "list_of_value", []),
    (extra_field, "defaultValue", True, "default_value", "true"),
    (receipt_line, "customerId", "42", "customer_id", 42),
    (receipt_line, "amount", {"code": "USD", "value": "9.90"}, "amount", Amount(code="USD", value=Decimal("9.90"))),
    (receipt_line, "amount", {"code": "USD", "value": 9.9}, "amount", Amount(code="USD", value=Decimal("9.9"))),
    (receipt_line, "amount", [], "amount", None),
    (invoice, "status", 3, "status", 3),
    (invoice, "status", "2", "status", InvoiceStatus.PAID),
    (invoice, "notAllowedPay", 1, "not_allowed_pay", True),
    (invoice, "details", {"line_items": []}, "details.raw", {"line_items": []}),
    (quick_order_product, "categories", ["23", "24"], "categories", [23, 24]),
    (quick_order_product, "isStock", "1", "is_stock", True),
    (quick_order_product, "purchasingDisabled", "0", "purchasing_disabled", False),
    (quick_order_product, "productId", 77, "product_id", "77"),
    (quick_order_product, "inventoryTracking", "none", "inventory_tracking", InventoryTracking.NONE),
    (quick_order_product, "inventoryTracking", "bundle", "inventory_tracking", "bundle"),
    (priced_product, "options", None, "options", []),
    (list_line, "channelId", "1", "id", "1"),
    (
        list_line,
        "optionList",
        '[{"option_id":"attribute[70]","option_value":"501"}]',
        "option_list",
        [ItemOption(option_id="attribute[70]", option_value="501")],
    ),
    (
        list_line,
        "optionList",
        [{"optionId": "attribute[70]", "optionValue": 501}],
        "option_list",
        [ItemOption(option_id="attribute[70]", option_value=501)],
    ),
    (list_line, "optionList", "", "option_list", []),
    (list_line, "optionList", None, "option_list", []),
    (company_address, "isShipping", 1, "is_shipping", True),
    (company_address, "isDefaultBilling", "0", "is_default_billing", False),
    (company_address, "companyInfo", {"companyId": 79, "bcId": "109"}, "company_info.company_id", "79"),
    (masqueraded, "companyId", 3, "company_id", "3"),
    (currency, "id", 1, "id", "1"),
    (currency, "currency_exchange_rate", "1.0000000000", "currency_exchange_rate", Decimal(1)),
    (bought_product, "orderedTimes", "3", "ordered_times", 3),
    (bought_product, "lastOrdered", "1744916935", "last_ordered", 1744916935),
    (bought_product, "optionList", '[{"option_id": 1}]', "option_list", [OrderLineOption(option_id=1)]),
    (quote, "status", 1, "status", QuoteStatus.OPEN),
    (quote, "status", 2, "status", 2),
    (quote, "taxTotal", "0.0000", "tax_total", Decimal(0)),
    (quote, "productsList", [None, {"productId": 5}], "products_list[0].product_id", "5"),
    (quote, "salesRepInfo", {}, "sales_rep_info.sales_rep_name", None),
    (quote, "salesRepInfo", "", "sales_rep_info", None),
    (quote, "bcOrderId", "", "bc_order_id", ""),
    (quote, "trackingHistory", None, "tracking_history", []),
    (quote, "trackingHistory", [{"date": 1, "role": "Sales rep: A", "read": 0}], "tracking_history[0].read", False),
    (quote, "trackingHistory", [{"role": "Sales rep: A"}], "tracking_history[0].from_sales_rep", True),
]


def attribute(value: Any, path: str) -> Any:
    """Return what a path such as `products_list[0].product_id` leads to."""
    for step in path.replace("[", ".").replace("]", "").split("."):
        value = value[int(step)] if step.isdecimal() else getattr(value, step)
    return value


@pytest.mark.parametrize(("answered", "key", "sent", "path", "becomes"), ODDITIES)
def test_an_oddity_decodes(answered: Callable[..., Any], key: str, sent: Any, path: str, becomes: Any) -> None:
    value = attribute(answered(**{key: sent}), path)
    assert value == becomes
    assert (value is becomes) or not isinstance(becomes, bool)


def test_missing_nullable_keys_decode() -> None:
    assert order().model_fields_set == {"id"}
    assert order().total_inc_tax is None
    assert order().order_history_event == []


def test_a_result_of_several_oddities_is_mended_as_a_whole() -> None:
    checked = decode(
        "QUOTE",
        client.QuoteDetail,
        {
            "id": 7,
            "createdAt": "1744916935",
            "updatedAt": 1,
            "subtotal": "",
            "companyInfo": False,
            "productsList": [{"quantity": "2"}, None, {"quantity": ""}],
            "extraFields": {"fieldName": "a", "fieldValue": 1},
        },
    )
    assert (checked.id, checked.created_at, checked.subtotal, checked.company_info) == ("7", 1744916935, None, None)
    assert [line.quantity for line in checked.products_list] == [2, None]
    assert [(field.field_name, field.field_value) for field in checked.extra_fields] == [("a", "1")]


def test_what_is_sent_is_not_changed_when_it_is_mended() -> None:
    answer = {"id": "1", "orderHistoryEvent": [None, {"id": ""}], "companyInfo": False}
    kept = {"id": "1", "orderHistoryEvent": [None, {"id": ""}], "companyInfo": False}
    assert len(decode("ORDER", client.OrderDetail, answer).order_history_event) == 1
    assert answer == kept


def test_places_in_a_checked_list_of_products_stay() -> None:
    result = decode("VALIDATE_PRODUCTS", client.ValidateProducts, {"products": [None, {"errorCode": "OOS"}]})
    assert result.products[0] is None
    assert result.products[1].error_code is ValidationCode.OUT_OF_STOCK


@pytest.mark.parametrize(
    ("answer", "place"),
    [
        ({"itemsTotal": "many"}, "itemsTotal"),
        ({"totalIncTax": "ten"}, "totalIncTax"),
        ({"companyInfo": "Acme"}, "companyInfo"),
        ({"orderHistoryEvent": [{"createdAt": "yesterday"}]}, r"orderHistoryEvent\.0\.createdAt"),
        ({"id": None}, "id"),
    ],
)
def test_what_has_no_plain_meaning_is_an_error_that_names_the_place(answer: dict[str, Any], place: str) -> None:
    with pytest.raises(UnexpectedResultError, match=rf"^Order: the result does not fit its type: {place}: "):
        order(**answer)


@pytest.mark.parametrize(
    ("seconds", "moment"),
    [
        (None, None),
        (0, datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)),
        (1744916935, datetime.datetime(2025, 4, 17, 19, 8, 55, tzinfo=datetime.UTC)),
        (10**30, None),
    ],
)
def test_unix_seconds_are_a_moment_as_well(seconds: int | None, moment: datetime.datetime | None) -> None:
    assert unix_datetime(seconds) == moment
    if seconds:
        assert quote(expiredAt=seconds).expired_at_datetime == moment


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Thu, 17 Apr 2025 19:08:55 +0000", datetime.datetime(2025, 4, 17, 19, 8, 55, tzinfo=datetime.UTC)),
        ("Thu, 17 Apr 2025 21:08:55 +0200", datetime.datetime(2025, 4, 17, 19, 8, 55, tzinfo=datetime.UTC)),
        ("Thu, 17 Apr 2025 19:08:55 -0000", datetime.datetime(2025, 4, 17, 19, 8, 55, tzinfo=datetime.UTC)),
        ("", None),
        (None, None),
        ("some day", None),
    ],
)
def test_a_mail_date_is_a_moment_as_well(text: str | None, moment: datetime.datetime | None) -> None:
    read = order(dateCreated=text)
    assert (read.date_created, read.date_created_datetime) == (text, moment)
    assert mail_datetime(text) == moment
    assert read.date_created_datetime is None or read.date_created_datetime.tzinfo is not None
