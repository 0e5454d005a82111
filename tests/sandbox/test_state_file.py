"""A state in a file: what it survives, and what is no state."""

import json
import math
import os
import pickle
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import urllib3

from b2b_storefront.sandbox import Sandbox, StateFileError
from b2b_storefront.sandbox.keeping import keeper
from b2b_storefront.sandbox.keeping.state_file import KeptState, read_state, write_state

from .client import Post

RENAME = """mutation { updateAccountSettings(updateData: {companyId: 1001, currentPassword: "", firstName: "Adah"})
  { result { firstName } } }"""
ME = "{ currentUser { firstName } }"
SERVE = """
import sys
from b2b_storefront.sandbox import Sandbox
with Sandbox(state_file=sys.argv[1]) as sandbox:
    print(sandbox.base_url, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where a state is kept."""
    return tmp_path / "shop.state"


def test_everything_is_there_after_a_restart(file: Path, http: urllib3.PoolManager) -> None:
    with Sandbox(state_file=file) as sandbox:
        post, accounts = Post(sandbox, http), sandbox.accounts
        token = post.token(accounts.admin)
        assert post(RENAME, token=token).data
        sandbox.set_switches({"quote_for_guest": "1"})
        sandbox.advance(hours=2)
        order = sandbox.place_order(accounts.senior.email, {50_006: 2})
        store = f"{sandbox.base_url}/api/v3/proxy/bc-storefront/graphql"
        lines = "[{productEntityId: 40001, quantity: 1}]"
        cart = f"mutation {{ cart {{ createCart(input: {{lineItems: {lines}}}) {{ cart {{ entityId }} }} }} }}"
        http.request("POST", store, json={"query": cart}, headers={"Authorization": f"Bearer {token}"})
        now = sandbox._graphql.state.now()

    with Sandbox(state_file=file) as sandbox:
        post = Post(sandbox, http)
        assert post(ME, token=token).data["currentUser"] == {"firstName": "Adah"}
        assert sandbox.store_switches["quote_for_guest"] == "1"
        assert sandbox.accounts == accounts
        assert abs(sandbox._graphql.state.now() - now) < 60
        state = sandbox._graphql.state
        assert state.products[40_004].stock == 22
        assert order in state.order_ids
        assert len(state.carts) == 1
        # What is given out next is new.
        assert sandbox.place_order(accounts.senior.email, {50_006: 1}) == order + 1
        sandbox.reset()
        assert post(ME, account=accounts.admin).data["currentUser"] == {"firstName": "Ada"}
    with Sandbox(state_file=file) as sandbox:
        assert sandbox._graphql.state.customers[accounts.admin.customer_id].first_name == "Ada"


