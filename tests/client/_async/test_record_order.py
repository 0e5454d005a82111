"""After the order: B2B Edition learns its company, PO number and quote, once, whatever happens in between."""

from collections.abc import Iterator
from typing import Any

import pytest

from b2b_storefront import (
    AsyncBuyer,
    AsyncStorefront,
    ConfigurationError,
    ConnectionLostError,
    OperationError,
    OrderRecordError,
    PermissionDeniedError,
)
from b2b_storefront.codes import QuoteStatus
from b2b_storefront.sandbox import Sandbox
from tests.client.browsing import Browser
from tests.client.conftest import operations

HATS = 50_003


@pytest.fixture(scope="module")
def running_sandbox() -> Iterator[Sandbox]:
    """A sandbox with the storefront's own pages."""
    with Sandbox(shop=True) as sandbox:
        yield sandbox


@pytest.fixture
async def async_buyer(async_shop: AsyncStorefront, sandbox: Sandbox) -> AsyncBuyer:
    account = sandbox.accounts.senior
    return await async_shop.sign_in(account.email, account.password)


async def async_order_quote(buyer: AsyncBuyer) -> tuple[int, int]:
    """Check a quote out in a browser, and return the quote's id and the order's."""
    quotes = (await buyer.session.quotes(first=50)).nodes
    quote = next(quote for quote in quotes if quote.status == QuoteStatus.OPEN and quote.uuid)
    handed = await buyer.hand_over(quote=quote)
    browser = Browser()
    order_id = browser.open(handed.url).place_order()
    browser.close()
    return int(quote.id), order_id


async def async_read(buyer: AsyncBuyer, order_id: int) -> Any:
    """Return an order as the store shows it."""
    return (await buyer.store.order(entity_id=order_id)).order


async def test_company_po_number_and_quote_are_told(async_buyer: AsyncBuyer, sandbox: Sandbox) -> None:
    quote_id, order_id = await async_order_quote(async_buyer)
    before = await async_read(async_buyer, order_id)
    assert before is None  # Company users see orders of their company, and nobody has said that it is one.
    sandbox.clear_requests()
    record = await async_buyer.record_order(
        order_id, po_number="PO-77", reference_number="R-1", extra_fields={"Site": "North"}, quote=quote_id
    )
    assert (record.order_id, record.done) == (order_id, ("order", "quote"))
    assert record.b2b_order_id is not None
    assert operations(sandbox) == ["CreateOrder", "QuoteOrdered"]
    order = await async_read(async_buyer, order_id)
    assert (order.po_number, order.reference, order.company.name) == ("PO-77", "R-1", "Harbour Supplies")
    assert order.quote.id == str(quote_id)
    assert [(field.name, field.value) for field in order.extra_fields] == [("Site", "North")]
    listed = (await async_buyer.session.all_orders(search="PO-77")).nodes
    assert [order.order_id for order in listed] == [str(order_id)]


async def test_it_may_be_called_again(async_buyer: AsyncBuyer) -> None:
    quote_id, order_id = await async_order_quote(async_buyer)
    first = await async_buyer.record_order(order_id, po_number="PO-77", quote=quote_id)
    again = await async_buyer.record_order(order_id, po_number="PO-77", quote=quote_id)
    assert again.done == first.done


@pytest.mark.usefixtures("each_failure_is_seen")
async def test_an_answer_that_is_lost_is_looked_up(async_buyer: AsyncBuyer, sandbox: Sandbox) -> None:
    quote_id, order_id = await async_order_quote(async_buyer)
    await async_buyer.record_order(order_id, po_number="PO-77", quote=quote_id)
    sandbox.clear_requests()
    for name in ("CreateOrder", "QuoteOrdered"):
        sandbox.fail_next(name, disconnect=True)
    record = await async_buyer.record_order(order_id, po_number="PO-77", quote=quote_id)
    assert record.done == ("order", "quote")
    assert operations(sandbox) == ["CreateOrder", "store:Order", "QuoteOrdered", "store:Order"]


@pytest.mark.usefixtures("each_failure_is_seen")
async def test_what_was_told_is_said_when_it_breaks_off(async_buyer: AsyncBuyer, sandbox: Sandbox) -> None:
    quote_id, order_id = await async_order_quote(async_buyer)
    sandbox.fail_next("QuoteOrdered", disconnect=True)
    with pytest.raises(OrderRecordError, match="was told of order of order") as caught:
        await async_buyer.record_order(order_id, po_number="PO-77", quote=quote_id)
    assert (caught.value.done, caught.value.left) == (("order",), ("quote",))
    assert isinstance(caught.value.__cause__, ConnectionLostError)
    record = await async_buyer.record_order(order_id, po_number="PO-77", quote=quote_id)
    assert record.done == ("order", "quote")


@pytest.mark.usefixtures("each_failure_is_seen")
async def test_nobody_knows_what_became_of_the_first_call(async_buyer: AsyncBuyer, sandbox: Sandbox) -> None:
    _, order_id = await async_order_quote(async_buyer)
    sandbox.fail_next("CreateOrder", disconnect=True)
    sandbox.fail_next("store:Order", status=500, message="down")
    with pytest.raises(OrderRecordError) as caught:
        await async_buyer.record_order(order_id, po_number="PO-77")
    assert (caught.value.done, caught.value.left) == ((), ("order",))
    assert "could not be looked up" in "".join(caught.value.__cause__.__notes__ if caught.value.__cause__ else [])


async def test_a_first_call_that_is_refused_did_nothing(async_buyer: AsyncBuyer, sandbox: Sandbox) -> None:
    with pytest.raises(OperationError, match="Order Does not Exist"):
        await async_buyer.record_order(7, po_number="PO-77", quote=60_001)
    assert "QuoteOrdered" not in operations(sandbox)


async def test_who_may_not_order_is_told_so(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.customer
    buyer = await async_shop.sign_in(account.email, account.password)
    order_id = sandbox.place_order(account.email, {HATS: 1})
    with pytest.raises(PermissionDeniedError):
        await buyer.record_order(order_id)


@pytest.mark.parametrize("order_id", [0, -1, True, "7a", None])
async def test_what_is_no_order_is_not_sent(async_buyer: AsyncBuyer, sandbox: Sandbox, order_id: Any) -> None:
    sandbox.clear_requests()
    with pytest.raises(ConfigurationError, match="order_id is"):
        await async_buyer.record_order(order_id)
    with pytest.raises(ConfigurationError, match="order_id is"):
        await async_buyer.record_payment(order_id)
    assert operations(sandbox) == []


@pytest.mark.usefixtures("each_failure_is_seen")
async def test_a_payment_that_nobody_knows_of_is_not_told_twice(async_shop: AsyncStorefront, sandbox: Sandbox) -> None:
    account = sandbox.accounts.admin
    buyer = await async_shop.sign_in(account.email, account.password)
    sandbox.fail_next("InvoiceFinishBcPayment", disconnect=True)
    with pytest.raises(OrderRecordError, match="invoice payment") as caught:
        await buyer.record_payment(77)
    assert caught.value.left == ("invoice payment",)
    assert operations(sandbox).count("InvoiceFinishBcPayment") == 1
