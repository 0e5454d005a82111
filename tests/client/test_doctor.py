"""`b2b-storefront doctor`: what is wrong with the settings of a storefront is found, and nothing is changed."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from b2b_storefront import Storefront
from b2b_storefront.cli import main
from b2b_storefront.cli._examination import Finding, _judge_clock, examine
from b2b_storefront.sandbox import Sandbox

from .conftest import operations

Look = Callable[..., dict[str, Finding]]


@pytest.fixture
def look(sandbox: Sandbox) -> Look:
    """Return what is found of the sandbox, by what was looked at; what is wrong counts more."""

    def examine_sandbox(clock: float | None = None, **settings: Any) -> dict[str, Finding]:
        given = {"store_hash": sandbox.store_hash, **sandbox.hosts, **settings}
        with Storefront(**given, retry=False) as storefront:
            found = list(examine(storefront) if clock is None else examine(storefront, lambda: clock))
        return {finding.check: finding for finding in sorted(found, key=lambda session: session.level == "error")}

    return examine_sandbox


def wrong(found: dict[str, Finding]) -> set[str]:
    """Return what has to be seen to."""
    return {check for check, finding in found.items() if finding.level == "error"}


def test_all_is_well_and_nothing_is_changed(look: Look, sandbox: Sandbox) -> None:
    found = look(access_token=sandbox.access_token, private_token=sandbox.private_token)
    assert {check: finding.level for check, finding in found.items()} == dict.fromkeys(
        [
            "reachability",
            "clock",
            "store",
            "channel",
            "B2B Edition",
            "access_token",
            "access_token scopes",
            "private_token",
            "scopes",
        ],
        "ok",
    )
    assert operations(sandbox)[0] == "StoreBasicInfo"
    # What could change something lacks all that it would need for it.
    posts = [request for request in sandbox.requests if (request.operation_name or "").startswith("POST")]
    assert [request.status for request in posts] == [400]


def test_a_private_token_that_would_be_made_is_not_made_to_see_whether_it_could_be(
    look: Look, sandbox: Sandbox
) -> None:
    found = look(access_token=sandbox.access_token)
    assert found["access_token scopes"].text == "B2B Edition (modify), Storefront API Tokens (manage)."
    assert sandbox.further_tokens() == []


@pytest.mark.parametrize(
    ("scopes", "check", "lacks"),
    [
        (["storefront-tokens"], "access_token", "B2B Edition (modify)"),
        (["b2b-read-only", "storefront-tokens"], "access_token scopes", "lacks B2B Edition (modify)"),
        (["b2b"], "access_token scopes", "lacks Storefront API Tokens (manage)"),
    ],
)
def test_a_scope_that_the_account_lacks_is_named(
    look: Look, sandbox: Sandbox, scopes: list[str], check: str, lacks: str
) -> None:
    found = look(access_token=sandbox.add_api_account("few", scopes))
    assert wrong(found) == {check}
    assert lacks in found[check].text


def test_an_account_that_makes_no_private_tokens_needs_no_scope_for_it(look: Look, sandbox: Sandbox) -> None:
    found = look(access_token=sandbox.add_api_account("few", ["b2b"]), private_token=sandbox.private_token)
    assert not wrong(found)


@pytest.mark.parametrize("scope", ["Unauthenticated", "Customer", "B2B"])
def test_each_scope_that_a_private_token_lacks_is_named(look: Look, sandbox: Sandbox, scope: str) -> None:
    scopes = {"Unauthenticated", "Customer", "B2B"} - {scope}
    found = look(private_token=sandbox.add_private_token("few", scopes))
    check = "private_token" if scope == "Unauthenticated" else "scopes"
    assert wrong(found) == {check}
    assert scope in found[check].text


def test_what_an_answer_does_not_tell_is_a_warning(look: Look, sandbox: Sandbox) -> None:
    sandbox.fail_next("POST /api/io/auth/customers/storefront", status=500, body={})
    found = look(access_token=sandbox.access_token)
    assert found["access_token scopes"].level == "warning"


def test_tokens_that_are_missing_are_told(look: Look) -> None:
    found = look()
    assert (found["access_token"].level, found["private_token"].level) == ("warning", "warning")
    assert "sign_in" in found["access_token"].text


@pytest.mark.parametrize(
    ("settings", "check", "says"),
    [
        ({"store_hash": "other"}, "store", "Check store_hash"),
        ({"channel_id": 77}, "channel", "no channel 77"),
        ({"access_token": "wrong"}, "access_token", "API account"),
        ({"private_token": "wrong"}, "private_token", "private token"),
        ({"base_url": "http://127.0.0.1:9"}, "reachability", "no connection"),
    ],
)
def test_what_is_wrong_is_found(look: Look, settings: dict[str, Any], check: str, says: str) -> None:
    found = look(**settings)
    assert check in wrong(found)
    assert says in found[check].text


@pytest.mark.parametrize(("ahead", "level"), [(0, "ok"), (50, "ok"), (120, "error"), (-400, "error")])
def test_the_clock_is_compared(look: Look, ahead: float, level: str) -> None:
    import time

    found = look(clock=time.time() + ahead)
    assert found["clock"].level == level
    assert level == "ok" or "NTP" in found["clock"].text


def test_a_scope_that_is_missing_is_named(look: Look, sandbox: Sandbox) -> None:
    refusal = {"message": "No.", "extensions": {"code": "INSUFFICIENT_ACCESS_SCOPE", "requiredScopes": ["B2B"]}}
    sandbox.fail_next("store:DoctorB2B", body={"data": None, "errors": [refusal]})
    found = look(private_token=sandbox.private_token)
    assert found["scopes"].level == "error"
    assert "lacks B2B:" in found["scopes"].text


def test_a_channel_without_b2b_edition_is_told(look: Look, sandbox: Sandbox) -> None:
    site = {"channelId": 1, "b2bEnabled": False, "isEnabled": False, "urls": []}
    sandbox.fail_next(
        "StoreBasicInfo", body={"data": {"storeBasicInfo": {"storeName": "S", "storeSites": [site, {"channelId": 2}]}}}
    )
    assert {"channel", "B2B Edition"} <= wrong(look())


def test_the_command_prints_what_is_found(
    sandbox: Sandbox, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("B2B_STOREFRONT_ACCESS_TOKEN", sandbox.access_token)
    place = ["--store-hash", sandbox.store_hash, "--base-url", sandbox.base_url]
    assert main(["doctor", *place]) == 0
    assert "warning  access_token scopes: api_url is missing" in capsys.readouterr().out
    place += ["--api-url", sandbox.base_url]
    assert main(["doctor", *place]) == 0
    output = capsys.readouterr()
    assert "ok       access_token scopes: B2B Edition (modify), Storefront API Tokens (manage)." in output.out
    assert "ok       access_token: it may read companies" in output.out
    assert "Nothing has to be done." in output.err
    assert main(["doctor", *place, "--channel-id", "77", "--format", "json"]) == 1
    output = capsys.readouterr()
    assert {"level": "error", "check": "channel"}.items() <= json.loads(output.out)[3].items()
    assert sandbox.access_token not in output.out + output.err


def test_settings_that_can_not_work_are_no_finding(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", "--store-hash", "a b"]) == 2
    assert "store_hash" in capsys.readouterr().err


@pytest.mark.parametrize(
    "date",
    [
        None,
        "",
        "soon",
        "21 Oct 2026 99999999999999999999:1:1 GMT",
        "Wed, 21 Oct 2026 07:28:00 +99999999",
        "Wed, " + "1" * 5000 + " Oct 2026 07:28:00 GMT",
    ],
)
def test_an_answer_whose_time_is_none_is_no_end_of_the_examination(date: str | None) -> None:
    assert _judge_clock(date, 1.8e9).level == "warning"
