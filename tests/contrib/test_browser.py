"""What a browser's session remembers of a customer, and what comes back of it."""

import json
import time
from typing import Any

import pytest

from b2b_storefront import (
    AsyncStorefront,
    ConfigurationError,
    CustomerId,
    CustomerReference,
    MemoryTokenStore,
    RefreshImpossibleError,
    SignedIn,
    Storefront,
)
from b2b_storefront.contrib import forget, remember, restore
from b2b_storefront.contrib.reference import CLOCKS_DIFFER, KEY, LONGEST
from b2b_storefront.sandbox import Sandbox

PASSWORD = "sandbox-password"


class ServerSession(dict[str, Any]):
    """What Django's sessions do, without Django."""

    key = 1

    def cycle_key(self) -> None:
        self.key += 1

    def flush(self) -> None:
        self.clear()
        self.key += 1


def login(store: dict[str, Any], email: str = "senior@sandbox.example", **more: Any) -> SignedIn:
    with Storefront(**{**store, **more}) as storefront:
        return storefront.login(email, PASSWORD)


async def test_a_customer_comes_back_in_another_process_and_no_token_was_in_the_session(
    store: dict[str, Any], sandbox: Sandbox
) -> None:
    session: dict[str, Any] = {}
    signed_in = login(store)
    remember(session, signed_in)
    kept = json.loads(json.dumps(session))
    assert signed_in.session.token() not in json.dumps(session)
    assert PASSWORD not in json.dumps(session)
    assert sandbox.access_token not in json.dumps(session)
    credentials = restore(kept)
    assert isinstance(credentials, CustomerId)
    with Storefront(**store) as storefront:
        assert storefront.session(credentials).current_user().email == "senior@sandbox.example"
    async with AsyncStorefront(**store) as storefront:
        assert (await storefront.session(credentials).current_user()).email == "senior@sandbox.example"


@pytest.mark.parametrize("access_token", [True, False])
def test_a_customer_without_a_company_comes_back_too(
    store: dict[str, Any], sandbox: Sandbox, access_token: bool
) -> None:
    if not access_token:
        store["access_token"] = None
    tokens, session = MemoryTokenStore(), dict[str, Any]()
    signed_in = login(store, sandbox.accounts.customer.email, tokens=tokens)
    assert signed_in.user is None
    remember(session, signed_in)
    credentials = restore(session)
    assert isinstance(credentials, CustomerId if access_token else CustomerReference)
    with Storefront(**store, tokens=tokens) as storefront:
        assert storefront.session(credentials).customer_addresses(first=1).total_count is not None


def test_the_token_is_taken_from_the_store_that_processes_share(store: dict[str, Any], sandbox: Sandbox) -> None:
    tokens, session = MemoryTokenStore(), dict[str, Any]()
    remember(session, login(store, tokens=tokens))
    sandbox.clear_requests()
    credentials = restore(session)
    assert credentials is not None
    with Storefront(**store, tokens=tokens) as storefront:
        storefront.session(credentials).current_user()
    assert [request.operation_name for request in sandbox.requests] == ["CurrentUser"]


def test_without_the_stores_own_token_a_reference_finds_the_customers(store: dict[str, Any], sandbox: Sandbox) -> None:
    store["access_token"] = None
    tokens, session = MemoryTokenStore(), dict[str, Any]()
    signed_in = login(store, tokens=tokens)
    remember(session, signed_in)
    credentials = restore(json.loads(json.dumps(session)))
    assert isinstance(credentials, CustomerReference)
    assert credentials.reveal() not in repr(credentials) + repr(signed_in)
    with Storefront(**store, tokens=tokens) as storefront:
        buyer = storefront.session(credentials)
        assert buyer.current_user().email == "senior@sandbox.example"
        sandbox.expire_tokens()
        with pytest.raises(RefreshImpossibleError, match="sign in again"):
            buyer.current_user()
    with Storefront(**store) as storefront, pytest.raises(RefreshImpossibleError, match="RedisTokenStore"):
        storefront.session(credentials).current_user()


def test_two_browsers_of_one_customer_have_references_of_their_own(store: dict[str, Any]) -> None:
    store["access_token"] = None
    sessions: list[dict[str, Any]] = [{}, {}]
    for session in sessions:
        remember(session, login(store))
    assert sessions[0][KEY]["reference"] != sessions[1][KEY]["reference"]


def test_a_session_that_somebody_planted_is_emptied(store: dict[str, Any]) -> None:
    session = {"csrf": "known to the attacker", "next": "//evil.example", "cart": [77]}
    remember(session, login(store), keep=("cart", "no such entry"))
    assert set(session) == {"cart", KEY}


