"""Subscriptions to webhooks over HTTP: what is wanted is made, once, and what is somebody else's is left alone."""

import logging
import traceback
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

import b2b_storefront
from b2b_storefront import (
    AccessTokenRefusedError,
    AsyncManagement,
    AsyncStorefront,
    ConfigurationError,
    ConnectionLostError,
    HTTPStatusError,
    ManagementError,
    Observer,
    RateLimit,
    RateLimitedError,
    RetryPolicy,
    StorefrontError,
    SubscriptionError,
    UnexpectedResultError,
)
from b2b_storefront._async import subscribing
from b2b_storefront.observe import CallRecord
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.records.hooks import Hook
from b2b_storefront.webhooks import B2B_SCOPES, Subscription

SOURCES = Path(b2b_storefront.__file__).parent
SHOP, OTHER = "https://shop.example.com/webhooks", "https://other.example.com/hook"
QUOTES, COMPANIES, USERS = "store/quote/updated", "store/company/updated", "store/company/user/updated"
SECRET = "a-shared-secret-of-ours"
LIST, CREATE = "GET /stores/{store_hash}/v3/hooks", "POST /stores/{store_hash}/v3/hooks"
UPDATE, DELETE = "PUT /stores/{store_hash}/v3/hooks/{hook_id}", "DELETE /stores/{store_hash}/v3/hooks/{hook_id}"


@pytest.fixture
async def staff_storefront(sandbox: Sandbox) -> AsyncIterator[AsyncStorefront]:
    async with AsyncStorefront(
        sandbox.store_hash, access_token=sandbox.access_token, retry=RetryPolicy.without_pauses(), **sandbox.hosts
    ) as storefront:
        yield storefront


@pytest.fixture
def async_management(staff_storefront: AsyncStorefront) -> AsyncManagement:
    return staff_storefront.management()


def asked(sandbox: Sandbox) -> list[str | None]:
    """Return what the sandbox was asked since the last time, in order."""
    names = [request.operation_name for request in sandbox.requests]
    sandbox.clear_requests()
    return names


def hooks(sandbox: Sandbox) -> dict[int, Hook]:
    """Return the subscriptions themselves, headers included."""
    with sandbox._changing() as state:
        return dict(state.hooks)


async def test_a_dry_run_only_reads(async_management: AsyncManagement, sandbox: Sandbox) -> None:
    plan = await async_management.ensure_subscriptions([Subscription(SHOP, QUOTES, COMPANIES)], dry_run=True)
    assert [(step.action, step.scope, step.destination) for step in plan.changes] == [
        ("create", QUOTES, SHOP),
        ("create", COMPANIES, SHOP),
    ]
    assert (asked(sandbox), hooks(sandbox), plan.applied) == ([LIST], {}, False)
    assert str(plan).startswith("Planned: 2 to create\n")


async def test_what_is_wanted_is_made_and_a_second_run_does_nothing(
    async_management: AsyncManagement, sandbox: Sandbox
) -> None:
    wanted = [
        Subscription(SHOP, *B2B_SCOPES, headers={"X-Key": SECRET}),
        Subscription(OTHER, "store/hook/deliveryException", is_active=False),
    ]
    plan = await async_management.ensure_subscriptions(wanted)
    assert asked(sandbox) == [LIST, *[CREATE] * 20]
    made = hooks(sandbox)
    assert [step.hook_id for step in plan.changes] == list(made)
    assert str(plan).startswith("Done: 20 created\n")
    assert [(hook.scope, hook.destination, hook.is_active, hook.headers) for hook in made.values()] == [
        *((scope, SHOP, True, {"X-Key": SECRET}) for scope in B2B_SCOPES),
        ("store/hook/deliveryException", OTHER, False, {}),
    ]
    again = await async_management.ensure_subscriptions(wanted)
    assert (asked(sandbox), again.changes, again.applied) == ([LIST], (), True)
    assert hooks(sandbox) == made


