"""The GraphQL endpoint: tokens, HTTP, what is recorded, and failures on demand."""

import asyncio
import socket
import threading
import time
from typing import Any

import orjson
import pytest
import urllib3
from graphql import build_client_schema, get_introspection_query

from b2b_storefront.sandbox import RecordedRequest, Sandbox
from b2b_storefront.sandbox._thread import _listen

from .client import Clock, Post

ME = "query Me { currentUser { id } }"
STATE = 'query State { userLoginState(storeHash: "sandbox", email: "a@b.example") { forcePasswordReset } }'


@pytest.mark.parametrize("header", ["Bearer {}", "Bearer  {}", "bearer {}  ", "Bearer\t{}", " Bearer {}"])
def test_a_token_is_found_whatever_the_whitespace(sandbox: Sandbox, post: Post, header: str) -> None:
    token = post.token(sandbox.accounts.admin)

    answer = post(ME, headers={"Authorization": header.format(token)})

    assert answer.data["currentUser"] == {"id": str(sandbox.accounts.admin.user_id)}


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer  "])
def test_an_empty_credential_is_anonymous(post: Post, header: str) -> None:
    assert post(STATE, headers={"Authorization": header}).data
    assert post(ME, headers={"Authorization": header}).error["extensions"] == {"code": 40101}


@pytest.mark.parametrize("header", ["Bearer unknown", "Bearer two words", "Basic YTpi", "unknown"])
def test_a_credential_that_is_no_token_is_refused_even_where_none_is_needed(post: Post, header: str) -> None:
    for document, root in ((ME, "currentUser"), (STATE, "userLoginState")):
        answer = post(document, headers={"Authorization": header})
        assert answer.status == 200
        assert answer.error["extensions"] == {"code": 40101}
        assert answer.body["data"] == {root: None}


