"""The Dockerfile and the compose file: what they run is run here, without a container."""

import json
import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import urllib3
import yaml

ROOT = Path(__file__).parents[2]
INSTRUCTION = re.compile(r"^([A-Z]+) +(.*)$", re.MULTILINE)


def read_instructions() -> dict[str, str]:
    """Return the instructions of the Dockerfile's last stage, the last of each kind."""
    text = (ROOT / "Dockerfile").read_text("utf-8").replace("\\\n", " ")
    last = text[text.rindex("\nFROM") :]
    return dict(INSTRUCTION.findall(last))


def read_service() -> dict[str, Any]:
    compose = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
    assert list(compose["services"]) == ["sandbox"]
    service = compose["services"]["sandbox"]
    assert isinstance(service, dict)
    return service


def test_the_files_agree() -> None:
    instructions, service = read_instructions(), read_service()
    [port] = service["ports"]
    assert re.fullmatch(r"127\.0\.0\.1:[0-9]+:8080", port), "other machines must not reach its controls"
    command = json.loads(instructions["ENTRYPOINT"])
    assert command[-1] == instructions["EXPOSE"] == "8080"
    assert instructions["USER"] == "nobody"
    assert service["command"] == json.loads(instructions["CMD"]) == ["--allow-host", "sandbox"]


def test_what_is_built_from_is_copied() -> None:
    kept = {line[1:] for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines() if line.startswith("!")}
    assert all((ROOT / name).exists() for name in kept)
    included = re.findall(
        r'^"([^"/]+)[^"]*" = "b2b_storefront', (ROOT / "pyproject.toml").read_text("utf-8"), re.MULTILINE
    )
    assert {*included, "src", "pyproject.toml", "README.md", "LICENSE", "constraints.txt"} <= kept


@pytest.mark.slow
def test_what_they_run_serves_by_the_name_of_the_service(http: urllib3.PoolManager) -> None:
    instructions = read_instructions()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    program, *arguments = json.loads(instructions["ENTRYPOINT"]) + json.loads(instructions["CMD"])
    assert program == "b2b-storefront"
    arguments = [port if argument == "8080" else argument for argument in arguments]
    check = json.loads(instructions["HEALTHCHECK"].partition("CMD ")[2])
    check = [sys.executable if check[0] == "python" else check[0], *(part.replace("8080", port) for part in check[1:])]
    command = [sys.executable, "-m", "b2b_storefront.cli", *arguments]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:  # noqa: S603
        try:
            until = time.monotonic() + 60
            while subprocess.run(check, stderr=subprocess.DEVNULL, timeout=60, check=False).returncode:  # noqa: S603
                assert process.poll() is None
                assert time.monotonic() < until
            url = f"http://127.0.0.1:{port}/graphql"
            query = {"query": '{ storeBasicInfo(storeHash: "sandbox") { storeName } }'}
            for host, status in ((f"sandbox:{port}", 200), ("elsewhere.example", 421)):
                assert http.request("POST", url, json=query, headers={"Host": host}).status == status
        finally:
            process.kill()
