"""Examples as they are deployed: worker processes of a real server, and a browser that speaks HTTP with them."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from http.cookies import SimpleCookie
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlencode

from .browsers import Answer

__all__ = ["EXAMPLES", "HttpBrowser", "Workers"]

EXAMPLES = Path(__file__).parents[2] / "examples"


class Workers:
    """A server with its workers, started in an example's folder, for the length of a block.

    Args:
        example: The folder's name.
        command: What starts the server, as `uvicorn app:app --port PORT`.
        environment: What the example reads.
    """

    def __init__(self, example: str, command: str, environment: dict[str, str]) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self._folder = EXAMPLES / example
        self._command = [sys.executable, "-W", "error", "-m", *command.replace("PORT", str(self.port)).split()]
        kept = {name: value for name, value in os.environ.items() if not name.startswith("B2B_STOREFRONT_")}
        self._environment = {**kept, **environment, "PYTHONWARNINGS": "error"}
        self._output = b""

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(  # noqa: S603 - commands of the tests
            self._command,
            cwd=self._folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        ends_at = time.monotonic() + 60
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
            except OSError:
                if self._process.poll() is not None or time.monotonic() > ends_at:
                    raise AssertionError(f"the server did not start: {self._stop()}") from None
                time.sleep(0.02)
            else:
                return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def restart(self) -> None:
        """End all workers, and start others."""
        self._stop()
        self.__enter__()

    def _stop(self) -> str:
        if self._process.poll() is None:
            self._process.terminate()
        try:
            output, _ = self._process.communicate(timeout=30)
        except subprocess.TimeoutExpired:
            os.killpg(self._process.pid, signal.SIGKILL)
            output, _ = self._process.communicate()
        self._output += output
        return self.said()

    def said(self) -> str:
        """Return what the server has written until it ended."""
        return self._output.decode()

    def complaints(self, others_port: int = 0) -> list[str]:
        """Return the warnings and tracebacks among it.

        Args:
            others_port: A server's port to which a framework keeps connections that it leaves open at the end.
        """
        lines = [line for line in self.said().splitlines() if "Warning" in line or "Traceback" in line]
        # uvicorn's own parent process leaves the socket that it listens on to the end of the process.
        ends = f"laddr=('127.0.0.1', {self.port})>", f"raddr=('127.0.0.1', {others_port})>"
        return [line for line in lines if not line.endswith(ends)]


class HttpBrowser:
    """One visitor; each request has a connection of its own, so that any worker may serve it."""

    def __init__(self, port: int) -> None:
        self._port = port
        self.cookies: dict[str, str] = {}

    def ask(
        self, method: str, address: str, *, form: dict[str, str] | None = None, headers: dict[str, str] | None = None
    ) -> Answer:
        """Make a request, and take the cookies of the answer."""
        sent = {"Connection": "close", **(headers or {})}
        body = None if form is None else urlencode(form)
        if body is not None:
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        if "csrftoken" in self.cookies:  # As a script on Django's pages does.
            sent["X-CSRFToken"] = self.cookies["csrftoken"]
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=30)
        try:
            connection.request(method, address, body, sent)
            response = connection.getresponse()
            text = response.read().decode()
        finally:
            connection.close()
        for name, value in response.getheaders():
            if name.lower() == "set-cookie":
                self._take(value)
        return Answer(response.status, response.getheaders(), text)

    def get(self, address: str, **more: Any) -> Answer:
        return self.ask("GET", address, **more)

    def post(self, address: str, **more: Any) -> Answer:
        return self.ask("POST", address, **more)

    def _take(self, value: str) -> None:
        for name, morsel in SimpleCookie(value).items():
            if morsel["max-age"] == "0" or "1970" in morsel["expires"]:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = json.loads(f'"{morsel.value}"') if "\\" in morsel.value else morsel.value
