"""Of an answer that may hold a secret, no error shows anything: neither its data nor the beginning of its body."""

import pickle
from typing import Any

import pytest
from multidict import CIMultiDict

from b2b_storefront import InvalidBodyError
from b2b_storefront.bigcommerce import operations as store_operations
from b2b_storefront.client import operations
from b2b_storefront.wire.answer import HTTPResult, RawAnswer, read_answer
from b2b_storefront.wire.hidden_fields import holds_text
from b2b_storefront.wire.merging import merge
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.refusals import refusal
from b2b_storefront.wire.request import PreparedRequest

GIVING = [
    operations.LOGIN,
    operations.AUTHORIZATION,
    operations.CHECKOUT_LOGIN,
    operations.QUOTE_CHECKOUT,
    operations.INVOICE_CREATE_BC_CART,
    operations.STORE_FRONT_TOKEN,
    operations.QUOTE,
    store_operations.LOGIN,
    store_operations.LOGIN_WITH_CUSTOMER_LOGIN_JWT,
    store_operations.CREATE_CART_REDIRECT_URLS,
    store_operations.GENERATE_SESSION_SYNC_JWT,
]
SHOWN = [operations.CURRENT_USER, operations.QUOTES, operations.STOREFRONT_CONFIGS, store_operations.CUSTOMER]
DATA = {"root": {"list": [{"token": "SECRET"}]}}


def errors(data: dict[str, Any]) -> HTTPResult:
    """Return an answer with data and an error."""
    return HTTPResult(data, [{"message": "no"}], None, status=200, headers=CIMultiDict(), elapsed=0.1)


def look(operation: Operation) -> tuple[Any, str]:
    """Return what two errors of an operation show: of one with data, and of one that is a page."""
    refused = refusal(operation, errors(DATA))
    answer = RawAnswer(200, CIMultiDict({"Content-Type": "text/html"}), b"<html>SECRET", 0.1)
    page = read_answer(PreparedRequest(operation, {}), answer)
    assert isinstance(page, InvalidBodyError)
    assert pickle.loads(pickle.dumps(refused)).data == refused.data  # noqa: S301 - our own
    return refused.data, page.excerpt


@pytest.mark.parametrize("operation", GIVING, ids=lambda operation: operation.name)
def test_an_operation_that_gives_secrets_shows_nothing(operation: Operation) -> None:
    assert operation.gives_secrets
    assert look(operation) == (None, "")


@pytest.mark.parametrize("operation", SHOWN, ids=lambda operation: operation.name)
def test_every_other_shows_what_came(operation: Operation) -> None:
    assert not operation.gives_secrets
    assert look(operation) == (DATA, "<html>SECRET")


def test_a_page_with_one_that_gives_secrets_shows_nothing() -> None:
    assert merge((operations.CURRENT_USER, operations.QUOTE)).operation.gives_secrets
    assert not merge((operations.CURRENT_USER, operations.QUOTES)).operation.gives_secrets


@pytest.mark.parametrize(
    ("value", "expected"),
    [(None, False), ({"a": None}, False), ({"a": [1, {"b": True}]}, False), ({"a": [{"b": ""}]}, True), ("x", True)],
)
def test_data_without_a_text_holds_no_secret(value: object, expected: bool) -> None:
    assert holds_text(value) is expected


def test_data_in_which_there_is_no_text_is_shown() -> None:
    refused = refusal(operations.QUOTE_CHECKOUT, errors({"quoteCheckout": None}))
    assert refused.data == {"quoteCheckout": None}
