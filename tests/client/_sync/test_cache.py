# Generated from tests/client/_async/test_cache.py by `make codegen`. Edits are lost.

"""A storefront with a cache, against the sandbox: what is asked, what is not, and who sees what."""

import contextlib
import math
from collections.abc import Callable, Collection, Iterator
from typing import Any

import pytest

from b2b_storefront import (
    Cache,
    ConfigurationError,
    CredentialsRequiredError,
    EmailPassword,
    FixedToken,
    Fresh,
    HTTPStatusError,
    InvalidLoginError,
    MemoryCache,
    OperationError,
    PermissionDeniedError,
    RateLimitedError,
    RequestTimeoutError,
    Response,
    Session,
    SessionOverError,
    ShoppingListStateError,
    Storefront,
    StorefrontError,
    UnexpectedResultError,
)
from b2b_storefront.cache import Kept
from b2b_storefront.client import StorefrontSetting
from b2b_storefront.client.operations import OPERATIONS
from b2b_storefront.codes import ShoppingListStatus
from b2b_storefront.sandbox import Sandbox
from tests.client.clocks import Time
from tests.client.concurrency import all_at_once, answers_refreshed
from tests.client.conftest import credentials, operations
from tests.client.holding import HoldingTransport, until
from tests.client.wire import Wire, serving

pytestmark = pytest.mark.usefixtures("each_failure_is_seen")

FRESHNESS = {
    "StorefrontConfigs": Fresh(300, stale=600, if_error=3_600),
    "CurrentUser": Fresh(60, stale=60, if_error=600),
    "ShoppingLists": Fresh(60),
    "ShoppingList": Fresh(60),
    "Users": Fresh(60),
    "Quotes": Fresh(60, if_error=600),
}
CONFIGS = "StorefrontConfigs"


@pytest.fixture
def cache(time: Time) -> MemoryCache:
    return MemoryCache(clock=lambda: time.monotonic)


@pytest.fixture
def storefront(sandbox: Sandbox, transport: HoldingTransport, time: Time, cache: MemoryCache) -> Iterator[Storefront]:
    with Storefront(
        sandbox.store_hash,
        base_url=sandbox.base_url,
        transport=transport,
        clocks=time.cache_clocks,
        cache=cache,
        freshness=FRESHNESS,
    ) as storefront:
        yield storefront


@pytest.fixture
def senior(storefront: Storefront, sandbox: Sandbox) -> Session:
    return storefront.session(credentials(sandbox.accounts.senior))


def configs(session: Session) -> list[StorefrontSetting]:
    return session.storefront_configs(store_hash=session._settings.store_hash)


def respond(session: Session) -> Response[list[StorefrontSetting]]:
    return session.with_response(configs)


def users(session: Session, sandbox: Sandbox) -> int | None:
    page = session.users(company_id=sandbox.accounts.admin.company_id or 0)
    return page.total_count


def asked(sandbox: Sandbox, name: str) -> int:
    return operations(sandbox).count(name)


def test_an_equal_query_is_not_asked_again(storefront: Storefront, sandbox: Sandbox, time: Time) -> None:
    guest = storefront.guest()
    first = respond(guest)
    time.pass_(100)
    second = respond(guest)
    assert first.data == second.data
    assert asked(sandbox, CONFIGS) == 1
    assert (first.cached, first.age, first.stale) == (False, None, False)
    assert (second.cached, second.age, second.stale) == (True, 100, False)
    assert second.status == 200


def test_other_variables_languages_and_headers_are_other_queries(storefront: Storefront, sandbox: Sandbox) -> None:
    guest = storefront.guest()
    configs(guest)
    guest.storefront_configs(store_hash=sandbox.store_hash, keys=["quote_logo"])
    configs(guest.with_options(locale="de"))
    configs(guest.with_options(headers={"X-Shop": "eu"}))
    assert asked(sandbox, CONFIGS) == 4
    for _ in range(2):
        configs(guest.with_options(locale="de"))
        configs(guest.with_options(request_id="r-1", buyer_address="203.0.113.7"))
        configs(guest.with_options(headers={"traceparent": "00-1-2-01"}))
    assert asked(sandbox, CONFIGS) == 4


