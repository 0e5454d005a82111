"""Subscriptions that are wanted, and the plan that makes them: pure, and against a model of the API's own rules."""

import pickle
import re
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b2b_storefront import ConfigurationError
from b2b_storefront._config import StoreSettings, load_settings
from b2b_storefront._secret import SecretText, hide, reveal
from b2b_storefront.flows.destinations import check_below, destination_key, lies_below, show_destination
from b2b_storefront.flows.subscription_plan import SubscriptionPlan, plan_subscriptions
from b2b_storefront.flows.subscriptions import Hook, Wish, check_wanted, read_hooks
from b2b_storefront.flows.webhook_scopes import DELIVERY_EXCEPTION
from b2b_storefront.sandbox.webhooks.scopes import SCOPES
from b2b_storefront.webhooks import B2B_SCOPES, BIGCOMMERCE_SCOPES, Subscription

SHOP, OTHER = "https://shop.example.com/webhooks", "https://other.example.com/hook"
QUOTES, COMPANIES = "store/quote/updated", "store/company/updated"
SECRET = "a-shared-secret-of-ours"

REAL = load_settings(store_hash="abc123")
LOCAL = load_settings(store_hash="abc123", base_url="http://127.0.0.1:1", api_url="http://127.0.0.1:1")


def wishes(*wanted: Subscription, settings: StoreSettings = REAL) -> list[Wish]:
    return check_wanted(wanted, settings, may_be_empty=True)


def hook(hook_id: int, scope: str = QUOTES, destination: str = SHOP, **more: Any) -> Hook:
    return Hook(hook_id, scope, destination, **more)


def actions(plan: SubscriptionPlan) -> list[tuple[str, int | None]]:
    return [(step.action, step.hook_id) for step in plan.steps]


