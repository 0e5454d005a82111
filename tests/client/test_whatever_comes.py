# ruff: noqa: PT017 - either a result or an error is right; what the error has to be like is asserted where it is caught
"""Whatever goes in, as an answer, an argument or a setting: what comes out is a result or one of our errors."""

import json
import math
import re
import sys
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from b2b_storefront import (
    ConfigurationError,
    HTTPStatusError,
    InvalidBodyError,
    OperationError,
    StorefrontError,
    UnexpectedResultError,
)
from b2b_storefront._config import load_settings
from b2b_storefront.client import input_types, operations
from b2b_storefront.client.users import Users
from b2b_storefront.wire.answer import HTTPResult, RawAnswer, read_answer
from b2b_storefront.wire.json_text import BadJSON, parse_json
from b2b_storefront.wire.models import InputModel
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.request import PreparedRequest, encode
from b2b_storefront.wire.response import conclude
from b2b_storefront.wire.rest import RestRequest
from b2b_storefront.wire.variables import encode_variables

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=20)
NUMBERS = st.integers() | st.floats() | st.sampled_from([2**31, -(2**31) - 1, 2**63, 2**64, 10**400, 10**4_000, 1e308])
SCALARS = st.none() | st.booleans() | NUMBERS | ANY_TEXT | st.sampled_from(["9" * 5_000, "x" * 100_000, "1e999", "NaN"])
JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ANY_TEXT, inner, max_size=4), max_leaves=12
)
STRANGE = st.recursive(
    SCALARS | st.binary(max_size=5) | st.complex_numbers() | st.decimals() | st.dates() | st.just(object()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.integers() | ANY_TEXT, inner, max_size=3),
    max_leaves=8,
)
ENTRY = st.fixed_dictionaries(
    {},
    optional={"message": JSON, "path": JSON, "locations": JSON}
    | {"extensions": JSON | st.fixed_dictionaries({"code": JSON, "productValidationErrors": JSON})},
)
ANSWERS = st.fixed_dictionaries(
    {},
    optional={"errors": JSON | st.lists(ENTRY | JSON, max_size=3), "code": JSON, "extensions": JSON, "meta": JSON}
    | {"data": JSON | st.fixed_dictionaries({"users": JSON}) | st.fixed_dictionaries({"errMsg": JSON, "token": JSON})},
)
STATUSES = st.sampled_from([200, 201, 301, 400, 401, 403, 404, 429, 500, 503])
LONGEST_SHOWN = 5_000
USERS = {"totalCount": 0, "edges": [], "pageInfo": {"hasNextPage": False, "hasPreviousPage": False}}

hurried = settings(max_examples=150, suppress_health_check=list(HealthCheck))


def as_body(value: object) -> bytes:
    """Return a body as a careless server writes it: NaN, halves of characters and numbers of any length included."""
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        return json.dumps(value).encode()
    finally:
        sys.set_int_max_str_digits(limit)


def conclude_answer(body: bytes, status: int = 200, operation: Operation = operations.USERS) -> object:
    """Return what a body is read as."""
    answer = RawAnswer(status, {}, body, 0.0)
    return conclude(operation, read_answer(PreparedRequest(operation, {}), answer), Users)


def assert_bounded(error: StorefrontError) -> None:
    assert len(str(error)) < LONGEST_SHOWN
    repr(error)
    for detail in getattr(error, "errors", ()):
        assert len(detail.message) < LONGEST_SHOWN
        assert all(isinstance(step, str | int) for step in detail.path)
        assert all(isinstance(entry.item_id, str) for entry in detail.product_validation_errors)
        repr((detail.code, detail.path))


@hurried
@given(answer=ANSWERS | JSON, status=STATUSES)
def test_an_answer_is_a_result_or_one_of_our_errors(answer: object, status: int) -> None:
    body = as_body(answer)
    try:
        conclude_answer(body, status)
    except StorefrontError as error:
        assert_bounded(error)
    outcome = RestRequest("Rest", "GET", "/").read(RawAnswer(status, {}, body, 0.0))
    if isinstance(outcome, StorefrontError):
        assert_bounded(outcome)


