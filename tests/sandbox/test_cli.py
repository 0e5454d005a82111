"""The sandbox in the foreground, and what it says when its dependencies are missing."""

import os
import signal
import socket
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import pytest
import urllib3

from b2b_storefront.cli import main
from b2b_storefront.sandbox import Sandbox

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

        assert process.wait(timeout=30) == 0
        text = "".join(lines)
        assert "Store hash  sandbox\n" in text
        assert "Password    sandbox-password\n" in text
        assert "Access      sandbox-access-token (X-Auth-Token)\n            sandbox-auth-token (authToken)\n" in text
        assert "super_admin  sales@sandbox.example" in text


def test_a_limit_that_limits_nothing_is_refused_in_a_line() -> None:
    command = [sys.executable, "-m", "b2b_storefront.cli", "sandbox", "--rate-limit", "0"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603
    text = "argument --rate-limit: '0' is not a whole number from 1 to 2147483647"
    assert (done.returncode, text in " ".join(done.stderr.split())) == (2, True)


@pytest.mark.parametrize(("host", "warns"), [("127.0.0.1", False), ("0.0.0.0", True)])  # noqa: S104
def test_listening_beyond_the_machine_is_warned_of(host: str, warns: bool) -> None:
    with foreground(host) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("GraphQL     http://127.0.0.1:")
        os.kill(process.pid, signal.SIGTERM)
        _, errors = process.communicate(timeout=30)
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


class Command(Protocol):
    """Runs the sandbox's command in a folder; returns its status, its output and its messages as one line."""

    def __call__(self, *arguments: str) -> tuple[int, str, str]: ...


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    """The command, in a temporary folder and in this process: none of its runs here comes to serve."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str, str]:
        try:
            status = main(["sandbox", *arguments])
        except SystemExit as ended:  # The arguments could not be read.
            status = int(ended.code or 0)
        output, messages = capfd.readouterr()
        return status, output, " ".join(messages.split())

    return run


def test_a_starter_is_written_once(tmp_path: Path, command: Command) -> None:
    status, _, messages = command("init", "mine.yaml")
    assert (status, sorted(path.name for path in tmp_path.iterdir())) == (0, ["mine.schema.json", "mine.yaml"])
    assert "Start with it: b2b-storefront sandbox --seed mine.yaml" in messages
    status, _, messages = command("init", "mine.yaml")
    assert (status, "can't write mine.yaml" in messages) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        (("--seed", "bad.yaml"), "bad.yaml, line 2, companies[0].nam: There is no such entry."),
        (("--seed", "none.yaml"), "can't use none.yaml (No such file or directory). A seed is a file, such as"),
        (("--state", "none/kept"), "can't use none/kept (No such file or directory)."),
        (("--host", "203.0.113.1"), "can't listen on 203.0.113.1:0 (Cannot assign requested address). Choose another"),
        (("--prot", "8080"), "error: unrecognized arguments: --prot. Is --port meant?"),
        (("--token-ttl", "60", "--prot", "8080"), "error: unrecognized arguments: --prot. Is --port meant?"),
        (("--state", "bad.yaml"), "bad.yaml holds no state of a sandbox. Choose another file, or delete it."),
        (("--faults", "faults.yaml"), "faults.yaml, line 3, faults[1]: the fault does nothing"),
        (("--faults", "bad.yaml"), 'A list of faults is needed, or one under "faults".'),
        (("--complexity-limit", "0"), "argument --complexity-limit: '0' is not a whole number from 1 to 2147483647"),
    ],
)
def test_a_file_that_does_not_fit_is_told_in_a_line(
    tmp_path: Path, command: Command, arguments: tuple[str, ...], text: str
) -> None:
    (tmp_path / "bad.yaml").write_text("companies:\n  - nam: A\n")
    (tmp_path / "faults.yaml").write_text("faults:\n  - {operation: Users, status: 503}\n  - {operation: Users}\n")
    status, output, messages = command(*arguments)
    assert (status, output) == (2, "")
    assert text in messages


def test_a_port_that_is_taken_is_told_in_a_line(command: Command) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        status, output, messages = command("--port", str(port))
    text = f"can't listen on 127.0.0.1:{port} (Address already in use). Choose another --port, or leave it out"
    assert (status, output) == (2, "")
    assert text in messages


def test_faults_may_stand_in_a_file(tmp_path: Path, http: urllib3.PoolManager) -> None:
    file = tmp_path / "faults.yaml"
    file.write_text("- {operation: Me, times: 1, status: 503, headers: {Retry-After: '7'}}\n")
    with Sandbox(faults=file) as sandbox:
        ask = {"query": "query Me { currentUser { id } }"}
        answers = [http.request("POST", f"{sandbox.base_url}/graphql", json=ask) for _ in range(2)]
    assert [answer.status for answer in answers] == [503, 200]
    assert answers[0].headers["Retry-After"] == "7"
    (tmp_path / "faults.json").write_text('{"faults": [{"delay": {"median": 0.1, "sigma": 0.3}}]}')
    assert list(Sandbox(faults=str(tmp_path / "faults.json")).faults) == [
        {"delay": {"median": 0.1, "sigma": 0.3}, "done": 0}
    ]


@pytest.mark.parametrize("found", [True, False])
def test_the_page_is_opened_in_the_browser(tmp_path: Path, http: urllib3.PoolManager, found: bool) -> None:
    opened = tmp_path / "opened"
    browser, fifo = tmp_path / "browser.sh", tmp_path / "fifo"
    os.mkfifo(fifo)  # A browser that stays open is waited for.
    script = f'echo "$1" > {opened}; read forever < {fifo}' if found else "exit 1"
    browser.write_text(f"#!/bin/sh\n{script}\n")
    browser.chmod(0o755)
    command = [sys.executable, "-m", "b2b_storefront.cli", "sandbox", "--open"]
    pipe = subprocess.PIPE
    environment = {**os.environ, "BROWSER": str(browser), "PATH": str(tmp_path)}
    environment.pop("DISPLAY", None)
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=environment) as process:  # noqa: S603
        try:
            assert process.stdout is not None
            assert process.stderr is not None
            lines: list[str] = []
            while not lines or not lines[-1].startswith("Ctrl-C"):
                lines.append(process.stdout.readline())
            page = next(line.split()[1] for line in lines if line.startswith("Page"))
            if found:
                while not (opened.exists() and opened.read_text()):
                    assert process.poll() is None
                assert opened.read_text() == f"{page}\n"
                assert http.request("GET", page).status == 200
                os.kill(process.pid, signal.SIGINT)
                assert process.wait(timeout=30) == 0
            else:
                assert process.stderr.readline() == f"No browser could be opened. Open {page} in one.\n"
        finally:
            process.kill()
            os.close(os.open(fifo, os.O_RDWR | os.O_NONBLOCK))


def test_a_folder_without_graphiql_is_refused_in_a_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "b2b_storefront.cli", "sandbox", "--graphiql", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)  # noqa: S603
    assert done.returncode == 2
    text = " ".join(done.stderr.split())
    assert text.startswith(f"b2b-storefront: The folder of GraphiQL, {tmp_path}, lacks react.production.min.js, ")
