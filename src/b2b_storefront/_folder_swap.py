"""Puts a new folder in the place of an old one: whole, or not at all."""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

__all__ = ["replace_folder"]


def replace_folder(folder: Path, fill: Callable[[Path], object]) -> None:
    """Replace a folder, or make it. What stands there stays as it is until the new one is complete on the same disk.

    Args:
        folder: The folder. Folders above it are made where they are missing; where it is a link, its target is meant.
        fill: Writes what the folder shall hold into an empty one.

    Raises:
        OSError: Something could not be written, and the folder is as it was.
    """
    folder = folder.resolve()
    folder.parent.mkdir(parents=True, exist_ok=True)
    workspace = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    new, old = workspace / "new", workspace / "old"
    try:
        new.mkdir()
        fill(new)
        _swap(folder, new, old)
    finally:
        # A folder that could not be put back is only in there.
        if folder.exists() or not old.exists():
            try:
                shutil.rmtree(workspace, ignore_errors=True)
            except BaseException:  # An interrupt, which would leave a folder that nobody knows.
                shutil.rmtree(workspace, ignore_errors=True)
                raise


def _swap(folder: Path, new: Path, old: Path) -> None:
    try:
        if folder.exists():
            folder.rename(old)
        new.rename(folder)
    except BaseException:  # An interrupt may come right behind either of the two.
        if old.exists() and not folder.exists():
            old.rename(folder)
        raise