@hurried
@given(body=st.binary(max_size=60), status=STATUSES)
def test_so_are_bytes_that_are_anything(body: bytes, status: int) -> None:
    with pytest.raises(StorefrontError) as raised:
        conclude_answer(body, status)
    assert_bounded(raised.value)


@pytest.mark.parametrize("code", [None, 200, "500", True, [], 200.0])
def test_what_stands_beside_data_and_is_no_failure_costs_no_result(code: object) -> None:
    assert isinstance(conclude_answer(as_body({"data": {"users": USERS}, "code": code, "message": "SUCCESS"})), Users)


@pytest.mark.parametrize("code", [0, 403, 500, -1])
def test_a_failure_that_stands_beside_data_is_one(code: int) -> None:
    with pytest.raises(HTTPStatusError, match=f"the API failed with code {code}: no"):
        conclude_answer(as_body({"data": {"users": USERS}, "code": code, "message": "no"}))


@pytest.mark.parametrize(
    ("status", "location", "told"),
    [
        (302, "https://user:hunter2@b.example/c?token=x#y", "redirects (HTTP 302) to https://b.example/c."),
        (307, "//hunter2@b.example", "redirects (HTTP 307) to //b.example."),
        (308, "/a@b", "redirects (HTTP 308) to /a@b."),
        (301, "", "redirects (HTTP 301) to an unnamed place."),
        (304, "", "nothing changed (HTTP 304)"),
    ],
)
def test_a_redirect_is_told_without_what_may_be_secret(status: int, location: str, told: str) -> None:
    outcome = read_answer(PreparedRequest(operations.USERS, {}), RawAnswer(status, {"Location": location}, b"", 0.0))
    assert isinstance(outcome, HTTPStatusError)
    assert told in str(outcome)
    assert "hunter2" not in str(outcome)


@pytest.mark.parametrize("depth", [300, 900, 5_000, 100_000])
@pytest.mark.parametrize("place", ["%s", '{"data":{"users":%s}}', '{"errors":%s}', '{"errors":[{"message":%s}]}'])
def test_so_is_nesting_of_any_depth(place: str, depth: int) -> None:
    for brackets in ("[]", '{"a":}'):
        begin, end = (brackets[:-1], brackets[-1])
        body = (place % (begin * depth + ("1" if "a" in brackets else "") + end * depth)).encode()
        with pytest.raises(StorefrontError) as raised:
            conclude_answer(body)
        assert_bounded(raised.value)


@pytest.mark.parametrize(
    "place", ['{"errors":[{"message":"%s"}]}', '{"errors":"%s"}', '{"errors":{"%s":1}}', '{"data":{"users":{"%s":1}}}']
)
def test_a_text_of_megabytes_does_not_come_back_whole(place: str) -> None:
    with pytest.raises(StorefrontError) as raised:
        conclude_answer((place % ("x" * 3_000_000)).encode())
    assert_bounded(raised.value)


@hurried
@given(value=JSON)
def test_the_tolerant_reader_reads_what_pythons_writer_writes(value: Any) -> None:
    found = parse_json(as_body(value))
    assert not isinstance(found, BadJSON)
    orjson.dumps(found)  # nothing is left that can't be sent on
    assert found == parse_json(json.dumps(found).encode())
    if _is_plain(value):
        assert found == value


