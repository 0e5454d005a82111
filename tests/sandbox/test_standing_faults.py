"""Faults that stand: by rule, with a probability and a seed."""

import http.client
import math
import random
import statistics
import time
from collections.abc import Mapping
from typing import Any

import orjson
import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox
from b2b_storefront.sandbox.server.faults.fault import Delay
from b2b_storefront.sandbox.server.faults.rules import make_rule

from .client import Post
from .raw import Raw

ME = "query Me { currentUser { id } }"
STATE = 'query State { userLoginState(storeHash: "sandbox", email: "a@b.example") { forcePasswordReset } }'
RENAME = """mutation Rename { updateAccountSettings(updateData: {companyId: 1001, currentPassword: "", firstName: "X"})
  { result { firstName } } }"""


def statuses(post: Post, document: str, count: int) -> list[int]:
    """Return the statuses of equal requests."""
    return [post(document).status for _ in range(count)]


def test_equal_requests_fail_by_the_seed(sandbox: Sandbox, post: Post) -> None:
    sandbox.faults.add(operation="State", probability=0.3, seed=5, status=503)
    first = statuses(post, STATE, 60)
    assert set(first) == {200, 503}
    assert 8 <= first.count(503) <= 28
    assert [fault["done"] for fault in sandbox.faults] == [first.count(503)]
    assert statuses(post, ME, 20) == [200] * 20

    sandbox.faults.clear()
    sandbox.faults.add(operation="State", probability=0.3, seed=5, status=503)
    assert statuses(post, STATE, 60) == first
    sandbox.faults.clear()
    sandbox.faults.add(operation="State", probability=0.3, seed=6, status=503)
    assert statuses(post, STATE, 60) != first


def test_those_of_the_beginning_stay_and_begin_again(http: urllib3.PoolManager) -> None:
    given = [{"operation": "St*", "probability": 0.5, "seed": 1, "message": "No."}]
    with Sandbox(faults=given) as sandbox:
        post = Post(sandbox, http)
        first = ["errors" in post(STATE).body for _ in range(30)]
        sandbox.faults.add(status=500)
        assert post(ME).status == 500
        before = sandbox.snapshot()
        sandbox.reset()
        assert ["errors" in post(STATE).body for _ in range(30)] == first
        assert True in first
        assert False in first
        sandbox.restore(before)
        assert ["errors" in post(STATE).body for _ in range(30)] == first


def test_planned_ones_come_first_and_times_end_a_rule(sandbox: Sandbox, post: Post) -> None:
    sandbox.faults.add(times=2, status=503)
    sandbox.fail_next(status=502)
    assert statuses(post, STATE, 5) == [502, 503, 503, 200, 200]


def test_the_first_rule_that_is_drawn_wins(sandbox: Sandbox, post: Post) -> None:
    sandbox.faults.add(operation="State", times=1, status=503)
    sandbox.faults.add(status=504)
    assert [post(STATE).status, post(STATE).status, post(ME).status] == [503, 504, 504]


@pytest.mark.parametrize(
    ("pattern", "name", "matches"),
    [
        (None, None, True),
        (None, "Users", True),
        ("Users", "Users", True),
        ("Users", "UsersAll", False),
        ("Users", None, False),
        ("Shopping*", "ShoppingListsCreate", True),
        ("*Create", "ShoppingListsCreate", True),
        ("POST /api/*", "POST /api/v2/login", True),
        ("bc-storefront:*", "bc-storefront:Login", True),
        ("U.ers*", "Users", False),
        ("*", None, False),
    ],
)
def test_names_may_have_stars(pattern: str | None, name: str | None, matches: bool) -> None:
    rule = make_rule({"operation": pattern, "status": 500})
    assert (rule.draw(name) is not None) is matches


def test_delays_are_drawn_log_normally() -> None:
    chance = random.Random(3)  # noqa: S311 - repeatable
    drawn = [Delay(0.2, 0.5).draw(chance) for _ in range(4_000)]
    logs = [math.log(seconds) for seconds in drawn]
    assert statistics.median(drawn) == pytest.approx(0.2, rel=0.05)
    assert statistics.stdev(logs) == pytest.approx(0.5, rel=0.05)
    assert {Delay(0.2).draw(chance) for _ in range(5)} == {0.2}
    assert max(Delay(3600, 5).draw(chance) for _ in range(500)) == 3600


def test_a_delay_is_waited_for(sandbox: Sandbox, post: Post) -> None:
    sandbox.faults.add(operation="State", delay={"median": 0.06, "sigma": 0.0})
    started = time.monotonic()
    assert post(STATE).data
    assert time.monotonic() - started >= 0.06


def test_throttling_has_the_apis_headers_and_a_bare_429_none(sandbox: Sandbox, post: Post) -> None:
    sandbox.faults.add(times=1, throttle=12.5)
    sandbox.faults.add(times=1, status=429)
    throttled, bare = post(STATE), post(STATE)
    assert (throttled.status, bare.status) == (429, 429)
    assert throttled.headers["X-Requests-Remaining"] == "0 times"
    assert throttled.headers["X-Request-Window-Resets-After"] == "12.500000 s"
    assert throttled.body["code"] == 429
    assert [name for name in bare.headers if name.lower().startswith("x-request")] == ["x-request-id"]