def test_what_everybody_may_see_is_asked_once_and_as_nobody(
    storefront: Storefront, admin: Session, senior: Session, sandbox: Sandbox
) -> None:
    configs(admin)
    configs(senior)
    response = respond(storefront.guest())
    (request,) = sandbox.requests  # No sign-in either.
    assert request.customer_id is None
    assert set(response.headers) <= {"Content-Type", "Content-Language", "Date"}


def test_no_header_of_a_customer_goes_into_what_everybody_may_see() -> None:
    body = b'{"data":{"storefrontConfigs":[]}}'
    head = b"HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nX-Request-Id: r\r\nContent-Language: de\r\n"
    with serving(Wire(head + b"Content-Length: %d\r\n\r\n" % len(body) + body)) as wire:
        with Storefront("abc", base_url=wire.url, cache=MemoryCache()) as storefront:
            buyer = storefront.session(FixedToken("opaque")).with_options(buyer_address="203.0.113.7", request_id="a")
            configs(buyer)
            response = respond(storefront.guest())
    (request,) = wire.heads
    sent = {line.partition(b":")[0].lower() for line in request.split(b"\r\n")}
    assert not sent & {b"authorization", b"x-forwarded-for", b"true-client-ip"}
    assert b"x-request-id" in sent
    assert response.cached
    assert dict(response.headers) == {"Content-Language": "de"}


def test_a_customers_answer_is_the_customers_own(admin: Session, senior: Session, sandbox: Sandbox) -> None:
    for _ in range(2):
        assert (admin.current_user()).email == sandbox.accounts.admin.email
        assert (senior.current_user()).email == sandbox.accounts.senior.email
    assert asked(sandbox, "CurrentUser") == 2


def test_who_knows_a_name_and_no_password_sees_nothing(
    storefront: Storefront, admin: Session, sandbox: Sandbox
) -> None:
    admin.current_user()
    email = sandbox.accounts.admin.email
    with pytest.raises(InvalidLoginError):
        storefront.session(EmailPassword(email, "wrong")).current_user()
    # Nor does who brings any token along.
    with pytest.raises(InvalidLoginError):
        storefront.session(EmailPassword(email, "guessed"), token="planted").current_user()
    with pytest.raises(StorefrontError):
        storefront.session(FixedToken("planted")).current_user()
    assert (storefront.session(EmailPassword(email, sandbox.accounts.admin.password)).current_user()).email
    assert asked(sandbox, "CurrentUser") == 3  # The admin's once, and one for each token that was brought along.


def test_what_needs_a_customer_still_does(storefront: Storefront, sandbox: Sandbox) -> None:
    with pytest.raises(CredentialsRequiredError):
        storefront.guest().current_user()
    assert sandbox.requests == []


def test_what_is_not_in_the_table_is_asked_each_time(admin: Session, sandbox: Sandbox) -> None:
    for _ in range(2):
        admin.customer_info()
    assert asked(sandbox, "CustomerInfo") == 2


def test_nobody_sees_what_another_does_to_a_result(storefront: Storefront) -> None:
    guest = storefront.guest()
    first = configs(guest)
    before = [entry.key for entry in first]
    second = configs(guest)
    second[0].key = "changed"
    second.clear()
    first[0].key = "changed too"
    assert [entry.key for entry in configs(guest)] == before


def test_many_first_callers_are_one_request(storefront: Storefront, sandbox: Sandbox) -> None:
    guest = storefront.guest()
    results = all_at_once([lambda: configs(guest)] * 20)
    assert asked(sandbox, CONFIGS) == 1
    results[0][0].key = "changed"
    assert [result[0].key for result in results].count("changed") == 1