def _is_plain(value: Any) -> bool:
    try:
        return bool(orjson.loads(orjson.dumps(value)) == value) and "NaN" not in json.dumps(value)
    except TypeError:
        return False


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b'{"a": NaN, "b": -Infinity, "c": 1e999, "d": [NaN]}', {"a": None, "b": None, "c": None, "d": [None]}),
        (rb'"Ada \ud83d"', "Ada \ufffd"),
        (rb'"\udc00\ud83d\ude00\ud83d"', "\ufffd\U0001f600\ufffd"),
        (rb'{"\ud83d": NaN}', {"\ufffd": None}),
        (b"\xef\xbb\xbf" + b'{"a": 1}', {"a": 1}),
        (b'"Andr\xe9"', "Andr\ufffd"),
        (b'"two\nlines"', "two\nlines"),
    ],
)
def test_what_is_meant_by_json_that_is_none(body: bytes, found: object) -> None:
    assert parse_json(body) == found


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (b"", "it is empty"),
        ('{"a": "\u00e9"}'.encode("utf-16"), "it is written in UTF-16, and JSON is UTF-8"),
        ('{"a": 1}'.encode("utf-32-be"), "it is written in UTF-32, and JSON is UTF-8"),
        (b"\x1f\x8b\x08\0", "it is gzip data, though its headers do not say so"),
        (b"\x28\xb5\x2f\xfd\0", "it is zstd data, though its headers do not say so"),
        (b"<html>", "it is HTML or XML"),
        (b'{"a": 1,', "expecting property name enclosed in double quotes, line 1, column 9"),
        (b'{"a":\n 1 2}', "expecting ',' delimiter, line 2, column 4"),
    ],
)
def test_json_that_can_not_be_read_is_told_what_is_wrong_with_it(body: bytes, problem: str) -> None:
    with pytest.raises(InvalidBodyError, match=re.escape(problem)):
        conclude_answer(body)


def test_a_number_that_is_null_where_none_may_be_is_a_misfit_and_no_broken_body() -> None:
    body = b'{"data": {"users": {"totalCount": NaN, "edges": [], "pageInfo": null}}}'
    try:
        assert conclude_answer(body)
    except UnexpectedResultError as error:
        assert "base_url" not in str(error)


DECLARED = ("Int", "Float", "String", "ID", "Boolean", "Decimal", "Date", "GenericScalar", "JSONString")
KINDS = st.sampled_from(
    [*DECLARED, *(f"[{kind}!]" for kind in DECLARED), "UserInputType!", "QuoteInputType", "Unknown"]
)


@hurried
@given(kind=KINDS, value=STRANGE)
def test_an_argument_is_sent_as_it_is_or_refused_with_its_place(kind: str, value: object) -> None:
    operation = Operation(
        "Ask", "mutation", "mutation Ask { a }", variables={"someValue": kind}, package="b2b_storefront.client"
    )
    try:
        wire = encode_variables(operation, {"someValue": value})
    except ConfigurationError as error:
        assert str(error).startswith("Ask: some_value")
        assert_bounded(error)
        return
    body = encode(PreparedRequest(operation, wire))
    json.dumps(wire, allow_nan=False)
    assert orjson.loads(bytes(body))["variables"] == orjson.loads(orjson.dumps(wire))
    sent = wire["someValue"]
    if kind == "Int" and sent is not None:
        assert -(2**31) <= sent < 2**31
    if isinstance(value, float) and not math.isfinite(value):
        assert sent is not None


@hurried
@given(value=STRANGE)
def test_so_is_one_of_an_operation_that_declares_nothing(value: object) -> None:
    operation = Operation("Ask", "query", "query Ask { a }")
    try:
        wire = encode_variables(operation, {"someValue": value})
    except ConfigurationError:
        return
    json.dumps(wire, allow_nan=False).encode()
    encode(PreparedRequest(operation, wire))


@pytest.mark.usefixtures("no_collection")
@pytest.mark.parametrize("kind", ["GenericScalar", "[String]", "UserInputType!", None])
def test_an_argument_that_holds_itself_is_refused(kind: str | None) -> None:
    circle: list[Any] = []
    circle.append(circle)
    deep: list[Any] = []
    for _ in range(50_000):
        deep = [deep]
    loop: dict[str, Any] = {}
    loop["loop"] = loop
    declared = {"someValue": kind} if kind else {}
    operation = Operation("Ask", "query", "", variables=declared, package="b2b_storefront.client")
    for value in (circle, deep, loop):
        with pytest.raises(ConfigurationError, match=r"^Ask: some_value"):
            encode_variables(operation, {"someValue": value})


