"""`b2b-storefront webhooks`: the plan is printed, and carried out, without a secret."""

import json
from collections.abc import Iterator

import pytest

from b2b_storefront.cli import main
from b2b_storefront.sandbox import Sandbox
from b2b_storefront.webhooks import B2B_SCOPES

SHOP = "https://shop.example.com/webhooks"
ALERTS = "https://alerts.example.com/webhooks"
SECRET = "a-shared-secret-of-ours"


@pytest.fixture
def sandbox(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        monkeypatch.setenv("B2B_STOREFRONT_ACCESS_TOKEN", sandbox.access_token)
        monkeypatch.setenv("WEBHOOK_KEY", SECRET)
        monkeypatch.setenv("B2B_STOREFRONT_STORE_HASH", sandbox.store_hash)
        monkeypatch.setenv("B2B_STOREFRONT_BASE_URL", sandbox.base_url)
        monkeypatch.setenv("B2B_STOREFRONT_API_URL", sandbox.base_url)
        yield sandbox


def test_what_is_planned_is_applied_and_then_there_is_nothing_to_do(
    sandbox: Sandbox, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [SHOP, "b2b", "--header-env", "X-Key=WEBHOOK_KEY"]
    assert main(["webhooks", "plan", *words]) == 1
    planned = capsys.readouterr()
    assert planned.out.startswith("Planned: 19 to create\n")
    assert planned.err == "19 steps to do. Nothing was changed.\n"
    assert sandbox.webhooks.subscriptions == []
    assert main(["webhooks", "apply", *words]) == 0
    assert capsys.readouterr().out.startswith("Done: 19 created\n")
    assert [hook["scope"] for hook in sandbox.webhooks.subscriptions] == list(B2B_SCOPES)
    assert main(["webhooks", "plan", *words]) == 0
    assert capsys.readouterr().err == "Nothing has to be done.\n"
    assert main(["webhooks", "plan", *words[:2]]) == 1
    assert SECRET not in (text := capsys.readouterr().out)
    assert "other headers: X-Key goes" in text


def test_one_run_makes_those_of_several_destinations(sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    words = [SHOP, "store/quote/updated", "store/quote/created", ALERTS, "store/hook/deliveryException"]
    assert main(["webhooks", "plan", *words]) == 1
    assert capsys.readouterr().out.startswith("Planned: 3 to create\n")
    assert main(["webhooks", "apply", *words, "--header-env", "X-Key=WEBHOOK_KEY"]) == 0
    assert [(hook["destination"], hook["scope"]) for hook in sandbox.webhooks.subscriptions] == [
        (SHOP, "store/quote/updated"),
        (SHOP, "store/quote/created"),
        (ALERTS, "store/hook/deliveryException"),
    ]
    assert main(["webhooks", "plan", *words, "--header-env", "X-Key=WEBHOOK_KEY"]) == 0  # All have the header.


def test_it_deletes_below_what_is_named_and_prints_json(sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    (old,) = sandbox.webhooks.subscribe(f"{SHOP}/old?key={SECRET}", "store/quote/updated")
    words = [SHOP, "store/quote/updated", "--off", "--remove-below", SHOP, "--format", "json"]
    assert main(["webhooks", "apply", *words]) == 0
    made, deleted = json.loads(capsys.readouterr().out)
    assert made["id"] == sandbox.webhooks.subscriptions[0]["id"]
    assert deleted == {
        "action": "delete",
        "id": old,
        "scope": "store/quote/updated",
        "destination": f"{SHOP}/old?...",
        "why": "it is not wanted",
    }
    (left,) = sandbox.webhooks.subscriptions
    assert (left["destination"], left["is_active"]) == (SHOP, False)


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ([SHOP, "store/quote/update"], "Did you mean 'store/quote/updated'?"),
        (["http://shop.example.com/", "b2b"], "is not https"),
        ([SHOP, "b2b", "--header-env", f"X-Key={SECRET}"], "no variable of the name"),
        ([SHOP, "b2b", "--header-env", "X-Key"], "NAME=VARIABLE"),
        ([f"{SHOP}?key={SECRET}", ALERTS, "b2b"], f"{SHOP}?... has no scope: name it after the address"),
        ([SHOP, "b2b", f"{ALERTS}?key={SECRET}"], f"{ALERTS}?... has no scope"),
        ([SHOP, "store/quote/updated", "http://shop.example.com/", "b2b"], "is not https"),
        ([SHOP, "store/order/created"], "create_hook: The sandbox does not fire"),
        ([SHOP, "b2b", "--remove-below", "shop.example.com"], "remove_below is not an https address"),
    ],
)
def test_what_cannot_be_done_is_said_without_the_secret(
    sandbox: Sandbox, words: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["webhooks", "apply", *words]) == 2
    told = " ".join(capsys.readouterr().err.split())
    assert problem in told
    assert SECRET not in told
    assert sandbox.webhooks.subscriptions == []


def test_a_problem_is_told_by_the_plan(sandbox: Sandbox, capsys: pytest.CaptureFixture[str]) -> None:
    sandbox.webhooks.subscribe(SHOP, "store/quote/updated")
    assert main(["webhooks", "plan", SHOP, "store/hook/deliveryException"]) == 1
    assert "It can't be carried out: store/hook/deliveryException" in capsys.readouterr().err
