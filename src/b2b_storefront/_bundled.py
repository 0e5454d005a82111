"""Where the schema and the operations lie: beside the package in a wheel, at the top of a checkout."""

from pathlib import Path

__all__ = ["queries_directory", "schema_directory"]

_PACKAGE = Path(__file__).resolve().parent


def schema_directory() -> Path:
    """Return the folder of the API's schema as SDL files."""
    return _directory("schema")


def queries_directory() -> Path:
    """Return the folder of the hand-written operations."""
    return _directory("queries")


def _directory(name: str) -> Path:
    installed = _PACKAGE / "_bundled_files" / name
    return installed if installed.is_dir() else _PACKAGE.parent.parent / name
