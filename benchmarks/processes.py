"""Servers in processes of their own, so that they do not share the client's interpreter."""

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

__all__ = ["serving"]


@contextlib.contextmanager
def serving(script: str, *arguments: str) -> Iterator[str]:
    """Run a server of this folder, and give its address; it ends with the block.

    Args:
        script: Its file. It prints its port, and serves until its standard input ends.
        arguments: What it is given.
    """
    server = subprocess.Popen(  # noqa: S603 - our own server
        [sys.executable, str(Path(__file__).with_name(script)), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert server.stdout is not None
        yield f"http://127.0.0.1:{server.stdout.readline().strip()}"
    finally:
        try:
            server.communicate("", timeout=30)
        finally:
            server.kill()
            server.wait()
