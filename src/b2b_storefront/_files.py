"""Files that somebody names: a device without an end can be one, as can a file that was not meant."""

import errno
import os
from pathlib import Path

__all__ = ["LARGEST_FILE", "read_named_file"]

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes. The largest schemas that are known have a few megabytes."""


def read_named_file(path: Path) -> bytes:
    """Return what a file holds.

    Raises:
        OSError: It can't be read, or holds more than anybody means.
    """
    with path.open("rb") as file:
        content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return content
