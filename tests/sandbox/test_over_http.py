"""GraphQL over HTTP as its specification has it, where the sandbox is told to; third parties audit all of it."""

from collections.abc import Iterator
from typing import Any

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox

OWN = "application/graphql-response+json"
STATE = 'query ($email: String!) { userLoginState(storeHash: "sandbox", email: $email) { forcePasswordReset } }'
LOGIN = 'mutation { login(loginData: {storeHash: "sandbox", email: "a", password: "b"}) { result { token } } }'


@pytest.fixture(scope="module")
def strict() -> Iterator[Sandbox]:
    """A sandbox that follows the specification."""
    with Sandbox(graphql_over_http=True) as sandbox:
        yield sandbox


def get(sandbox: Sandbox, http: urllib3.PoolManager, **fields: str) -> Any:
    """Send a request by GET."""
    return http.request("GET", f"{sandbox.base_url}/graphql", fields=fields)


def test_queries_come_by_get_and_mutations_do_not(strict: Sandbox, http: urllib3.PoolManager) -> None:
    answer = get(strict, http, query=STATE, variables='{"email": "reset@sandbox.example"}')
    assert answer.json() == {"data": {"userLoginState": {"forcePasswordReset": True}}}
    refused = get(strict, http, query=LOGIN)
    assert (refused.status, refused.headers["Allow"]) == (405, "POST")
    assert get(strict, http, query=STATE, variables="{").status == 400
    assert get(strict, http).status == 400
    assert [request.status for request in strict.requests[-4:]] == [200, 405, 400, 400]


@pytest.mark.parametrize(
    ("accept", "kind", "status"),
    [
        (OWN, OWN, 400),
        (f"{OWN}, application/json;q=0.9", OWN, 400),
        (f"application/json, {OWN}", "application/json", 200),
        ("application/json", "application/json", 200),
        ("*/*", "application/json", 200),
    ],
)
def test_the_media_type_decides_about_the_status(
    strict: Sandbox, http: urllib3.PoolManager, accept: str, kind: str, status: int
) -> None:
    url = f"{strict.base_url}/graphql"
    for document in ("{", "{ oops }", STATE):
        answer = http.request("POST", url, json={"query": document}, headers={"Accept": accept})
        assert (answer.status, answer.headers["Content-Type"]) == (status, f"{kind}; charset=utf-8")
        assert answer.json()["errors"]
    done = http.request("POST", url, json={"query": "{ __typename }"}, headers={"Accept": accept})
    assert (done.status, done.headers["Content-Type"]) == (200, f"{kind}; charset=utf-8")


def test_extensions_are_an_object(strict: Sandbox, sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    asked = {"query": "{ __typename }", "extensions": "x"}
    assert http.request("POST", f"{strict.base_url}/graphql", json=asked).status == 400
    assert http.request("POST", f"{sandbox.base_url}/graphql", json=asked).status == 200


def test_it_is_as_the_api_has_it_unless_told(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    assert get(sandbox, http, query="{ __typename }").status == 405
    answer = http.request(
        "POST", f"{sandbox.base_url}/graphql", json={"query": "{ oops }"}, headers={"Accept": "application/json"}
    )
    assert (answer.status, answer.headers["Content-Type"]) == (400, "application/json; charset=utf-8")
