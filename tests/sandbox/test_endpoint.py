"""The GraphQL endpoint: access, documents, what is recorded."""

import pytest
import urllib3
from graphql import build_client_schema, get_introspection_query

from b2b_storefront.sandbox import RecordedRequest, Sandbox

from .client import Post

ME = "query Me { currentUser { id } }"


def test_access_is_checked_for_each_root_field(sandbox: Sandbox, post: Post) -> None:
    document = (
        "{ currentUser { id } customerShoppingListsIdName { id } customerInfo { userType } allOrders { totalCount } }"
    )

    def refusals(account: str) -> dict[str, str]:
        answer = post(document, account=getattr(sandbox.accounts, account))
        return {error["path"][0]: error["message"] for error in answer.body["errors"]}

    denied = "Permission denied."
    assert refusals("admin") == {"customerShoppingListsIdName": denied}
    assert refusals("customer") == {"currentUser": denied, "allOrders": denied}
    anonymous = post(document).body["errors"]
    assert [error["extensions"] for error in anonymous] == [{"code": 40101}] * 4


def test_a_refusal_has_the_known_shape(sandbox: Sandbox, post: Post) -> None:
    answer = post("{ users(companyId: 1) { totalCount } }", account=sandbox.accounts.admin)

    assert answer.status == 200
    assert answer.body == {
        "errors": [{"message": "Permission denied.", "locations": [{"line": 1, "column": 3}], "path": ["users"]}],
        "data": {"users": None},
    }


def test_what_is_refused_leaves_the_rest_alone(sandbox: Sandbox, post: Post) -> None:
    body = post("{ users(companyId: 1) { totalCount } currentUser { role } }", account=sandbox.accounts.admin).body

    assert body["data"] == {"users": None, "currentUser": {"role": 0}}


@pytest.mark.parametrize(
    "query",
    ["{", "{ currentUser { nothing } }", "{ users { totalCount } }", "query A { __typename } query A { __typename }"],
)
def test_an_invalid_document_is_a_bad_request(post: Post, query: str) -> None:
    answer = post(query)

    assert answer.status == 400
    assert answer.body["errors"][0]["message"]
    assert "data" not in answer.body


def test_variables_and_operation_names_that_do_not_fit_are_bad_requests(post: Post) -> None:
    document = (
        'query One($email: String!) { userLoginState(storeHash: "sandbox", email: $email) { forcePasswordReset } }'
    )
    two = "query A { __typename } query B { __typename }"

    for payload in (
        {"query": document},
        {"query": document, "variables": {"email": 1}},
        {"query": two},
        {"query": two, "operationName": "C"},
    ):
        answer = post.raw(payload)
        assert answer.status == 400
        assert answer.body["errors"]


@pytest.mark.parametrize(
    ("payload", "message"),
    [
        ([], 'The request\'s body must be an object with a text "query".'),
        ({}, 'The request\'s body must be an object with a text "query".'),
        ({"query": 1}, 'The request\'s body must be an object with a text "query".'),
        ({"query": "{ __typename }", "variables": []}, '"variables" must be an object.'),
        ({"query": "{ __typename }", "operationName": 1}, '"operationName" must be text.'),
    ],
)
def test_a_payload_that_is_no_graphql_request_is_a_bad_request(
    sandbox: Sandbox, post: Post, payload: object, message: str
) -> None:
    answer = post.raw(payload)

    assert answer.status == 400
    assert answer.body == {"errors": [{"message": message}]}
    assert sandbox.requests == [
        RecordedRequest(operation_name=None, root_fields=(), customer_id=None, status=400, errors=(message,))
    ]


def test_a_body_that_is_not_json_is_a_bad_request(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    response = http.request(
        "POST", f"{sandbox.base_url}/graphql", body=b"{query", headers={"Content-Type": "application/json"}
    )

    assert response.status == 400
    assert response.json() == {"errors": [{"message": "The request's body is not JSON."}]}
    assert response.headers["content-type"] == "application/json; charset=utf-8"


def test_only_post_is_allowed(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    response = http.request("GET", f"{sandbox.base_url}/graphql?query={{__typename}}")

    assert response.status == 405
    assert response.headers["allow"] == "POST"
    assert response.json() == {"errors": [{"message": "GraphQL is asked by POST here."}]}


def test_introspection_gives_the_whole_schema(post: Post) -> None:
    schema = build_client_schema(post(get_introspection_query()).data)

    assert schema.query_type
    assert len(schema.query_type.fields) == 89
    assert schema.mutation_type
    assert len(schema.mutation_type.fields) == 52


def test_scalars_are_read_from_text_and_numbers(sandbox: Sandbox, post: Post) -> None:
    query = "query ($role: Decimal) { users(companyId: 1001, role: $role) { totalCount } }"

    for role in ("1", 1, 1.0, "1.00"):
        assert post(query, {"role": role}, sandbox.accounts.admin).data["users"] == {"totalCount": 1}
    for literal in ('"1"', "1"):
        document = f"{{ users(companyId: 1001, role: {literal}) {{ totalCount }} }}"
        assert post(document, account=sandbox.accounts.admin).data["users"] == {"totalCount": 1}
    for wrong in ("one", "", True, "NaN", [1]):
        assert post(query, {"role": wrong}, sandbox.accounts.admin).status == 400


def test_requests_are_recorded(sandbox: Sandbox, post: Post) -> None:
    token = post.token(sandbox.accounts.senior)
    sandbox.clear_requests()

    post(ME, token=token)
    post("{ ...F customerInfo { userType } } fragment F on Query { ... { currentUser { id } } }", token=token)
    post("query Twice { a: currentUser { id } b: currentUser { id } }")
    post("{")

    customer_id = sandbox.accounts.senior.customer_id
    over = "The storefront token is missing, unknown or expired."
    *read, invalid = sandbox.requests
    assert read == [
        RecordedRequest(operation_name="Me", root_fields=("currentUser",), customer_id=customer_id, status=200),
        RecordedRequest(
            operation_name=None, root_fields=("currentUser", "customerInfo"), customer_id=customer_id, status=200
        ),
        RecordedRequest(
            operation_name="Twice",
            root_fields=("currentUser", "currentUser"),
            customer_id=None,
            status=200,
            errors=(over, over),
        ),
    ]
    assert (invalid.operation_name, invalid.root_fields, invalid.status) == (None, (), 400)
    assert invalid.errors[0].startswith("Syntax Error")
    sandbox.clear_requests()
    assert sandbox.requests == []


def test_the_named_operation_of_several_is_recorded(sandbox: Sandbox, post: Post) -> None:
    post.raw({"query": "query A { currentUser { id } } query B { customerInfo { userType } }", "operationName": "B"})

    assert [(request.operation_name, request.root_fields) for request in sandbox.requests] == [("B", ("customerInfo",))]


def test_a_fault_of_the_sandbox_is_an_error_with_code_500(
    sandbox: Sandbox, post: Post, caplog: pytest.LogCaptureFixture
) -> None:
    token = post.token(sandbox.accounts.admin)
    sandbox._graphql.state.roles.clear()

    answer = post(ME, token=token)

    assert answer.status == 200
    assert answer.error["extensions"] == {"code": 500}
    assert answer.message.startswith("The sandbox failed: KeyError(")
    assert [record.name for record in caplog.records] == ["b2b_storefront.sandbox"]
