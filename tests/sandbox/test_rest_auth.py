"""The REST routes for tokens: who gets one, in which shape, and how the others are refused."""

from typing import Any

import orjson
import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox

from .client import Clock, Post
from .test_auth import claims

CUSTOMERS = "/api/io/auth/customers"
BY_ID = "/api/io/auth/customers/storefront"
EXCHANGE = "/api/io/auth/storefront"
ME = "query Me { customerInfo { userInfo { email } } }"


def call(
    sandbox: Sandbox, method: str, path: str, body: object = None, headers: dict[str, str] | None = None
) -> tuple[int, Any]:
    """Make a REST request and return status and JSON."""
    with urllib3.PoolManager(retries=False) as pool:
        answer = pool.request(
            method, sandbox.base_url + path, body=orjson.dumps(body) if body is not None else None, headers=headers
        )
        return answer.status, orjson.loads(answer.data) if answer.data else None


def password(sandbox: Sandbox, **changes: object) -> dict[str, object]:
    account = sandbox.accounts.admin
    asked = {"storeHash": sandbox.store_hash, "email": account.email, "password": account.password, "channelId": 1}
    return asked | {"name": "tests"} | changes


def server_side(sandbox: Sandbox) -> dict[str, str]:
    return {"X-Auth-Token": sandbox.access_token, "X-Store-Hash": sandbox.store_hash}


def email_of(post: Post, token: str) -> str | None:
    answer = post(ME, headers={"Authorization": f"Bearer {token}"})
    return None if "errors" in answer.body else answer.body["data"]["customerInfo"]["userInfo"]["email"]


@pytest.mark.parametrize("path", [CUSTOMERS, "/api/v3/io/auth/customers", CUSTOMERS + "/"])
def test_a_password_gives_a_named_token(sandbox: Sandbox, post: Post, path: str) -> None:
    status, answer = call(sandbox, "POST", path, password(sandbox))
    assert (status, answer["code"], answer["data"]["name"], answer["meta"]) == (
        200,
        200,
        "tests",
        {"message": "SUCCESS"},
    )
    assert email_of(post, answer["data"]["token"]) == sandbox.accounts.admin.email


def test_a_name_is_not_needed(sandbox: Sandbox) -> None:
    assert call(sandbox, "POST", CUSTOMERS, password(sandbox, name=None))[0] == 200


def test_a_wrong_password_is_refused_in_the_api_s_words(sandbox: Sandbox) -> None:
    assert call(sandbox, "POST", CUSTOMERS, password(sandbox, password="wrong")) == (
        400,
        {"code": 400, "data": {"errMsg": "Customer auth failed"}, "meta": {"message": "Calling BC API failed"}},
    )


def test_another_store_and_missing_members_are_refused(sandbox: Sandbox) -> None:
    status, answer = call(sandbox, "POST", CUSTOMERS, password(sandbox, storeHash="other"))
    assert (status, answer["data"]["errMsg"]) == (404, "Store Does not Exist")
    status, answer = call(sandbox, "POST", CUSTOMERS, password(sandbox, email=""))
    assert (status, answer["data"]["errMsg"]) == (400, {"email": "This field is required."})


@pytest.mark.parametrize(("who", "says"), [("pending", "is pending approval"), ("inactive", "is inactive")])
def test_the_state_of_the_company_is_refused_as_at_login(sandbox: Sandbox, who: str, says: str) -> None:
    account = getattr(sandbox.accounts, who)
    status, answer = call(sandbox, "POST", CUSTOMERS, password(sandbox, email=account.email))
    assert status == 400
    assert says in answer["data"]["errMsg"]


