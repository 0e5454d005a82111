"""Opening pages."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import urllib3

from b2b_storefront.sandbox import Sandbox

__all__ = ["log_in", "open_page", "open_site"]

LOGIN = "mutation Login($l: UserLoginType!) { login(loginData: $l) { result { token } } }"


@contextmanager
def open_page(chromium: Any, sandbox: Sandbox, path: str = "/", *, refused: int = 0, **context: Any) -> Iterator[Any]:
    """Open a page of a sandbox, as `open_site` does."""
    with open_site(chromium, sandbox.base_url, path, refused=refused, **context) as page:
        yield page


@contextmanager
def open_site(
    chromium: Any, base_url: str, path: str = "/", *, refused: int = 0, leads_to: str = "", **context: Any
) -> Iterator[Any]:
    """Open a page, and make sure that it runs without errors and asks nobody but its own server.

    Args:
        chromium: the browser.
        base_url: the server.
        path: what is opened.
        refused: how many requests the server refuses, with a status from 400 to 499.
        leads_to: another server that its links may lead to.
        context: what else the page is opened with.
    """
    problems: list[str] = []
    with chromium.new_context(**context) as opened:
        page = opened.new_page()
        page.set_default_timeout(15_000)
        page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: problems.append(str(error)))
        page.on(
            "request",
            lambda request: (
                None
                if request.url.startswith((base_url, leads_to or base_url, "data:", "blob:"))
                else problems.append(request.url)
            ),
        )
        page.goto(base_url + path)
        yield page
        refusals = [problem for problem in problems if re.search(r"with a status of 4\d\d", problem)]
        assert [problem for problem in problems if problem not in refusals] == []
        assert len(refusals) == refused, refusals


def log_in(sandbox: Sandbox, http: urllib3.PoolManager, name: str) -> str:
    account = getattr(sandbox.accounts, name)
    variables = {"l": {"storeHash": sandbox.store_hash, "email": account.email, "password": account.password}}
    answer = http.request("POST", f"{sandbox.base_url}/graphql", json={"query": LOGIN, "variables": variables}).json()
    token = answer["data"]["login"]["result"]["token"]
    assert isinstance(token, str)
    return token
