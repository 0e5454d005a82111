"""For how long an answer may be used, which are kept at all, and which everybody may see."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b2b_storefront import Access, ConfigurationError, Fresh, Operation
from b2b_storefront._numbers import A_YEAR
from b2b_storefront.cache import SHIPPED
from b2b_storefront.cache.freshness import ASKED_ANEW, PERSONAL, Freshness, State
from b2b_storefront.client.operations import OPERATIONS

OWN = Operation("MyConfigs", "query", "query MyConfigs { storefrontConfigs { key } }", root="storefrontConfigs")


@pytest.mark.parametrize(
    ("age", "state"),
    [
        (0, State.FRESH),
        (299.9, State.FRESH),
        (300, State.STALE),
        (359.9, State.STALE),
        (360, State.SPARE),
        (899.9, State.SPARE),
        (900, State.GONE),
        (1e9, State.GONE),
    ],
)
def test_an_answer_is_fresh_then_stale_then_spare_then_gone(age: float, state: State) -> None:
    assert Fresh(300, stale=60, if_error=600).judge(age) is state


@given(st.floats(0, 1000), st.floats(0, 1000), st.floats(0, 1000), st.floats(0, 5000))
def test_nothing_serves_longer_than_its_life(seconds: float, stale: float, if_error: float, age: float) -> None:
    if seconds == stale == if_error == 0:
        return
    fresh = Fresh(seconds, stale=stale, if_error=if_error)
    assert fresh.life == seconds + max(stale, if_error)
    if age >= fresh.life:
        assert fresh.judge(age) is State.GONE
    if age < seconds:
        assert fresh.judge(age) is State.FRESH


@pytest.mark.parametrize("name", ["seconds", "stale", "if_error"])
@pytest.mark.parametrize("value", [-1, -0.001, math.nan, math.inf, A_YEAR * 2, "60", None, True])
def test_times_that_are_none_are_refused(name: str, value: object) -> None:
    with pytest.raises(ConfigurationError, match=rf"Fresh: {name} is"):
        Fresh(**{"seconds": 1, name: value})  # type: ignore[arg-type]


def test_keeping_for_no_time_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="Pass None instead"):
        Fresh(0)
    assert Fresh(0, stale=5).judge(0) is State.STALE


def test_what_is_shipped_is_asked_by_anybody() -> None:
    for name in SHIPPED:
        operation = OPERATIONS[name]
        assert operation.kind == "query"
        assert operation.access == Access.ANONYMOUS


def test_answers_about_a_person_are_not_shipped() -> None:
    told = {"companyUserInfo", "companyValidateEmail", "customerEmailCheck", "userEmailCheck", "userLoginState"}
    assert told.isdisjoint({OPERATIONS[name].root_field for name in SHIPPED})


def test_prices_are_kept_for_each_customer_and_configuration_for_everybody() -> None:
    freshness = Freshness(None, OPERATIONS)
    for name in SHIPPED:
        plan = freshness.plan(OPERATIONS[name])
        assert plan is not None
        assert plan.shared == (OPERATIONS[name].root_field not in PERSONAL)


def test_what_is_given_wins() -> None:
    freshness = Freshness({"StorefrontConfigs": Fresh(7), "Countries": None, "CurrentUser": Fresh(5)}, OPERATIONS)
    configs, user = (freshness.plan(OPERATIONS[name]) for name in ("StorefrontConfigs", "CurrentUser"))
    assert configs is not None
    assert (configs.fresh, configs.shared) == (Fresh(7), True)
    assert user is not None
    assert (user.fresh, user.shared) == (Fresh(5), False)
    assert freshness.plan(OPERATIONS["Countries"]) is None
    assert freshness.plan(OPERATIONS["Quotes"]) is None


def test_sharing_can_be_chosen_where_nobody_needs_a_token() -> None:
    freshness = Freshness(
        {"ProductsSearch": Fresh(5, shared=True), "StorefrontConfigs": Fresh(5, shared=False)}, OPERATIONS
    )
    search, configs = (freshness.plan(OPERATIONS[name]) for name in ("ProductsSearch", "StorefrontConfigs"))
    assert search is not None
    assert search.shared
    assert configs is not None
    assert not configs.shared


def test_an_own_operation_is_told_by_itself_and_not_by_its_name() -> None:
    assert Freshness(None, OPERATIONS).plan(OWN) is None
    plan = Freshness({OWN: Fresh(5)}, OPERATIONS).plan(OWN)
    assert plan is not None
    assert not plan.shared  # Its access is not known to be anonymous.
    other = Operation("MyConfigs", "query", "query MyConfigs { storefrontConfigs { value } }", root="storefrontConfigs")
    assert Freshness({OWN: Fresh(5)}, OPERATIONS).plan(other) is None


@pytest.mark.parametrize("root", sorted(ASKED_ANEW))
def test_as_which_company_a_customer_acts_is_always_asked(root: str) -> None:
    operation = next(entry for entry in OPERATIONS.values() if entry.root_field == root)
    assert Freshness(None, OPERATIONS).plan(operation) is None
    with pytest.raises(ConfigurationError, match="never kept"):
        Freshness({operation: Fresh(5)}, OPERATIONS)


@pytest.mark.parametrize(
    ("given_", "words"),
    [
        ({"StorefrontConfig ": Fresh(1)}, "no operation 'StorefrontConfig '"),
        ({"storefront_configs": Fresh(1)}, "docs/operations.md"),
        ({7: Fresh(1)}, "no operation '7'"),
        ({"StorefrontConfigs": 300}, "StorefrontConfigs has int"),
        ({"QuoteCreate": Fresh(1)}, "is a mutation"),
        ({"Login": Fresh(1)}, "is a mutation"),
        ({"CurrentUser": Fresh(1, shared=True)}, "needs a customer"),
        ({"Quote": Fresh(1, shared=True)}, "otherwise than guests"),
        ([("Countries", Fresh(1))], "not a mapping"),
    ],
)
def test_a_table_that_cant_work_is_refused(given_: object, words: str) -> None:
    with pytest.raises(ConfigurationError, match=words):
        Freshness(given_, OPERATIONS)  # type: ignore[arg-type]