class TestWhatIsWanted:
    """A `Subscription`, and several together."""

    def test_the_scopes_are_those_of_the_sandbox_and_of_the_events(self) -> None:
        assert sorted(B2B_SCOPES) == sorted(SCOPES)
        assert DELIVERY_EXCEPTION in BIGCOMMERCE_SCOPES
        assert len({*B2B_SCOPES, *BIGCOMMERCE_SCOPES}) == len(B2B_SCOPES) + len(BIGCOMMERCE_SCOPES)

    @pytest.mark.parametrize(
        ("scope", "hint"),
        [
            ("store/quote/update", "Did you mean 'store/quote/updated'?"),
            ("store/Quote/statusupdated", "Did you mean 'store/quote/statusUpdated'?"),
            ("store/quote/*", "one by one: 'store/quote/created', 'store/quote/updated', 'store/quote/deleted'"),
            ("store/cart/convert", "Did you mean 'store/cart/converted'?"),
            ("store/channel/one/cart/updated", "there is no scope"),
            ("x" * 200 + "\x1b", "there is no scope"),
            ("", "a scope is empty"),
            (7, "a scope is a int"),
        ],
    )
    def test_an_unknown_scope_is_refused_with_the_nearest(self, scope: Any, hint: str) -> None:
        with pytest.raises(ConfigurationError) as caught:
            Subscription(SHOP, scope)
        assert hint in str(caught.value)
        assert "\x1b" not in str(caught.value)

    @pytest.mark.parametrize(
        "scope", ["store/order/*", "store/cart/converted", "store/channel/12/cart/lineItem/*", DELIVERY_EXCEPTION]
    )
    def test_scopes_of_bigcommerce_are_known(self, scope: str) -> None:
        assert Subscription(SHOP, scope).scopes == (scope,)

    def test_a_newer_scope_is_taken_when_it_is_asked_for(self) -> None:
        assert Subscription(SHOP, "store/contract/signed", unlisted=True).scopes == ("store/contract/signed",)

    @pytest.mark.parametrize(
        ("destination", "problem"),
        [
            ("", "is empty"),
            (None, "is a NoneType"),
            ("shop.example.com/webhooks", "is not an https address"),
            ("ftp://shop.example.com/", "is not an https address"),
            ("https:///webhooks", "is not an https address"),
            ("https://shop.example.com:99999/", "is not an https address"),
            ("https://[::1/", "is not an https address"),
            ("https://user:word@shop.example.com/", "holds a user name or password"),
            ("https://shop.example.com/#part", "has a fragment"),
            ("https://shop.example.com/a b", "blanks"),
            ("https://shop.example.com/a\r\nX: 1", "line breaks"),
            ("https://sh\u00f6p.example.com/", "escaped"),
            ("https://-shop-.example.com/", "a host that is not a name"),
        ],
    )
    def test_what_is_no_destination_is_refused(self, destination: Any, problem: str) -> None:
        with pytest.raises(ConfigurationError, match=problem) as caught:
            Subscription(destination, QUOTES)
        assert "word" not in str(caught.value).replace("password", "")

    @pytest.mark.parametrize(
        ("destination", "problem"),
        [
            ("http://shop.example.com/webhooks", "is not https"),
            ("https://shop.example.com:8443/webhooks", "has port 8443"),
            ("http://127.0.0.1:8000/webhooks", "can't reach 127.0.0.1"),
            ("https://localhost/webhooks", "can't reach localhost"),
        ],
    )
    def test_where_bigcommerce_posts_nothing_nothing_is_subscribed(self, destination: str, problem: str) -> None:
        with pytest.raises(ConfigurationError, match=problem):
            wishes(Subscription(destination, QUOTES))

    def test_a_sandbox_posts_to_this_machine_and_to_private_hosts_that_are_named(self) -> None:
        assert wishes(Subscription("http://localhost:8000/webhooks", QUOTES), settings=LOCAL)
        beside = load_settings(
            store_hash="a",
            base_url="http://sandbox:1",
            api_url="http://sandbox:1",
            insecure_http_hosts=["sandbox", "app"],
        )
        assert wishes(Subscription("http://app:8000/webhooks", QUOTES), settings=beside)
        with pytest.raises(ConfigurationError, match="is not https"):
            wishes(Subscription("http://elsewhere:8000/webhooks", QUOTES), settings=beside)

    @pytest.mark.parametrize(
        ("headers", "problem"),
        [
            ({"X-Key": f"{SECRET}\r\nX-Other: 1"}, "the value of the header X-Key has a line break"),
            ({"X-Key": f" {SECRET}"}, "blanks around it"),
            ({"X-Key": f"{SECRET}\u00e9"}, "letters beyond ASCII"),
            ({"X-Key": 5}, "is a int"),
            ({"X Key": SECRET}, "not the name of a header"),
            ({"X-Key\n": SECRET}, "not the name of a header"),
            ({5: SECRET}, "not the name of a header"),
            ({"X-Key": SECRET, "x-key": SECRET}, "twice"),
            ({"Webhook-Signature": SECRET}, "written by BigCommerce"),
            ({"Content-Type": SECRET}, "written by BigCommerce"),
            ([("X-Key", SECRET)], "headers is not a mapping"),
            (SECRET, "headers is not a mapping"),
        ],
    )
    def test_headers_that_cannot_be_sent_are_refused_without_their_values(self, headers: Any, problem: str) -> None:
        with pytest.raises(ConfigurationError) as caught:
            Subscription(SHOP, QUOTES, headers=headers)
        assert problem in str(caught.value)
        assert SECRET not in str(caught.value)
        frames = [frame for frame, _ in traceback.walk_tb(caught.value.__traceback__)]
        ours = [repr(frame.f_locals) for frame in frames if "flows" in frame.f_code.co_filename]
        assert ours
        assert SECRET not in "".join(ours)

    @pytest.mark.parametrize("wrong", [{"is_active": "no"}, {"unlisted": 1}])
    def test_flags_are_flags(self, wrong: dict[str, Any]) -> None:
        with pytest.raises(ConfigurationError, match="True or False"):
            Subscription(SHOP, QUOTES, **wrong)

    def test_what_forbids_itself_is_refused(self) -> None:
        same = "https://SHOP.example.com:443/webhooks"
        for wanted, problem in [
            ([Subscription(SHOP, QUOTES), Subscription(same, QUOTES)], "wanted twice"),
            ([Subscription(SHOP, QUOTES, QUOTES)], "wanted twice"),
            ([Subscription(SHOP, DELIVERY_EXCEPTION), Subscription(OTHER, DELIVERY_EXCEPTION)], "takes 1"),
            ([Subscription(SHOP, DELIVERY_EXCEPTION, QUOTES)], "to one of its own"),
            ([Subscription(f"{SHOP}/{number}", QUOTES) for number in range(11)], "takes 10"),
        ]:
            with pytest.raises(ConfigurationError, match=problem):
                wishes(*wanted)
        with pytest.raises(ConfigurationError, match="a str is not a Subscription"):
            check_wanted([SHOP], REAL, may_be_empty=False)  # type: ignore[list-item]
        with pytest.raises(ConfigurationError, match="nothing to do"):
            check_wanted([], REAL, may_be_empty=False)
        with pytest.raises(ConfigurationError, match="names no scope"):
            Subscription(SHOP)

    @pytest.mark.parametrize(
        "below", ["", "https://", "shop.example.com", "https://a@shop.example.com/", f"{SHOP}?a=1"]
    )
    def test_an_address_to_delete_below_names_a_host(self, below: str) -> None:
        with pytest.raises(ConfigurationError, match="remove_below"):
            check_below(below)


