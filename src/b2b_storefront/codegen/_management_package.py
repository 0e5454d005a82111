"""Writes the generated modules of the package of the management API into their place."""

from pathlib import Path

import yaml

from b2b_storefront.codegen._management import ManagementPlan
from b2b_storefront.codegen._management_client import management_reference
from b2b_storefront.codegen._management_modules import management_modules
from b2b_storefront.codegen.twins import format_files

__all__ = ["compile_management"]


def compile_management(document: Path, target: Path, root: Path) -> list[Path]:
    """Write models, inputs, operations and the asynchronous client of the management API, and their table.

    Args:
        document: The OpenAPI document.
        target: The folder for them. The package has modules that are written by hand as well.
        root: A folder that is laid out like the project's: it gets the table, and has the formatter's settings.

    Returns:
        The package's files, sorted.

    Raises:
        ValueError: The document has something that there is no place for.
    """
    plan = ManagementPlan(yaml.safe_load(document.read_text("utf-8")))
    modules = management_modules(plan)
    target.mkdir(parents=True, exist_ok=True)
    for name, text in modules.items():
        (target / name).write_text(text, encoding="utf-8")
    files = sorted(target / name for name in modules)
    format_files(root, files)
    (root / "docs").mkdir(exist_ok=True)
    (root / "docs" / "management-operations.md").write_text(management_reference(plan), encoding="utf-8")
    return files