def test_what_was_answered_survives_a_kill(file: Path, http: urllib3.PoolManager) -> None:
    command = [sys.executable, "-c", SERVE, str(file)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        body = {
            "query": 'mutation { login(loginData: {storeHash: "sandbox", email: "admin@sandbox.example", '
            'password: "sandbox-password"}) { result { token } } }'
        }
        token = http.request("POST", f"{url}/graphql", json=body).json()["data"]["login"]["result"]["token"]
        headers = {"Authorization": f"Bearer {token}"}
        http.request("POST", f"{url}/graphql", json={"query": RENAME}, headers=headers)
        os.kill(process.pid, signal.SIGKILL)
        process.wait(30)
    with Sandbox(state_file=file) as sandbox:
        assert Post(sandbox, http)(ME, token=token).data["currentUser"] == {"firstName": "Adah"}


def test_a_kill_in_the_middle_of_writing_leaves_the_earlier_state(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Sandbox(state_file=file):
        pass
    sandbox = Sandbox(state_file=file).start()
    before = file.read_bytes()

    def fail(_descriptor: int) -> None:
        raise OSError("the disk is full")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="full"):
        sandbox.set_switches({"quote_for_guest": "1"})
    assert file.read_bytes() == before
    monkeypatch.undo()
    sandbox.close()
    assert file.read_bytes() != before


def test_a_state_that_cannot_be_kept_is_told(
    file: Path, http: urllib3.PoolManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Sandbox(state_file=file) as sandbox:
        post = Post(sandbox, http)
        token = post.token(sandbox.accounts.admin)

        def fail(_descriptor: int) -> None:
            raise OSError("the disk is full")

        monkeypatch.setattr(os, "fsync", fail)
        answer = post(RENAME, token=token)
        assert (answer.status, answer.message) == (
            500,
            "The request was carried out, but the sandbox can't keep its state: the disk is full.",
        )
        assert sandbox.requests[-1].status == 500
        monkeypatch.undo()
        assert post(ME, token=token).data["currentUser"] == {"firstName": "Adah"}


def test_reading_writes_nothing(file: Path, http: urllib3.PoolManager, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "_QUICK", math.inf)  # However slow the machine is: each state is written at once.
    with Sandbox(state_file=file) as sandbox:
        post = Post(sandbox, http)
        token = post.token(sandbox.accounts.admin)
        written = file.stat().st_mtime_ns
        assert post(ME, token=token).data
        assert file.stat().st_mtime_ns == written
        assert post(RENAME, token=token).data
        assert file.stat().st_mtime_ns > written


def test_a_state_that_takes_long_is_written_a_little_later(
    file: Path, http: urllib3.PoolManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "_QUICK", -1.0)
    monkeypatch.setattr(keeper, "_PAUSE", 0.05)
    with Sandbox(state_file=file) as sandbox:
        assert Post(sandbox, http)(RENAME, account=sandbox.accounts.admin).data
        deadline = time.monotonic() + 30
        while not file.exists() or b"Adah" not in file.read_bytes():
            assert time.monotonic() < deadline
            threading.Event().wait(0.01)


def test_only_its_owner_may_read_it(file: Path) -> None:
    with Sandbox(state_file=file):
        assert file.stat().st_mode & 0o077 == 0


def test_two_sandboxes_do_not_share_a_file(file: Path) -> None:
    with Sandbox(state_file=file):
        with pytest.raises(StateFileError, match="Another sandbox keeps its state in"):
            Sandbox(state_file=file).start()
    with Sandbox(state_file=file):
        pass


def damage(file: Path, *, version: object = 1, content: bytes | None = None) -> None:
    """Write a file with another head, or with other content behind a head that fits."""
    head, _, packed = file.read_bytes().partition(b"\n")
    told = json.loads(head) | {"version": version}
    if content is not None:
        import hashlib

        packed = content
        told["sha256"] = hashlib.sha256(content).hexdigest()
    file.write_bytes(json.dumps(told).encode() + b"\n" + packed)


def test_what_is_no_state_is_told_as_such(file: Path, tmp_path: Path) -> None:
    with Sandbox(state_file=file):
        pass
    whole = file.read_bytes()
    for content, text in (
        (b"", "holds no state of a sandbox"),
        (b"store: {}\n", "holds no state of a sandbox"),
        (b"[1]\nx", "holds no state of a sandbox"),
        (b"{}" * 9_000, "holds no state of a sandbox"),
        (whole[:-10], "is damaged"),
        (whole[:-1] + bytes([whole[-1] ^ 1]), "is damaged"),
        (whole + b"x", "is damaged"),
    ):
        file.write_bytes(content)
        with pytest.raises(StateFileError, match=text):
            Sandbox(state_file=file)
    file.write_bytes(whole)
    damage(file, version=2)
    with pytest.raises(
        StateFileError, match=r"newer version of b2b-storefront .its format is 2, this one's 1.. Upgrade"
    ):
        Sandbox(state_file=file)
    file.write_bytes(whole)
    damage(file, version="x")
    with pytest.raises(StateFileError, match="different version"):
        Sandbox(state_file=file)


class Harmful:
    """What somebody might write into a file to have it run."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (f"{os.environ['HARM']}",)


@pytest.mark.parametrize("kind", ["code", "nothing", "other"])
def test_a_file_runs_nothing(file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    harm = tmp_path / "harm"
    monkeypatch.setenv("HARM", str(harm))
    with Sandbox(state_file=file):
        pass
    damage(file, content=pickle.dumps({"code": Harmful(), "nothing": None, "other": ({}, {}, 0, {})}[kind]))
    with pytest.raises(StateFileError, match="can't be read"):
        read_state(file, lambda: 0.0, 60)
    assert not harm.exists()


def test_a_state_of_an_earlier_version_gets_what_it_did_not_have(file: Path) -> None:
    with Sandbox() as sandbox:
        kept = sandbox.snapshot().state
    del kept.companies[1001].uuid, kept.companies[1001].price_lists, kept.invoices[170_001].external_id
    del kept.store.locales, kept.store.channels[2].platform, next(iter(kept.orders.values())).invoices_total
    write_state(file, KeptState(kept, 0.0, {}))
    state = read_state(file, time.time, 3600).state
    assert (state.companies[1001].uuid, state.companies[1001].price_lists) == ("", {})
    assert state.companies[1001].name == "Harbour Supplies"
    assert state.invoices[170_001].external_id == ""
    assert (state.store.locales, state.store.channels[2].platform) == (["en"], "custom")
    assert next(iter(state.orders.values())).invoices_total == 0
