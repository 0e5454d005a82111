"""The complexity of operations, as the sandbox counts it."""

from typing import Any

import pytest
import urllib3

from b2b_storefront.client.operations import OPERATIONS
from b2b_storefront.contract.complexity import Weights, estimate_complexity
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox._schema import executable_schema
from b2b_storefront.sandbox.server.complexity import read_complexity_limit
from b2b_storefront.sandbox.server.documents import prepare_document

from .client import Post

USERS = """query ($first: Int) { users(companyId: 1001, first: $first) {
  totalCount edges { node { id companyInfo { companyId } } } } }"""


def score(document: str, **variables: Any) -> int:
    """Return the complexity of a document's only operation."""
    prepared = prepare_document(executable_schema(), document)
    assert prepared.errors == []
    [found] = prepared.scores.values()
    return found.count(variables)


@pytest.mark.parametrize(
    ("document", "variables", "expected"),
    [
        ("{ currentUser { id email } }", {}, 1),
        ('{ userLoginState(storeHash: "s", email: "e") { forcePasswordReset } __typename }', {}, 1),
        # The page, and of each entry its edge, its node and the company.
        (USERS, {"first": 50}, 1 + 50 * 3),
        (USERS, {"first": 0}, 1),
        (USERS, {"first": -5}, 1),
        # Without a number a page has ten entries, as the sandbox answers.
        (USERS, {}, 1 + 10 * 3),
        (USERS, {"first": None}, 1 + 10 * 3),
        (USERS.replace("Int)", "Int = 7)"), {}, 1 + 7 * 3),
        (USERS.replace("Int)", "Int = 7)"), {"first": 9}, 1 + 9 * 3),
        ("{ users(companyId: 1, first: 4, last: 2) { edges { node { id } } } }", {}, 1 + 2 * 2),
        ("{ a: currentUser { id } b: currentUser { id } }", {}, 2),
        # The same field twice is one object.
        ("{ currentUser { id } currentUser { email } ...F } fragment F on Query { currentUser { phone } }", {}, 1),
        ("{ companySubsidiaries { companyId } currentUser { id } }", {}, 1 + 10),
    ],
)
def test_objects_are_counted(document: str, variables: dict[str, Any], expected: int) -> None:
    assert score(document, **variables) == expected


def test_fragments_that_multiply_take_no_time() -> None:
    parts = [f"fragment F{n} on UserType {{ companyInfo {{ companyId }} ...F{n + 1} ...F{n + 1} }}" for n in range(150)]
    document = "{ currentUser { ...F0 } } " + " ".join(parts) + " fragment F150 on UserType { id }"
    assert score(document) == 2

    # Sixty times sixty times sixty times sixty objects, of which each is looked at once.
    def repeat(field: str, inner: str) -> str:
        return " ".join(f"a{number}: {field} {{ {inner} }}" for number in range(60))

    multiplied = f"""query ($first: Int) {{ {repeat("quotes(first: $first)", "...Q")} }}
      fragment Q on QuoteTypeCountableConnection {{ {repeat("edges", "...E")} }}
      fragment E on QuoteTypeCountableEdge {{ {repeat("node", "...N")} }}
      fragment N on QuoteType {{ {repeat("companyInfo", "companyId")} }}"""
    assert score(multiplied, first=3) == 60 * (1 + 60 * 3 * (1 + 60 * (1 + 60)))


@pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)
def test_two_independent_counts_agree(operation: Any) -> None:
    """The contract's estimate is other code for the same idea; over equal sizes of pages both have to agree."""
    prepared = prepare_document(executable_schema(), operation.document)
    assert prepared.document is not None
    for name, found in prepared.scores.items():
        estimate = estimate_complexity(executable_schema(), prepared.document, name, Weights(page_size=10))
        assert found.count({}) == estimate


def test_every_answer_tells_it_and_a_limit_refuses(http: urllib3.PoolManager) -> None:
    with Sandbox(complexity_limit=100) as sandbox:
        post = Post(sandbox, http)
        small = post(USERS, {"first": 10}, sandbox.accounts.admin)
        assert small.data["users"]["totalCount"] == 5
        assert small.headers["X-BC-GraphQL-Complexity"] == "31"
        refused = post(USERS, {"first": 100}, sandbox.accounts.admin)
        assert (refused.status, refused.headers["X-BC-GraphQL-Complexity"]) == (400, "301")
        assert refused.message == "The operation's complexity is 301, and 100 is allowed. Ask for less."
        huge = post(USERS, {"first": 2**31 - 1}, sandbox.accounts.admin)
        assert huge.headers["X-BC-GraphQL-Complexity"] == "1000000000"
        assert "X-BC-GraphQL-Complexity" not in post("{ oops }").headers


@pytest.mark.parametrize(("value", "limit"), [(None, None), (False, None), (True, 4_500), (7, 7)])
def test_the_limit_is_the_apis_when_it_is_only_asked_for(value: Any, limit: int | None) -> None:
    assert read_complexity_limit(value) == limit


@pytest.mark.parametrize("value", [0, -1, 1.5, "4500"])
def test_a_limit_that_is_none_is_refused(value: Any) -> None:
    with pytest.raises((TypeError, ValueError), match="complexity_limit"):
        Sandbox(complexity_limit=value)