def test_a_stale_answer_serves_while_one_refresh_runs(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox, time: Time
) -> None:
    guest = storefront.guest()
    configs(guest)
    time.pass_(300)
    transport.hold(CONFIGS)
    for _ in range(10):
        response = respond(guest)
        assert (response.cached, response.age, response.stale) == (True, 300, True)
    transport.arrival(CONFIGS)
    transport.let_go(CONFIGS)
    answers_refreshed(storefront)
    assert asked(sandbox, CONFIGS) == 2
    response = respond(guest)
    assert (response.age, response.stale) == (0, False)
    assert asked(sandbox, CONFIGS) == 2


def test_a_refresh_that_fails_is_not_tried_again_at_once(storefront: Storefront, sandbox: Sandbox, time: Time) -> None:
    guest = storefront.guest()
    configs(guest)
    time.pass_(300)
    sandbox.fail_next(CONFIGS, status=503)
    for _ in range(5):
        assert (respond(guest)).stale
        answers_refreshed(storefront)
    assert asked(sandbox, CONFIGS) == 2
    time.pass_(5)
    assert (respond(guest)).stale
    answers_refreshed(storefront)
    assert not (respond(guest)).stale
    assert asked(sandbox, CONFIGS) == 3


def test_a_storefront_closes_within_a_refresh(storefront: Storefront, transport: HoldingTransport, time: Time) -> None:
    guest = storefront.guest()
    configs(guest)
    time.pass_(300)
    transport.hold(CONFIGS)
    configs(guest)
    transport.arrival(CONFIGS)
    transport.let_go(CONFIGS)
    storefront.close()
    configs(storefront.guest())  # It can be used again.


Fail = Callable[[Sandbox], None]

FAULTS: dict[str, Fail] = {
    "a broken connection": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, disconnect=True),
    "HTTP 503": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, status=503, body="no"),
    "HTTP 500 with errors": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, status=500, message="Boom."),
    "HTTP 429": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, status=429),
    "a login page": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, body="<html>"),
    "silence": lambda sandbox: sandbox.fail_next(CONFIGS, times=9, delay=20.0),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_on_faults_an_old_answer_serves(fault: str, storefront: Storefront, sandbox: Sandbox, time: Time) -> None:
    first = configs(storefront.guest())
    guest = storefront.guest().with_options(timeout=0.3 if fault == "silence" else None)
    time.pass_(900)
    FAULTS[fault](sandbox)
    for _ in range(3):
        response = respond(guest)
        assert response.data == first
        assert (response.cached, response.age, response.stale) == (True, 900, True)
    assert asked(sandbox, CONFIGS) <= 4  # Asked once, with the transport's own tries, and then left alone.
    time.pass_(3_000)
    with pytest.raises(StorefrontError):
        configs(guest)


def test_after_a_fault_the_api_is_asked_again_soon(storefront: Storefront, sandbox: Sandbox, time: Time) -> None:
    guest = storefront.guest()
    configs(guest)
    time.pass_(900)
    sandbox.fail_next(CONFIGS, status=503)
    assert (respond(guest)).stale
    time.pass_(5)
    response = respond(guest)
    assert (response.cached, response.stale) == (False, False)


def test_a_refusal_is_no_fault(admin: Session, storefront: Storefront, sandbox: Sandbox, time: Time) -> None:
    admin.quotes()
    time.pass_(100)
    sandbox.fail_next("Quotes", message="Permission denied.")
    with pytest.raises(PermissionDeniedError):
        admin.quotes()
    # What is refused now is not kept either: the next fault has nothing to serve.
    sandbox.fail_next("Quotes", status=503)
    with pytest.raises(OperationError):
        admin.quotes()


def test_a_session_that_is_over_is_no_fault(
    admin: Session, storefront: Storefront, sandbox: Sandbox, time: Time
) -> None:
    admin.quotes()
    time.pass_(100)
    sandbox.fail_next("Quotes", times=5, code=40101)
    with pytest.raises(SessionOverError):
        admin.quotes()


