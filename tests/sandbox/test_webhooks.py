"""Webhooks of the sandbox: which changes fire what, how events are signed and sent, and what retries and resets do."""

import base64
import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest
import urllib3
from pydantic import TypeAdapter

from b2b_storefront import EmailPassword, Storefront
from b2b_storefront.codes import CompanyStatus, QuoteStaffStatus
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.records.hooks import IDLE_SECONDS
from b2b_storefront.sandbox.records.people import Company
from b2b_storefront.sandbox.records.state import State
from b2b_storefront.sandbox.webhooks.message import Message
from b2b_storefront.sandbox.webhooks.plan import BLOCKED, EXHAUSTED, RETRY_PAUSES, WILL_RETRY, DeliveryPlan, Planned
from b2b_storefront.sandbox.webhooks.scopes import DELIVERY_EXCEPTION, SCOPES
from b2b_storefront.sandbox.webhooks.sending import may_be_sent_to
from b2b_storefront.webhooks import DeliveryExceptionEvent, WebhookEvent
from tests.serving import HTTPServer

from .calls import CALLS

Change = Callable[[State], None]


class Inbox:
    """A server that keeps what it is posted, and answers as it is told."""

    def __init__(self) -> None:
        self.received: list[tuple[dict[str, str], bytes]] = []
        self.statuses: list[int] = []
        self.release = threading.Event()
        self.release.set()
        inbox = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                inbox.release.wait(20)
                inbox.received.append(({name.casefold(): value for name, value in self.headers.items()}, body))
                self.send_response(inbox.statuses.pop(0) if inbox.statuses else 204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/hook"
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()

    def close(self) -> None:
        self.release.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def events(self) -> list[dict[str, Any]]:
        return [json.loads(body) for _, body in self.received]

    @property
    def scopes(self) -> list[str]:
        return [event["scope"].removeprefix("store/") for event in self.events]


@pytest.fixture
def inbox() -> Iterator[Inbox]:
    inbox = Inbox()
    yield inbox
    inbox.close()


@contextmanager
def changing(sandbox: Sandbox) -> Iterator[State]:
    with sandbox._changing() as state:
        yield state


def change_company(**values: Any) -> Change:
    def change(state: State) -> None:
        for name, value in values.items():
            setattr(state.companies[1001], name, value)

    return change


def change_quote(**values: Any) -> Change:
    def change(state: State) -> None:
        for name, value in values.items():
            setattr(state.quotes[60_001], name, value)

    return change


def change_user(**values: Any) -> Change:
    def change(state: State) -> None:
        user = state.users_of_company(1001)[0]
        for name, value in values.items():
            owner = user if hasattr(user, name) else state.customers[user.customer_id]
            setattr(owner, name, value)

    return change


def change_address(**values: Any) -> Change:
    def change(state: State) -> None:
        address = next(address for address in state.addresses.values() if address.active)
        for name, value in values.items():
            setattr(address, name, value)

    return change


def add_companies(count: int) -> Change:
    def change(state: State) -> None:
        for _ in range(count):
            company = Company(company_id=state.next_id("company"), name="New", email="new@sandbox.example")
            state.companies[company.company_id] = company

    return change


def assign(state: State) -> None:
    admin = next(iter(state.super_admins.values()))
    free = next(company_id for company_id in state.companies if company_id not in admin.company_ids)
    admin.company_ids.add(free)


def remove(name: str) -> Change:
    def change(state: State) -> None:
        records = getattr(state, name)
        del records[next(iter(records))]

    return change


RULES: list[tuple[str, Change, list[str]]] = [
    ("company name", change_company(name="Other"), ["company/updated"]),
    ("company e-mail", change_company(email="o@o.example"), ["company/updated"]),
    ("company phone", change_company(phone="+1"), ["company/updated"]),
    ("company group", change_company(customer_group_id=7), ["company/updated"]),
    ("company address", change_company(city="Salem"), ["company/updated"]),
    ("company parent", change_company(parent_id=1002), ["company/updated"]),
    ("company price list", change_company(catalog_id="9"), ["company/updated"]),
    ("company extra field", change_company(extra_fields={"a": "b"}), ["company/updated"]),
    (
        "company status fires twice",
        change_company(status=CompanyStatus.INACTIVE),
        ["company/statusUpdated", "company/updated"],
    ),
    ("company deleted", change_company(status=CompanyStatus.DELETED), ["company/deleted"]),
    ("company credit is nobody's business", change_company(credit=Decimal(5), credit_hold=True), []),
    ("company payment terms are nobody's business", change_company(payment_terms=60, description="x"), []),
    ("one company", add_companies(1), ["company/created"]),
    ("bulk creation is silent", add_companies(2), []),
    ("user name", change_user(first_name="Other"), ["company/user/updated"]),
    ("user e-mail", change_user(email="o@o.example"), ["company/user/updated"]),
    ("user extra field", change_user(extra_fields={"a": "b"}), ["company/user/updated"]),
    ("a change of role is silent", change_user(role=2, company_role_id=3003), []),
    ("masquerading is silent", change_user(masquerading_company_id=1002, updated_at=9), []),
    ("user deleted", remove("company_users"), ["company/user/deleted"]),
    ("address", change_address(label="Dock"), ["company/address/updated"]),
    ("address flag", change_address(default_billing=True, label="D"), ["company/address/updated"]),
    ("address time is silent", change_address(updated_at=9), []),
    ("address deleted", change_address(active=False), ["company/address/deleted"]),
    (
        "assignment fires three times",
        assign,
        ["company/superadmin/assignmentUpdated", "superadmin/assignmentUpdated", "superadmin/updated"],
    ),
    (
        "super admin deleted",
        remove("super_admins"),
        ["company/superadmin/assignmentUpdated", "company/superadmin/assignmentUpdated", "superadmin/deleted"],
    ),
    ("quote address", change_quote(billing_address={"city": "Salem"}), ["quote/updated"]),
    ("quote lines", change_quote(lines=[]), ["quote/updated"]),
    ("quote discount", change_quote(discount_value=Decimal(3)), ["quote/updated"]),
    ("quote shipping", change_quote(shipping_total=Decimal(3)), ["quote/updated"]),
    ("quote tax", change_quote(tax_total=Decimal(3)), ["quote/updated"]),
    ("quote files", change_quote(staff_files=["a"]), ["quote/updated"]),
    (
        "quote status fires twice",
        change_quote(state=QuoteStaffStatus.ORDERED),
        ["quote/statusUpdated", "quote/updated"],
    ),
    ("a message of a quote is silent", change_quote(history=["a"], updated_at=9), []),
    ("quote notes are silent", change_quote(notes="x", expires_at=9, title="t", cart_id="c"), []),
    ("quote deleted", remove("quotes"), ["quote/deleted"]),
]


@pytest.mark.parametrize(("change", "scopes"), [rule[1:] for rule in RULES], ids=[rule[0] for rule in RULES])
def test_a_change_fires_what_the_rules_say(sandbox: Sandbox, inbox: Inbox, change: Change, scopes: list[str]) -> None:
    sandbox.webhooks.subscribe(inbox.url)
    with changing(sandbox) as state:
        change(state)
    assert sandbox.webhooks.wait()
    assert sorted(inbox.scopes) == scopes


def test_every_scope_can_fire() -> None:
    fired = {f"store/{scope}" for _, _, scopes in RULES for scope in scopes}
    by_operations = {
        "store/company/user/created",
        "store/company/address/created",
        "store/quote/created",
    }  # the next test
    untold = SCOPES.keys() - fired - by_operations
    assert untold == {"store/superadmin/created"}


OPERATIONS: dict[str, list[str]] = {
    "user_create": ["company/user/created"],
    "user_update": ["company/user/updated"],
    "user_delete": ["company/user/deleted"],
    "address_create": ["company/address/created"],
    "address_update": ["company/address/updated"],
    "address_delete": ["company/address/deleted"],
    "quote_create": ["quote/created"],
    "shopping_lists_create": [],
}


@pytest.mark.parametrize("operation", OPERATIONS)
def test_operations_fire(sandbox: Sandbox, inbox: Inbox, operation: str) -> None:
    sandbox.webhooks.subscribe(inbox.url)
    [who, name, arguments] = next(calls[-1] for calls in CALLS if calls[-1][1] == operation)
    account = getattr(sandbox.accounts, who)
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url) as storefront:
        session = storefront.session(EmailPassword(account.email, account.password))
        getattr(session, name)(**arguments)
    assert sandbox.webhooks.wait()
    assert inbox.scopes == OPERATIONS[operation]


