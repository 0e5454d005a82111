"""An answer's bytes become its type in one step, and come to the same as through the JSON values between them."""

import copy
import hashlib
import json
import math
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args, get_origin

import orjson
import pydantic
import pytest
from graphql import ExecutionResult
from hypothesis import given, settings
from hypothesis import strategies as st

from b2b_storefront import Operation, OperationError, StorefrontError, UnexpectedResultError
from b2b_storefront.cache.outcomes import may_be_kept
from b2b_storefront.client import operations
from b2b_storefront.transport.seam.forms import result_for_gql
from b2b_storefront.wire.answer import HTTPResult, RawAnswer, TypedResult, read_answer
from b2b_storefront.wire.models import BaseModel
from b2b_storefront.wire.one_step import PATIENCE, PAUSE
from b2b_storefront.wire.operation import named_operations
from b2b_storefront.wire.questions import MergedRequest, Part, Questions
from b2b_storefront.wire.recalled import Frozen
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.response import conclude_call

from . import test_decoding
from .bodies import ODD_VALUES, PLACES, bodies, describe, read_body

PINNED = Path(__file__).parent / "data" / "decoded.json"
"""What every odd body was read as when all answers were read in two steps: a digest for each value of each place."""

OPERATIONS = named_operations(vars(operations))


def in_two_steps(operation: Operation) -> Operation:
    """Return an operation whose answers are looked at as JSON first."""
    twin = copy.copy(operation)
    twin.__dict__["reader"] = None
    return twin


def outcome_of(operation: Operation, body: bytes, status: int = 200) -> Any:
    """Return what a body is read as, before it is concluded."""
    return read_answer(PreparedRequest(operation, {}), RawAnswer(status, {}, body, 0.0))


def digests() -> dict[str, list[str]]:
    """Return what the odd bodies are read as today."""
    found: dict[str, list[str]] = {}
    for operation, place, body in bodies():
        text = describe(operation, body).encode("utf-8", "surrogatepass")
        found.setdefault(place.partition(":")[0], []).append(hashlib.sha256(text).hexdigest()[:8])
    return found


WORDED_BY_PYTHON = "ORDER a comma too many"
"""The body whose error has other words from Python 3.13 on; the pins are from before."""


def test_every_odd_body_is_read_as_before() -> None:
    pinned = json.loads(PINNED.read_text())
    today = digests()
    assert today.keys() == pinned.keys()
    if sys.version_info >= (3, 13):
        del today[WORDED_BY_PYTHON], pinned[WORDED_BY_PYTHON]
    changed = {
        place: [
            ODD_VALUES[number][:40] for number, (a, b) in enumerate(zip(pinned[place], found, strict=True)) if a != b
        ]
        for place, found in today.items()
        if found != pinned[place]
    }
    assert changed == {}


def same(one: Any, other: Any) -> bool:
    """Tell whether two results are the same: type for type, digit for digit, with the same keys set."""
    if isinstance(one, StorefrontError) or isinstance(other, StorefrontError):
        return type(one) is type(other) and str(one) == str(other)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, pydantic.BaseModel):
        return (
            repr(one) == repr(other)
            and one == other
            and one.model_fields_set == other.model_fields_set
            and one.model_dump_json(by_alias=True) == other.model_dump_json(by_alias=True)
        )
    return type(one) is type(other) and bool(one == other)


SHALLOW = [value for value in ODD_VALUES if b"[[[[" not in value and b'{"a":{"a":' not in value]


@pytest.mark.parametrize(("name", "place", "template"), PLACES, ids=[f"{place[0]} {place[1]}" for place in PLACES])
def test_one_step_and_two_come_to_the_same(name: str, place: str, template: bytes) -> None:
    operation = getattr(operations, name)
    for value in SHALLOW:
        body = template.replace(b"%b", value)
        assert same(read_body(operation, body), read_body(in_two_steps(operation), body)), value


@pytest.mark.parametrize("oddity", test_decoding.ODDITIES, ids=lambda oddity: f"{oddity[0].__name__} {oddity[1]}")
def test_so_does_every_oddity_of_the_api(oddity: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    answered, key, sent, path, becomes = oddity

    def decode(operation: str, model: Any, answer: Any) -> Any:
        known = getattr(operations, operation)
        assert known.model == model
        body = orjson.dumps({"data": {known.root: answer}})
        one, two = read_body(known, body), read_body(in_two_steps(known), body)
        assert same(one, two)
        return one

    monkeypatch.setattr(test_decoding, "decode", decode)
    assert test_decoding.attribute(answered(**{key: sent}), path) == becomes


NUMBERS = st.integers() | st.floats() | st.sampled_from([2**63, 2**64 - 1, 2**64, -(2**63) - 1, 10**25, 1e22, 30.0])
TEXTS = st.sampled_from(["", "0", "1", "A_1", "none", "12.50", "true", "2025-04-17", "[]", '{"a": 1}', "é"]) | st.text()
JSON = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=6,
)


