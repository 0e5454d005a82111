"""The script that sends the requests of the log again."""

import subprocess
import sys
from pathlib import Path

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.server.exchange_log import ExchangeLog

from .client import Post

STORE = "/api/v3/proxy/bc-storefront/graphql"
USERS = "query Users($id: Int!) {\n  users(companyId: $id, first: 2) { totalCount }\n}"
CREATE = """mutation Make($data: ShoppingListsInputType!) {
  shoppingListsCreate(shoppingListData: $data) { shoppingList { id name } } }"""


def run(script: str, folder: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    file = folder / "replay.py"
    file.write_text(script, "utf-8")
    return subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-I", str(file)], capture_output=True, text=True, timeout=60, check=False, env=environment
    )


def ask(sandbox: Sandbox, post: Post, http: urllib3.PoolManager) -> None:
    """Ask what a script is made of: as several customers, as a guest, of the store, by REST, and in vain."""
    accounts = sandbox.accounts
    post(USERS, {"id": accounts.admin.company_id}, accounts.admin)
    post(CREATE, {"data": {"name": 'It\'s "new" \\ \u2713', "description": "", "status": 30}}, accounts.junior)
    post('{ storeBasicInfo(storeHash: "sandbox") { storeName } }')
    post("{ nothing }")
    headers = {"Store-Hash": "sandbox", "BC-Channel-Id": "1"}
    http.request("POST", f"{sandbox.base_url}{STORE}", json={"query": "{ customer { email } }"}, headers=headers)
    body = {"extraFields": [], "storeHash": "sandbox"}
    http.request("POST", f"{sandbox.base_url}/api/v2/extra-fields/user/validate", json=body)
    http.request(
        "POST", f"{sandbox.base_url}/api/v2/media/upload", fields={"mediaFile": ("a.txt", b"x"), "requestType": "x"}
    )


@pytest.mark.slow
def test_each_is_sent_with_what_it_came_with(
    sandbox: Sandbox, post: Post, http: urllib3.PoolManager, tmp_path: Path
) -> None:
    senior, server = sandbox.accounts.senior, {"X-Auth-Token": sandbox.access_token, "X-Store-Hash": "sandbox"}

    def rest(method: str, path: str, headers: dict[str, str], body: object = None) -> urllib3.BaseHTTPResponse:
        return http.request(method, f"{sandbox.base_url}{path}", json=body, headers=headers)

    def order() -> dict[str, object]:
        return {"orderId": sandbox.place_order(senior.email, {50001: 1}), "poNumber": "PO-9"}

    def answers() -> list[tuple[str | None, int | None, int]]:
        asked = [request for request in sandbox.requests if " /" in (request.operation_name or "")]
        asked += [request for request in sandbox.requests if request.operation_name == "store:Me"]
        return [(request.operation_name, request.customer_id, request.status) for request in asked]

    bearer = {"Authorization": f"Bearer {post.token(senior)}"}
    private = {"Authorization": f"Bearer {sandbox.private_token}"}
    me = {"query": "query Me { customer { email } }"}
    login = "mutation ($e: String!, $p: String!) { login(email: $e, password: $p) { customerAccessToken { value } } }"
    before = sandbox.snapshot()
    assert rest("POST", "/api/v2/orders", bearer, order()).status == 200
    assert rest("POST", "/api/v2/orders", {"authToken": post.token(senior)}, order()).status == 200
    assert rest("POST", "/api/v2/orders", {}, {"orderId": 1}).status == 401
    assert rest("GET", "/api/v3/io/companies?limit=1", server).status == 200
    assert rest("GET", "/api/v3/io/companies?limit=1", {"authToken": "sandbox-auth-token"}).status == 200
    assert rest("GET", "/api/v3/io/companies?limit=1", {}).status == 403
    give = rest("POST", "/api/v3/io/auth/customers/storefront", server, {"customerId": senior.customer_id})
    assert give.status == 200
    signed_in = rest(
        "POST", "/store/graphql", private, {"query": login, "variables": {"e": senior.email, "p": senior.password}}
    )
    access_token = signed_in.json()["data"]["login"]["customerAccessToken"]["value"]
    customers = private | {"X-Bc-Customer-Access-Token": access_token}
    assert rest("POST", "/store/graphql", customers, me).json()["data"]["customer"]["email"] == senior.email
    assert rest("POST", "/store/graphql", private, me).json()["data"]["customer"] is None
    script, told = sandbox.export_requests(), answers()
    assert not {access_token, sandbox.private_token, sandbox.access_token} & set(script.split('"'))
    assert access_token not in script
    sandbox.restore(before)
    sandbox.place_order(senior.email, {50001: 1})
    sandbox.place_order(senior.email, {50001: 1})
    tokens = {"SANDBOX_ACCESS_TOKEN": sandbox.access_token, "SANDBOX_PRIVATE_TOKEN": sandbox.private_token}
    done = run(script, tmp_path, SANDBOX_PASSWORD=senior.password, **tokens)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert answers()[-len(told) :] == told
    assert "Set SANDBOX_ACCESS_TOKEN." in run(script, tmp_path, SANDBOX_PASSWORD=senior.password).stderr


