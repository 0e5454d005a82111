"""The page: what it shows, that it shows texts as texts, and what its log keeps to itself."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
import urllib3

import b2b_storefront.sandbox.page
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.page.site import GRAPHIQL_FILES

from .client import LOGIN, Clock, Post, credentials

FILES = Path(b2b_storefront.sandbox.page.__file__).parent / "files"
ATTACK = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'&amp;"
VOID = {"meta", "link", "input", "br"}


class Reader(HTMLParser):
    """Reads a page: its elements, the text by section, and whether every element is closed."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self._open: list[str] = []
        self._section = ""
        self.feed(markup)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        assert len(given) == len(attrs), f"<{tag}> has an attribute twice"
        self.elements.append((tag, given))
        if tag == "section":
            self._section = given.get("id") or ""
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts[self._section] = self.texts.get(self._section, "") + data

    def find(self, tag: str, **wanted: str) -> list[dict[str, str | None]]:
        """Return the attributes of the elements that have those that are wanted."""
        return [given for name, given in self.elements if name == tag and given.items() >= wanted.items()]


class Browser:
    """Asks the sandbox for pages."""

    def __init__(self, sandbox: Sandbox, http: urllib3.PoolManager) -> None:
        self._sandbox = sandbox
        self._http = http

    def get(self, path: str, *, method: str = "GET", accept: str = "text/html,*/*;q=0.8") -> urllib3.BaseHTTPResponse:
        return self._http.request(method, f"{self._sandbox.base_url}{path}", headers={"Accept": accept})

    def post(self, body: str) -> object:
        headers = {"Content-Type": "application/json"}
        return self._http.request("POST", f"{self._sandbox.base_url}/graphql", body=body, headers=headers).json()

    def read(self, path: str = "/") -> Reader:
        response = self.get(path)
        assert response.status == 200
        return Reader(response.data.decode("utf-8"))

    def log(self, after: str = "") -> tuple[str, str]:
        response = self.get(f"/sandbox/page/log?after={after}")
        assert response.status == 200
        return response.data.decode("utf-8"), response.headers["X-Log-Position"]


@pytest.fixture
def browser(sandbox: Sandbox, http: urllib3.PoolManager) -> Browser:
    return Browser(sandbox, http)


def test_everything_that_the_sandbox_holds_is_there(sandbox: Sandbox, browser: Browser) -> None:
    page = browser.read()
    state = sandbox._graphql.state
    for name, account in sandbox.accounts:
        assert name in page.texts["accounts"]
        assert account.email in page.texts["accounts"]
        assert page.find("a", href=f"/graphql?account={name}")
    assert page.texts["accounts"].count("sandbox-password") == len(list(sandbox.accounts))
    for company in state.companies.values():
        assert company.name in page.texts["companies"]
    for user in state.company_users.values():
        assert state.customers[user.customer_id].email in page.texts["companies"]
    for role in state.roles.values():
        assert role.name in page.texts["roles"]
        assert all(code in page.texts["roles"] for code in role.permissions)
    for quote in state.quotes.values():
        assert quote.number in page.texts["quotes"]
        assert all(entry.text in page.texts["quotes"] for entry in quote.history)
    for shopping_list in (*state.shopping_lists.values(), *state.customer_lists.values()):
        assert shopping_list.name in page.texts["lists"]
    for order in state.orders.values():
        assert str(order.bc_order_id) in page.texts["orders"]
        assert all(event.status.label in page.texts["orders"] for event in order.history)
    for invoice in state.invoices.values():
        assert invoice.number in page.texts["invoices"]


def test_a_text_is_shown_as_text(sandbox: Sandbox, browser: Browser, post: Post) -> None:
    state = sandbox._graphql.state
    customer = state.customers[sandbox.accounts.admin.customer_id]
    customer.email = customer.first_name = customer.password = ATTACK
    for company in state.companies.values():
        company.name = ATTACK
    for role in state.roles.values():
        role.name = ATTACK
        role.permissions = {ATTACK: 1}
    for quote in state.quotes.values():
        quote.title = quote.created_by = quote.sales_rep = quote.bc_order_id = ATTACK
        quote.currency = {"currencyCode": ATTACK}
        for entry in quote.history:
            entry.role = entry.text = ATTACK
        for line in quote.lines:
            line.sku = line.product_name = ATTACK
    for shopping_list in (*state.shopping_lists.values(), *state.customer_lists.values()):
        shopping_list.name = ATTACK
    for product in state.products.values():
        product.name = ATTACK
    for order in state.orders.values():
        order.currency = ATTACK
        for order_line in order.lines:
            order_line.sku = order_line.product_name = ATTACK
    for invoice in state.invoices.values():
        invoice.currency = ATTACK
    for receipt in state.receipts.values():
        receipt.payer_name = ATTACK
    sandbox.faults.add(operation=ATTACK, message=ATTACK, headers={"x-attack": ATTACK})
    post.raw({"query": LOGIN, "variables": {ATTACK: ATTACK, "login": ATTACK}})
    post.raw({"query": "{ a }", "operationName": ATTACK})

    page = browser.read()

    for section in ("controls", "accounts", "companies", "roles", "quotes", "lists", "orders", "invoices", "log"):
        assert "<script>alert(1)</script>" in page.texts[section], section
    assert [given for name, given in page.elements if name in {"script", "img"}] == [
        {"src": "/sandbox/page/page.js", "defer": None}
    ]
    assert not [given for _, given in page.elements if any(name.startswith("on") for name in given)]