@pytest.mark.parametrize("kind", [kind for kind in (*DECLARED, "[Int]", "UserInputType!", None) if kind != "Decimal"])
def test_a_number_that_json_can_not_hold_is_refused(kind: str | None) -> None:
    declared = {"someValue": kind} if kind else {}
    operation = Operation("Ask", "query", "", variables=declared, package="b2b_storefront.client")
    for value in (10**5_000, [10**5_000], {"a": 2**64}):
        with pytest.raises(ConfigurationError, match=r"^Ask: some_value") as raised:
            encode_variables(operation, {"someValue": value})
        assert_bounded(raised.value)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
@pytest.mark.parametrize("kind", ["Float", "[Float]", "GenericScalar", "Decimal", "[ItemOption]", None])
def test_what_is_no_number_is_never_sent_as_null(kind: str | None, value: float) -> None:
    declared = {"someValue": kind} if kind else {}
    operation = Operation("Ask", "query", "", variables=declared, package="b2b_storefront.client")
    for given_value in (value, [value], {"a": [value]}):
        with pytest.raises(ConfigurationError, match=r"^Ask: some_value"):
            encode_variables(operation, {"someValue": given_value})


INPUTS = sorted(
    (kind for kind in vars(input_types).values() if isinstance(kind, type) and issubclass(kind, InputModel)),
    key=lambda kind: kind.__name__,
)


@hurried
@given(kind=st.sampled_from([kind for kind in INPUTS if kind is not InputModel]), data=st.data())
def test_an_input_is_made_or_refused_with_its_place(kind: type[InputModel], data: st.DataObject) -> None:
    names = st.sampled_from([*kind.model_fields, "unknown"])
    given_fields = data.draw(st.dictionaries(names, STRANGE, max_size=4))
    try:
        kind(**given_fields)
    except ConfigurationError as error:
        assert isinstance(error, ValueError)
        assert error.__context__ is None
        assert_bounded(error)


@hurried
@given(name=st.sampled_from(["email", "unknown", "password"]), value=STRANGE)
def test_so_is_a_field_that_is_set(name: str, value: object) -> None:
    login = input_types.UserLoginType(store_hash="abc", email="a@b.example", password="p")
    before = login.model_copy()
    try:
        setattr(login, name, value)
    except ConfigurationError as error:
        assert str(error).startswith(f"UserLoginType: {name}: ")
        assert login == before


@hurried
@given(
    given_settings=st.dictionaries(
        st.sampled_from(
            [
                "store_hash",
                "channel_id",
                "base_url",
                "timeout",
                "connect_timeout",
                "max_connections",
                "max_response_bytes",
                "access_token",
                "unknown",
            ]
        ),
        STRANGE | st.sampled_from(["https://[", "https://a:b@c.example", "http://localhost", "https://x.example/\n"]),
        max_size=4,
    )
)
def test_settings_are_taken_or_refused(given_settings: dict[str, Any]) -> None:
    try:
        load_settings(**{"store_hash": "abc", **given_settings})
    except ConfigurationError as error:
        assert error.__context__ is None
        assert_bounded(error)


def test_an_error_of_a_result_has_the_wrong_shape_and_still_says_what_it_knows() -> None:
    errors: Any = ({"message": {"en": "boom"}, "path": [{"a": 1}, 2], "extensions": {"code": [1]}},)
    result = HTTPResult({}, list(errors), None, status=200, headers={}, elapsed=0.0)
    with pytest.raises(OperationError) as raised:
        conclude(operations.USERS, result, Users)
    assert "boom" in raised.value.message
    assert raised.value.path == ("{'a': 1}", 2)
    assert raised.value.code is None