class TestDestinations:
    """Which are the same, which lie below another, and how they look."""

    def test_two_ways_to_write_one(self) -> None:
        assert destination_key("https://Shop.Example.com:443") == destination_key("https://shop.example.com./")
        assert destination_key(f"{SHOP}/") != destination_key(SHOP) != destination_key(f"{SHOP}?a=1")
        assert destination_key("https://me:word@shop.example.com/webhooks") != destination_key(SHOP)
        assert destination_key("projects/ours/topics/events") == "projects/ours/topics/events"

    @pytest.mark.parametrize(
        ("destination", "below"),
        [
            (SHOP, True),
            (f"{SHOP}/", True),
            (f"{SHOP}/quotes?a=1", True),
            ("https://SHOP.example.com:443/webhooks/a", True),
            (f"{SHOP}-of-another", False),
            (f"{SHOP}/../another", False),
            ("https://shop.example.com/", False),
            ("https://shop.example.com.evil.example/webhooks", False),
            ("http://shop.example.com/webhooks", False),
            ("https://shop.example.com:444/webhooks", False),
            ("projects/ours/topics/events", False),
            ("https://[", False),
        ],
    )
    def test_below_is_the_address_itself_and_its_path(self, destination: str, below: bool) -> None:
        assert lies_below(destination, [SHOP]) is below
        assert lies_below(destination, [f"{SHOP}/"]) is below
        assert lies_below(destination, []) is False

    def test_a_host_alone_has_all_of_it_below(self) -> None:
        assert lies_below(SHOP, ["https://shop.example.com"])
        assert not lies_below(OTHER, ["https://shop.example.com"])

    @pytest.mark.parametrize(
        "destination",
        [
            f"{SHOP}?key={SECRET}",
            f"https://me:{SECRET}@shop.example.com/",
            f"pubsub:topic?key={SECRET}",
            "https://[\x1b",
        ],
    )
    def test_no_query_no_user_and_no_escape_is_shown(self, destination: str) -> None:
        shown = show_destination(destination)
        assert SECRET not in shown
        assert "\x1b" not in shown