def test_a_page_is_shown_to_nobody_else_and_runs_nothing_of_others(browser: Browser) -> None:
    for path in ("/", "/graphql", "/sandbox/page/log", "/sandbox/page/page.js"):
        headers = browser.get(path).headers
        policy = dict(part.split(" ", 1) for part in headers["Content-Security-Policy"].split("; "))
        assert policy["default-src"] == "'none'"
        assert policy["script-src"] == policy["connect-src"] == "'self'"
        assert policy["frame-ancestors"] == policy["form-action"] == policy["base-uri"] == "'none'"
        assert policy["style-src"] == "'self'" or path == "/graphql"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cache-Control"] == "no-store"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_no_file_names_another_server_or_brings_a_style_or_script_of_its_own() -> None:
    for path in sorted(FILES.iterdir()):
        text = path.read_text("utf-8")
        assert not re.search(r"https?:|//[a-z]", text.replace("${base_url}", "")), path.name
        assert not re.search(r"<style|\sstyle=|<script>|\son\w+=|javascript:", text), path.name
        assert "http-equiv" not in text


def test_every_control_has_a_label_and_every_section_a_heading(browser: Browser) -> None:
    page = browser.read()
    labels = {given["for"] for given in page.find("label")}
    inputs = [given["id"] for given in page.find("input")]
    assert len(set(inputs)) == len(inputs)
    assert set(inputs) == labels
    identities = [given["id"] for _, given in page.elements if "id" in given]
    assert len(set(identities)) == len(identities)
    for section in page.find("section"):
        assert section["aria-labelledby"] in identities
    assert [name for name, _ in page.elements].count("h1") == 1
    assert page.find("html", lang="en")
    buttons = [given.get("aria-label") for given in page.find("button") if "data-path" in given]
    assert len(set(buttons)) == len(buttons)


def test_what_needs_a_script_is_not_shown_without_one(browser: Browser) -> None:
    page = browser.read()
    assert page.find("noscript")
    hidden = False
    for name, given in page.elements:
        if name == "div" and given.get("class") == "js":
            hidden = True
        if name == "h3":
            hidden = False
        if name == "form" and not hidden:
            assert "js" in (given.get("class") or "").split()
        if name == "button" and given.get("type") == "button" and not given.get("id") and not hidden:
            assert given.get("class") == "js"


def test_a_large_store_is_shown_in_parts(sandbox: Sandbox, browser: Browser) -> None:
    email = sandbox.accounts.customer.email
    numbers = [sandbox.place_order(email, {50_001: 1}) for _ in range(60)]
    first = browser.read()
    assert str(numbers[-1]) in first.texts["orders"]
    assert str(numbers[0]) not in first.texts["orders"]
    assert "1 to 50 of 68" in first.texts["orders"]
    assert first.find("a", href="/?orders=50#orders")

    second = browser.read("/?orders=50")

    assert str(numbers[0]) in second.texts["orders"]
    assert str(numbers[-1]) not in second.texts["orders"]
    assert second.find("a", href="/?orders=0#orders")
    for odd in ("/?orders=99999999999999", "/?orders=-1", "/?orders=x", "/?orders=%ff", "/?" + "a=1&" * 500):
        assert browser.read(odd).texts["orders"]
    assert "51 to 68 of 68" in browser.read("/?orders=999999").texts["orders"]


