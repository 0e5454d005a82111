"""Plain HTTP requests to a sandbox, and its clock."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import urllib3

from b2b_storefront.sandbox import Sandbox, SandboxAccount

LOGIN = "mutation ($login: UserLoginType!) { login(loginData: $login) { result { token } } }"


def credentials(account: SandboxAccount) -> dict[str, Any]:
    """Return the `loginData` of an account."""
    return {"storeHash": "sandbox", "email": account.email, "password": account.password}


class Clock:
    """A clock that tests move: starts at a fixed time, stands still otherwise."""

    def __init__(self) -> None:
        self.now = 1_760_000_000.0

    def __call__(self) -> float:
        return self.now


@dataclass(frozen=True)
class Answer:
    """A GraphQL answer: HTTP status, headers and the whole body."""

    status: int
    headers: Mapping[str, str]
    body: dict[str, Any]

    @property
    def data(self) -> Any:
        """The data of an answer without errors."""
        assert "errors" not in self.body, self.body
        return self.body["data"]

    @property
    def error(self) -> dict[str, Any]:
        """The only error of a refused answer."""
        [error] = self.body["errors"]
        assert isinstance(error, dict)
        return error

    @property
    def message(self) -> str:
        """The only error's message."""
        message = self.error["message"]
        assert isinstance(message, str)
        return message


class Post:
    """Posts GraphQL documents, as one of the sandbox's accounts, with a token, or anonymously."""

    def __init__(self, sandbox: Sandbox, http: urllib3.PoolManager) -> None:
        self._sandbox = sandbox
        self._http = http
        self._tokens: dict[str, str] = {}

    def __call__(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,
        account: SandboxAccount | None = None,
        *,
        token: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """Post a document; an account is signed in the first time, and keeps its token for the test."""
        if account is not None:
            token = self.token(account)
        sent = {} if token is None else {"Authorization": f"Bearer {token}"}
        return self.raw({"query": document, "variables": variables}, sent | dict(headers or {}))

    def raw(self, payload: object, headers: Mapping[str, str] | None = None) -> Answer:
        """Post any JSON value."""
        response = self._http.request(
            "POST", f"{self._sandbox.base_url}/graphql", json=payload, headers=dict(headers or {})
        )
        return Answer(response.status, response.headers, response.json())

    def token(self, account: SandboxAccount) -> str:
        """Return the account's token of this test."""
        if account.email not in self._tokens:
            self._tokens[account.email] = self.sign_in(account)
        return self._tokens[account.email]

    def sign_in(self, account: SandboxAccount) -> str:
        """Sign in again and return the new token."""
        answer = self.login(account)
        token = answer.data["login"]["result"]["token"]
        assert isinstance(token, str)
        return token

    def login(self, account: SandboxAccount, **more: Any) -> Answer:
        """Try to sign in."""
        return self(LOGIN, {"login": credentials(account) | more})
