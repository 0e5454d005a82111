"""A walk through the page, as people with wide and narrow screens, in the light and in the dark."""

from typing import Any

import pytest
import urllib3

from b2b_storefront.codes import CompanyStatus, QuoteStaffStatus
from b2b_storefront.sandbox import Sandbox

from .conftest import SHOTS
from .opening import log_in, open_page

ATTACK = "<script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\">"

FAINT = """() => {
  const parse = (text) => text.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = parse(getComputedStyle(e).backgroundColor);
      if (colour.length === 3 || colour[3] > 0) return colour;
    }
    return [255, 255, 255];
  };
  const faint = new Set();
  for (const element of document.querySelectorAll("body *")) {
    const texts = [...element.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
    if (!texts || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const [a, b] = [light(parse(style.color)), light(ground(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) faint.add(`${element.tagName} ${element.className} ${ratio.toFixed(2)}`);
  }
  return [...faint];
}"""
"""Finds texts with less contrast than 4.5 to 1."""


def test_the_log_is_live_and_keeps_secrets(chromium: Any, sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    with open_page(chromium, sandbox) as page:
        page.get_by_text("Nothing was asked yet.").wait_for()
        token = log_in(sandbox, http, "senior")
        entry = page.locator("#exchanges > li")
        entry.wait_for()
        assert entry.locator("summary").inner_text().startswith("Login 200 ")
        entry.locator("summary").click()
        opened = entry.inner_text()
        assert "••••••" in opened
        assert token not in page.content()
        assert "sandbox-password" not in opened
        page.get_by_role("button", name="Pause").click()
        log_in(sandbox, http, "junior")
        page.wait_for_timeout(2_500)
        assert entry.count() == 1
        page.get_by_role("button", name="Pause").click()
        page.locator("#exchanges > li").nth(1).wait_for()
        assert entry.count() == 2


def test_the_buttons_do_what_staff_and_time_do(chromium: Any, sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    state = sandbox._graphql.state
    pending = state.companies[sandbox.accounts.pending.company_id or 0]
    quote = next(quote for quote in state.quotes.values() if quote.state == QuoteStaffStatus.NEW)
    order_id = sandbox.place_order(sandbox.accounts.customer.email, {50_001: 2})
    order = state.orders[state.order_ids[order_id]]
    with open_page(chromium, sandbox, refused=1) as page:

        def press(name: str, done: str) -> None:
            page.get_by_role("button", name=name, exact=True).click()
            page.get_by_role("status").filter(has_text=done).wait_for()

        press(f"Approve {pending.name}", f"Done: Approve {pending.name}.")
        assert pending.status == CompanyStatus.APPROVED
        assert page.get_by_role("button", name=f"Approve {pending.name}").count() == 0

        page.locator(f"#discount-{quote.quote_id}").fill("25")
        press(f"Price {quote.number}", f"Done: Price {quote.number}.")
        assert quote.state == QuoteStaffStatus.IN_PROCESS
        assert quote.discount_value == 25
        assert quote.grand_total < quote.subtotal * 8 / 10

        press(f"Ship order {order_id}", f"Done: Ship order {order_id}.")
        assert order.status.label == "Shipped"

        token = log_in(sandbox, http, "admin")
        assert state.tokens.owner(token)
        press("Expire the tokens of admin", "Done: Expire the tokens of admin.")
        assert state.tokens.owner(token) is None

        before = state.now()
        page.get_by_label("Days").fill("3")
        press("Advance the clock", "Done: Advance the clock.")
        assert state.now() >= before + 3 * 86_400

        page.get_by_label("Operation").fill("Users")
        page.get_by_label("Status").fill("503")
        page.get_by_label("Probability").fill("0.5")
        press("Add the fault", "Done: Add the fault.")
        assert list(sandbox.faults) == [{"operation": "Users", "status": 503, "probability": 0.5, "done": 0}]
        page.get_by_label("Status").fill("599")
        page.get_by_label("Delay in seconds").fill("3600")
        page.evaluate("document.getElementById('fault-probability').value = '7'; true")
        page.evaluate("document.querySelector('form.fault').noValidate = true; true")
        page.get_by_role("button", name="Add the fault").click()
        page.locator("#message.bad").wait_for()
        assert "probability" in page.locator("#message").inner_text()
        press("Remove all faults", "Done: Remove all faults.")
        assert list(sandbox.faults) == []

        press("Return to the seed: records, tokens, clock, log", "Done: Return to the seed")
        assert sandbox._graphql.state.now() < before + 86_400
        page.get_by_text("Nothing was asked yet.").wait_for()
        assert page.get_by_role("button", name=f"Approve {pending.name}").count() == 1


def test_what_programs_change_shows_by_itself(chromium: Any, sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    with open_page(chromium, sandbox) as page:
        page.locator("[data-key=company-1001] summary").click()
        sandbox._graphql.state.companies[1001].name = "Renamed"
        log_in(sandbox, http, "admin")
        page.locator("#companies").get_by_text("Renamed").first.wait_for()
        assert page.locator("[data-key=company-1001]").get_attribute("open") is not None


def test_passwords_and_tokens_are_copied(chromium: Any, sandbox: Sandbox) -> None:
    rights = ["clipboard-read", "clipboard-write"]
    with open_page(chromium, sandbox, permissions=rights) as page:
        page.get_by_role("button", name="Copy the password of junior").click()
        page.get_by_role("status").filter(has_text="The password of junior is copied.").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == "sandbox-password"
        page.locator("[data-sign-in=junior]").click()
        page.get_by_role("status").filter(has_text="A token of junior is copied.").wait_for()
        owner = sandbox._graphql.state.tokens.owner(page.evaluate("navigator.clipboard.readText()"))
        assert owner is not None
        assert owner.customer_id == sandbox.accounts.junior.customer_id
        page.locator("[data-sign-in=pending]").click()
        page.locator("#message.bad").wait_for()


def test_a_name_runs_nothing(chromium: Any, sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    state = sandbox._graphql.state
    for company in state.companies.values():
        company.name = ATTACK
    with open_page(chromium, sandbox) as page:
        body = {"query": "query A { __typename }", "variables": {ATTACK: ATTACK}}
        http.request("POST", f"{sandbox.base_url}/graphql", json=body)
        page.locator("#exchanges > li").wait_for()
        page.wait_for_timeout(500)
        assert page.locator("#companies").get_by_text("<script>").count() >= len(state.companies)
        assert page.locator("#companies img, #exchanges img").count() == 0
        assert page.title() == "b2b-storefront sandbox"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 768, 390, 320])
def test_it_fits_and_can_be_read(
    chromium: Any, sandbox: Sandbox, http: urllib3.PoolManager, scheme: str, width: int
) -> None:
    token = log_in(sandbox, http, "senior")
    body = {"query": "query MyQuotes($first: Int) { quotes(first: $first) { totalCount } }", "variables": {"first": 5}}
    headers = {"Authorization": f"Bearer {token}"}
    http.request("POST", f"{sandbox.base_url}/graphql", json=body, headers=headers)
    http.request("POST", f"{sandbox.base_url}/graphql", json={"query": "query Unknown { nothing }"})
    sandbox.faults.add(operation="Shopping*", probability=0.2, delay={"median": 0.3, "sigma": 0.5})
    with open_page(chromium, sandbox, viewport={"width": width, "height": 850}, color_scheme=scheme) as page:
        page.locator("#exchanges > li").nth(2).wait_for()
        page.screenshot(path=SHOTS / f"page-{width}-{scheme}.png")
        page.evaluate("document.querySelectorAll('details').forEach((detail) => { detail.open = true; }); true")
        page.screenshot(path=SHOTS / f"page-{width}-{scheme}-open.png", full_page=True)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(FAINT) == []
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (ground == "rgb(13, 17, 23)") == (scheme == "dark")


def test_it_is_read_without_scripts(chromium: Any, sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    log_in(sandbox, http, "senior")
    with open_page(chromium, sandbox, java_script_enabled=False) as page:
        assert page.locator("#exchanges > li").count() == 1
        assert page.locator("button:visible, form:visible").count() == 0
        assert page.get_by_text("Harbour Supplies North").first.is_visible()


def test_the_keyboard_reaches_and_shows_everything(chromium: Any, sandbox: Sandbox) -> None:
    with open_page(chromium, sandbox) as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the log of requests"
        seen = set()
        for _ in range(80):
            page.keyboard.press("Tab")
            focused = page.evaluate(
                "[document.activeElement.tagName, getComputedStyle(document.activeElement).outlineStyle]"
            )
            seen.add(focused[0])
            assert focused[1] == "solid", focused
        assert {"A", "BUTTON", "INPUT", "SUMMARY"} <= seen