def test_a_session_at_the_server_gets_another_key(store: dict[str, Any]) -> None:
    session = ServerSession(cart=[77])
    remember(session, login(store))
    assert (session.key, session["cart"]) == (2, [77])
    remember(session, login(store))
    assert (session.key, session["cart"]) == (3, [77])


def test_another_customer_has_nothing_of_the_session_of_the_one_before(store: dict[str, Any]) -> None:
    session = ServerSession(cart=[77])
    remember(session, login(store))
    remember(session, login(store, "junior@sandbox.example"))
    assert (session.key, set(session)) == (3, {KEY})


def test_a_customer_who_signs_out_is_forgotten(store: dict[str, Any]) -> None:
    for session in ({"cart": [77]}, ServerSession(cart=[77])):
        remember(session, login(store), keep=["cart"])
        forget(session)
        assert restore(session) is None
        assert not session


def test_a_customer_is_not_restored_in_another_store(store: dict[str, Any]) -> None:
    session: dict[str, Any] = {}
    remember(session, login(store))
    here, there = Storefront(**store), Storefront(**{**store, "store_hash": "other"})
    other_channel = Storefront(**store, channel_id=2)
    assert isinstance(restore(session, settings=here.settings), CustomerId)
    assert restore(session, settings=there.settings) is None
    assert restore(session, settings=other_channel.settings) is None
    without_token = Storefront(**{**store, "access_token": None})
    assert restore(session, settings=without_token.settings) is None


@pytest.mark.parametrize(
    ("seconds", "comes_back"),
    [
        (0, True),
        (LONGEST, True),
        (LONGEST + 2, False),
        (-CLOCKS_DIFFER, True),
        (-CLOCKS_DIFFER - 2, False),
    ],
)
def test_a_browser_stays_signed_in_for_so_long(store: dict[str, Any], seconds: float, comes_back: bool) -> None:
    session: dict[str, Any] = {}
    remember(session, login(store))
    signed_in_at = session[KEY]["at"]
    assert signed_in_at <= time.time()
    assert (restore(session, clock=lambda: signed_in_at + seconds) is not None) == comes_back


def test_how_long_can_be_said() -> None:
    session = {KEY: {"at": 1_000, "customer": 102, "store": "abc:1"}}
    assert restore(session, longest=60, clock=lambda: 1_060.0) is not None
    assert restore(session, longest=60, clock=lambda: 1_061.0) is None
    for wrong in (0, -1, True, float("nan"), "60", None):
        with pytest.raises(ConfigurationError, match="longest"):
            restore(session, longest=wrong)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "kept",
    [
        None,
        "",
        102,
        [],
        {},
        {"customer": 102},
        {"at": "1000", "customer": 102, "store": "abc:1"},
        {"at": None, "customer": 102, "store": "abc:1"},
        {"at": 1_000, "customer": "102", "store": "abc:1"},
        {"at": 1_000, "customer": True, "store": "abc:1"},
        {"at": 1_000, "customer": 0, "store": "abc:1"},
        {"at": 1_000, "customer": -102, "store": "abc:1"},
        {"at": 1_000, "customer": None, "store": "abc:1"},
        {"at": 1_000, "customer": {"id": 102}, "store": "abc:1"},
        {"at": 1_000, "customer": 102},
        {"at": 1_000, "customer": 102, "store": "abc:1", "reference": ""},
        {"at": 1_000, "customer": 102, "store": "abc:1", "reference": None},
        {"at": 1_000, "customer": 102, "store": "abc:1", "reference": "a\nb"},
        {"at": 1_000, "customer": 102, "store": "abc:1", "reference": 7},
        {"at": float("nan"), "customer": 102, "store": "abc:1"},
        {"at": 10**400, "customer": 102, "store": "abc:1"},
    ],
)
def test_whatever_else_a_session_holds_restores_nobody(kept: Any) -> None:
    assert restore({KEY: kept}, clock=lambda: 1_000.0) is None
    session = ServerSession({KEY: kept})
    assert restore(session, clock=lambda: 1_000.0) is None


def test_a_reference_shows_nowhere() -> None:
    reference = CustomerReference("secret-reference", customer_id=102)
    with pytest.raises(TypeError, match="secret"):
        reference.__reduce__()
    assert "secret-reference" not in repr(reference) + reference.customer
    assert reference.reveal() == "secret-reference"
    assert type(reference.reveal()) is str
    with pytest.raises(ConfigurationError, match="reference"):
        CustomerReference("")
