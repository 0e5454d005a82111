"""How paths are shown to people."""

import os
from pathlib import Path

__all__ = ["display_path"]


def display_path(path: str | os.PathLike[str]) -> str:
    """Return a path as people read it: from the current folder where it lies in it."""
    absolute, here = Path(os.path.abspath(path)), Path.cwd()
    return str(absolute.relative_to(here) if absolute.is_relative_to(here) else absolute)
