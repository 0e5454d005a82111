"""GraphQL that is meant to cost much: it gets a clear answer within bounded time and memory."""

import logging
from collections.abc import Iterator
from typing import Any

import pytest
import urllib3
from graphql import get_introspection_query

from b2b_storefront.client.operations import OPERATIONS
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox._schema import executable_schema
from b2b_storefront.sandbox.server import budget
from b2b_storefront.sandbox.server.documents import DocumentCache, prepare_document

from .client import Post

STATE = 'userLoginState(storeHash: "sandbox", email: "a@b.example") { forcePasswordReset }'
FIELDS = 300


def repeat(count: int, part: str) -> str:
    """Return a part many times, with its number for every `#`."""
    return " ".join(part.replace("#", str(number)) for number in range(count))


EXPENSIVE = {
    "unknown fields": "{" + repeat(20_000, "unknown#") + "}",
    "one field": "{" + repeat(20_000, "__typename") + "}",
    "fields that conflict": "{" + repeat(2_000, 'a: userLoginState(storeHash: "#", email: "") { __typename }') + "}",
    "root fields": "{" + repeat(1_000, f"a#: {STATE}") + "}",
    "aliases below": "{ __schema { " + repeat(900, "a#: types { name }") + "} }",
    "introspection": "{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }",
    "introspections": "{" + repeat(90, "a#: __schema { types { fields { name args { name } } } }") + "}",
    "deep fields": "{ currentUser " + "{ companyInfo " * 500 + "{ companyId }" + "}" * 501,
    "deep lists": "{ users(companyId: " + "[" * 5_000 + "]" * 5_000 + ") { totalCount } }",
    "deep objects": "{ users(companyId: " + "{a:" * 5_000 + "1" + "}" * 5_000 + ") { totalCount } }",
    "deep types": "query ($a: " + "[" * 5_000 + "Int" + "]" * 5_000 + ") { __typename }",
    "open brackets": "{" * 60_000,
    "fragments that double": "{ ...f0 } " + repeat(60, "fragment f# on Query { ...f@ ...f@ }").replace("@", "0"),
    "many fragments": "{ ...f0 } " + repeat(600, "fragment f# on Query { currentUser { id } }"),
    "many variables": "query (" + repeat(3_000, "$v#: Int") + ") { __typename }",
    "many directives": "{ __typename " + repeat(2_000, "@include(if: true)") + "}",
    "unknown members": "mutation { shoppingListsCreate(shoppingListData: {" + repeat(3_000, "m#: 1") + "}) { id } }",
    "long name": "{ " + "a" * 100_000 + " }",
    "long literal": '{ userLoginState(storeHash: "sandbox", email: "' + "x" * 900_000 + '") { forcePasswordReset } }',
    "long comment": "# " + "x" * 900_000 + "\n{ __typename }",
    "many strings": "{" + repeat(60, 'a#: users(search: "\\"{[(" companyId: 1) { totalCount }') + "}",
    "open string": '{ users(search: "' + "\\" * 60_000,
    "open block string": '{ users(search: """' + '\\"""' * 20_000,
}  # fmt: skip


