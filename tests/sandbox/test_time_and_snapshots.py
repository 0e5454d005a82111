"""Letting time pass, and going back."""

from typing import Any

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox

from .client import Post

ME = "query Me { currentUser { firstName } }"
STATUS = """query ($date: String!, $uuid: String) {
  quote(id: 60002, storeHash: "sandbox", date: $date, uuid: $uuid) { status } }"""
RENAME = """mutation { updateAccountSettings(updateData: {companyId: 1001, currentPassword: "", firstName: "Adah"}) {
    result { firstName }
} }"""
ADD = """mutation { shoppingListsCreate(shoppingListData: {name: "New", description: "", status: 0}) {
    shoppingList { id }
} }"""


def test_what_has_an_end_comes_to_it(sandbox: Sandbox, post: Post) -> None:
    senior = sandbox.accounts.senior
    quote = sandbox._graphql.state.quotes[60_002]
    date = {"date": str(quote.created_at), "uuid": quote.uuid}
    token = post.sign_in(senior)
    overdue = "{ invoiceStats(status: 1) { hasOverDueInvoice } }"
    assert post(overdue, token=token).data["invoiceStats"] == {"hasOverDueInvoice": False}

    sandbox.advance(minutes=59, seconds=59)
    assert post(ME, token=token).data
    sandbox.advance(1)
    assert post(ME, token=token).error["extensions"] == {"code": 40101}
    sandbox.advance(days=45)

    token = post.sign_in(senior)
    assert post(STATUS, date, token=token).data["quote"]["status"] == 5
    assert post(overdue, token=token).data["invoiceStats"] == {"hasOverDueInvoice": True}


def test_a_reset_brings_the_time_back(sandbox: Sandbox) -> None:
    before = sandbox._graphql.state.now()
    sandbox.advance(hours=1)
    assert sandbox._graphql.state.now() == before + 3600
    sandbox.reset()
    assert sandbox._graphql.state.now() == before


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"seconds": -1}, ValueError),
        ({"days": 3651}, ValueError),
        ({"days": float("nan")}, ValueError),
        ({"days": float("inf")}, ValueError),
        ({"days": "1"}, TypeError),
        ({"hours": True}, TypeError),
    ],
)
def test_time_does_not_pass_otherwise(sandbox: Sandbox, arguments: dict[str, Any], error: type[Exception]) -> None:
    before = sandbox._graphql.state.now()
    with pytest.raises(error):
        sandbox.advance(**arguments)
    assert sandbox._graphql.state.now() == before


def test_time_passes_for_other_processes_too(sandbox: Sandbox, http: urllib3.PoolManager) -> None:
    before = sandbox._graphql.state.now()
    url = f"{sandbox.base_url}/sandbox/advance"
    assert http.request("POST", url, json={"days": 1}).status == 200
    assert sandbox._graphql.state.now() == before + 86_400
    assert http.request("POST", url, json={"days": -1}).status == 400
    assert http.request("POST", url, json={"years": 1}).status == 400


def test_a_snapshot_is_gone_back_to_any_number_of_times(sandbox: Sandbox, post: Post) -> None:
    admin = sandbox.accounts.admin
    token = post.token(admin)
    first = post(ADD, token=token).data["shoppingListsCreate"]["shoppingList"]["id"]
    snapshot = sandbox.snapshot()
    for _ in range(2):
        assert post(RENAME, token=token).data
        second = post(ADD, token=token).data["shoppingListsCreate"]["shoppingList"]["id"]
        assert int(second) == int(first) + 1
        sandbox.store_switches["account_hierarchy"] = "0"
        sandbox.fail_next(message="planned")
        sandbox.expire_tokens()
        sandbox.advance(days=1)
        other = sandbox._graphql.state.now()

        sandbox.restore(snapshot)

        assert sandbox.requests == []
        assert sandbox._graphql.state.now() == other - 86_400
        assert sandbox.store_switches["account_hierarchy"] == "1"
        assert post(ME, token=token).data["currentUser"] == {"firstName": "Ada"}
        names = post("{ shoppingListsIdName { id } }", token=token).data["shoppingListsIdName"]
        assert [entry["id"] for entry in names][-1] == first


def test_what_happens_later_does_not_change_a_snapshot(sandbox: Sandbox, post: Post) -> None:
    snapshot = sandbox.snapshot()
    kept = snapshot.state.customers[sandbox.accounts.admin.customer_id].first_name
    assert post(RENAME, account=sandbox.accounts.admin).data
    assert snapshot.state.customers[sandbox.accounts.admin.customer_id].first_name == kept
    assert "sandbox-password" not in repr(snapshot)


def test_a_snapshot_has_everything_that_a_state_has(sandbox: Sandbox) -> None:
    state = sandbox._graphql.state
    copied = state.copy()
    own = {"lock", "clock", "tokens", "store"}
    for name, value in vars(state).items():
        if name not in own:
            assert getattr(copied, name) == value, name
            assert getattr(copied, name) is not value, name
    assert copied.store == state.store
    assert vars(copied.tokens).keys() == vars(state.tokens).keys()