@pytest.mark.slow
def test_it_sends_the_same_again(sandbox: Sandbox, post: Post, http: urllib3.PoolManager, tmp_path: Path) -> None:
    ask(sandbox, post, http)
    response = http.request("GET", f"{sandbox.base_url}/sandbox/requests/script")
    assert response.headers["Content-Disposition"] == 'attachment; filename="replay.py"'
    script = response.data.decode()
    assert script == sandbox.export_requests()
    before = [request.operation_name for request in sandbox.requests if request.operation_name not in {None, ""}]
    sandbox.reset()
    done = run(script, tmp_path, SANDBOX_PASSWORD=sandbox.accounts.admin.password)
    assert (done.returncode, done.stderr) == (0, "")
    assert "0 answered with another status than before" in done.stdout
    again = [request.operation_name for request in sandbox.requests]
    assert {"Users", "Make", "bc-storefront:"} <= {*again} & {*before, "bc-storefront:"}
    made = next(item for item in sandbox._graphql.state.shopping_lists.values() if "new" in item.name)
    assert (made.name, made.user_id) == ('It\'s "new" \\ \u2713', sandbox.accounts.junior.user_id)
    sandbox.fail_next("Users", status=503)
    differs = run(script, tmp_path, SANDBOX_PASSWORD=sandbox.accounts.admin.password)
    assert differs.returncode == 1
    assert "503 (was 200)  Users  admin@sandbox.example" in differs.stdout
    refused = run(script, tmp_path, SANDBOX_PASSWORD="wrong")
    assert "can't sign in: Invalid Login. Set SANDBOX_PASSWORD." in refused.stderr


def test_it_has_no_secrets(sandbox: Sandbox, post: Post, http: urllib3.PoolManager) -> None:
    ask(sandbox, post, http)
    token = post.token(sandbox.accounts.admin)
    leak = sandbox.accounts.admin.password
    post(f'query Leak {{ userLoginState(storeHash: "sandbox", email: "{leak}") {{ __typename }} }}')
    http.request("GET", f"{sandbox.base_url}/api/io/auth/storefront?jwtToken={token}&channelId=1")
    script = sandbox.export_requests()
    assert sandbox.accounts.admin.password not in script
    assert token not in script
    for left_out in (
        "Leak is left out",
        "GET /api/io/auth/storefront is left out",
        "POST /api/v2/media/upload is left out",
    ):
        assert f"# {left_out}" in script
    assert 'query="""query Users($id: Int!) {\n  users(' in script
    compile(script, "replay.py", "exec")


def test_names_cannot_become_lines_of_it(sandbox: Sandbox, post: Post) -> None:
    post.raw({"query": 'query A { __typename }\n"""\nimport os\n"""', "variables": None})
    post('query B { storeBasicInfo(storeHash: "\\u0022\\u0022\\u0022") { storeName } }', {"x\nimport os": "\u2028"})
    script = sandbox.export_requests()
    compile(script, "replay.py", "exec")
    assert "\nimport os\n" not in script.partition("tokens: dict")[2]


def test_what_is_too_large_is_left_out(sandbox: Sandbox, post: Post) -> None:
    post(f"query Long {{ __typename }} # {'x' * 33_000}")
    assert "# Long is left out: its content was not kept, or is not JSON.\n" in sandbox.export_requests()
    assert ExchangeLog().run == 0