def answers_of(model: Any, depth: int = 4) -> st.SearchStrategy[Any]:
    """Return answers that may fit a type, or nearly."""
    if isinstance(model, type) and issubclass(model, pydantic.BaseModel) and depth:
        model.model_rebuild()
        fields = {
            field.validation_alias if isinstance(field.validation_alias, str) else name: answers_of(
                field.annotation, depth - 1
            )
            for name, field in model.model_fields.items()
        }
        return st.fixed_dictionaries({}, optional=fields) | st.fixed_dictionaries(fields)
    if get_origin(model) is list:
        return st.lists(answers_of(get_args(model)[0], depth), max_size=2)
    members = get_args(model)
    usual = {str: TEXTS, int: st.integers(0, 9), bool: st.booleans(), float: st.floats()}.get(model, JSON)
    return st.one_of([answers_of(member, depth) for member in members] or [usual, usual, usual, JSON])


@pytest.mark.parametrize(
    "name", ["Users", "Order", "Quote", "ShoppingList", "Invoice", "VariantSku", "StorefrontConfigs"]
)
@settings(max_examples=12)
@given(data=st.data())
def test_any_answer_comes_to_the_same(name: str, data: st.DataObject) -> None:
    operation = OPERATIONS[name]
    answer = data.draw(answers_of(operation.model))
    body = json.dumps({"data": {operation.root: answer}, "extensions": data.draw(JSON)}).encode()
    assert same(read_body(operation, body), read_body(in_two_steps(operation), body))
    one, two = outcome_of(operation, body), outcome_of(in_two_steps(operation), body)
    assert repr(one.extensions) == repr(two.extensions)
    assert repr(one.data) == repr(two.data)


def test_every_operation_is_read_in_one_step_but_those_that_give_tokens() -> None:
    assert [name for name, operation in OPERATIONS.items() if operation.reader is None] == ["Authorization", "Login"]


BODY = b'{"data":{"order":{"id":"1","companyInfo":{"companyId":"3"}}},"extensions":{"cost":7}}'


def test_the_usual_answer_is_parsed_only_for_whoever_asks() -> None:
    outcome = outcome_of(operations.ORDER, BODY)
    assert isinstance(outcome, TypedResult)
    first = conclude_call(operations.ORDER, outcome)
    assert outcome._parse is not None
    assert outcome.data == {"order": {"id": "1", "companyInfo": {"companyId": "3"}}}
    assert outcome.data is outcome.data
    assert (outcome.errors, outcome.extensions, outcome.details) == (None, {"cost": 7}, ())
    assert "companyId" not in repr(outcome)
    assert first is not None
    assert first.id == "1"


def test_nobody_shares_a_result() -> None:
    outcome = outcome_of(operations.ORDER, BODY)
    first, again = conclude_call(operations.ORDER, outcome), conclude_call(operations.ORDER, outcome)
    assert first is not None
    assert again is not None
    assert again == first
    assert again is not first
    assert again.company_info is not first.company_info


def test_data_that_was_changed_or_put_in_its_place_counts() -> None:
    changed, replaced = outcome_of(operations.ORDER, BODY), outcome_of(operations.ORDER, BODY)
    changed.data["order"]["id"] = "2"
    replaced.data = {"order": {"id": "2"}}
    for outcome in (changed, replaced):
        result = conclude_call(operations.ORDER, outcome)
        assert result is not None
        assert result.id == "2"


def test_writing_an_answer_down_leaves_it_as_it_was() -> None:
    outcome = outcome_of(operations.ORDER, BODY)
    assert Frozen(outcome).body == orjson.dumps(outcome.unseen_data())
    assert outcome.read_value is not None
    assert may_be_kept(operations.ORDER, outcome, Frozen(outcome))
    assert outcome.read_value is not None
    empty = outcome_of(operations.CURRENT_USER, b'{"data":{"currentUser":null}}')
    assert not may_be_kept(operations.CURRENT_USER, empty, Frozen(empty))


@pytest.mark.parametrize("status", [300, 404, 500])
def test_a_failure_is_no_result_whatever_its_body(status: int) -> None:
    assert isinstance(outcome_of(operations.ORDER, BODY, status), StorefrontError)


