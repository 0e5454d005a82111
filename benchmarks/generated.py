"""ariadne-codegen's own clients, as they come: compiled from schema/ and queries/ with its default settings."""

import contextlib
import importlib
import io
import sys
from pathlib import Path
from typing import Any

__all__ = ["FOLDER", "generated_client"]

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".cache" / "benchmarks"


def generated_client(*, asynchronous: bool) -> Any:
    """Return the module of a client, compiled unless that was done before from the same files."""
    name = f"as_it_comes_{'async' if asynchronous else 'sync'}"
    sources = [*ROOT.glob("schema/*.graphql"), *ROOT.glob("queries/*.graphql")]
    made = FOLDER / name / "__init__.py"
    if not made.exists() or made.stat().st_mtime < max(path.stat().st_mtime for path in sources):
        _compile(name, asynchronous=asynchronous)
    if str(FOLDER) not in sys.path:
        sys.path.insert(0, str(FOLDER))
    return importlib.import_module(name)


def _compile(name: str, *, asynchronous: bool) -> None:
    from ariadne_codegen.main import client

    FOLDER.mkdir(parents=True, exist_ok=True)
    settings = {
        "schema_path": str(ROOT / "schema"),
        "queries_path": str(ROOT / "queries"),
        "target_package_path": str(FOLDER),
        "target_package_name": name,
        "async_client": asynchronous,
    }
    with contextlib.redirect_stdout(io.StringIO()):
        client({"tool": {"ariadne-codegen": settings}})  # type: ignore[no-untyped-call]