def test_a_refusal_beside_the_caller_ends_the_stale_answer(
    admin: Session, storefront: Storefront, sandbox: Sandbox, time: Time
) -> None:
    admin.current_user()
    time.pass_(60)
    sandbox.fail_next("CurrentUser", times=2, message="Permission denied.")
    admin.current_user()
    answers_refreshed(storefront)
    with pytest.raises(PermissionDeniedError):
        admin.current_user()


def test_who_cant_sign_in_any_more_sees_nothing(
    senior: Session, storefront: Storefront, sandbox: Sandbox, time: Time
) -> None:
    senior.current_user()
    time.pass_(60)
    sandbox.expire_tokens()
    sandbox.fail_next("Login", times=9, message="Invalid Login")
    senior.current_user()  # Stale; what is refreshed beside it finds out.
    answers_refreshed(storefront)
    with pytest.raises(InvalidLoginError):
        senior.current_user()


def test_no_fault_of_the_api_shows_old_answers_to_who_cant_sign_in(
    senior: Session, sandbox: Sandbox, time: Time
) -> None:
    senior.quotes()
    time.pass_(100)
    sandbox.expire_tokens()
    sandbox.fail_next("Login", message="Invalid Login")
    with pytest.raises(InvalidLoginError):
        senior.quotes()
    sandbox.fail_next("Quotes", times=9, disconnect=True)
    senior.retry_sign_in()
    with pytest.raises(StorefrontError):
        senior.quotes()


@pytest.mark.parametrize(
    ("plan", "error"),
    [
        ({"message": "No."}, OperationError),
        ({"status": 503, "body": "no"}, HTTPStatusError),
        ({"status": 429}, RateLimitedError),
        ({"body": {"data": {"storefrontConfigs": 7}}}, UnexpectedResultError),
        ({"body": {"data": {"storefrontConfigs": [{"key": {"no": "text"}}]}}}, UnexpectedResultError),
    ],
)
def test_no_error_is_ever_kept(
    plan: Any, error: type[StorefrontError], storefront: Storefront, sandbox: Sandbox, cache: MemoryCache
) -> None:
    sandbox.fail_next(CONFIGS, **plan)
    with pytest.raises(error):
        configs(storefront.guest())
    assert len(cache) == 0
    assert not (respond(storefront.guest())).cached


def test_partial_data_is_never_kept(storefront: Storefront, sandbox: Sandbox, cache: MemoryCache) -> None:
    body = {"data": {"storefrontConfigs": []}, "errors": [{"message": "Some are missing."}]}
    sandbox.fail_next(CONFIGS, body=body)
    response = storefront.guest().with_response(configs, partial=True)
    assert [error.message for error in response.errors] == ["Some are missing."]
    assert len(cache) == 0


def test_an_error_that_many_wait_for_is_one_request_and_not_kept(storefront: Storefront, sandbox: Sandbox) -> None:
    guest = storefront.guest()
    sandbox.fail_next(CONFIGS, message="No.", delay=0.5)
    errors: list[StorefrontError] = []

    def refused() -> None:
        with pytest.raises(OperationError) as caught:
            configs(guest)
        errors.append(caught.value)

    all_at_once([refused] * 5)
    assert asked(sandbox, CONFIGS) == 1
    assert len({id(error) for error in errors}) == 5
    assert configs(guest)