async def test_what_differs_is_updated_and_what_was_switched_off_is_switched_on(
    async_management: AsyncManagement, sandbox: Sandbox
) -> None:
    await async_management.ensure_subscriptions(
        [Subscription(SHOP, QUOTES, COMPANIES, USERS, headers={"X-Key": "old"})]
    )
    with sandbox._changing() as state:
        first, second, _ = state.hooks.values()
        first.is_active = False  # As after two days without a delivery.
        second.is_active = False
        second.headers = {"x-key": SECRET}
    asked(sandbox)
    wanted = [
        Subscription(SHOP, QUOTES, COMPANIES, headers={"X-Key": SECRET}),
        Subscription(SHOP, USERS, is_active=False),
    ]
    plan = await async_management.ensure_subscriptions(wanted)
    assert asked(sandbox) == [LIST, UPDATE, UPDATE, UPDATE]
    assert [(step.action, step.scope) for step in plan.changes] == [
        ("reactivate", QUOTES),
        ("reactivate", COMPANIES),
        ("update", USERS),
    ]
    assert [(hook.is_active, hook.headers) for hook in hooks(sandbox).values()] == [
        (True, {"X-Key": SECRET}),
        (True, {"x-key": SECRET}),
        (False, {}),
    ]
    assert (await async_management.ensure_subscriptions(wanted)).changes == ()


async def test_what_was_idle_for_ninety_days_is_switched_on(
    async_management: AsyncManagement, sandbox: Sandbox
) -> None:
    wanted = [Subscription(SHOP, QUOTES)]
    await async_management.ensure_subscriptions(wanted)
    sandbox.advance(days=91)
    (step,) = (await async_management.ensure_subscriptions(wanted)).changes
    assert step.action == "reactivate"
    assert sandbox.webhooks.subscriptions[0]["is_active"] is True
    assert (await async_management.ensure_subscriptions(wanted)).changes == ()


async def test_only_what_is_ours_is_deleted_and_only_when_asked(
    async_management: AsyncManagement, sandbox: Sandbox
) -> None:
    theirs = sandbox.webhooks.subscribe(OTHER, QUOTES, COMPANIES, headers={"X-Theirs": "theirs"})
    beside = sandbox.webhooks.subscribe(f"{SHOP}-of-another", QUOTES)
    ours = sandbox.webhooks.subscribe(SHOP, QUOTES, COMPANIES)
    old = sandbox.webhooks.subscribe(f"{SHOP}/old", USERS)
    before = hooks(sandbox)
    wanted = [Subscription(SHOP, QUOTES)]
    assert (await async_management.ensure_subscriptions(wanted)).changes == ()
    plan = await async_management.ensure_subscriptions(wanted, remove_below=SHOP)
    assert [(step.action, step.hook_id) for step in plan.changes] == [("delete", ours[1]), ("delete", old[0])]
    assert hooks(sandbox) == {hook_id: before[hook_id] for hook_id in (*theirs, *beside, ours[0])}
    await async_management.ensure_subscriptions([], remove_below=[SHOP])
    assert list(hooks(sandbox)) == [*theirs, *beside]


async def test_all_pages_are_read(async_management: AsyncManagement, sandbox: Sandbox) -> None:
    for number in range(9):
        sandbox.webhooks.subscribe(f"https://{number}.example.com/")
    sandbox.webhooks.subscribe(SHOP)
    plan = await async_management.ensure_subscriptions([Subscription(SHOP, *B2B_SCOPES)])
    assert (plan.changes, len(plan.steps), asked(sandbox)) == ((), 190, [LIST, LIST])


