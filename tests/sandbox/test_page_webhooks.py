"""Webhooks on the page and by the controls, and who is told of events from the beginning."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.webhooks.scopes import SCOPES

from .test_page import Browser, Reader
from .test_webhooks import Inbox, inbox

__all__ = ["inbox"]


@pytest.fixture
def control(sandbox: Sandbox, http: urllib3.PoolManager) -> Callable[..., Any]:
    """Drives a control: `control(method, path, body)` returns the JSON of its answer."""

    def drive(method: str, path: str, body: object = None) -> Any:
        return http.request(method, f"{sandbox.base_url}/sandbox/{path}", json=body or {}).json()

    return drive


def read_page(sandbox: Sandbox, http: urllib3.PoolManager) -> Reader:
    return Browser(sandbox, http).read()


def test_deliveries_are_on_the_page(
    sandbox: Sandbox, http: urllib3.PoolManager, inbox: Inbox, control: Callable[..., Any]
) -> None:
    empty = read_page(sandbox, http).texts["webhooks"]
    assert "Nobody is subscribed." in empty
    assert "Nothing was delivered." in empty
    secret = inbox.url.replace("http://", "http://user:hidden-word@") + "?key=hidden-word"
    inbox.statuses = [500]
    made = control(
        "POST", "webhooks", {"destination": inbox.url, "scopes": "store/company/updated, store/quote/updated"}
    )
    assert len(made["hook_ids"]) == 2
    assert "error" in control("POST", "webhooks", {"destination": secret})
    before = Browser(sandbox, http).get("/sandbox/page/log?after=").headers["X-Log-Position"]
    control("POST", "webhooks/fire", {"scope": "store/company/updated", "data": {"company_id": 77_001}})
    assert sandbox.webhooks.wait()
    text = read_page(sandbox, http).texts["webhooks"]
    assert "2 scopes" in text
    assert "2 of 2" in text
    assert "77001" in text
    assert "500" in text
    assert "in 60 s" in text
    sandbox.advance(minutes=1)
    assert sandbox.webhooks.wait()
    text = read_page(sandbox, http).texts["webhooks"]
    assert text.index("204") < text.index("500"), "the latest is first"
    position = Browser(sandbox, http).get(f"/sandbox/page/log?after={before}").headers["X-Log-Position"]
    assert position != before, "the page learns that there is something new"
    listed = control("GET", "webhooks")
    assert {hook["scope"] for hook in listed} == {"store/company/updated", "store/quote/updated"}
    assert control("DELETE", "webhooks") == {}
    assert sandbox.webhooks.subscriptions == []


def test_an_address_is_shown_without_what_may_be_secret(
    sandbox: Sandbox, http: urllib3.PoolManager, inbox: Inbox
) -> None:
    sandbox.webhooks.subscribe(f"{inbox.url}?key=hidden-word", "store/quote/created", headers={"X-Key": "hidden-word"})
    sandbox.webhooks.fire("store/quote/created", {"quote_id": 1})
    assert sandbox.webhooks.wait()
    page = Browser(sandbox, http).get("/").data.decode()
    assert "hidden-word" not in page
    assert f"{inbox.url}?…" in page


def test_forms_of_the_page_subscribe_and_disturb(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    page = read_page(sandbox, http)
    for path, names in (
        ("/sandbox/webhooks", {"destination", "scopes"}),
        ("/sandbox/webhooks/disturb", {"duplicates", "disorder"}),
    ):
        assert page.find("form", **{"data-path": path})
        assert names <= {given["name"] for tag, given in page.elements if tag == "input" and "name" in given}
    assert page.find("button", **{"data-path": "/sandbox/webhooks", "data-method": "DELETE"})


def test_some_are_told_from_the_beginning_and_after_a_reset(inbox: Inbox, tmp_path: Path) -> None:
    told = [{"destination": inbox.url, "scopes": ["store/quote/created"], "headers": {"X-Own": "7"}}]
    state_file = tmp_path / "shop.state"
    for _ in range(2):  # The second time they stand in the file already.
        with Sandbox(webhooks=told, state_file=state_file) as sandbox:
            sandbox.reset()
            [hook] = sandbox.webhooks.subscriptions
            assert (hook["scope"], hook["destination"], hook["is_active"]) == ("store/quote/created", inbox.url, True)
            sandbox.webhooks.fire("store/quote/created", {"quote_id": 5})
            assert sandbox.webhooks.wait()
    assert [headers["x-own"] for headers, _ in inbox.received] == ["7", "7"]
    assert len(Sandbox(webhooks=inbox.url)._seed().hooks) == len(SCOPES)


@pytest.mark.parametrize(
    ("wrong", "text"),
    [
        ("http://elsewhere.example/x", "The destination must be"),
        ({"destination": "http://127.0.0.1:9/x", "scope": "store/quote/created"}, "and no scope"),
        ({"destination": "http://127.0.0.1:9/x", "scopes": ["store/none"]}, "does not fire 'store/none'"),
        ({"scopes": ["store/quote/created"]}, "The destination must be a URL"),
    ],
)
def test_who_cannot_be_told_is_refused_at_once(wrong: Any, text: str) -> None:
    with pytest.raises(ValueError, match=text):
        Sandbox(webhooks=[wrong])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (("--webhook", "ftp://x"), "The destination must be an https URL at port 443"),
        (("--webhook", "http://127.0.0.1:9/x", "--webhook-scope", "store/none"), "does not fire 'store/none'"),
        (("--webhook-duplicates", "2"), "argument --webhook-duplicates: '2' is not a number from 0 to 1"),
    ],
)
def test_options_that_do_not_fit_are_told_in_a_line(arguments: tuple[str, ...], text: str) -> None:
    command = [sys.executable, "-m", "b2b_storefront.cli", "sandbox", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603 - our own
    assert done.returncode != 0
    assert text in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr
