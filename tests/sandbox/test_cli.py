"""The sandbox in the foreground, and what it says when its dependencies are missing."""

import os
import signal
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
import urllib3

RUN = (
    "from b2b_storefront.sandbox._cli import run; run(host={host!r}, port=0, token_ttl=60, rate_limit=7, hosts=['box'])"
)


@contextmanager
def foreground(host: str = "127.0.0.1") -> Iterator["subprocess.Popen[str]"]:
    command = [sys.executable, "-W", "error", "-c", RUN.format(host=host)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True) as process:  # noqa: S603
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_serves_until_a_signal(http: urllib3.PoolManager, number: signal.Signals) -> None:
    with foreground() as process:
        assert process.stdout is not None
        lines: list[str] = []
        while not lines or not lines[-1].startswith("Ctrl-C"):
            lines.append(process.stdout.readline())
        url = lines[0].split()[1]
        login = 'mutation { login(loginData: {storeHash: "sandbox", email: "junior@sandbox.example", password: "x"}) {'
        headers = {"Host": "box"}
        response = http.request("POST", url, json={"query": login + " result { token } } }"}, headers=headers)
        assert response.json()["errors"][0]["message"] == "Invalid Login"
        assert response.headers["x-requests-allocated"] == "7 times/60 s"

        os.kill(process.pid, number)

        assert process.wait(timeout=10) == 0
        text = "".join(lines)
        assert "Store hash  sandbox\n" in text
        assert "Password    sandbox-password\n" in text
        assert "Access      sandbox-access-token (X-Auth-Token)\n            sandbox-auth-token (authToken)\n" in text
        assert "super_admin  sales@sandbox.example" in text


def test_a_limit_that_limits_nothing_is_refused_in_a_line() -> None:
    command = [sys.executable, "-m", "b2b_storefront.cli", "sandbox", "--rate-limit", "0"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603
    text = "rate_limit takes numbers greater than 0. Choose another --rate-limit, or leave it out."
    assert (done.returncode, text in " ".join(done.stderr.split())) == (2, True)


@pytest.mark.parametrize(("host", "warns"), [("127.0.0.1", False), ("0.0.0.0", True)])  # noqa: S104
def test_listening_beyond_the_machine_is_warned_of(host: str, warns: bool) -> None:
    with foreground(host) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("GraphQL     http://127.0.0.1:")
        os.kill(process.pid, signal.SIGTERM)
        _, errors = process.communicate(timeout=10)
    assert ("The sandbox listens on 0.0.0.0" in errors) is warns


@pytest.mark.parametrize("name", ["ariadne", "starlette", "uvicorn"])
def test_a_missing_dependency_names_the_extra(name: str) -> None:
    script = textwrap.dedent(f"""
        import sys
        class Missing:
            def find_spec(self, name, path=None, target=None):
                if name == {name!r}:
                    raise ModuleNotFoundError(f"No module named {{name}}", name=name)
        sys.meta_path.insert(0, Missing())
        try:
            import b2b_storefront.sandbox
        except ImportError as error:
            print(error, error.name)
    """)

    output = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout  # noqa: S603

    assert output == (
        f'The sandbox needs {name}, which is not installed: pip install "b2b-storefront[sandbox]" {name}\n'
    )
