"""`make storefront`: it says where it is, and ends with Ctrl-C."""

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
import urllib3

RUN = Path(__file__).parents[2] / "examples" / "storefront" / "run.py"


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
