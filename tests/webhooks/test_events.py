"""Events as types, by their scope; what is unknown is kept."""

import queue
import re
import threading
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args
from wsgiref.simple_server import WSGIRequestHandler, make_server

import pytest

from b2b_storefront import EmailPassword, Fresh, MemoryCache, Storefront, webhooks
from b2b_storefront.cache.tags import check_tags
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.webhooks.scopes import CART_CONVERTED, DELIVERY_EXCEPTION, SCOPES
from b2b_storefront.webhooks import OtherEvent, parse_event

from .signing import make_event, pack


class Quiet(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        pass


DATA = {"company_id": 1, "user_id": 2, "address_id": 3, "quote_id": 4, "quote_uuid": "u"}
TABLE = Path(__file__).parents[2] / "docs" / "webhooks.md"


@pytest.mark.parametrize("scope", SCOPES)
def test_each_scope_has_its_type(scope: str) -> None:
    event = parse_event(pack(make_event(scope=scope, data=DATA)))
    assert not isinstance(event, OtherEvent)
    assert scope in get_args(type(event).model_fields["scope"].annotation)
    assert type(event).__name__ in webhooks.__all__
    assert event.store_hash == "abc123"


@pytest.mark.parametrize("scope", SCOPES)
def test_each_scope_says_which_answers_to_forget(scope: str) -> None:
    tags = parse_event(pack(make_event(scope=scope, data=DATA))).tags
    assert tags
    check_tags(tags)


def test_a_quote_that_staff_price_is_read_again_once_its_event_arrives() -> None:
    events: queue.Queue[webhooks.WebhookEvent] = queue.Queue()
    with Sandbox() as sandbox:
        app = webhooks.wsgi_app(webhooks.WebhookReceiver(sandbox.webhooks.secret, events.put_nowait))
        with make_server("127.0.0.1", 0, app, handler_class=Quiet) as server:
            thread = threading.Thread(target=server.handle_request)
            thread.start()
            sandbox.webhooks.subscribe(f"http://127.0.0.1:{server.server_port}/", "store/quote/updated")
            account = sandbox.accounts.senior
            with Storefront(
                sandbox.store_hash,
                base_url=sandbox.base_url,
                cache=MemoryCache(),
                freshness={"Quotes": Fresh(600)},
            ) as storefront:
                senior = storefront.session(EmailPassword(account.email, account.password))

                def read() -> list[Any]:
                    return [edge.node.sales_rep for edge in senior.quotes(first=50).edges if edge.node.id == "60001"]

                before = read()
                sandbox.price_quote(60_001, discount_percent=Decimal(10), sales_rep="Rita Rep")
                event = events.get(timeout=10)
                thread.join()
                assert read() == before
                storefront.forget(*event.tags)
                assert read() == ["Rita Rep"] != before


def test_of_what_is_unknown_everything_is_forgotten() -> None:
    assert parse_event(pack(make_event(scope="store/cart/updated"))).tags == frozenset()


def test_the_types_know_the_nineteen_scopes_the_exceptions_converted_carts_and_no_other() -> None:
    types = [getattr(webhooks, name) for name in webhooks.__all__ if name.endswith("Event")]
    scopes = [
        scope
        for event_type in types
        if hasattr(event_type, "model_fields")
        for scope in get_args(event_type.model_fields["scope"].annotation)
    ]
    assert sorted(scopes) == sorted([*SCOPES, CART_CONVERTED, DELIVERY_EXCEPTION])
    assert len(SCOPES) == 19


def test_a_cart_that_became_an_order_says_which() -> None:
    event = parse_event(pack(make_event(scope=CART_CONVERTED, data={"type": "cart", "id": "c-1", "orderId": 252})))
    assert isinstance(event, webhooks.CartConvertedEvent)
    assert (event.data.id, event.data.order_id, event.data.model_extra) == ("c-1", 252, {"type": "cart"})
    check_tags(event.tags)
    without = parse_event(pack(make_event(scope=CART_CONVERTED, data={"type": "cart", "id": "c-1"})))
    assert isinstance(without, OtherEvent)


@pytest.mark.parametrize("key", ["error_code", "code"])
@pytest.mark.parametrize(("code", "final"), [(90_001, False), (90_002, True), (90_003, False)])
def test_events_that_are_not_delivered_are_told_with_their_code(code: int, final: bool, key: str) -> None:
    data = {"type": "webhook", "id": 7, key: code, "message": "It did not answer.", "reason": "500"}
    event = parse_event(pack(make_event(scope=DELIVERY_EXCEPTION, data=data)))
    assert isinstance(event, webhooks.DeliveryExceptionEvent)
    assert (event.data.code, event.data.is_final, event.data.id, event.tags) == (code, final, 7, frozenset())
    assert event.data.message == "It did not answer."
    assert event.data.model_extra == {"type": "webhook", "reason": "500"}


def test_exceptions_without_a_code_are_kept_as_they_are() -> None:
    event = parse_event(pack(make_event(scope=DELIVERY_EXCEPTION, data={"id": 5})))
    assert isinstance(event, OtherEvent)
    assert event.data == {"id": 5}


def test_the_table_of_the_document_is_that_of_the_types_and_of_the_sandbox() -> None:
    rows = re.findall(r"^\| `(store/[^`]+)` \| `(\w+)` \| (.+) \|$", TABLE.read_text("utf-8"), re.MULTILINE)
    assert rows == [
        (scope, type(parse_event(pack(make_event(scope=scope, data=DATA)))).__name__, fires)
        for scope, fires in SCOPES.items()
    ]


def test_what_is_unknown_is_kept() -> None:
    event = parse_event(pack(make_event(later="x", data={**DATA, "also": [1]})))
    assert isinstance(event, webhooks.QuoteEvent)
    assert event.data.quote_id == 4
    assert event.model_extra == {"later": "x"}
    assert event.data.model_extra == {"company_id": 1, "user_id": 2, "address_id": 3, "also": [1]}
    other = parse_event(pack(make_event(scope="store/cart/updated", data={"type": "cart", "id": "c"})))
    assert isinstance(other, OtherEvent)
    assert other.data == {"type": "cart", "id": "c"}


@pytest.mark.parametrize(
    "change",
    [
        {"data": {"id": 5}},
        {"data": None},
        {"data": ...},
        {"data": []},
        {"data": {"quote_id": "many"}},
    ],
)
def test_data_of_another_shape_are_kept_as_they_are(change: dict[str, Any]) -> None:
    event = parse_event(pack(make_event(**change)))
    assert isinstance(event, OtherEvent)
    assert event.scope == "store/quote/updated"
    assert event.data == (None if change["data"] is ... else change["data"])


def test_members_that_some_samples_leave_out_need_not_be_there() -> None:
    event = parse_event(pack(make_event(created_at=..., hash=..., producer=..., store_id=...)))
    assert isinstance(event, webhooks.QuoteEvent)
    assert (event.created_at, event.hash, event.store_hash) == (None, None, None)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"5",
        b'"store/quote/updated"',
        b"{}",
        b'{"scope": 5}',
        b'{"scope": null, "data": {}}',
        b'{"scope": ["store/quote/updated"]}',
        b'{"scope": "store/quote/updated", "data": {}, "hash": 5}',
        b"{'scope': 'x'}",
        b'{"scope": "x"',
        b"\xff\xfe\x00",
        b"\0",
        b'{"scope": "\xed\xa0\x80"}',
        b"[" * 100_000,
        b'{"scope": "x", "data": ' + b"[" * 100_000,
        b'{"data": ' * 20_000,
    ],
    ids=range(18),
)
def test_what_is_no_event_is_told_so(body: bytes) -> None:
    with pytest.raises(ValueError, match="no event"):
        parse_event(body)
