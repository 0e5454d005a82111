"""Storefront tokens: how they arrive, and when they end."""

import pytest

from b2b_storefront.sandbox import Sandbox

from .client import LOGIN, Clock, Post, credentials

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


def test_a_token_that_has_ended_keeps_nobody_from_signing_in(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.admin
    token = post.token(admin)
    sandbox.expire_tokens()
    headers = {"Authorization": f"Bearer  {token}"}
    assert post(STATE, headers=headers).error["extensions"] == {"code": 40101}
    assert post(LOGIN, {"login": credentials(admin)}, headers=headers).data["login"]["result"]["token"]
    wrong = credentials(admin) | {"password": "wrong"}
    assert post(LOGIN, {"login": wrong}, headers=headers).message == "Invalid Login"
    jwt = {"data": {"bcToken": sandbox.current_customer_jwt(admin.email)}}
    document = "mutation ($data: UserAuthType!) { authorization(authData: $data) { result { token } } }"
    assert post(document, jwt, headers=headers).data["authorization"]["result"]["token"]


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
