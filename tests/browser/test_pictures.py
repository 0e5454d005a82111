"""The webhooks on the page, and the pictures of the page that the documents show."""

import re
from typing import Any

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox
from tests.sandbox.test_webhooks import Inbox, inbox

from .conftest import SHOTS
from .opening import log_in, open_page

__all__ = ["inbox"]

ASKED = (
    ("senior", "query CustomerInfo { customerInfo { userType userInfo { role } } }"),
    ("senior", "query Quotes { quotes(first: 10) { totalCount edges { node { quoteNumber status } } } }"),
    ("junior", "mutation Submit { shoppingListsUpdate(id: 90002, shoppingListData: {name: \"Spring order\", "
     'description: "", status: 40}) { shoppingList { status } } }'),
    ("admin", "query Users { users(companyId: 1001, first: 10) { totalCount } }"),
)  # fmt: skip


def subscribe(page: Any, inbox: Inbox) -> None:
    page.get_by_label("URL").fill(inbox.url)
    page.get_by_label("Scopes").fill("store/company/updated, store/company/statusUpdated")
    page.get_by_role("button", name="Subscribe").click()
    page.get_by_role("status").filter(has_text="Done: Subscribe.").wait_for()


def test_webhooks_are_subscribed_to_disturbed_and_ended(chromium: Any, sandbox: Sandbox, inbox: Inbox) -> None:
    inbox.statuses = [500]
    with open_page(chromium, sandbox) as page:
        section = page.locator("#webhooks")
        section.get_by_text("Nobody is subscribed.").wait_for()
        subscribe(page, inbox)
        section.get_by_text("2 scopes").wait_for()
        page.get_by_label("Share that comes twice").fill("1")
        page.get_by_role("button", name="Disturb the deliveries").click()
        page.get_by_role("status").filter(has_text="Done: Disturb the deliveries.").wait_for()
        page.get_by_role("button", name=re.compile("^Approve ")).first.click()
        section.locator(".status.bad").get_by_text("500").first.wait_for()
        assert sandbox.webhooks.wait()
        section.get_by_text("store/company/updated").nth(1).click()
        assert '"scope": "store/company/updated"' in section.inner_text()
        page.get_by_role("button", name="End all subscriptions").click()
        section.get_by_text("Nobody is subscribed.").wait_for()


@pytest.mark.parametrize("picture", ["sandbox-page", "sandbox-webhooks"])
def test_a_picture_is_taken(
    chromium: Any, sandbox: Sandbox, http: urllib3.PoolManager, inbox: Inbox, picture: str
) -> None:
    tokens = {name: log_in(sandbox, http, name) for name in dict.fromkeys(name for name, _ in ASKED)}
    sandbox.faults.add(operation="Users", probability=0.2, status=503)
    inbox.statuses = [204, 503]
    with open_page(chromium, sandbox, viewport={"width": 1100, "height": 930}) as page:
        subscribe(page, inbox)
        for name, document in ASKED:
            headers = {"Authorization": f"Bearer {tokens[name]}"}
            http.request("POST", f"{sandbox.base_url}/graphql", json={"query": document}, headers=headers)
        sandbox.approve_company(sandbox.accounts.pending.company_id or 0)
        assert sandbox.webhooks.wait()
        page.locator("#webhooks").get_by_text("503").first.wait_for()
        page.locator("#exchanges > li").nth(6).wait_for()
        page.goto(f"{sandbox.base_url}/")
        place = page.locator("#webhooks") if picture == "sandbox-webhooks" else page
        place.screenshot(path=SHOTS / f"{picture}.png")