def test_the_log_tells_who_asked_what_and_how_it_went(
    sandbox: Sandbox, browser: Browser, post: Post, clock: Clock
) -> None:
    post("query Mine($first: Int) { quotes(first: $first) { totalCount } }", {"first": 7}, sandbox.accounts.senior)
    post("query Wrong { nothing }")
    markup, _ = browser.log()
    entries = re.findall(r"<li>.*?</li>", markup, re.DOTALL)
    assert len(entries) == 3
    wrong, mine, login = (Reader(entry).texts[""] for entry in entries)
    assert re.match(r"Wrong 400 no customer [0-9.]+ ms 2025-10-09 08:53:20", wrong)
    assert re.match(rf"Mine 200 {sandbox.accounts.senior.email} [0-9.]+ ms complexity [0-9]+ ", mine)
    assert '"first": 7' in mine
    assert '"totalCount"' in mine
    assert sandbox.accounts.senior.email in login
    assert "status bad" in entries[0]
    assert "status bad" not in entries[1]


def test_the_log_tells_what_is_new(sandbox: Sandbox, browser: Browser, post: Post) -> None:
    post("query First { __typename }")
    markup, position = browser.log()
    assert "First" in markup
    assert browser.log(position) == ("", position)
    post("query Second { __typename }")
    markup, later = browser.log(position)
    assert "Second" in markup
    assert "First" not in markup
    sandbox.reset()
    markup, after_reset = browser.log(later)
    assert markup == ""
    assert after_reset.partition(".")[0] != later.partition(".")[0]
    post("query Third { __typename }")
    assert "Third" in browser.log(later)[0]
    for odd in ("x", "1.x", "9" * 5000, "0." + "9" * 5000, "%ff.%ff"):
        assert "Third" in browser.log(odd)[0]


def test_requests_of_every_kind_are_in_the_log(
    sandbox: Sandbox, browser: Browser, post: Post, http: urllib3.PoolManager
) -> None:
    headers = {"X-Auth-Token": sandbox.access_token}
    body = {"channelId": 1, "email": sandbox.accounts.admin.email, "password": "sandbox-password"}
    http.request("POST", f"{sandbox.base_url}/api/io/auth/customers/storefront", json=body, headers=headers)
    store = {"query": "query Site { site { settings { storeName } } }"}
    http.request("POST", f"{sandbox.base_url}/api/v3/proxy/bc-storefront/graphql", json=store)
    http.request("POST", f"{sandbox.base_url}/graphql", body=b"{")
    sandbox.fail_next("Gone", disconnect=True)
    with pytest.raises(urllib3.exceptions.HTTPError):
        post("query Gone { __typename }")
    text = Reader(browser.log()[0]).texts[""]
    assert "POST /api/io/auth/customers/storefront" in text
    assert "bc-storefront:Site" in text
    assert "unnamed 415" in text
    assert "Gone closed" in text


def test_large_contents_are_not_kept(browser: Browser, post: Post) -> None:
    post("query Large { __typename }", {"text": "a" * 40_000})
    markup, _ = browser.log()
    assert "Too large to be kept." in markup
    assert len(markup) < 2_000


@pytest.mark.parametrize("depth", [30, 100, 250, 254, 255, 300, 1_000])
def test_contents_of_any_depth_are_answered_and_shown(browser: Browser, depth: int) -> None:
    answer = browser.post(
        f'{{"query": "query Deep {{ __typename }}", "variables": {{"a": {"[" * depth}{"]" * depth}}}}}'
    )
    assert answer == {"data": {"__typename": "Query"}}
    assert "Deep" in browser.log()[0]


def test_the_log_ends_somewhere(sandbox: Sandbox, browser: Browser, post: Post) -> None:
    for number in range(205):
        post(f"query Q{number} {{ __typename }}")
    markup, position = browser.log()
    assert markup.count("<li>") == 200
    assert "Q4 " not in markup
    assert int(position.split(".")[1]) >= 205


def test_the_log_holds_no_secrets(sandbox: Sandbox, browser: Browser, post: Post, http: urllib3.PoolManager) -> None:
    account = sandbox.accounts.admin
    token = post.sign_in(account)
    post("query A($pw: String) { __typename }", {"pw": account.password, "bearer": f"Bearer {token}"}, token=token)
    post("query B { __typename }", {"x": {"newPassword": "hunter2!", "list": [{"apiToken": ["t0ken-1", 5]}]}})
    post(f'query C {{ nothing(token: "{token}") }}')
    post(LOGIN.replace("token }", "again: token }"), {"login": credentials(account)})
    for path, headers in (
        ("/api/io/auth/customers/storefront", {"X-Auth-Token": sandbox.access_token}),
        ("/api/io/auth/backend", {"authToken": sandbox.auth_token}),
    ):
        body = {"channelId": 1, "email": account.email, "password": "wrong-secret", "authToken": sandbox.auth_token}
        http.request("POST", f"{sandbox.base_url}{path}", json=body, headers=headers)

    for markup in (browser.log()[0], browser.get("/").data.decode().partition('<div id="shop">')[0]):
        assert "••••••" in markup
        assert account.email in markup
        for secret in (token, account.password, "hunter2!", "t0ken-1", "wrong-secret", "eyJ"):
            assert secret not in markup
        assert sandbox.auth_token not in markup
        assert sandbox.access_token not in markup


