"""Failures on demand."""

import threading
import time

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox

from .client import Post

ME = "query Me { currentUser { id } }"


STATE = 'query State { userLoginState(storeHash: "sandbox", email: "a@b.example") { forcePasswordReset } }'


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
    while sandbox._graphql.failures:
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
    while sandbox._graphql.failures:
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