class TestReading:
    """The API's list."""

    def test_what_is_no_subscription_is_left_out(self) -> None:
        good = {
            "id": 1,
            "scope": QUOTES,
            "destination": SHOP,
            "is_active": False,
            "headers": {"X-Key": SECRET},
            "new": 1,
        }
        bad: list[Any] = [
            None,
            {},
            good | {"id": True},
            good | {"id": "two"},
            good | {"id": 0},
            good | {"scope": None},
            good | {"destination": 5},
        ]
        (found,) = read_hooks(hide([good, *bad])) or []
        assert (found.hook_id, found.scope, found.is_active) == (1, QUOTES, False)
        assert type(found.scope) is type(found.destination) is str
        assert found.headers["X-Key"].reveal() == SECRET
        assert SECRET not in repr(found)
        (by_text,) = read_hooks(hide([good | {"id": "2"}])) or []
        assert by_text.hook_id == 2
        assert read_hooks({"data": []}) is None

    @pytest.mark.parametrize("headers", [None, {}, "text", []])
    def test_no_headers_are_none(self, headers: Any) -> None:
        (found,) = read_hooks([{"id": 1, "scope": QUOTES, "destination": SHOP, "headers": headers}]) or []
        assert (found.headers, found.is_active) == ({}, True)


class TestThePlan:
    """What has to be done."""

    def test_each_kind_of_step_says_why(self) -> None:
        wanted = wishes(
            Subscription(SHOP, QUOTES, COMPANIES, "store/company/deleted", "store/order/*", headers={"X-Key": SECRET}),
            Subscription(OTHER, "store/company/created", is_active=False),
        )
        key = {"x-key": SecretText(SECRET)}
        plan = plan_subscriptions(
            wanted,
            [
                hook(1, QUOTES, headers={"X-Key": SecretText("another"), "X-Old": SecretText("old")}),
                hook(2, COMPANIES, is_active=False, headers=key),
                hook(3, "store/order/*", headers=key),
                hook(4, "store/company/created", OTHER),
                hook(5, "store/sku/created", OTHER),
                hook(6, "store/product/*", f"{SHOP}/old"),
            ],
            [SHOP],
        )
        assert actions(plan) == [
            ("update", 1),
            ("reactivate", 2),
            ("update", 4),
            ("create", None),
            ("delete", 6),
            ("leave", 3),
            ("leave", 5),
        ]
        assert [step.reason for step in plan.steps] == [
            "other headers: X-Key has another value, X-Old goes",
            "it is switched off, as BigCommerce does after two days of failures or 90 days without events",
            "it is to be switched off",
            "there is none",
            "it is not wanted",
            "it is as wanted",
            "it is not named, and nobody said that it is ours",
        ]
        bodies = [step.body for step in plan.changes]
        assert bodies[1:3] == [{"is_active": True}, {"is_active": False}]
        assert plan.problems == ()

    def test_it_reads_as_a_table(self) -> None:
        plan = plan_subscriptions(
            wishes(Subscription(f"{SHOP}?key={SECRET}", QUOTES, headers={"X-Key": SECRET})), [hook(12, COMPANIES)]
        )
        assert str(plan) == (
            "Planned: 1 to create, 1 to leave alone\n"
            "\n"
            "action  id  scope                  destination                            why\n"
            "------  --  ---------------------  -------------------------------------  "
            "------------------------------------------------\n"
            "create      store/quote/updated    https://shop.example.com/webhooks?...  there is none\n"
            "leave   12  store/company/updated  https://shop.example.com/webhooks      "
            "it is not named, and nobody said that it is ours"
        )
        assert str(SubscriptionPlan(())) == "Planned: nothing"
        assert str(replace(plan, applied=True)).startswith("Done: 1 created, 1 left alone\n")
        assert str(plan_subscriptions(wishes(Subscription(SHOP, QUOTES)), [hook(1)])).startswith(
            "Planned: nothing, 1 to leave alone\n"
        )

    def test_no_value_of_a_header_is_shown_anywhere(self) -> None:
        subscription = Subscription(f"{SHOP}?key={SECRET}", QUOTES, COMPANIES, headers={"X-Key": SECRET})
        wanted = wishes(subscription)
        there = [hook(1, destination=f"{SHOP}?key={SECRET}", headers={"X-Key": SecretText(f"{SECRET}-before")})]
        plan = plan_subscriptions(wanted, there)
        assert [step.action for step in plan.steps] == ["update", "create"]
        shown = f"{subscription!r} {subscription} {wanted!r} {there!r} {plan!r} {plan} {plan.steps[0].body}"
        assert SECRET not in shown
        assert "X-Key" in repr(subscription)
        for secretive in subscription, plan:
            with pytest.raises(TypeError, match="can't be pickled"):
                pickle.dumps(secretive)

    @pytest.mark.parametrize(
        ("there", "kept"),
        [
            ([hook(1), hook(2)], 1),
            ([hook(2), hook(1)], 1),
            ([hook(1, is_active=False), hook(2)], 2),
            ([hook(1, headers={"A": SecretText("b")}), hook(2, is_active=False), hook(3)], 3),
            ([hook(1, destination="https://SHOP.example.com:443/webhooks", is_active=False), hook(2)], 2),
        ],
    )
    def test_of_duplicates_the_best_is_kept_and_the_others_go_when_asked(self, there: list[Hook], kept: int) -> None:
        wanted = wishes(Subscription(SHOP, QUOTES))
        plan = plan_subscriptions(wanted, there)
        assert plan.changes == ()
        assert {step.hook_id for step in plan.steps if "duplicate" in step.reason} == {
            found.hook_id for found in there if found.hook_id != kept
        }
        removing = plan_subscriptions(wanted, there, [SHOP])
        assert {step.hook_id for step in removing.changes} == {found.hook_id for found in there} - {kept}
        assert {step.reason for step in removing.changes} == {f"a duplicate of {kept}"}

    def test_of_duplicates_that_differ_all_the_one_that_is_switched_on_is_kept(self) -> None:
        other = {"X-Key": SecretText("another")}
        there = [hook(1, is_active=False, headers=other), hook(2, headers=other), hook(3, headers=other)]
        plan = plan_subscriptions(wishes(Subscription(SHOP, QUOTES)), there, [SHOP])
        assert actions(plan) == [("update", 2), ("delete", 1), ("delete", 3)]

    def test_what_the_api_would_refuse_is_a_problem_and_not_a_surprise(self) -> None:
        full = [hook(number, QUOTES, f"https://{number}.example.com/") for number in range(1, 11)]
        for wanted, there, problem in [
            (Subscription(SHOP, QUOTES), full, "there are 10 subscriptions to the scope"),
            (Subscription(SHOP, DELIVERY_EXCEPTION), [hook(1, DELIVERY_EXCEPTION, OTHER)], "takes one only"),
            (Subscription(SHOP, DELIVERY_EXCEPTION), [hook(1, QUOTES)], "gets nothing else"),
            (Subscription(SHOP, QUOTES), [hook(1, DELIVERY_EXCEPTION)], "gets nothing else"),
        ]:
            plan = plan_subscriptions(wishes(wanted), there)
            (told,) = plan.problems
            assert problem in told
            assert f"- {told}" in str(plan)

    def test_what_is_in_the_way_goes_first_where_it_is_ours(self) -> None:
        full = [hook(number, QUOTES, f"{SHOP}/{number}") for number in range(1, 11)]
        plan = plan_subscriptions(wishes(Subscription(OTHER, QUOTES)), full, [SHOP])
        assert actions(plan)[:3] == [("delete", 1), ("create", None), ("delete", 2)]
        moved = plan_subscriptions(
            wishes(Subscription(OTHER, DELIVERY_EXCEPTION)),
            [hook(1, DELIVERY_EXCEPTION), hook(2, QUOTES, OTHER)],
            [SHOP, OTHER],
        )
        assert actions(moved) == [("delete", 1), ("delete", 2), ("create", None)]
        gentle = plan_subscriptions(wishes(Subscription(OTHER, QUOTES)), full[:9], [SHOP])
        assert actions(gentle)[0] == ("create", None)