def test_an_event_is_signed_like_those_of_standard_webhooks(sandbox: Sandbox, inbox: Inbox) -> None:
    sandbox.webhooks.subscribe(inbox.url, "store/quote/updated", headers={"X-Shop": "blue"})
    sandbox.price_quote(60_001, discount_percent=Decimal(10))
    assert sandbox.webhooks.wait()
    [(headers, body)] = inbox.received
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new(sandbox.webhooks.secret.encode(), signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    assert abs(int(headers["webhook-timestamp"]) - time.time()) < 30
    assert headers["x-shop"] == "blue"
    event = json.loads(body)
    with changing(sandbox) as state:
        uuid = state.quotes[60_001].uuid
    assert len(event.pop("hash")) == 40
    assert event == {
        "scope": "store/quote/updated",
        "store_id": "1000001",
        "data": {"quote_id": 60_001, "quote_uuid": uuid},
        "created_at": 1_760_000_000,
        "producer": "stores/sandbox",
    }


def test_what_is_not_taken_comes_again_after_its_pause(sandbox: Sandbox, inbox: Inbox) -> None:
    inbox.statuses = [500, 302]
    sandbox.webhooks.subscribe(inbox.url, "store/company/updated")
    with changing(sandbox) as state:
        state.companies[1001].name = "Other"
    assert sandbox.webhooks.wait()
    sandbox.advance(seconds=60)
    assert sandbox.webhooks.wait()
    sandbox.advance(seconds=180)
    assert sandbox.webhooks.wait()
    told = [
        (delivery.attempt, delivery.status, delivery.retry_in, delivery.delivered)
        for delivery in sandbox.webhooks.deliveries
    ]
    assert told == [(1, 500, 60, False), (2, 302, 180, False), (3, 204, None, True)]
    assert len({headers["webhook-id"] for headers, _ in inbox.received}) == 1
    assert len({body for _, body in inbox.received}) == 1


def planned(destination: str = "http://a/", number: int = 1) -> Planned:
    return Planned(1, destination, {}, Message(f"msg_{number}", number, "store/quote/updated", b"{}"))


def test_the_plan_tries_twelve_times_and_gives_up() -> None:
    plan, now = DeliveryPlan(), 0.0
    plan.add(planned(), now)
    pauses = []
    for _ in RETRY_PAUSES:
        taken = plan.take(now)
        assert taken is not None
        outcome = plan.settle(taken, False, now)
        assert outcome.codes == (WILL_RETRY,)
        assert outcome.retry_in is not None
        assert plan.take(now + outcome.retry_in - 1) is None
        assert plan.next_due() == now + outcome.retry_in
        pauses.append(outcome.retry_in)
        now += outcome.retry_in
    assert pauses == [60, 180, 300, 600, 900, 1800, 3600, 7200, 21600, 50400, 86400]
    taken = plan.take(now)
    assert taken is not None
    assert plan.settle(taken, False, now).codes == (EXHAUSTED,)
    assert plan.take(now + 1e9) is None
    assert plan.next_due() is None


@pytest.mark.parametrize(("failures", "blocked"), [(10, False), (11, True)])
def test_a_domain_that_takes_less_than_nine_of_ten_is_left_alone_for_three_minutes(
    failures: int, blocked: bool
) -> None:
    plan = DeliveryPlan()
    codes: tuple[int, ...] = ()
    for number in range(100):
        plan.add(planned(number=number), 0.0)
        taken = plan.take(0.0)
        assert taken is not None
        codes += plan.settle(taken, number >= failures, 0.0).codes
    assert (BLOCKED in codes) == blocked
    plan.add(planned(number=200), 0.0)
    plan.add(planned("http://b/"), 0.5)
    taken = plan.take(1.0)
    assert taken is not None
    assert taken.destination == ("http://b/" if blocked else "http://a/")
    if blocked:
        assert plan.take(179.0) is None
        assert plan.take(180.0) is not None


def test_one_message_at_a_time_is_on_its_way_to_a_destination() -> None:
    plan = DeliveryPlan()
    for number in range(3):
        plan.add(planned(number=number), 0.0)
    first = plan.take(0.0)
    assert first is not None
    assert plan.take(0.0) is None
    plan.settle(first, True, 0.0)
    second = plan.take(0.0)
    assert second is not None
    assert [first.message.number, second.message.number] == [0, 1]


def test_a_subscription_that_takes_nothing_is_switched_off_and_that_is_told(inbox: Inbox) -> None:
    watcher = Inbox()
    try:
        with Sandbox(webhook_speed=1e9) as sandbox:
            inbox.statuses = [500] * 12
            [hook_id] = sandbox.webhooks.subscribe(inbox.url, "store/company/updated")
            sandbox.webhooks.subscribe(watcher.url, "store/hook/deliveryException")
            with changing(sandbox) as state:
                state.companies[1001].name = "Other"
            deadline = time.monotonic() + 20
            while len(watcher.received) < 12 and time.monotonic() < deadline:
                sandbox.webhooks.wait(1)
                time.sleep(0.01)
            assert [event["data"]["error_code"] for event in watcher.events] == [90001] * 11 + [90002]
            assert watcher.events[0]["data"]["id"] == hook_id
            last = TypeAdapter(WebhookEvent).validate_python(watcher.events[-1])
            assert isinstance(last, DeliveryExceptionEvent)
            assert last.data.is_final
            assert last.data.id == hook_id
            assert "not sent again" in (last.data.message or "")
            with changing(sandbox) as state:
                assert not state.hooks[hook_id].is_active
                state.companies[1001].name = "Third"
            assert sandbox.webhooks.wait()
            assert len(inbox.received) == 12
    finally:
        watcher.close()


def test_requests_do_not_wait_for_a_receiver_that_hangs(inbox: Inbox) -> None:
    inbox.release.clear()
    before = set(threading.enumerate())
    sandbox = Sandbox().start()
    sandbox.webhooks.subscribe(inbox.url, "store/company/updated")
    begun = time.monotonic()
    for number in range(20):
        with changing(sandbox) as state:
            state.companies[1001].name = f"Name {number}"
    assert not sandbox.webhooks.wait(0.1)
    sandbox.close()
    assert time.monotonic() - begun < 15  # The receiver would hang for longer.
    later = set(threading.enumerate()) - before
    assert not [thread for thread in later if thread.name == "b2b-storefront-webhooks"]


def test_no_more_than_is_allowed_waits(inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("plan", "emitter"):
        monkeypatch.setattr(f"b2b_storefront.sandbox.webhooks.{module}.MOST_WAITING", 3)
    inbox.release.clear()
    with Sandbox() as sandbox:
        sandbox.webhooks.subscribe(inbox.url, "store/company/updated")
        for number in range(10):
            sandbox.webhooks.fire("store/company/updated", {"company_id": number})
        told = [delivery for delivery in sandbox.webhooks.deliveries if delivery.error]
        assert 6 <= len(told) <= 7  # one may be on its way already
        assert {(delivery.error, delivery.attempt) for delivery in told} == {("not sent: 3 others wait already", 0)}
        inbox.release.set()
        assert sandbox.webhooks.wait()
        assert len(inbox.received) == 10 - len(told)


def test_a_change_that_cannot_be_told_fails_no_request(
    sandbox: Sandbox, inbox: Inbox, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    sandbox.webhooks.subscribe(inbox.url)

    def fail(_: object) -> None:
        raise RuntimeError("no view")

    monkeypatch.setattr("b2b_storefront.sandbox.webhooks.emitter.look", fail)
    sandbox.price_quote(60_001, discount_percent=Decimal(10))
    assert "can't tell its webhooks" in caplog.text


def test_a_receiver_that_is_not_there_breaks_nothing(sandbox: Sandbox) -> None:
    sandbox.webhooks.subscribe("http://127.0.0.1:1/", "store/company/updated")
    with changing(sandbox) as state:
        state.companies[1001].name = "Other"
    assert sandbox.webhooks.wait()
    first = sandbox.webhooks.deliveries[0]
    assert (first.status, first.delivered, first.retry_in) == (None, False, 60)
    assert first.error
    assert "refused" in first.error


def test_nothing_leaves_this_machine_unless_it_is_allowed(
    sandbox: Sandbox, inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not may_be_sent_to("http://shop.example/hook", ())
    assert may_be_sent_to("http://shop.example/hook", ("shop.example",))
    assert may_be_sent_to("https://shop.example/hook", ())
    assert not may_be_sent_to("https://shop.example:8443/hook", ())
    for wrong in ("", "ftp://localhost/", "http://user@localhost/", "http://localhost:x/", "http://localhost/\r\nA: b"):
        assert not may_be_sent_to(wrong, ())
    found = [(2, 1, 6, "", ("192.0.2.1", 443))]
    monkeypatch.setattr("b2b_storefront.sandbox.webhooks.sending.socket.getaddrinfo", lambda *_, **__: found)
    connected = []
    monkeypatch.setattr(
        "b2b_storefront.sandbox.webhooks.sending.socket.create_connection", lambda *args, **_: connected.append(args)
    )
    sandbox.webhooks.subscribe("https://shop.example/hook", "store/company/updated")
    with changing(sandbox) as state:
        state.companies[1001].name = "Other"
    assert sandbox.webhooks.wait()
    [delivery] = sandbox.webhooks.deliveries[:1]
    assert delivery.error is not None
    assert "Sandbox(webhook_hosts=[...])" in delivery.error
    assert connected == []


def test_events_come_in_order_once_unless_they_are_disturbed(sandbox: Sandbox, inbox: Inbox) -> None:
    sandbox.webhooks.subscribe(inbox.url, "store/quote/updated")
    for number in range(50):
        sandbox.webhooks.fire("store/quote/updated", {"quote_id": number})
    assert sandbox.webhooks.wait()
    assert [event["data"]["quote_id"] for event in inbox.events] == list(range(50))
    inbox.received.clear()
    sandbox.webhooks.disturb(duplicates=0.5, disorder=0.5, seed=3)
    for number in range(50):
        sandbox.webhooks.fire("store/quote/updated", {"quote_id": number})
    sandbox.advance(minutes=2)
    assert sandbox.webhooks.wait()
    numbers = [event["data"]["quote_id"] for event in inbox.events]
    assert set(numbers) == set(range(50))
    assert 60 < len(numbers) < 90
    firsts = list(dict.fromkeys(numbers))
    assert firsts != sorted(firsts)
    hashes = {event["hash"]: event["data"]["quote_id"] for event in inbox.events}
    assert len(hashes) == 50
    ids = {headers["webhook-id"] for headers, _ in inbox.received}
    assert 50 < len(ids) < len(numbers)


def test_subscriptions_are_part_of_the_state(tmp_path: Path, inbox: Inbox) -> None:
    file = tmp_path / "state"
    with Sandbox(state_file=file) as sandbox:
        before = sandbox.snapshot()
        [hook_id] = sandbox.webhooks.subscribe(inbox.url, "store/company/updated")
        subscribed = sandbox.snapshot()
        sandbox.restore(before)
        with changing(sandbox) as state:
            assert state.hooks == {}
        sandbox.restore(subscribed)
    with Sandbox(state_file=file) as sandbox:
        with changing(sandbox) as state:
            assert list(state.hooks) == [hook_id]
            state.companies[1001].name = "Other"
        assert sandbox.webhooks.wait()
        assert inbox.scopes == ["company/updated"]
        sandbox.restore(sandbox.snapshot())
        assert sandbox.webhooks.deliveries == []
        sandbox.reset()
        with changing(sandbox) as state:
            assert state.hooks == {}
            state.companies[1001].name = "Third"
        assert sandbox.webhooks.wait()
    assert inbox.scopes == ["company/updated"]


def test_going_back_to_a_snapshot_is_no_event(sandbox: Sandbox, inbox: Inbox) -> None:
    sandbox.webhooks.subscribe(inbox.url)
    before = sandbox.snapshot()
    with changing(sandbox) as state:
        state.companies[1001].name = "Other"
    assert sandbox.webhooks.wait()
    sandbox.restore(before)
    assert sandbox.webhooks.wait()
    assert inbox.scopes == ["company/updated"]


def test_after_ninety_idle_days_a_subscription_is_off(sandbox: Sandbox, inbox: Inbox) -> None:
    sandbox.webhooks.subscribe(inbox.url, "store/company/updated")
    for number in range(2):  # an event, and the days begin again
        sandbox.advance(seconds=IDLE_SECONDS)
        with changing(sandbox) as state:
            state.companies[1001].name = f"Name {number}"
    assert sandbox.webhooks.wait()
    assert len(inbox.received) == 2
    sandbox.advance(seconds=IDLE_SECONDS + 1)
    with changing(sandbox) as state:
        state.companies[1001].name = "Last"
    assert sandbox.webhooks.wait()
    assert len(inbox.received) == 2


HOOKS = "/stores/sandbox/v3/hooks"


def ask(
    http: urllib3.PoolManager, sandbox: Sandbox, method: str, path: str, body: object = None, token: str | None = None
) -> tuple[int, Any]:
    headers = {"X-Auth-Token": sandbox.access_token if token is None else token}
    answer = http.request(method, f"{sandbox.base_url}{path}", json=body, headers=headers)
    return answer.status, answer.json()


def test_the_routes_of_subscriptions(sandbox: Sandbox, http: urllib3.PoolManager, inbox: Inbox) -> None:
    asked = {"scope": "store/company/updated", "destination": inbox.url, "headers": {"X-Key": "k"}}
    status, made = ask(http, sandbox, "POST", HOOKS, asked)
    assert status == 200
    hook_id = made["data"]["id"]
    assert made["data"] | asked == made["data"]
    assert made["data"]["is_active"] is True
    assert ask(http, sandbox, "GET", HOOKS)[1]["data"] == [made["data"]]
    assert ask(http, sandbox, "GET", f"{HOOKS}?scope=store/quote/updated")[1]["data"] == []
    assert ask(http, sandbox, "GET", f"{HOOKS}/{hook_id}")[1] == made
    status, changed = ask(http, sandbox, "PUT", f"{HOOKS}/{hook_id}", {"is_active": False})
    assert (status, changed["data"]["is_active"], changed["data"]["headers"]) == (200, False, {"X-Key": "k"})
    with changing(sandbox) as state:
        state.companies[1001].name = "Other"
    assert sandbox.webhooks.wait()
    assert inbox.received == []
    assert ask(http, sandbox, "DELETE", f"{HOOKS}/{hook_id}")[0] == 200
    assert ask(http, sandbox, "GET", f"{HOOKS}/{hook_id}")[0] == 404


@pytest.mark.parametrize(
    ("change", "part"),
    [
        ({"scope": "store/cart/updated"}, "does not fire 'store/cart/updated'"),
        ({"scope": None}, "does not fire None"),
        ({"scope": ["store/quote/created"]}, "does not fire"),
        ({"destination": None}, "must be a URL"),
        ({"destination": "http://shop.example/"}, "https URL at port 443"),
        ({"destination": "https://shop.example:8443/"}, "https URL at port 443"),
        ({"is_active": "yes"}, "true or false"),
        ({"headers": {"A": 1}}, "texts"),
        ({"headers": {"A\r\nB": "1"}}, "texts"),
        ({"headers": {"A": "1\r\nB: 2"}}, "printable"),
        ({"headers": {"Webhook-Id": "1"}}, "sender's own"),
        ({"headers": {f"A{number}": "1" for number in range(21)}}, "at most 20"),
    ],
)
def test_a_subscription_that_does_not_fit_is_refused(
    sandbox: Sandbox, http: urllib3.PoolManager, change: dict[str, Any], part: str
) -> None:
    asked = {"scope": "store/quote/created", "destination": "https://shop.example/", **change}
    status, answer = ask(http, sandbox, "POST", HOOKS, asked)
    assert status == 422
    assert part in answer["title"]
    assert ask(http, sandbox, "GET", HOOKS)[1]["data"] == []


def test_subscriptions_have_limits_and_an_owner(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    def subscribe(number: int, **more: Any) -> int:
        asked = {"scope": "store/quote/created", "destination": f"https://shop.example/{number}"}
        return ask(http, sandbox, "POST", HOOKS, asked, **more)[0]

    assert subscribe(0, token="wrong") == 401
    assert ask(http, sandbox, "GET", "/stores/other/v3/hooks")[0] == 404
    assert subscribe(0) == 200
    assert subscribe(0) == 422
    assert [subscribe(number) for number in range(1, 11)] == [200] * 9 + [422]


def test_delivery_exceptions_have_one_subscription_and_a_destination_of_their_own(
    sandbox: Sandbox, http: urllib3.PoolManager
) -> None:
    def subscribe(scope: str, destination: str) -> str:
        asked = {"scope": scope, "destination": f"https://shop.example/{destination}"}
        status, answer = ask(http, sandbox, "POST", HOOKS, asked)
        assert status in {200, 422}
        return "" if status == 200 else str(answer["title"])

    assert subscribe("store/quote/created", "events") == ""
    assert "no other subscription has" in subscribe(DELIVERY_EXCEPTION, "events")
    assert subscribe(DELIVERY_EXCEPTION, "alerts") == ""
    assert "no other subscription has" in subscribe("store/quote/created", "alerts")
    assert "more are not allowed" in subscribe(DELIVERY_EXCEPTION, "further-alerts")


def test_subscriptions_are_listed_in_pages(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    ids = [hook_id for number in range(3) for hook_id in sandbox.webhooks.subscribe(f"https://{number}.example/")]
    seen: list[int] = []
    for page in range(1, 5):
        status, answer = ask(http, sandbox, "GET", f"{HOOKS}?page={page}&limit=20")
        seen += [hook["id"] for hook in answer["data"]]
        assert status == 200
        assert answer["meta"]["pagination"] == {
            "total": 57,
            "count": [20, 20, 17, 0][page - 1],
            "per_page": 20,
            "current_page": page,
            "total_pages": 3,
        }
    assert seen == ids
    assert len(ask(http, sandbox, "GET", HOOKS)[1]["data"]) == 50
    assert ask(http, sandbox, "GET", f"{HOOKS}?limit=9999")[1]["meta"]["pagination"]["per_page"] == 250
    assert ask(http, sandbox, "GET", f"{HOOKS}?scope=store/quote/created")[1]["meta"]["pagination"]["total"] == 3
    for query in "page=0", "page=-1", "page=x", "limit=0", "limit=1.5":
        assert ask(http, sandbox, "GET", f"{HOOKS}?{query}")[0] == 422


def test_what_is_idle_is_listed_as_switched_off(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    sandbox.webhooks.subscribe("https://shop.example/", "store/quote/created")
    sandbox.advance(days=91)
    (off,) = ask(http, sandbox, "GET", f"{HOOKS}?is_active=false")[1]["data"]
    assert off["is_active"] is False
    assert ask(http, sandbox, "GET", f"{HOOKS}?is_active=true")[1]["data"] == []


def test_an_account_that_may_not_change_b2b_edition_subscribes_to_none_of_its_events(
    sandbox: Sandbox, http: urllib3.PoolManager
) -> None:
    token = sandbox.add_api_account("reader", ["b2b-read-only"])
    asked = {"scope": "store/quote/created", "destination": "https://shop.example/"}
    assert ask(http, sandbox, "POST", HOOKS, asked, token=token)[0] == 403
    assert ask(http, sandbox, "GET", HOOKS, token=token)[0] == 200
    (hook_id,) = sandbox.webhooks.subscribe("https://shop.example/", "store/cart/converted")
    assert ask(http, sandbox, "PUT", f"{HOOKS}/{hook_id}", asked, token=token)[0] == 403
    assert ask(http, sandbox, "PUT", f"{HOOKS}/{hook_id}", {"is_active": False}, token=token)[0] == 200


def test_a_body_that_asks_nothing_is_refused(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    (hook_id,) = sandbox.webhooks.subscribe("https://shop.example/", "store/quote/created")
    for method, path in ("POST", HOOKS), ("PUT", f"{HOOKS}/{hook_id}"):
        nothing: list[object] = [{}, [1], None]
        for body in nothing:
            assert ask(http, sandbox, method, path, body)[0] == 400
        assert ask(http, sandbox, method, path, {"is_active": False}, token="wrong")[0] == 401
    assert ask(http, sandbox, "PUT", f"{HOOKS}/1", {"is_active": False})[0] == 404


def test_the_controls_fire_disturb_and_list(sandbox: Sandbox, http: urllib3.PoolManager, inbox: Inbox) -> None:
    sandbox.webhooks.subscribe(inbox.url, "store/quote/deleted", headers={"X-Key": "a-secret-of-mine"})
    assert ask(http, sandbox, "POST", "/sandbox/webhooks/disturb", {"duplicates": 1.0, "seed": 1}) == (200, {})
    event = {"scope": "store/quote/deleted", "data": {"quote_id": 1, "quote_uuid": "u"}}
    assert ask(http, sandbox, "POST", "/sandbox/webhooks/fire", event) == (200, {"subscriptions": 1})
    assert sandbox.webhooks.wait()
    status, deliveries = ask(http, sandbox, "GET", "/sandbox/deliveries")
    assert (status, [delivery["status"] for delivery in deliveries]) == (200, [204, 204])
    assert "a-secret-of-mine" not in json.dumps(deliveries)
    for path, body in (
        ("fire", {"scope": "store/none", "data": {}}),
        ("fire", {"scope": "store/quote/deleted", "data": 1}),
        ("disturb", {"duplicates": 2}),
        ("disturb", {"disorder": "a"}),
        ("disturb", {"seed": 1.5}),
    ):
        assert ask(http, sandbox, "POST", f"/sandbox/webhooks/{path}", body)[0] == 400


@pytest.mark.parametrize(
    ("speed", "error"), [(0, ValueError), (-1, ValueError), ("fast", TypeError), (True, TypeError)]
)
def test_a_speed_that_is_none_is_refused(speed: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="webhook_speed"):
        Sandbox(webhook_speed=speed)
