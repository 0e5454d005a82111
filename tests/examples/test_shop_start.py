"""`make storefront`: it says where it is, and ends with Ctrl-C."""

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import urllib3
from shop.app import create_app

from b2b_storefront.sandbox import Sandbox

from .opening import Visitor, serve

RUN = Path(__file__).parents[2] / "examples" / "storefront" / "run.py"


def test_it_takes_the_store_from_the_environment(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"store_hash": sandbox.store_hash, "access_token": sandbox.access_token, **sandbox.hosts}
    for name, value in given.items():
        monkeypatch.setenv(f"B2B_STOREFRONT_{name.upper()}", str(value))
    with serve(create_app()) as address:
        page = Visitor(address).sign_in("sam@harbour.example")
        assert page.said == ["Welcome, Sam Keel."]
        assert "Requests to the API" not in page.text
        assert "Server-Timing" not in page.headers


@pytest.mark.slow
def test_it_says_where_it_is_and_ends_when_it_is_told() -> None:
    command = [sys.executable, "-W", "error", str(RUN), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        said = ""
        while "Ctrl-C" not in said:
            line = process.stdout.readline()
            assert line
            said += line
        found = re.search(r"The shop +(http://127\.0\.0\.1:\d+/)", said)
        assert found
        assert re.findall(r"\S+@\S+ +sandbox-password", said) != []
        with urllib3.PoolManager(retries=False) as http:
            assert http.request("GET", found[1]).status == 200
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=30)
    assert rest.endswith("have ended.\n")
    assert (process.returncode, errors) == (0, "")


@pytest.mark.slow
def test_a_port_that_is_taken_is_said() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = subprocess.run(  # noqa: S603
            [sys.executable, str(RUN), "--port", str(port)], capture_output=True, text=True, check=False, timeout=60
        )
    assert ended.returncode == 1
    assert ended.stderr == f"Port {port} is taken. Choose another: make storefront PORT=8080\n"


@pytest.mark.slow
def test_a_port_that_is_none_is_said() -> None:
    ended = subprocess.run(  # noqa: S603
        [sys.executable, str(RUN), "--port", "70000"], capture_output=True, text=True, check=False, timeout=60
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("Port 70000 can't be used")