def test_the_page_s_buttons_name_controls_that_there_are(
    sandbox: Sandbox, browser: Browser, http: urllib3.PoolManager
) -> None:
    sandbox.faults.add(operation="Never", status=503)
    page = browser.read()
    driven = [given for name, given in page.elements if name in {"button", "form"} and "data-path" in given]
    paths = {given["data-path"] or "" for given in driven}
    kinds = {re.sub(r"[0-9]+", "N", path) for path in paths}
    assert kinds == {
        "/sandbox/advance",
        "/sandbox/expire-tokens",
        "/sandbox/reset",
        "/sandbox/webhooks",
        "/sandbox/webhooks/disturb",
        "/sandbox/faults",
        "/sandbox/quotes/N/price",
        "/sandbox/companies/N/approve",
        "/sandbox/orders/N/ship",
        "/sandbox/orders/N/invoice",
    }
    sent = {
        "/sandbox/faults": '{"status": 503}',
        "/sandbox/webhooks": '{"destination": "http://127.0.0.1:9/"}',
        "price": '{"discount_percent": 10}',
    }
    for given in driven:
        path = given["data-path"] or ""
        body = given.get("data-body") or sent.get(path) or sent.get(path.rpartition("/")[2]) or "{}"
        if path != "/sandbox/reset":
            method = given.get("data-method") or "POST"
            response = http.request(method, f"{sandbox.base_url}{path}", body=body)
            assert response.status == 200, (path, response.data)


@pytest.fixture
def graphiql(tmp_path: Path) -> Path:
    for name in GRAPHIQL_FILES:
        (tmp_path / name).write_text(f"/* {name} */")
    return tmp_path


def test_graphiql_is_shown_to_browsers_alone(graphiql: Path, http: urllib3.PoolManager) -> None:
    with Sandbox(graphiql=graphiql) as sandbox:
        browser = Browser(sandbox, http)
        page = browser.read("/graphql?account=admin")
        assert page.find("select", id="account")
        assert page.find("label", **{"for": "account"})
        for given in (*page.find("script"), *page.find("link", rel="stylesheet")):
            response = browser.get(given.get("src") or given.get("href") or "")
            assert response.status == 200
            assert response.headers["Content-Type"].startswith(("text/javascript", "text/css"))
        policy = browser.get("/graphql").headers["Content-Security-Policy"]
        assert "script-src 'self';" in policy
        assert browser.get("/graphql", accept="application/json").status == 405
        assert browser.get("/graphql", accept="*/*").status == 405
        assert browser.get("/graphql?query=%7Ba%7D").status == 405
        assert browser.get("/graphql", method="POST").status == 415


def test_queries_by_get_stay_queries(graphiql: Path, http: urllib3.PoolManager) -> None:
    with Sandbox(graphiql=graphiql, graphql_over_http=True) as sandbox:
        response = Browser(sandbox, http).get("/graphql?query=%7B__typename%7D")
        assert response.json() == {"data": {"__typename": "Query"}}


def test_without_graphiql_the_page_says_how_it_comes(tmp_path: Path, http: urllib3.PoolManager) -> None:
    with pytest.raises(ValueError, match=r"The folder of GraphiQL, .*, lacks react\.production\.min\.js"):
        Sandbox(graphiql=tmp_path)
    (tmp_path / "files").mkdir()
    for name in GRAPHIQL_FILES:
        (tmp_path / "files" / name).touch()
    with Sandbox(graphiql=tmp_path / "files") as sandbox:
        (tmp_path / "files" / "graphiql.min.js").unlink()
        page = Browser(sandbox, http).read("/graphql")
    assert "These are missing: graphiql.min.js." in page.texts[""]
    assert "--graphiql" in page.texts[""]


@pytest.fixture
def large() -> Iterator[Sandbox]:
    with Sandbox(seed="large") as sandbox:
        yield sandbox


@pytest.mark.slow
def test_the_page_of_the_large_store_is_small_and_soon_there(large: Sandbox, http: urllib3.PoolManager) -> None:
    response = Browser(large, http).get("/")
    assert len(response.data) < 600_000
    assert Reader(response.data.decode()).texts["orders"].count("shipped") < 500