@pytest.mark.parametrize("errors", [b'[{"message":"no"}]', b'"no"', b"{}", b"[null]", b"0"])
def test_errors_are_never_passed_over(errors: bytes) -> None:
    body = b'{"data":{"order":{"id":"1"}},"errors":%b}' % errors
    outcome = outcome_of(operations.ORDER, body)
    assert not isinstance(outcome, TypedResult)
    with pytest.raises(OperationError):
        conclude_call(operations.ORDER, outcome)


def test_no_errors_are_none() -> None:
    for errors in (b"null", b"[]"):
        outcome = outcome_of(operations.ORDER, b'{"errors":%b,"data":{"order":{"id":"1"}}}' % errors)
        assert isinstance(outcome, TypedResult)


class Pair(BaseModel):
    """A result of two roots."""

    me: str | None = None
    users: list[str] = pydantic.Field(default_factory=list)


def test_several_roots_are_read_in_one_step() -> None:
    operation: Operation[..., Pair] = Operation("Load", "query", "query Load { me users }", model=lambda: Pair)
    outcome = outcome_of(operation, b'{"data":{"me":"Ada","users":["a"],"more":1}}')
    assert isinstance(outcome, TypedResult)
    assert conclude_call(operation, outcome) == Pair(me="Ada", users=["a"])


def test_null_and_what_is_missing_are_no_results() -> None:
    for body in (b'{"data":{"order":null}}', b'{"data":{}}'):
        outcome = outcome_of(operations.ORDER, body)
        assert isinstance(outcome, TypedResult)
        assert operations.ORDER.nullable
        assert conclude_call(operations.ORDER, outcome) is None
    assert (
        conclude_call(operations.VARIANT_SKU, outcome_of(operations.VARIANT_SKU, b'{"data":{"variantSku":null}}')) == []
    )
    with pytest.raises(UnexpectedResultError, match="answered null for currentUser"):
        conclude_call(operations.CURRENT_USER, outcome_of(operations.CURRENT_USER, b'{"data":{"currentUser":null}}'))


def test_an_operation_with_another_type_is_read_into_that_one() -> None:
    assert operations.ORDER.reader is not None
    twin = operations.ORDER.returning(Pair, nullable=False)
    outcome = outcome_of(twin, b'{"data":{"order":{"me":"Ada"}}}')
    assert isinstance(outcome, TypedResult)
    assert conclude_call(twin, outcome) == Pair(me="Ada")


class Strict(BaseModel):
    """A result of somebody's own, with a validator that fails in a way of its own."""

    name: str

    @pydantic.field_validator("name")
    @classmethod
    def _refuse(cls, name: str) -> str:
        if name == "boom":
            raise ZeroDivisionError
        return name.upper()


def test_somebodys_own_validators_are_asked_and_may_raise_anything() -> None:
    operation: Operation[..., Strict] = Operation("Own", "query", "query Own { own }", root="own", model=lambda: Strict)
    fine = outcome_of(operation, b'{"data":{"own":{"name":"ada"}}}')
    assert isinstance(fine, TypedResult)
    assert conclude_call(operation, fine).name == "ADA"
    with pytest.raises(UnexpectedResultError, match="ZeroDivisionError"):
        conclude_call(operation, outcome_of(operation, b'{"data":{"own":{"name":"boom"}}}'))


class Free(BaseModel):
    """A result that takes anything, unknown keys too."""

    anything: Any = None
    measure: float | None = None
    either: int | str | None = None
    by_name: dict[str, int] = pydantic.Field(default_factory=dict)
    model_config = pydantic.ConfigDict(extra="allow")


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(["anything", "measure", "either", "by_name", "more"], JSON)))
def test_what_takes_anything_takes_what_orjson_makes(answer: dict[str, Any]) -> None:
    operation: Operation[..., Free] = Operation("Own", "query", "query Own { own }", root="own", model=lambda: Free)
    body = json.dumps({"data": {"own": answer}}).encode()
    one, two = read_body(operation, body), read_body(in_two_steps(operation), body)
    assert same(one, two)
    if isinstance(one, Free) and isinstance(one.anything, float):
        assert math.isfinite(one.anything)


