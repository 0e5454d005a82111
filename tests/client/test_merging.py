"""Queries that are merged into one come to what each would have come to by itself."""

import random
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import pytest
from graphql import GraphQLSchema, build_schema, parse, print_ast
from hypothesis import currently_in_test_context, given, note, settings
from hypothesis import strategies as st

from b2b_storefront.client import operations
from b2b_storefront.client.operations import OPERATIONS
from b2b_storefront.contract import Weights, estimate_complexity, load_schema
from b2b_storefront.contract.check import SCORE_LIMIT
from b2b_storefront.wire.answer import HTTPResult
from b2b_storefront.wire.merging import MOST_KEPT, is_mergeable, merge
from b2b_storefront.wire.operation import Access, Operation
from b2b_storefront.wire.questions import Part, Questions
from b2b_storefront.wire.request import PreparedRequest
from b2b_storefront.wire.scores import ASSUMED_PAGE_SIZE, COMPLEXITY_LIMIT, estimate_score
from tests.static.random_graphql import make_operations, make_schema

from .merged_server import Server, variables_for

QUERIES = [operation for operation in OPERATIONS.values() if operation.kind == "query"]


@cache
def bundled_schema() -> GraphQLSchema:
    return load_schema()


def ask(server: Server, parts: Sequence[Part]) -> tuple[list[HTTPResult], int]:
    """Ask a server for all parts together, and return what each came to, and how many requests that took."""
    questions = Questions(parts)
    before = server.requests
    while (request := questions.next_request()) is not None:
        questions.received(server.answer(request))
    outcomes: list[Any] = questions.outcomes
    return outcomes, server.requests - before


def told(result: HTTPResult) -> tuple[Any, list[Any]]:
    """Return what a result says: its data, and its errors in some order."""
    return result.data, sorted((error.message, str(error.path)) for error in result.details)


def check(server: Server, parts: Sequence[Part]) -> int:
    """Compare what parts come to together and each by itself; return how many requests that took."""
    together, requests = ask(server, parts)
    for part, outcome in zip(parts, together, strict=True):
        alone = server.answer(PreparedRequest(part.operation, part.variables))
        _note(f"{part.operation.name} {part.variables}\n{part.operation.document}")
        _note(str(told(alone)))
        assert told(outcome) == told(alone)
    return requests


def library_parts(chance: random.Random) -> list[Part]:
    """Return some of the library's queries, with variables."""
    chosen = [chance.choice(QUERIES) for _ in range(chance.randint(1, 8))]
    return [Part(operation, variables_for(chance, bundled_schema(), operation)) for operation in chosen]


def any_parts(chance: random.Random, schema: GraphQLSchema) -> list[Part]:
    """Return queries of whatever form over a schema, which have names of operations and fragments in common."""
    parts = []
    for _ in range(chance.randint(1, 5)):
        document = make_operations(chance, schema, 1)
        operation: Operation = Operation("Load0", "query", print_ast(document), nullable=True)
        parts += [Part(operation, variables_for(chance, schema, operation)) for _ in range(chance.randint(1, 2))]
    return parts


def faults(chance: random.Random) -> dict[str, Any]:
    return {
        "errors": chance.choice([0, 0, 0.02, 0.1]),
        "pathless": chance.choice([0, 0, 0, 0.5, 1]),
        "most_roots": chance.choice([None, None, None, 3]),
    }