class Api:
    """A model of BigCommerce's rules, by which it refuses what a plan must not try."""

    def __init__(self, hooks: Sequence[Hook]) -> None:
        self.hooks = {found.hook_id: found for found in hooks}
        self.touched: set[int] = set()

    def carry_out(self, plan: SubscriptionPlan) -> None:
        for step in plan.changes:
            body: Mapping[str, Any] = step.body or {}
            if step.action == "create":
                self._create(body)
                continue
            assert step.hook_id is not None
            self.touched.add(step.hook_id)
            if step.action == "delete":
                del self.hooks[step.hook_id]
            else:
                assert body
                assert body.keys() <= {"is_active", "headers"}
                self.hooks[step.hook_id] = replace(self.hooks[step.hook_id], **body)

    def _create(self, body: Mapping[str, Any]) -> None:
        made = Hook(max(self.hooks, default=0) + 1, **{"headers": {}, **body})
        there = self.hooks.values()
        assert made.key not in {found.key for found in there}
        same = [found for found in there if found.scope == made.scope]
        assert len(same) < (1 if made.scope == DELIVERY_EXCEPTION else 10)
        here = {found.scope for found in there if found.key[1] == made.key[1]}
        assert not here or DELIVERY_EXCEPTION not in {made.scope, *here}
        self.hooks[made.hook_id] = made