def test_who_waits_for_anothers_answer_leaves_at_the_own_deadline(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    guest = storefront.guest()
    transport.hold(CONFIGS)
    outcomes: list[object] = []

    def patient() -> None:
        outcomes.append(len(configs(guest)))

    def hasty() -> None:
        transport.arrival(CONFIGS)
        with pytest.raises(RequestTimeoutError, match=r"no answer within 0\.1 s"):
            configs(guest.with_options(timeout=0.1))
        transport.let_go(CONFIGS)

    all_at_once([patient, hasty])
    assert len(outcomes) == 1
    assert asked(sandbox, CONFIGS) == 1


def test_who_began_with_little_time_does_not_end_the_others(
    storefront: Storefront, transport: HoldingTransport, sandbox: Sandbox
) -> None:
    guest = storefront.guest()
    sandbox.fail_next(CONFIGS, times=1, delay=30.0)

    def hasty() -> None:
        with pytest.raises(RequestTimeoutError):
            configs(guest.with_options(timeout=1.0))

    def patient() -> int:
        return len(configs(guest))

    transport.hold(CONFIGS, times=1)

    def follow() -> None:
        transport.arrival(CONFIGS)
        transport.let_go(CONFIGS)
        assert patient()

    all_at_once([hasty, follow])
    until(lambda: asked(sandbox, CONFIGS) == 2)  # The log has a request once the sandbox is done with it.


def test_an_own_mutation_forgets_what_it_changes(admin: Session, senior: Session, sandbox: Sandbox) -> None:
    # For its customer all of it; for others what it names, and lists.
    lists = admin.shopping_lists()
    first, other = int(lists.nodes[0].id), int(lists.nodes[1].id)
    for session in (admin, senior):
        session.shopping_lists()
        session.shopping_list(id=first)
        session.shopping_list(id=other)
        session.current_user()
    sandbox.clear_requests()
    found = senior.shopping_list(id=first)
    assert found is not None
    assert found.products is not None
    item = found.products.nodes[0].item_id
    admin.shopping_lists_items_delete(shopping_list_id=first, item_id=item or 0)
    sandbox.clear_requests()
    for session in (admin, senior):
        session.shopping_lists()
        session.shopping_list(id=first)
        session.shopping_list(id=other)
        session.current_user()
    assert operations(sandbox) == [
        *["ShoppingLists", "ShoppingList", "ShoppingList", "CurrentUser"],
        *["ShoppingLists", "ShoppingList"],
    ]


def test_a_mutation_of_which_nothing_is_heard_forgets_too(admin: Session, sandbox: Sandbox) -> None:
    admin.shopping_lists()
    sandbox.fail_next("ShoppingListsDelete", disconnect=True)
    with pytest.raises(StorefrontError):
        admin.shopping_lists_delete(id=1)
    admin.shopping_lists()
    assert asked(sandbox, "ShoppingLists") == 2


def test_an_answer_from_before_a_mutation_is_not_kept_after_it(
    admin: Session, transport: HoldingTransport, sandbox: Sandbox, time: Time
) -> None:
    admin.current_user()
    transport.hold("ShoppingLists")

    def query() -> None:
        admin.shopping_lists()

    def change() -> None:
        transport.arrival("ShoppingLists")
        time.pass_(1)
        sandbox.fail_next("ShoppingListsDelete", message="No.")
        with pytest.raises(OperationError):
            admin.shopping_lists_delete(id=1)
        time.pass_(1)
        transport.let_go("ShoppingLists")

    all_at_once([query, change])
    admin.shopping_lists()
    assert asked(sandbox, "ShoppingLists") == 2


def test_who_asks_after_a_mutation_does_not_get_what_was_asked_before_it(
    admin: Session, transport: HoldingTransport, sandbox: Sandbox, time: Time
) -> None:
    admin.current_user()
    transport.hold("ShoppingLists", times=2)

    def query() -> None:
        admin.shopping_lists()

    def change() -> None:
        transport.arrival("ShoppingLists")
        sandbox.fail_next("ShoppingListsDelete", message="No.")
        with pytest.raises(OperationError):
            admin.shopping_lists_delete(id=1)
        time.pass_(1)
        all_at_once([query, let_go])

    def let_go() -> None:
        transport.arrival("ShoppingLists")
        transport.let_go("ShoppingLists")

    all_at_once([query, change])
    assert asked(sandbox, "ShoppingLists") == 2


def test_flows_that_change_what_they_read_read_it_anew(
    storefront: Storefront, admin: Session, sandbox: Sandbox
) -> None:
    junior = storefront.session(credentials(sandbox.accounts.junior))
    lists = (junior.shopping_lists()).nodes
    drafts = [int(entry.id) for entry in lists if entry.status == ShoppingListStatus.DRAFT]
    details = [junior.with_options(cache=False).shopping_list(id=number) for number in drafts]
    draft = next(int(found.id) for found in details if found and found.products and found.products.total_count)
    with storefront.scope() as scope:
        for session in (junior, scope.session(credentials(sandbox.accounts.junior))):
            session.shopping_list(id=draft, products_first=1)
        sandbox.clear_requests()
        scope.session(credentials(sandbox.accounts.junior)).submit_shopping_list(id=draft)
    assert operations(sandbox) == ["ShoppingList", "ShoppingListsUpdate"]
    with pytest.raises(ShoppingListStateError):
        junior.submit_shopping_list(id=draft)


def test_what_changes_nothing_forgets_nothing(admin: Session, sandbox: Sandbox) -> None:
    admin.current_user()
    sandbox.fail_next("QuoteEmail", message="No.")
    with contextlib.suppress(OperationError):
        admin.run(OPERATIONS["QuoteEmail"], email_data={"email": "a@b.c", "quoteId": 1})
    admin.current_user()
    assert asked(sandbox, "CurrentUser") == 1


def test_an_application_forgets_what_others_changed(
    admin: Session, storefront: Storefront, sandbox: Sandbox, time: Time
) -> None:
    def ask() -> list[str | None]:
        sandbox.clear_requests()
        time.pass_(1)
        admin.shopping_lists()
        admin.current_user()
        configs(admin)
        return operations(sandbox)

    ask()
    assert ask() == []
    storefront.forget("shopping_list:999")  # It may be in a list by now.
    assert ask() == ["ShoppingLists"]
    storefront.forget("user", "quote")
    assert "CurrentUser" in ask()
    storefront.forget("user:999")
    assert ask() == []
    storefront.forget()
    assert ask() == ["ShoppingLists", "CurrentUser", CONFIGS]
    with pytest.raises(ConfigurationError, match="is not a tag"):
        storefront.forget("frobs")


def test_a_call_can_do_without_the_cache(storefront: Storefront, sandbox: Sandbox, time: Time) -> None:
    guest = storefront.guest()
    configs(guest)
    time.pass_(10)
    response = respond(guest.with_options(cache=False))
    assert not response.cached
    assert (respond(guest)).age == 10
    response = respond(guest.with_options(cache="refresh"))
    assert not response.cached
    assert (respond(guest)).age == 0
    assert (respond(guest.with_options(cache=False).with_options(cache=None))).cached
    assert asked(sandbox, CONFIGS) == 3


@pytest.mark.parametrize("value", ["no", 7, [], "REFRESH"])
def test_options_that_are_none_are_refused(value: Any, storefront: Storefront) -> None:
    with pytest.raises(ConfigurationError, match="cache is none of"):
        storefront.guest().with_options(cache=value)


def test_nothing_of_a_sign_in_is_kept(storefront: Storefront, sandbox: Sandbox, cache: MemoryCache) -> None:
    account = sandbox.accounts.admin
    for _ in range(2):
        storefront.login(account.email, account.password)
    assert len(cache) == 0
    assert asked(sandbox, "Login") == 2


class BrokenCache(Cache):
    """Raises whatever it is asked."""

    def get(self, key: str) -> Kept | None:
        raise OSError("buyer@example.com")

    def put(self, key: str, value: bytes, life: float, tags: Collection[str], took: float) -> None:
        raise OSError("buyer@example.com")

    def forget(self, tags: Collection[str]) -> None:
        raise OSError("buyer@example.com")

    def remove(self, key: str) -> None:
        raise OSError("buyer@example.com")


def test_a_cache_that_raises_is_as_none_with_one_warning(sandbox: Sandbox, caplog: pytest.LogCaptureFixture) -> None:
    with Storefront(
        sandbox.store_hash, base_url=sandbox.base_url, cache=BrokenCache(), freshness=FRESHNESS
    ) as storefront:
        for _ in range(2):
            assert configs(storefront.guest())
        storefront.forget()
    assert asked(sandbox, CONFIGS) == 2
    (record,) = [record for record in caplog.records if record.levelname == "WARNING"]
    assert "BrokenCache raised OSError" in record.getMessage()
    assert "buyer@" not in caplog.text


def rewritten(kept: Kept, body: bytes) -> Kept:
    """Return what is kept with another body behind its head."""
    return Kept(kept.value.partition(b"\n")[0] + b"\n" + body, kept.age)


POISONS: dict[str, Callable[[Kept], Any]] = {
    "no age": lambda kept: Kept(kept.value, None),  # type: ignore[arg-type]
    "a text for an age": lambda kept: Kept(kept.value, "1"),  # type: ignore[arg-type]
    "no number for an age": lambda kept: Kept(kept.value, math.nan),
    "an age below zero": lambda kept: Kept(kept.value, -5.0),
    "a tuple": lambda kept: (kept.value, kept.age),
    "a text": lambda kept: Kept(str(kept.value), kept.age),  # type: ignore[arg-type]
    "cut short": lambda kept: Kept(kept.value[:-9], kept.age),
    "another type": lambda kept: rewritten(kept, b'{"storefrontConfigs": 5}'),
    "entries of another type": lambda kept: rewritten(kept, b'{"storefrontConfigs": [[[]]]}'),
    "null": lambda kept: rewritten(kept, b'{"storefrontConfigs": null}'),
    "nothing": lambda kept: rewritten(kept, b"{}"),
    "nested": lambda kept: rewritten(kept, b'{"storefrontConfigs": ' + b"[" * 900 + b"]" * 900 + b"}"),
}


class PoisonedCache(MemoryCache):
    """Gives back something else than what was put there.

    Args:
        poison: What it makes of what is kept.
    """

    def __init__(self, poison: Callable[[Kept], Any]) -> None:
        super().__init__()
        self._poison = poison

    def get(self, key: str) -> Kept | None:
        kept = super().get(key)
        found: Kept | None = None if kept is None else self._poison(kept)
        return found


@pytest.mark.parametrize("poison", POISONS)
def test_what_is_no_answer_to_the_question_is_as_nothing_kept(poison: str, sandbox: Sandbox) -> None:
    cache = PoisonedCache(POISONS[poison])
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url, cache=cache, freshness=FRESHNESS) as storefront:
        guest = storefront.guest()
        for _ in range(3):
            response = respond(guest)
            assert response.data
            assert not response.cached
        (together,) = guest.together(lambda session: (session.storefront_configs(store_hash=sandbox.store_hash),))
        assert together
    assert sum(CONFIGS in (name or "") for name in operations(sandbox)) == 4


class SlowCache(MemoryCache):
    """Says that it may take two seconds, and notes when it is asked."""

    patience = 2.0

    def __init__(self) -> None:
        super().__init__()
        self.gets = 0

    def get(self, key: str) -> Kept | None:
        self.gets += 1
        return super().get(key)


def test_a_call_in_a_hurry_does_not_wait_for_the_cache(sandbox: Sandbox) -> None:
    cache = SlowCache()
    with Storefront(sandbox.store_hash, base_url=sandbox.base_url, cache=cache) as storefront:
        configs(storefront.guest())
        assert cache.gets == 1
        configs(storefront.guest().with_options(timeout=1.9))
        assert cache.gets == 1
        configs(storefront.guest())
        assert cache.gets == 2
    assert asked(sandbox, CONFIGS) == 2


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"cache": {}}, "cache is dict"),
        ({"freshness": {}}, "freshness stands without cache"),
        ({"cache": MemoryCache(), "freshness": {"Frobs": Fresh(1)}}, "no operation 'Frobs'"),
    ],
)
def test_settings_that_cant_work_are_refused(options: Any, words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        Storefront("abc", **options)