def check_library(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    check(Server(bundled_schema(), seed, **faults(chance)), library_parts(chance))


def check_any(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    schema = build_schema(make_schema(chance))
    check(Server(schema, seed, **faults(chance)), any_parts(chance, schema))


@settings(max_examples=30)
@given(st.integers(min_value=0))
def test_queries_of_the_library(seed: int) -> None:
    check_library(seed)


@settings(max_examples=30)
@given(st.integers(min_value=0))
def test_any_queries(seed: int) -> None:
    check_any(seed)


@pytest.mark.slow
def test_hundreds_of_them() -> None:
    for seed in range(4_000, 4_100):
        check_library(seed)
        check_any(seed)


@pytest.mark.thousands
@pytest.mark.parametrize("start", range(0, 4_000, 500))
def test_thousands_of_them(start: int) -> None:
    for seed in range(start, start + 500):
        check_library(seed)
        check_any(seed)


def _note(text: str) -> None:
    if currently_in_test_context():
        note(text)


def query(text: str, name: str = "Q") -> Operation:
    operation: Operation = Operation(name, "query", text)
    return operation


def merged(*texts: str) -> str:
    """Return the merged document of queries, with single spaces."""
    return " ".join(merge(tuple(map(query, texts))).operation.document.split())


@pytest.mark.parametrize(
    ("texts", "document"),
    [
        (
            ["query Q($n: Int = 3) { users(first: $n) { id } }", "query Q($n: Int!) { users(first: $n) { id } }"],
            "query Q_Q($a0_n: Int = 3, $a1_n: Int!) {"
            " a0_users: users(first: $a0_n) { id } a1_users: users(first: $a1_n) { id } }",
        ),
        (
            [
                "query Q { all: users { ...F } __typename } fragment F on User { id }",
                "query Q { me { ...F } } fragment F on User { id }",
            ],
            "query Q_Q { a0_all: users { ...F } a0___typename: __typename a1_me: me { ...F } }"
            " fragment F on User { id }",
        ),
        (
            [
                "query Q { me { ...F } } fragment F on User { id }",
                "query Q { me { ...F } } fragment F on User { name }",
            ],
            "query Q_Q { a0_me: me { ...F } a1_me: me { ...a1_F } }"
            " fragment F on User { id } fragment a1_F on User { name }",
        ),
        (
            # What is equal is shared, whatever it has to be called; what spreads something else is not equal.
            [
                "query Q { me { ...F } } fragment F on User { ...G } fragment G on User { id }",
                "query Q { me { ...F } } fragment F on User { ...G } fragment G on User { name }",
                "query Q { me { ...F ...G } } fragment F on User { ...G } fragment G on User { name }",
            ],
            "query Q_Q_Q { a0_me: me { ...F } a1_me: me { ...a1_F } a2_me: me { ...a1_F ...a1_G } }"
            " fragment G on User { id } fragment F on User { ...G }"
            " fragment a1_G on User { name } fragment a1_F on User { ...a1_G }",
        ),
        (
            ["query Q($v: Boolean!) { me @include(if: $v) { ...F @skip(if: $v) } } fragment F on User { id(a: [$v]) }"]
            * 2,
            "query Q_Q($a0_v: Boolean!, $a1_v: Boolean!) {"
            " a0_me: me @include(if: $a0_v) { ...F @skip(if: $a0_v) }"
            " a1_me: me @include(if: $a1_v) { ...a1_F @skip(if: $a1_v) } }"
            " fragment F on User { id(a: [$a0_v]) } fragment a1_F on User { id(a: [$a1_v]) }",
        ),
    ],
)
def test_the_merged_document(texts: list[str], document: str) -> None:
    assert merged(*texts) == document


def test_fragments_of_the_root_have_keys_of_their_own_and_the_same_further_below_has_not() -> None:
    document = merged(
        "query Q($v: Boolean!) { ...R @include(if: $v) ... on Query @skip(if: $v) { me { id query { ...R } } } }"
        " fragment R on Query { node { id } }",
        "query Q { ...R } fragment R on Query { node { id } }",
    )
    assert document == (
        "query Q_Q($a0_v: Boolean!) {"
        " ...R @include(if: $a0_v)"
        " ... on Query @skip(if: $a0_v) { a0_me: me { id query { ...a0_R } } } ...a1_R }"
        " fragment R on Query { a0_node: node { id } } fragment a0_R on Query { node { id } }"
        " fragment a1_R on Query { a1_node: node { id } }"
    )


@pytest.mark.parametrize(
    "text",
    [
        "query Q {",
        "mutation Q { me { id } }",
        "query Q @live { me { id } }",
        "query Other { me { id } }",
        "{ me { id } }",
        "fragment Q on User { id }",
        "query Q { me { ...Missing } }",
        "query Q { me { ...F } } fragment F on User { ...G } fragment G on User { ...F }",
        "query Q { ...F } fragment F on Query { ...F }",
        pytest.param("query Q " + "{ a " * 5_000 + "}" * 5_000, id="deep"),
    ],
)
def test_what_is_sent_by_itself(text: str) -> None:
    odd, plain = query(text), query("query Q { me { id } }")
    assert not is_mergeable(odd)
    questions = Questions([Part(plain, {}), Part(odd, {}), Part(plain, {})])
    sent = []
    while (request := questions.next_request()) is not None:
        sent.append(request.operation)
        questions.received(HTTPResult({}, None, None, status=200, headers={}, elapsed=0.0))
    assert sent == [merge((plain, plain)).operation, odd]


def test_a_combination_is_merged_once_and_kept_within_bounds() -> None:
    one, other = query("query Q { me { id } }"), query("query Q { me { name } }")
    assert merge((one, other)) is merge((one, other))
    assert merge((one, other)) is not merge((other, one))
    for number in range(2 * MOST_KEPT):
        merge((query(f"query Q {{ me {{ f{number} }} }}"), one))
    assert merge.cache_info().currsize == MOST_KEPT


def test_a_long_page_has_a_short_name() -> None:
    several = [query(f"query {'Q' * 30}{n} {{ me }}", f"{'Q' * 30}{n}") for n in range(9)]
    assert merge(tuple(several)).operation.name == f"{'Q' * 30}0_{'Q' * 30}1_and_7_more"
    long = query(f"query {'Q' * 99} {{ me }}", "Q" * 99)
    assert merge((long, long)).operation.name == f"{'Q' * 99}_and_1_more"


def test_the_whole_needs_what_all_of_it_needs() -> None:
    whole = merge((operations.CURRENT_USER, operations.USERS, operations.COUNTRIES)).operation
    assert whole.access == Access.B2B
    assert not merge((operations.COUNTRIES, operations.CURRENCIES)).operation.needs_token
    assert set(whole.permissions) == {*operations.CURRENT_USER.permissions, *operations.USERS.permissions}
    assert whole.root_fields == ("currentUser", "users", "countries")
    assert whole.kind == "query"
    assert whole.root is None


@pytest.mark.parametrize("operation", QUERIES, ids=lambda operation: operation.name)
def test_the_estimated_score_follows_the_pages_size(operation: Operation) -> None:
    assert estimate_score(operation, {}) == operation.complexity
    for name in [name for name in operation.variables if name.lower().endswith(("first", "last"))]:
        for size in (1, 5, 50, 200, 1_000):
            text = re.sub(rf"(\${name}: Int)( = \d+)?", rf"\1 = {size}", operation.document)
            exact = estimate_complexity(bundled_schema(), parse(text), operation.name)
            assert estimate_score(operation, {name: size}) == pytest.approx(exact, rel=0.05, abs=6)


@pytest.mark.parametrize(
    ("text", "variables", "score"),
    [
        ("query Q($n: Int) { a(first: $n) { id } }", {}, 100),
        ("query Q($n: Int) { a(first: $n) { id } }", {"n": 100}, 200),
        ("query Q($n: Int) { a(first: $n) { id } }", {"n": None}, 100),
        ("query Q($n: Int) { a(first: $n) { id } }", {"n": 0}, 100),
        ("query Q($n: Int) { a(first: $n) { id } }", {"n": -5}, 100),
        ("query Q($n: Int) { a(first: $n) { id } }", {"n": "9"}, 100),
        ("query Q($n: Int = 10) { a(first: $n) { id } }", {"n": 20}, 200),
        ("query Q($n: Int, $m: Int) { a(first: $n, last: $m) { id } }", {"m": 5}, 10),
        ("query Q($n: Int) { a(first: $n, last: 5) { id } }", {"n": 100}, 100),
        ("query Q($n: Int, $m: Int) { a(first: $n) { b(first: $m) { id } } }", {"m": 100, "n": 100}, 400),
        ("query Q($n: Int, $m: Int) { a(first: $n) { b(first: $m) { id } } }", {"m": 5}, 100),
        ("query Q($n: Int, $m: Int) { a(first: $n) { b(first: $m) { id } } }", {"m": 5, "n": 10}, 20),
        ("query Q($n: Int) { a(size: $n) { id } }", {"n": 100}, 100),
    ],
)
def test_how_the_score_is_estimated(text: str, variables: dict[str, Any], score: int) -> None:
    operation: Operation = Operation("Q", "query", text, complexity=100)
    assert estimate_score(operation, variables) == score


def test_the_estimate_assumes_what_the_contract_says() -> None:
    assert (Weights().page_size, SCORE_LIMIT) == (ASSUMED_PAGE_SIZE, COMPLEXITY_LIMIT)