def test_garbled_json_has_a_length_that_fits(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    sandbox.faults.add(operation="State", garble=True)
    response = http.request("POST", f"{sandbox.base_url}/graphql", json={"query": STATE})
    assert response.status == 200
    assert response.data.startswith(b'{"data"')
    with pytest.raises(orjson.JSONDecodeError):
        orjson.loads(response.data)


def test_a_truncated_answer_is_shorter_than_it_promised(sandbox: Sandbox) -> None:
    sandbox.faults.add(operation="State", truncate=0.5)
    with Raw(sandbox, 5) as raw:
        raw.send(raw.request(orjson.dumps({"query": STATE})))
        head, _, body = raw.read().partition(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
    assert 0 < len(body) == length // 2


def test_a_dripping_answer_comes_in_pieces(sandbox: Sandbox) -> None:
    sandbox.faults.add(operation="State", drip=0.3)
    started = time.monotonic()
    with Raw(sandbox, 5) as raw:
        raw.send(raw.request(orjson.dumps({"query": STATE})))
        seen = [raw.socket.recv(65536) for _ in range(4)]
        assert all(seen)
        rest = raw.read_rest(b"".join(seen))
    assert time.monotonic() - started >= 0.25
    assert orjson.loads(rest.partition(b"\r\n\r\n")[2])["data"]


@pytest.mark.parametrize(("moment", "renamed"), [("before", "Ada"), (True, "Ada"), ("after", "X")])
def test_a_reset_comes_before_or_after_the_work(sandbox: Sandbox, post: Post, moment: str | bool, renamed: str) -> None:
    token = post.token(sandbox.accounts.admin)
    sandbox.faults.add(operation="Rename", reset=moment)
    with Raw(sandbox, 5) as raw:
        raw.send(raw.request(orjson.dumps({"query": RENAME}), f"Authorization: Bearer {token}"))
        with pytest.raises(ConnectionResetError):
            raw.socket.recv(1)
    assert sandbox._graphql.state.customers[sandbox.accounts.admin.customer_id].first_name == renamed
    assert sandbox.requests[-1].status == 0


def test_rest_routes_and_the_store_fail_too(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    sandbox.faults.add(operation="POST /api/io/auth/customers", status=500)
    sandbox.faults.add(operation="bc-storefront:Login", status=502)
    url = sandbox.base_url
    assert http.request("POST", f"{url}/api/io/auth/customers", json={}).status == 500
    login = 'mutation Login { login(email: "a@b.example", password: "x") { result } }'
    store = f"{url}/api/v3/proxy/bc-storefront/graphql"
    assert http.request("POST", store, json={"query": login}, headers={"Store-Hash": "sandbox"}).status == 502


def test_other_processes_add_and_clear_them(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    url = f"{sandbox.base_url}/sandbox/faults"
    assert http.request("POST", url, json={"operation": "Users", "status": 503}).status == 200
    assert http.request("GET", url).json() == [{"operation": "Users", "status": 503, "done": 0}]
    assert http.request("POST", url, json={"oops": 1}).status == 400
    sandbox.faults.add(body=b"\xff")
    assert http.request("GET", url).json()[1] == {"body": "\xff", "done": 0}
    assert http.request("DELETE", url).status == 200
    assert list(sandbox.faults) == []


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        ({"oops": 1}, "a fault has no 'oops'"),
        ({"operation": "Users"}, "does nothing"),
        ({"operation": 3, "status": 500}, "operation must be text"),
        ({"probability": 2, "status": 500}, "from 0 to 1"),
        ({"probability": True, "status": 500}, "from 0 to 1"),
        ({"seed": "a", "status": 500}, "seed must be a whole number"),
        ({"times": 0, "status": 500}, "from 1 on"),
        ({"status": 99}, "from 200 to 599"),
        ({"delay": {"mean": 1}}, "delay is a number of seconds"),
        ({"delay": {"median": 1, "sigma": -1}}, "sigma"),
        ({"delay": -1}, "between 0 and"),
        ({"drip": "x"}, "drip must be a number"),
        ({"truncate": 1}, "truncate is the share"),
        ({"reset": "soon"}, "reset is"),
        ({"garble": 1}, "garble must be"),
        ({"throttle": 1, "status": 503}, "429"),
        ({"disconnect": True, "drip": 1}, "has no body"),
        ({"headers": {"Retry-After": "1", "retry-after": "2"}}, "given twice"),
    ],
)
def test_a_fault_that_makes_no_sense_is_refused(fault: Mapping[str, Any], text: str) -> None:
    with pytest.raises((TypeError, ValueError), match=text):
        Sandbox(faults=[fault])


@pytest.mark.parametrize("name", ["Content-Type", "content-type", "CONTENT-TYPE", "X-Request-Id", "VARY"])
def test_a_planned_header_is_sent_once_however_it_is_spelled(sandbox: Sandbox, name: str) -> None:
    sandbox.fail_next(status=503, body="x", headers={name: "text/plain"})
    address = sandbox.base_url.removeprefix("http://")
    connection = http.client.HTTPConnection(address, timeout=5)
    headers = {"Content-Type": "application/json", "Origin": "http://localhost"}
    connection.request("POST", "/graphql", orjson.dumps({"query": ME}), headers)
    response = connection.getresponse()
    assert [value for key, value in response.getheaders() if key.lower() == name.lower()] == ["text/plain"]
    connection.close()