def test_begin_and_end_decide_when_a_token_counts(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    now = int(clock())
    asked = password(sandbox, beginAt=now + 100, endAt=now + 200)
    token = call(sandbox, "POST", CUSTOMERS, asked)[1]["data"]["token"]
    seen = []
    for seconds in (0, 100, 99, 1):
        clock.now += seconds
        seen.append(email_of(post, token))
    assert seen == [None, sandbox.accounts.admin.email, sandbox.accounts.admin.email, None]


@pytest.mark.parametrize("channel", [1, "1"])
def test_the_server_side_gets_any_customer_s_token_in_a_list_of_one(
    sandbox: Sandbox, post: Post, channel: object
) -> None:
    asked = {"customerId": sandbox.accounts.junior.customer_id, "channelId": channel}
    for headers in (server_side(sandbox), {"authToken": sandbox.auth_token}):
        status, answer = call(sandbox, "POST", BY_ID, asked, headers)
        assert (status, answer["code"]) == (200, 200)
        (token,) = answer["data"]["token"]
        assert email_of(post, token) == sandbox.accounts.junior.email


def test_others_than_the_server_side_are_refused(sandbox: Sandbox) -> None:
    asked = {"customerId": sandbox.accounts.junior.customer_id}
    wrong: list[dict[str, str]] = [
        {},
        {"X-Auth-Token": "wrong", "X-Store-Hash": sandbox.store_hash},
        {"X-Auth-Token": sandbox.access_token, "X-Store-Hash": "other"},
        {"X-Auth-Token": sandbox.access_token},
        {"authToken": "wrong"},
    ]
    for headers in wrong:
        assert call(sandbox, "POST", BY_ID, asked, headers) == (403, {"detail": "Invalid access token"})
    both = server_side(sandbox) | {"authToken": sandbox.auth_token}
    assert call(sandbox, "POST", BY_ID, asked, both)[0] == 400


def test_an_unknown_customer_and_another_channel_are_refused(sandbox: Sandbox) -> None:
    headers = server_side(sandbox)
    status, answer = call(sandbox, "POST", BY_ID, {"customerId": 999_999}, headers)
    assert (status, answer["data"]["errMsg"]) == (404, "customer does not exist")
    asked = {"customerId": sandbox.accounts.admin.customer_id, "channelId": 99}
    assert call(sandbox, "POST", BY_ID, asked, headers)[0] == 400


def test_the_server_side_revokes_a_token(sandbox: Sandbox, post: Post) -> None:
    headers = server_side(sandbox)
    asked = {"customerId": sandbox.accounts.admin.customer_id}
    (token,) = call(sandbox, "POST", BY_ID, asked, headers)[1]["data"]["token"]
    assert call(sandbox, "DELETE", BY_ID, {"id": token})[0] == 403
    assert email_of(post, token) == sandbox.accounts.admin.email
    assert call(sandbox, "DELETE", BY_ID, {"id": token}, headers) == (204, None)
    assert email_of(post, token) is None


def test_a_storefront_jwt_is_exchanged(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    jwt = sandbox.storefront_jwt(sandbox.accounts.senior.email)
    status, answer = call(sandbox, "GET", f"{EXCHANGE}?jwtToken={jwt}")
    assert status == 200
    assert email_of(post, answer["data"]["token"]) == sandbox.accounts.senior.email
    clock.now += 86_400
    refused = "Invalid token header. No credentials provided."
    for query in ("", "?jwtToken=", "?jwtToken=a.b.c", f"?jwtToken={jwt}"):
        assert call(sandbox, "GET", EXCHANGE + query) == (
            401,
            {"code": 401, "data": {"errMsg": refused}, "meta": {"message": refused}},
        )
    with pytest.raises(KeyError):
        sandbox.storefront_jwt("nobody@example.com")


def test_rest_requests_are_recorded_and_fail_on_demand(sandbox: Sandbox) -> None:
    sandbox.fail_next("POST /api/io/auth/customers", status=503, body="")
    assert call(sandbox, "POST", CUSTOMERS, password(sandbox))[0] == 503
    assert call(sandbox, "POST", CUSTOMERS, password(sandbox))[0] == 200
    with pytest.raises(urllib3.exceptions.HTTPError):
        sandbox.fail_next("POST /api/io/auth/customers", disconnect=True)
        call(sandbox, "POST", CUSTOMERS, password(sandbox))
    recorded = [(request.operation_name, request.customer_id, request.status) for request in sandbox.requests]
    name = "POST /api/io/auth/customers"
    admin = sandbox.accounts.admin.customer_id
    assert recorded == [(name, None, 503), (name, admin, 200), (name, None, 0)]


def test_a_named_token_has_the_known_claims(sandbox: Sandbox, clock: Clock) -> None:
    token = call(sandbox, "POST", CUSTOMERS, password(sandbox))[1]["data"]["token"]

    read = claims(token)
    assert read.keys() == {"email", "store_hash", "db", "name", "channel_ids", "token_type", "nbf", "exp"}
    assert (read["email"], read["store_hash"], read["name"]) == (sandbox.accounts.admin.email, "sandbox", "tests")
    assert (read["channel_ids"], read["nbf"], read["exp"]) == ([1], clock.now, clock.now + 3600)


def test_a_token_that_begins_later_lives_as_long_as_others(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    asked = password(sandbox, beginAt=int(clock.now) + 7200)
    token = call(sandbox, "POST", CUSTOMERS, asked)[1]["data"]["token"]

    clock.now += 7200
    assert email_of(post, token) == sandbox.accounts.admin.email
    clock.now += 3600
    assert email_of(post, token) is None


def test_a_token_that_lives_long_does_not_keep_expired_ones(sandbox: Sandbox, post: Post, clock: Clock) -> None:
    call(sandbox, "POST", CUSTOMERS, password(sandbox, endAt=int(clock.now) + 1_000_000))
    for _ in range(3):
        post.sign_in(sandbox.accounts.admin)
    clock.now += 3600

    post.sign_in(sandbox.accounts.admin)

    assert len(sandbox._graphql.state.tokens._storefront) == 2


@pytest.mark.parametrize("member", ["channelId", "beginAt", "endAt"])
@pytest.mark.parametrize("value", ["soon", True, 1.5, []])
def test_numbers_of_a_named_token_have_to_be_numbers(sandbox: Sandbox, member: str, value: object) -> None:
    wanted = "This field is required." if (member, value) == ("channelId", []) else "A valid integer is required."

    assert call(sandbox, "POST", CUSTOMERS, password(sandbox, **{member: value})) == (
        400,
        {"code": 400, "data": {"errMsg": {member: wanted}}, "meta": {"message": "Bad request"}},
    )


@pytest.mark.parametrize(
    ("member", "value"),
    [
        ("customerId", None),
        ("customerId", "101"),
        ("customerId", True),
        ("channelId", "one"),
        ("customerAccessToken", "text"),
        ("customerAccessToken", {}),
        ("customerAccessToken", {"value": 1}),
        ("customerAccessToken", {"value": "session", "expiresAt": 1}),
        ("customerAccessToken", {"value": "session", "expires_at": 1}),
    ],
)
def test_members_of_the_server_side_s_request_have_to_fit(sandbox: Sandbox, member: str, value: object) -> None:
    asked = {"customerId": sandbox.accounts.junior.customer_id} | {member: value}
    status, answer = call(sandbox, "POST", BY_ID, asked, server_side(sandbox))
    assert (status, answer["code"], list(answer["data"]["errMsg"])) == (400, 400, [member])


@pytest.mark.parametrize("expiry", [{}, {"expiresAt": "2026-01-01T00:00:00Z"}, {"expires_at": "2026-01-01T00:00:00Z"}])
def test_a_storefront_session_may_be_sent_along(sandbox: Sandbox, expiry: dict[str, str]) -> None:
    asked = {
        "customerId": sandbox.accounts.junior.customer_id,
        "customerAccessToken": {"value": "session", **expiry},
    }
    assert call(sandbox, "POST", BY_ID, asked, server_side(sandbox))[0] == 200


def test_the_exchange_is_for_the_channel_that_is_asked_for(sandbox: Sandbox) -> None:
    jwt = sandbox.storefront_jwt(sandbox.accounts.elsewhere.email)

    for query, channel_id in {"": 1, "&channelId=2": 2}.items():
        token = call(sandbox, "GET", f"{EXCHANGE}?jwtToken={jwt}{query}")[1]["data"]["token"]
        assert claims(token)["bc_channel_id"] == channel_id
    for channel in ("99", "one", "1"):
        status, answer = call(sandbox, "GET", f"{EXCHANGE}?jwtToken={jwt}&channelId={channel}")
        assert (status, answer["data"]["errMsg"]) == (400, "Channel Does not Exist")


def test_an_answer_without_content_has_no_length(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    answer = http.request("DELETE", sandbox.base_url + BY_ID, json={"id": "a.b.c"}, headers=server_side(sandbox))

    assert answer.status == 204
    assert not {"content-length", "content-type", "transfer-encoding"} & {name.lower() for name in answer.headers}


def test_refusals_are_recorded_and_secrets_are_not(sandbox: Sandbox) -> None:
    jwt = sandbox.storefront_jwt(sandbox.accounts.senior.email)
    call(sandbox, "POST", CUSTOMERS, password(sandbox, password="a-wrong-password"))
    call(sandbox, "POST", BY_ID, {}, {"authToken": "a-wrong-token"})
    call(sandbox, "POST", BY_ID, {}, server_side(sandbox))
    call(sandbox, "GET", f"{EXCHANGE}?jwtToken={jwt}")

    assert [request.errors for request in sandbox.requests] == [
        ("Customer auth failed",),
        ("Invalid access token",),
        ("Bad request",),
        (),
    ]
    assert sandbox.requests[-1].operation_name == "GET /api/io/auth/storefront"
    for secret in (jwt, "a-wrong-password", "a-wrong-token", sandbox.access_token):
        assert secret not in repr(sandbox.requests)