@pytest.mark.parametrize("fitting", [lambda number: False, lambda number: number % PATIENCE == 0])
def test_answers_that_never_fit_are_not_read_for_nothing(fitting: Callable[[int], bool]) -> None:
    operation = copy.copy(operations.ORDER)
    operation.__dict__.pop("reader", None)
    reader = operation.reader
    assert reader is not None
    tried = 0
    validate = reader._validate

    def count(body: bytes) -> dict[str, Any]:
        nonlocal tried
        tried += 1
        return validate(body)

    reader._validate = count
    rounds = 10 * (PAUSE + 1)
    for number in range(rounds):
        body = BODY if fitting(number) else b'{"data":{"order":{"id":1}}}'
        result = conclude_call(operation, outcome_of(operation, body))
        assert result is not None
        assert result.id == "1"
    assert tried == (rounds if fitting(0) else PATIENCE + (rounds - PATIENCE) // (PAUSE + 1))


def test_threads_that_count_past_each_other_do_not_turn_it_off() -> None:
    operation = copy.copy(operations.ORDER)
    operation.__dict__.pop("reader", None)
    assert operation.reader is not None
    operation.reader._skips = -1  # Two threads have found the last one.
    assert operation.reader.read(BODY) is not None


def test_a_result_becomes_an_execution_result_of_gqls() -> None:
    outcomes = outcome_of(operations.ORDER, BODY), outcome_of(in_two_steps(operations.ORDER), BODY)
    one, two = (result_for_gql(outcome) for outcome in outcomes if isinstance(outcome, HTTPResult))
    assert isinstance(one, TypedResult)
    assert not isinstance(two, TypedResult)
    assert isinstance(one, ExecutionResult)
    assert isinstance(two, ExecutionResult)
    assert result_for_gql(one) is one
    assert one.size == two.size == len(BODY)
    assert (one.data, one.errors, one.extensions) == (two.data, two.errors, two.extensions)
    assert one.formatted == two.formatted


class TestTogether:
    """A page's answer is read in one step as a whole, and each query has its own part of it."""

    PARTS = (
        Part(operations.CURRENT_USER, {}),
        Part(operations.ORDER, {"id": "1"}),
        Part(operations.ORDER_STATUSES, {}),
    )
    USER = (
        b'{"id":"7","firstName":"Ada","lastName":"Byron","email":"a@b.example","bcId":3,"role":2,"createdAt":1,'
        b'"updatedAt":2}'
    )
    PAGE = b'{"data":{"a0_currentUser":%b,"a1_order":%b,"a2_orderStatuses":%b},"extensions":{"cost":9}}'

    def ask(self, order: bytes, statuses: bytes, *, two_steps: bool = False) -> tuple[Any, Questions]:
        questions = Questions(self.PARTS)
        request = questions.next_request()
        assert isinstance(request, MergedRequest)
        assert request.reader is not None
        if two_steps:
            request.merged.__dict__["reader"] = None
        outcome = read_answer(request, RawAnswer(200, {}, self.PAGE % (self.USER, order, statuses), 0.0))
        request.merged.__dict__.pop("reader", None)
        questions.received(outcome)
        return outcome, questions

    @pytest.mark.parametrize(
        ("order", "statuses", "fits"),
        [
            (b'{"id":"1","itemsTotal":"3"}', b'[{"statusCode":"11"}]', True),
            (b"null", b"null", True),
            (b'{"id":1,"companyInfo":false}', b"[]", False),
            (b'{"id":"1","itemsTotal":"many"}', b"[]", False),
        ],
    )
    def test_each_query_comes_to_what_it_would_come_to_in_two_steps(
        self, order: bytes, statuses: bytes, fits: bool
    ) -> None:
        outcome, one = self.ask(order, statuses)
        assert isinstance(outcome, TypedResult) is fits
        _, two = self.ask(order, statuses, two_steps=True)
        for mine, theirs, part in zip(one.outcomes, two.outcomes, self.PARTS, strict=True):
            assert isinstance(mine, HTTPResult)
            assert isinstance(theirs, HTTPResult)
            assert isinstance(mine, TypedResult) is fits
            assert isinstance(mine.unseen_data(), dict)
            assert mine.unseen_data() == theirs.data
            assert mine.extensions == theirs.extensions == {"cost": 9}
            assert same(_concluded(part.operation, mine), _concluded(part.operation, theirs))

    def test_a_query_of_several_roots_is_read_in_two_steps_with_those_beside_it(self) -> None:
        several: Operation[..., Pair] = Operation("Load", "query", "query Load { me users }", model=lambda: Pair)
        questions = Questions([Part(several, {}), Part(operations.ORDER_STATUSES, {})])
        request = questions.next_request()
        assert request is not None
        assert request.reader is None
        body = b'{"data":{"a0_me":"Ada","a0_users":["a"],"a1_orderStatuses":[]}}'
        questions.received(read_answer(request, RawAnswer(200, {}, body, 0.0)))
        first, second = questions.outcomes
        assert isinstance(first, HTTPResult)
        assert isinstance(second, HTTPResult)
        assert conclude_call(several, first) == Pair(me="Ada", users=["a"])
        assert conclude_call(operations.ORDER_STATUSES, second) == []


def _concluded(operation: Operation, outcome: HTTPResult) -> Any:
    try:
        return conclude_call(operation, outcome)
    except StorefrontError as error:
        return error