def test_a_token_expires(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    token = post.token(sandbox.accounts.admin)
    clock.now += 3599
    assert post(ME, token=token).data

    clock.now += 1

    assert post(ME, token=token).error["extensions"] == {"code": 40101}
    assert post(STATE, token=token).error["extensions"] == {"code": 40101}


def test_tokens_are_expired_on_demand(sandbox: Sandbox, post: Post) -> None:
    admin, senior = post.token(sandbox.accounts.admin), post.token(sandbox.accounts.senior)

    sandbox.expire_tokens(sandbox.accounts.admin.customer_id)
    assert post(ME, token=admin).error["extensions"] == {"code": 40101}
    assert post(ME, token=senior).data

    sandbox.expire_tokens()
    assert post(ME, token=senior).error["extensions"] == {"code": 40101}
    assert post(ME, token=post.sign_in(sandbox.accounts.admin)).data


def test_expired_tokens_are_not_kept(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    for _ in range(3):
        post.sign_in(sandbox.accounts.admin)
    clock.now += 3600

    post.sign_in(sandbox.accounts.admin)

    assert len(sandbox._graphql.state.tokens._storefront) == 1


def test_access_is_checked_for_each_root_field(sandbox: Sandbox, post: Post) -> None:
    document = (
        "{ currentUser { id } customerShoppingListsIdName { id } customerInfo { userType } allOrders { totalCount } }"
    )

    def refusals(account: str) -> dict[str, str]:
        answer = post(document, account=getattr(sandbox.accounts, account))
        return {error["path"][0]: error["message"] for error in answer.body["errors"]}

    missing = 'The sandbox does not have "allOrders" yet.'
    admin, customer = refusals("admin"), refusals("customer")
    assert admin.pop("allOrders").startswith(missing)
    assert admin == {"customerShoppingListsIdName": "Permission denied."}
    assert customer == {"currentUser": "Permission denied.", "allOrders": "Permission denied."}
    anonymous = post(document).body["errors"]
    assert [error["extensions"] for error in anonymous] == [{"code": 40101}] * 4


def test_a_root_outside_the_sandbox_says_so(sandbox: Sandbox, post: Post) -> None:
    answer = post("{ allOrders { totalCount } }", account=sandbox.accounts.admin)

    assert answer.status == 200
    assert answer.error["extensions"] == {"code": 501}
    assert answer.message.startswith('The sandbox does not have "allOrders" yet. ')
    assert answer.body["data"] == {"allOrders": None}


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
    response = http.request("POST", f"{sandbox.base_url}/graphql", body=b"{query")

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


def test_the_next_matching_request_fails(sandbox: Sandbox, post: Post) -> None:
    sandbox.fail_next("Me", times=2, message="No.", code=40101)

    assert post(STATE).data
    for _ in range(2):
        answer = post(ME, account=sandbox.accounts.admin)
        assert answer.status == 200
        assert answer.body == {"errors": [{"message": "No.", "extensions": {"code": 40101}}]}
    assert post(ME, account=sandbox.accounts.admin).data
    assert [request.errors for request in sandbox.requests if request.operation_name == "Me"] == [("No.",)] * 2 + [()]


def test_a_failing_mutation_is_not_carried_out(sandbox: Sandbox, post: Post) -> None:
    token = post.token(sandbox.accounts.super_admin)
    sandbox.fail_next()

    answer = post("mutation { superAdminBeginMasquerade(companyId: 1001) { userInfo { email } } }", token=token)

    assert answer.message == "The sandbox was told to fail."
    assert "extensions" not in answer.error
    assert post("{ currentUser { masqueradingCompanyId } }", token=token).data["currentUser"] == {
        "masqueradingCompanyId": None
    }


@pytest.mark.parametrize("body", ["oops", b"oops"])
def test_a_failure_has_any_status_body_and_headers(
    sandbox: Sandbox, http: urllib3.PoolManager, body: str | bytes
) -> None:
    sandbox.fail_next(status=503, body=body, headers={"Retry-After": "7", "Content-Type": "text/plain"})

    response = http.request("POST", f"{sandbox.base_url}/graphql", json={"query": "{ __typename }"})

    assert (response.status, response.data) == (503, b"oops")
    assert (response.headers["retry-after"], response.headers["content-type"]) == ("7", "text/plain")
    assert sandbox.requests[-1].status == 503


def test_a_failure_can_be_any_json(sandbox: Sandbox, post: Post) -> None:
    sandbox.fail_next(status=429, body={"code": 429, "data": {}}, headers={"X-Requests-Remaining": "0 times"})

    answer = post(ME)

    assert (answer.status, answer.body) == (429, {"code": 429, "data": {}})
    assert answer.headers["x-requests-remaining"] == "0 times"


def test_the_connection_is_closed_on_demand(sandbox: Sandbox, post: Post) -> None:
    sandbox.fail_next(disconnect=True)

    with pytest.raises(urllib3.exceptions.ProtocolError, match="without response"):
        post(ME)

    assert [(request.operation_name, request.status) for request in sandbox.requests] == [("Me", 0)]
    assert post(STATE).data


def test_a_delay_alone_only_makes_the_answer_late(sandbox: Sandbox, post: Post) -> None:
    sandbox.fail_next(delay=0.05)
    started = time.monotonic()

    assert post(STATE).data

    assert time.monotonic() - started >= 0.05


def test_a_late_answer_holds_up_nobody_else(sandbox: Sandbox, post: Post) -> None:
    sandbox.fail_next("Me", delay=0.2)
    finished: list[str] = []

    def ask_late() -> None:
        post(ME)
        finished.append("late")

    late = threading.Thread(target=ask_late)
    late.start()
    while sandbox._graphql._failures:
        pass
    post(STATE)
    finished.append("prompt")
    late.join()

    assert finished == ["prompt", "late"]


def test_a_token_that_is_expired_while_its_request_waits_is_refused(sandbox: Sandbox, post: Post) -> None:
    token = post.token(sandbox.accounts.admin)
    sandbox.fail_next("Me", delay=0.2)
    messages: list[str] = []
    late = threading.Thread(target=lambda: messages.append(post(ME, token=token).message))
    late.start()
    while sandbox._graphql._failures:
        pass

    sandbox.expire_tokens()
    late.join()

    assert messages == ["The storefront token is missing, unknown or expired."]


def test_failures_are_planned_in_order(sandbox: Sandbox, post: Post) -> None:
    sandbox.fail_next(message="first")
    sandbox.fail_next("Me", message="second")

    assert [post(ME).message, post(ME).message] == ["first", "second"]


def test_at_least_one_request_fails(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="times"):
        sandbox.fail_next(times=0)


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


def test_reset_forgets_everything(sandbox: Sandbox, post: Post) -> None:
    token = post.token(sandbox.accounts.admin)
    accounts = sandbox.accounts
    sandbox.store_switches["account_hierarchy"] = "0"
    sandbox.fail_next(message="planned")

    sandbox.reset()

    assert sandbox.requests == []
    assert sandbox.store_switches["account_hierarchy"] == "1"
    assert sandbox.accounts == accounts
    assert post(ME, token=token).error["extensions"] == {"code": 40101}
    assert post.login(accounts.admin).data


async def test_a_request_from_before_a_reset_belongs_to_the_state_before_it() -> None:
    sandbox = Sandbox()
    admin = sandbox.accounts.admin
    token = sandbox._graphql.state.tokens.issue(admin.customer_id, admin.email, sandbox.channel_id)
    sandbox.fail_next(delay=0.01)
    asked: list[str] = []

    async def receive() -> dict[str, Any]:
        asked.append("body" if not asked else "whether the client is gone")
        if len(asked) == 1:
            return {"type": "http.request", "body": orjson.dumps({"query": ME})}
        sandbox.reset()
        return await asyncio.Event().wait() and {}

    answers: list[Any] = []

    async def send(message: Any) -> None:
        answers.append(message)

    headers = [(b"authorization", f"Bearer {token}".encode())]
    await sandbox._graphql({"type": "http", "method": "POST", "headers": headers}, receive, send)

    assert len(asked) == 2
    assert orjson.loads(answers[1]["body"]) == {"data": {"currentUser": {"id": str(admin.user_id)}}}
    assert sandbox.requests == []


def test_it_starts_and_stops(http: urllib3.PoolManager) -> None:
    sandbox = Sandbox()
    with pytest.raises(RuntimeError, match="not running"):
        _ = sandbox.base_url
    sandbox.close()

    assert sandbox.start() is sandbox
    with pytest.raises(RuntimeError, match="running already"):
        sandbox.start()
    url = sandbox.base_url
    assert http.request("POST", f"{url}/graphql/", json={"query": "{ __typename }"}).status == 200
    port = int(url.rpartition(":")[2])
    with pytest.raises(OSError, match="in use"):
        Sandbox(port=port).start()

    sandbox.close()
    with pytest.raises(urllib3.exceptions.NewConnectionError):
        http.request("POST", f"{url}/graphql", json={"query": "{ __typename }"})
    with Sandbox(port=port) as again:
        assert again.base_url == url


def test_it_stops_while_a_request_waits(http: urllib3.PoolManager) -> None:
    with Sandbox() as sandbox:
        sandbox.fail_next(delay=60)
        refused: list[BaseException] = []

        def ask() -> None:
            try:
                Post(sandbox, http)(STATE)
            except (urllib3.exceptions.HTTPError, ValueError) as error:
                refused.append(error)

        waiting = threading.Thread(target=ask)
        waiting.start()
        while sandbox._graphql._failures:
            pass
    waiting.join()

    assert len(refused) == 1
    assert [request.status for request in sandbox.requests] == [0]


def test_a_request_whose_client_gives_up_is_recorded(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    sandbox.fail_next("Me", delay=60)

    with pytest.raises(urllib3.exceptions.ReadTimeoutError):
        http.request("POST", f"{sandbox.base_url}/graphql", json={"query": ME}, timeout=0.05)
    while not sandbox.requests:
        pass

    assert [(request.operation_name, request.status) for request in sandbox.requests] == [("Me", 0)]


def test_answers_are_not_held_back_by_the_network() -> None:
    listener = _listen("127.0.0.1", 0)

    # What asyncio asks before it switches Nagle's algorithm off.
    assert listener.proto == socket.IPPROTO_TCP
    listener.close()


def test_two_sandboxes_share_nothing(sandbox: Sandbox, post: Post, http: urllib3.PoolManager) -> None:
    token = post.token(sandbox.accounts.admin)
    with Sandbox() as other:
        assert other.base_url != sandbox.base_url
        assert Post(other, http)(ME, token=token).error["extensions"] == {"code": 40101}
