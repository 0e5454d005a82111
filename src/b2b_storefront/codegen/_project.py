"""Writes everything in this project that is generated: all of it, or nothing."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from b2b_storefront.codegen import STORE, compile_client
from b2b_storefront.codegen._management_package import compile_management
from b2b_storefront.codegen._reference import reference
from b2b_storefront.codegen.twins import TWINS, write_twins

__all__ = ["generate", "write_whole"]

PACKAGE = "src/b2b_storefront"

GENERATED_FOLDERS = (
    f"{PACKAGE}/client",
    f"{PACKAGE}/bigcommerce",
    *(twin for twin in TWINS.values() if not twin.endswith(".py")),
)
"""Folders that hold nothing else: a module that nothing is generated for any more is removed."""


def generate(root: Path) -> list[Path]:
    """Write everything that is generated, and return the files, sorted; those that did not change are not touched.

    Args:
        root: The project's folder.

    Raises:
        NoCounterpartError: An asynchronous module uses something that has no synchronous counterpart.
        ValueError: Something else can't be generated. Nothing was changed.
        OSError: Something can't be written.
    """
    return write_whole(root, lambda workspace: _make(root, workspace), GENERATED_FOLDERS)


def write_whole(root: Path, make: Callable[[Path], object], folders: Iterable[str]) -> list[Path]:
    """Let files be made in a folder beside the project, and move them to their places once all of them are there.

    Args:
        root: The project's folder.
        make: Makes the files, in a folder that is laid out like the project's.
        folders: Folders of the project that hold nothing but what is made.

    Returns:
        The files in their places, sorted.
    """
    with tempfile.TemporaryDirectory(prefix=".codegen-", dir=root) as name:
        workspace = Path(name)
        # ruff takes a module's settings, and what it knows of packages, from the project that the module is in.
        shutil.copy(root / "pyproject.toml", workspace)
        make(workspace)
        (workspace / "pyproject.toml").unlink()
        made = sorted(path.relative_to(workspace) for path in workspace.rglob("*") if _is_kept(path))
        for path in made:
            _move(workspace / path, root / path)
    targets = [root / path for path in made]
    for folder in folders:
        for stale in {path for path in (root / folder).rglob("*") if _is_kept(path)}.difference(targets):
            stale.unlink()
    return targets


def _make(root: Path, workspace: Path) -> None:
    package = workspace / PACKAGE
    compile_management(root / "schema" / "management.yaml", package / "management", workspace)
    write_twins(root, workspace)
    compile_client(root / "schema", root / "queries", package / "client")
    store = root / "bigcommerce"
    compile_client(store / "schema", store / "queries", package / "bigcommerce", STORE)
    table = reference(root / "queries", package / "client")
    (workspace / "docs" / "operations.md").write_text(table, encoding="utf-8")


def _is_kept(path: Path) -> bool:
    return path.is_file() and path.suffix in {".json", ".md", ".py"}


def _move(source: Path, target: Path) -> None:
    if not target.exists() or source.read_bytes() != target.read_bytes():
        target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(source, target)