NO_HEADERS: dict[str, SecretText] = {}
PLACES = [
    SHOP,
    f"{SHOP}/b",
    "https://SHOP.example.com/webhooks",
    OTHER,
    "https://shop.example.com/",
    "projects/a/topics/b",
]
HEADERS = st.sampled_from([NO_HEADERS, {"X-Key": SecretText("a")}, {"x-key": SecretText("b"), "Y": SecretText("")}])
SOME_SCOPES = st.sampled_from([QUOTES, COMPANIES, DELIVERY_EXCEPTION])
THERE = st.lists(st.tuples(SOME_SCOPES, st.sampled_from(PLACES), st.booleans(), HEADERS), max_size=14)
WANTED = st.lists(st.tuples(SOME_SCOPES, st.sampled_from(PLACES[:5]), st.booleans(), HEADERS), max_size=5)
BELOW = st.lists(st.sampled_from([SHOP, "https://shop.example.com", OTHER]), max_size=2)


@given(there=THERE, wanted=WANTED, below=BELOW)
def test_a_plan_makes_what_is_wanted_and_a_second_one_is_empty(
    there: list[tuple[str, str, bool, dict[str, SecretText]]],
    wanted: list[tuple[str, str, bool, dict[str, SecretText]]],
    below: list[str],
) -> None:
    hooks = [Hook(number, *rest) for number, rest in enumerate(there, 1)]
    subscriptions = [Subscription(place, scope, is_active=on, headers=h) for scope, place, on, h in wanted]
    try:
        asked = wishes(*subscriptions)
    except ConfigurationError as error:
        assert re.search("twice|takes|one of its own", str(error))  # noqa: PT017 - what may be drawn
        return
    plan = plan_subscriptions(asked, hooks, below)
    keys = {wish.key for wish in asked}
    ours = {found.hook_id for found in hooks if found.key in keys or lies_below(found.destination, below)}
    assert {step.hook_id for step in plan.changes if step.hook_id is not None} <= ours
    assert {step.hook_id for step in plan.steps if step.hook_id is not None} == {found.hook_id for found in hooks}
    if plan.problems:
        return
    api = Api(hooks)
    api.carry_out(plan)
    assert api.touched <= ours
    for wish in asked:
        (best, *_) = sorted(
            (found for found in api.hooks.values() if found.key == wish.key),
            key=lambda found: not is_as_wanted(found, wish),
        )
        assert is_as_wanted(best, wish)
    left = [found for found in api.hooks.values() if lies_below(found.destination, below)]
    assert sorted(found.key for found in left) == sorted(
        wish.key for wish in asked if lies_below(wish.destination, below)
    )
    untouched = {found.hook_id: found for found in hooks if found.hook_id not in ours}
    assert {number: api.hooks[number] for number in untouched} == untouched
    again = plan_subscriptions(asked, list(api.hooks.values()), below)
    assert (again.changes, again.problems) == ((), ())


def is_as_wanted(found: Hook, wish: Wish) -> bool:
    def plain(headers: Mapping[str, str]) -> dict[str, str]:
        return {name.lower(): reveal(value) for name, value in headers.items()}

    return found.is_active == wish.is_active and plain(found.headers) == plain(wish.headers)