async def test_a_list_without_a_count_ends_where_nothing_is_new(
    async_management: AsyncManagement, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = ({"data": [{"id": number, "scope": QUOTES, "destination": OTHER}]} for number in (1, 2))
    for body in first, second, second:
        sandbox.fail_next(LIST, body=body)
    plan = await async_management.ensure_subscriptions([Subscription(SHOP, QUOTES)], dry_run=True)
    assert [step.hook_id for step in plan.steps] == [None, 1, 2]
    assert asked(sandbox) == [LIST, LIST, LIST]
    monkeypatch.setattr(subscribing, "_MOST_PAGES", 1)
    sandbox.fail_next(LIST, body=first)
    with pytest.raises(UnexpectedResultError, match="goes on after 1 pages"):
        await async_management.ensure_subscriptions([Subscription(SHOP, QUOTES)], dry_run=True)


@pytest.mark.parametrize("data", [None, {}, "none"])
async def test_a_list_that_is_none_is_an_error(async_management: AsyncManagement, sandbox: Sandbox, data: Any) -> None:
    sandbox.fail_next(LIST, body={"data": data, "meta": {}})
    with pytest.raises(UnexpectedResultError, match="list_hooks: the answer holds no list of subscriptions"):
        await async_management.ensure_subscriptions([Subscription(SHOP, QUOTES)])


class TestWhatBreaks:
    """It stops at the first error, says what was done, and goes on from there when it is run again."""

    async def test_what_was_done_is_told_and_not_done_again(
        self, async_management: AsyncManagement, sandbox: Sandbox
    ) -> None:
        (old,) = sandbox.webhooks.subscribe(f"{SHOP}/old", QUOTES)
        sandbox.fail_next(CREATE, body={"data": {"id": 71}})
        sandbox.fail_next(CREATE, status=422, body={"status": 422, "title": "No more, please.", "errors": {}})
        wanted = [Subscription(SHOP, COMPANIES, QUOTES, USERS)]
        with pytest.raises(SubscriptionError) as caught:
            await async_management.ensure_subscriptions(wanted, remove_below=SHOP)
        assert caught.value.done == (f"create {COMPANIES} at {SHOP}",)
        assert caught.value.left == (
            f"create {QUOTES} at {SHOP}",
            f"create {USERS} at {SHOP}",
            f"delete {QUOTES} at {SHOP}/old",
        )
        assert type(caught.value.__cause__) is ManagementError
        text = str(caught.value)
        assert text.startswith(
            "ensure_subscriptions: 1 of 4 steps were done; not done, or not for certain: "
            f"create {QUOTES} at {SHOP}, nor the 2 steps after it. create_hook: No more, please (HTTP 422)."
        )
        assert old in hooks(sandbox)
        plan = await async_management.ensure_subscriptions(wanted, remove_below=SHOP)
        assert [step.action for step in plan.changes] == ["create", "create", "create", "delete"]
        assert (await async_management.ensure_subscriptions(wanted, remove_below=SHOP)).changes == ()

    async def test_a_missing_scope_of_the_account_is_named(
        self, staff_storefront: AsyncStorefront, async_management: AsyncManagement, sandbox: Sandbox
    ) -> None:
        token = sandbox.add_api_account("reader", ["b2b-read-only"])
        with pytest.raises(SubscriptionError, match="needs the scope B2B Edition: modify: add it there") as caught:
            await staff_storefront.management(token).ensure_subscriptions([Subscription(SHOP, QUOTES)])
        assert isinstance(caught.value.__cause__, AccessTokenRefusedError)
        assert caught.value.__cause__.scopes == ("B2B Edition: modify",)
        body = {"status": 403, "title": "You do not have permission to make this request.", "errors": {}}
        sandbox.fail_next(CREATE, status=403, body=body)
        with pytest.raises(SubscriptionError, match="of an API account of this store at BigCommerce") as caught:
            await async_management.ensure_subscriptions([Subscription(SHOP, "store/order/*")])
        assert isinstance(caught.value.__cause__, AccessTokenRefusedError)
        assert caught.value.__cause__.scopes == ()
        assert asked(sandbox) == [LIST, CREATE, LIST, CREATE]

    async def test_a_wrong_token_is_refused_before_anything_is_done(
        self, staff_storefront: AsyncStorefront, sandbox: Sandbox
    ) -> None:
        with pytest.raises(AccessTokenRefusedError, match="list_hooks: X-Auth-Token is missing or wrong"):
            await staff_storefront.management("another-token").ensure_subscriptions([Subscription(SHOP, QUOTES)])
        assert asked(sandbox) == [LIST]

    async def test_what_another_process_made_meanwhile_counts_as_done(
        self, async_management: AsyncManagement, sandbox: Sandbox
    ) -> None:
        theirs, other = sandbox.webhooks.subscribe(SHOP, QUOTES, COMPANIES)
        nothing = {"data": [], "meta": {"pagination": {"total_pages": 1}}}
        sandbox.fail_next(LIST, body=nothing)
        plan = await async_management.ensure_subscriptions([Subscription(SHOP, QUOTES, COMPANIES)])
        assert [(step.action, step.hook_id) for step in plan.changes] == [("create", theirs), ("create", other)]
        sandbox.fail_next(LIST, body=nothing)
        with pytest.raises(SubscriptionError, match="subscribed to the scope already") as caught:
            await async_management.ensure_subscriptions([Subscription(SHOP, QUOTES, headers={"X-Key": SECRET})])
        assert caught.value.done == ()
        assert hooks(sandbox)[theirs].headers == {}

    @pytest.mark.parametrize("failure", [{"status": 503, "body": "<html>"}, {"disconnect": True}])
    async def test_a_creation_that_may_have_been_carried_out_is_looked_for_and_not_repeated(
        self, async_management: AsyncManagement, sandbox: Sandbox, failure: dict[str, Any]
    ) -> None:
        sandbox.fail_next(CREATE, **failure)
        with pytest.raises(SubscriptionError) as caught:
            await async_management.ensure_subscriptions([Subscription(SHOP, QUOTES)])
        assert isinstance(caught.value.__cause__, HTTPStatusError | ConnectionLostError)
        assert asked(sandbox) == [LIST, CREATE, LIST]

    async def test_where_it_cannot_be_looked_for_that_is_noted(
        self, async_management: AsyncManagement, sandbox: Sandbox
    ) -> None:
        sandbox.fail_next(LIST, body={"data": []})
        sandbox.fail_next(CREATE, status=422, body={"title": "Not this one."})
        sandbox.fail_next(LIST, status=404, body={"title": "Not found."})
        with pytest.raises(SubscriptionError, match="Not this one") as caught:
            await async_management.ensure_subscriptions([Subscription(SHOP, QUOTES)])
        (note,) = caught.value.__cause__.__notes__  # type: ignore[union-attr]
        assert note.startswith("Whether it was made after all could not be looked up: list_hooks: Not found")

    async def test_what_is_deleted_already_counts_as_deleted(
        self, async_management: AsyncManagement, sandbox: Sandbox
    ) -> None:
        sandbox.webhooks.subscribe(SHOP, QUOTES)
        sandbox.fail_next(DELETE, status=404, body={"status": 404, "title": "Webhook not found", "errors": {}})
        plan = await async_management.ensure_subscriptions([], remove_below=SHOP)
        assert [step.action for step in plan.changes] == ["delete"]

    async def test_updates_are_repeated_after_a_fault(
        self, async_management: AsyncManagement, sandbox: Sandbox
    ) -> None:
        sandbox.webhooks.subscribe(SHOP, QUOTES)
        sandbox.fail_next(UPDATE, status=502, body="<html>")
        await async_management.ensure_subscriptions([Subscription(SHOP, QUOTES, headers={"X-Key": SECRET})])
        assert asked(sandbox) == [LIST, UPDATE, UPDATE]

    async def test_what_the_api_would_refuse_is_not_begun(
        self, async_management: AsyncManagement, sandbox: Sandbox
    ) -> None:
        sandbox.webhooks.subscribe(OTHER, QUOTES)
        wanted = [Subscription(SHOP, COMPANIES), Subscription(OTHER, "store/hook/deliveryException")]
        plan = await async_management.ensure_subscriptions(wanted, dry_run=True)
        assert "It can't be carried out:\n- store/hook/deliveryException at" in str(plan)
        with pytest.raises(SubscriptionError, match="nothing was changed, as the API would refuse") as caught:
            await async_management.ensure_subscriptions(wanted)
        assert (caught.value.done, len(caught.value.left), caught.value.__cause__) == ((), 2, None)
        assert asked(sandbox) == [LIST, LIST]

    async def test_the_limit_of_bigcommerce_says_when_it_ends(
        self, async_management: AsyncManagement, sandbox: Sandbox
    ) -> None:
        sandbox.fail_next(LIST, status=429, body={}, headers={"X-Rate-Limit-Time-Reset-Ms": "15000"})
        with pytest.raises(RateLimitedError) as caught:
            await async_management.with_options(retry=False).ensure_subscriptions([Subscription(SHOP, QUOTES)])
        assert caught.value.retry_after == 15.0


async def test_it_takes_no_place_in_the_budget_of_b2b_edition(sandbox: Sandbox) -> None:
    async with AsyncStorefront(
        sandbox.store_hash,
        access_token=sandbox.access_token,
        rate_limit=RateLimit(limit=3),
        **sandbox.hosts,
    ) as storefront:
        await storefront.management().channels()
        before = storefront.budget
        await storefront.management().ensure_subscriptions([Subscription(SHOP, *B2B_SCOPES)])
        after = storefront.budget
        assert before is not None
        assert after is not None
        assert (before.remaining, after.remaining) == (2, 2)


async def test_nothing_is_sent_where_it_cannot_work(sandbox: Sandbox) -> None:
    async with AsyncStorefront(
        sandbox.store_hash, base_url=sandbox.base_url, access_token=sandbox.access_token
    ) as storefront:
        with pytest.raises(ConfigurationError, match="api_url"):
            await storefront.management().ensure_subscriptions([Subscription(SHOP, QUOTES)])
    async with AsyncStorefront(sandbox.store_hash, access_token=sandbox.access_token, **sandbox.hosts) as storefront:
        management = storefront.management()
        for wanted, more in [
            ([], {}),
            ([SHOP], {}),
            ([Subscription("http://shop.example.com/", QUOTES)], {}),
            ([Subscription(SHOP, QUOTES), Subscription(SHOP, QUOTES)], {}),
            ([Subscription(SHOP, QUOTES)], {"dry_run": 1}),
            ([Subscription(SHOP, QUOTES)], {"remove_below": "shop.example.com"}),
        ]:
            with pytest.raises(ConfigurationError):
                await management.ensure_subscriptions(wanted, **more)  # type: ignore[arg-type]
    assert asked(sandbox) == []


async def test_observers_are_told_of_each_request(sandbox: Sandbox) -> None:
    class Watching(Observer):
        def __init__(self) -> None:
            self.seen: list[tuple[str, str | None, str]] = []

        def started(self, call: CallRecord) -> None:
            self.seen.append((call.operation, call.method, call.url))

    watching = Watching()
    async with AsyncStorefront(
        sandbox.store_hash, access_token=sandbox.access_token, observers=[watching], **sandbox.hosts
    ) as storefront:
        sandbox.webhooks.subscribe(f"{SHOP}/old", QUOTES)
        await storefront.management().ensure_subscriptions([Subscription(SHOP, QUOTES)], remove_below=SHOP)
    base = f"{sandbox.base_url}/stores/{{store_hash}}/v3/hooks"
    assert watching.seen == [
        ("list_hooks", "GET", base),
        ("create_hook", "POST", base),
        ("delete_hook", "DELETE", f"{base}/{{hook_id}}"),
    ]


def printed(error: BaseException) -> str:
    """Return an error as text, with the local variables of each of our frames, and its causes likewise."""
    shown = "".join(traceback.format_exception(error)) + repr(error) + repr(vars(error))
    for frame, _ in traceback.walk_tb(error.__traceback__):
        if Path(frame.f_code.co_filename).is_relative_to(SOURCES):
            shown += repr(frame.f_locals)
    for other in (error.__cause__, error.__context__):
        shown += printed(other) if other else ""
    return shown


@pytest.mark.parametrize(
    "failure",
    [
        {},
        {
            "status": 422,
            "body": {"title": f"headers: {SECRET} is odd", "errors": {f"x-{SECRET}": [SECRET, {"a": SECRET}]}},
        },
        {"status": 422, "body": {"title": "x" * 470 + SECRET}},
        {"status": 403, "body": {"title": f"Not with {SECRET}"}},
        {"status": 500, "body": {"title": f"Failed with {SECRET}"}},
        {"status": 200, "body": f"no json, but {SECRET}"},
        {"disconnect": True, "times": 4},
    ],
    ids=["none", "echo", "long", "forbidden", "failed", "no json", "lost"],
)
@pytest.mark.parametrize("route", [CREATE, UPDATE])
async def test_no_header_and_no_token_is_shown(
    route: str, failure: dict[str, Any], sandbox: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    before = f"{SECRET}-before"
    if route == UPDATE:
        sandbox.webhooks.subscribe(SHOP, QUOTES, headers={"X-Key": before})
    shown = ""
    async with AsyncStorefront(
        sandbox.store_hash, access_token=sandbox.access_token, retry=False, **sandbox.hosts
    ) as storefront:
        management = storefront.management()
        if failure:
            sandbox.fail_next(route, **failure)
        subscription = Subscription(SHOP, QUOTES, headers={"X-Key": SECRET})
        try:
            plan = await management.ensure_subscriptions([subscription])
            shown += f"{plan} {plan!r}"
        except StorefrontError as error:
            shown += printed(error)
        shown += f"{management!r} {subscription!r}"
    logged = "\n".join(record.getMessage() for record in caplog.records if not record.name.startswith("uvicorn"))
    assert ("SubscriptionError" in shown) is bool(failure)
    assert [secret for secret in (SECRET, before, sandbox.access_token) if secret in shown + logged] == []
