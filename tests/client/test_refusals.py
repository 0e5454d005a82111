"""Which error an answer amounts to: decided by what the API says first, and by the schema's names."""

import itertools
from typing import Any

import pytest

from b2b_storefront import (
    ChannelNotLiveError,
    CompanyInactiveError,
    CompanyPendingError,
    InvalidLoginError,
    InvoiceRefusedError,
    OperationError,
    PendingRestriction,
    QuoteRefusedError,
    SessionOverError,
)
from b2b_storefront.wire import api_texts, refusals
from b2b_storefront.wire.answer import HTTPResult
from b2b_storefront.wire.operation import Operation

TEXTS: dict[str, type[OperationError]] = {
    api_texts.INVALID_LOGIN: InvalidLoginError,
    api_texts.COMPANY_INACTIVE: CompanyInactiveError,
    api_texts.CHANNEL_NOT_LIVE: ChannelNotLiveError,
    **dict.fromkeys(api_texts.COMPANY_PENDING, CompanyPendingError),
}
LOGIN = Operation("Login", "mutation", "mutation Login { login { result { token } } }", root="login")


def refuse(operation: Operation, *errors: Any, data: dict[str, Any] | None = None) -> OperationError:
    """Return the error for an answer with these errors."""
    result = HTTPResult(data, list(errors), None, status=200, headers={}, elapsed=0.0)
    return refusals.refusal(operation, result)


@pytest.mark.parametrize(("first", "second"), list(itertools.permutations(TEXTS, 2)))
def test_of_several_texts_the_first_decides(first: str, second: str) -> None:
    error = refuse(LOGIN, {"message": first}, {"message": second})
    assert type(error) is TEXTS[first]


@pytest.mark.parametrize("text", api_texts.COMPANY_PENDING)
def test_what_a_waiting_company_lacks_is_the_first_text_of_the_kind(text: str) -> None:
    others = [other for other in api_texts.COMPANY_PENDING if other != text]
    error = refuse(LOGIN, *({"message": message} for message in [text, *others]))
    assert isinstance(error, CompanyPendingError)
    assert error.restriction is api_texts.COMPANY_PENDING[text]
    assert isinstance(error.restriction, PendingRestriction)


def test_the_session_is_over_wherever_the_code_stands() -> None:
    errors = [{"message": api_texts.INVALID_LOGIN}, {"message": "x", "extensions": {"code": 40101}}]
    assert type(refuse(LOGIN, *errors)) is type(refuse(LOGIN, *reversed(errors))) is SessionOverError


@pytest.mark.parametrize("root", ["quoteCreate", "mine"])
def test_a_refused_quote_is_told_by_the_schemas_field_and_not_by_its_alias(root: str) -> None:
    alias = "" if root == "quoteCreate" else f"{root}: "
    document = f"mutation Mine {{ {alias}quoteCreate {{ quote {{ id }} }} }}"
    operation = Operation("Mine", "mutation", document, root=root, root_field="quoteCreate")
    assert type(refuse(operation, {"message": ""})) is QuoteRefusedError


@pytest.mark.parametrize("root", ["invoiceCreateBcCart", "invoiceFinishBcPayment"])
def test_a_payment_that_is_refused_is_told(root: str) -> None:
    operation = Operation("Mine", "mutation", f"mutation Mine {{ {root} {{ result {{ id }} }} }}", root=root)
    assert type(refuse(operation, {"message": "The amount is greater than what is open."})) is InvoiceRefusedError


def test_another_field_that_is_called_like_a_quotes_is_none() -> None:
    document = "mutation Mine { quoteCreate: quoteEmail { message } }"
    operation = Operation("Mine", "mutation", document, root="quoteCreate", root_field="quoteEmail")
    assert type(refuse(operation, {"message": ""})) is OperationError


@pytest.mark.parametrize("root", ["quoteCreate", "allOrders"])
def test_what_the_sandbox_lacks_is_not_taken_for_a_refusal_of_the_api(root: str) -> None:
    operation = Operation("Mine", "query", f"query Mine {{ {root} {{ id }} }}", root=root, root_field=root)
    text = f'The sandbox does not have "{root}" yet.'
    error = refuse(operation, {"message": text, "extensions": {"code": refusals.NOT_IN_SANDBOX}})
    assert type(error) is OperationError
    assert str(error) == f"Mine: {text} The sandbox said so and not the API: run this operation against a store."