@pytest.fixture(autouse=True)
def nothing_fails(post: Post, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """After each test the sandbox answers as before, and has written no traceback."""
    yield
    assert post(f"{{ {STATE} }}").data
    assert [record for record in caplog.records if record.levelno >= logging.ERROR or record.exc_info] == []


@pytest.mark.parametrize("document", EXPENSIVE.values(), ids=EXPENSIVE)
def test_an_expensive_document_is_refused(sandbox: Sandbox, post: Post, document: str) -> None:
    answer = post(document, account=sandbox.accounts.admin)
    assert answer.status in {200, 400}
    assert 1 <= len(answer.body["errors"]) <= 100
    assert sum(len(text) for request in sandbox.requests for text in request.errors) < 60_000


def test_what_clients_send_is_far_from_the_limits(sandbox: Sandbox, post: Post) -> None:
    for operation in OPERATIONS.values():
        assert prepare_document(executable_schema(), operation.document).errors == []
    names = [name for name in OPERATIONS if "$" not in OPERATIONS[name].document.partition("{")[0]][:10]
    together = "\n".join(OPERATIONS[name].document for name in names)
    assert len(together) < 16 * 1024
    assert post(get_introspection_query(descriptions=True)).data["__schema"]


def test_an_answer_is_not_larger_than_its_budget(post: Post, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "MOST_FIELDS", 50)
    assert post("{ __schema { types { name } } }").message.startswith("The answer would have more than ")
    assert post("{ __schema { queryType { name } } }").data


@pytest.mark.parametrize(
    ("variables", "accepted"),
    [
        ({"a": {}}, True),
        ({"a": [[1, 2.5, None, True, "x"]] * 100}, True),
        ({"a": 2**63 - 1}, True),
        ({"a": 2**64 - 1}, False),
        ({"a": eval("[" * 30 + "]" * 30)}, True),  # noqa: S307 - a literal of brackets
        ({"a": eval("[" * 60 + "]" * 60)}, False),  # noqa: S307 - as above
    ],
    ids=range(6),
)
def test_any_json_that_can_be_written_is_taken(
    sandbox: Sandbox, post: Post, variables: dict[str, Any], accepted: bool
) -> None:
    document = """mutation ($a: GenericScalar) { shoppingListsItemsCreate(shoppingListId: 90001, items: [
        {productId: 40001, variantId: 50001, quantity: 1, optionList: [{optionId: "1", optionValue: $a}]}
    ]) { shoppingListsItems { optionList } } }"""
    answer = post(document.replace("GenericScalar)", "GenericScalar!)"), variables, sandbox.accounts.junior)
    assert ("errors" not in answer.body) is accepted, answer.body


@pytest.mark.parametrize(
    "number",
    ["9" * 30, "-" + "9" * 30, "9" * 5_000, "1e999", "-1e999", '"' + "9" * 5_000 + '"', "1.5", '"x"', "{}", "[]"],
)
def test_numbers_beyond_all_measure_are_refused(sandbox: Sandbox, post: Post, number: str) -> None:
    document = f"""mutation {{ shoppingListsItemsUpdate(shoppingListId: 90002, itemId: 100001,
        itemData: {{quantity: {number}}}) {{ shoppingListsItem {{ quantity }} }} }}"""
    assert post(document, account=sandbox.accounts.junior).status == 400
    answer = post(f"{{ users(companyId: 1001, role: {number}) {{ totalCount }} }}", account=sandbox.accounts.admin)
    assert answer.status == 400 or answer.data == {"users": {"totalCount": 0}}
    assert post(f'{{ customerEmailCheck(storeHash: {number}, email: "a") {{ userType }} }}').status in {200, 400}


def test_a_mail_address_is_judged_in_no_time(sandbox: Sandbox, post: Post) -> None:
    document = "query ($email: String!) { userEmailCheck(email: $email, companyId: 1001) { userType } }"
    answer = post(document, {"email": "a@" + "." * 500_000 + "@"}, sandbox.accounts.admin)
    assert answer.message == "Enter a valid email address."


def test_kept_documents_take_little_memory() -> None:
    cache = DocumentCache(executable_schema(), most_characters=20_000, longest=1_000, most_documents=30)
    for number in range(40):
        cache.prepare(f"{{ a{number}: __typename }}")
        assert len(cache) <= 30
    for number in range(40):
        cache.prepare(f"{{ a{number}: __typename }} # " + "x" * 900)
        assert cache.characters == sum(map(len, cache._documents)) <= 20_000
    assert len(cache) == 21
    cache.prepare("{ __typename } # " + "x" * 1_000)
    assert not any(len(text) > 1_000 for text in cache._documents)


def test_the_documents_used_last_are_kept() -> None:
    cache = DocumentCache(executable_schema(), most_documents=2)
    first = cache.prepare("{ __typename }")
    cache.prepare("{ a: __typename }")
    assert cache.prepare("{ __typename }") is first
    cache.prepare("{ b: __typename }")
    assert cache.prepare("{ __typename }") is first
    assert list(cache._documents) == ["{ b: __typename }", "{ __typename }"]


def test_a_long_name_is_recorded_in_short(sandbox: Sandbox, post: Post) -> None:
    name = "A" * 100_000
    assert post(f"query {name} {{ __typename }}").data
    assert sandbox.requests[-1].operation_name == name[:500]


CONTROL_BODIES = [
    ("fail-next", {"status": "x"}),
    ("fail-next", {"status": 99}),
    ("fail-next", {"status": 600}),
    ("fail-next", {"status": 101}),
    ("fail-next", {"status": True}),
    ("fail-next", {"times": "1"}),
    ("fail-next", {"times": 1.5}),
    ("fail-next", {"delay": "1"}),
    ("fail-next", {"delay": -1}),
    ("fail-next", {"delay": 1e9}),
    ("fail-next", {"message": 1}),
    ("fail-next", {"code": "x"}),
    ("fail-next", {"body": 1}),
    ("fail-next", {"disconnect": 1}),
    ("fail-next", {"operation_name": 1}),
    ("fail-next", {"headers": []}),
    ("fail-next", {"headers": {"X": 1}}),
    ("fail-next", {"headers": {"X": "a\r\nSet-Cookie: b"}}),
    ("fail-next", {"headers": {"X\r\n": "a"}}),
    ("fail-next", {"headers": {"X": "\u20ac"}}),
    ("fail-next", {"headers": {"Content-Length": "1"}}),
    ("fail-next", {"headers": {"transfer-encoding": "chunked"}}),
    ("quotes/60001/price", {"message": 1}),
    ("quotes/60001/price", {"sales_rep": None}),
    ("quotes/60001/price", {"expires_in": "1"}),
    ("quotes/60001/price", {"expires_in": 10**12}),
    ("quotes/60001/price", {"allow_checkout": "x"}),
    ("quotes/60001/price", {"unit_prices": {"x": "1"}}),
    ("quotes/60001/price", {"unit_prices": {"40001": "NaN"}}),
    ("quotes/60001/price", {"unit_prices": {"40001": "1e999999"}}),
    ("quotes/60001/price", {"unit_prices": {"40001": 10**12}}),
    ("quotes/60001/price", {"discount_percent": "Infinity"}),
    ("expire-tokens", {"customer_id": []}),
    ("expire-tokens", {"customer_id": "101"}),
    ("current-customer-jwt", {"email": 1}),
    ("current-customer-jwt", {"email": None}),
]


@pytest.mark.parametrize(("path", "body"), CONTROL_BODIES)
def test_a_control_takes_what_it_can_carry_out(
    sandbox: Sandbox, post: Post, http: urllib3.PoolManager, path: str, body: dict[str, Any]
) -> None:
    response = http.request("POST", f"{sandbox.base_url}/sandbox/{path}", json=body)
    assert (response.status, bool(response.json()["error"])) == (400, True)
    assert len(sandbox._graphql.failures) == 0


@pytest.mark.parametrize("status", [204, 304, 200, 418, 599])
def test_any_final_status_can_be_planned(sandbox: Sandbox, http: urllib3.PoolManager, status: int) -> None:
    sandbox.fail_next(status=status, body="x", headers={"X-Reason": "caf\u00e9"})
    response = http.request("POST", f"{sandbox.base_url}/graphql", json={"query": "{ __typename }"})
    assert (response.status, response.data) == (status, b"" if status in {204, 304} else b"x")


@pytest.mark.parametrize("deep", [False, True])
def test_a_list_is_no_longer_than_what_is_answered_in_good_time(sandbox: Sandbox, post: Post, deep: bool) -> None:
    document = "query ($ids: [Int]) { productsSearch(productIds: $ids) { id } }"
    longest = list(range(1, 10_001))
    assert post(document, {"ids": longest}).data["productsSearch"]
    long = [*longest, 0]
    refused = post(document, {"ids": [1], "a": [{"b": [[long]]}]} if deep else {"ids": long})
    assert (refused.status, refused.message) == (
        400,
        "A list in the variables has more than 10000 entries. Send several requests.",
    )


def test_skus_that_nobody_has_are_looked_up_once(sandbox: Sandbox, post: Post) -> None:
    state = sandbox._graphql.state
    state.find_variant("nobody has this")
    table = state._skus
    document = (
        'query ($skus: [String]!) { variantSku(variantSkus: $skus, storeHash: "sandbox", channelId: 1) { variantSku } }'
    )
    skus = [f"unknown-{number}" for number in range(1_000)]
    assert post(document, {"skus": skus}).data["variantSku"] == []
    assert state._skus is table
