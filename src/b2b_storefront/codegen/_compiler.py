"""Runs ariadne-codegen with this library's plugin, and puts the package that it writes into its place."""

import contextlib
import io
import os
import shutil
import tempfile
from functools import partial
from pathlib import Path

from b2b_storefront._folder_swap import replace_folder
from b2b_storefront.codegen._packages import PackageKind
from b2b_storefront.codegen._real_types import CODE_SCALARS

__all__ = ["REAL_SCALARS", "SCALARS", "compile_package"]

SCALARS = {
    name: f"b2b_storefront.scalars.{name}"
    for name in ("CurrencyDecimalPlaces", "Date", "Decimal", "GenericScalar", "JSONString", "ProductQuantity")
}
"""The Python type of each scalar that the schema defines."""

REAL_SCALARS = {
    name: f"b2b_storefront.scalars.{name}"
    for name in (
        "Amount",
        "ChoiceFlag",
        "Flag",
        "ItemOptions",
        "MailTime",
        "NonNullJSON",
        "NullableJSON",
        "QuoteMessages",
        "UnixTime",
    )
}
"""The Python type of what fields hold that the schema declares as something else."""


def compile_package(schema: Path, queries: Path, target: Path, kind: PackageKind) -> list[Path]:
    """Compile operations into a package with an asynchronous and a synchronous client over one set of models.

    Args:
        schema: The file or folder of the schema's SDL.
        queries: The file or folder of the operations.
        target: The package's folder. It is replaced whole, and only when everything succeeded.
        kind: The kind of the package.

    Returns:
        The package's files, sorted.

    Raises:
        ValueError: Something can't be compiled.
    """
    with tempfile.TemporaryDirectory(prefix="b2b-storefront-codegen-") as folder:
        for asynchronous in (True, False):
            _run(schema, queries, Path(folder), target.name, kind, asynchronous=asynchronous)
        replace_folder(target, partial(shutil.copytree, Path(folder, target.name), dirs_exist_ok=True))
    return sorted(path for path in target.rglob("*") if path.suffix in {".py", ".json"})


def _run(schema: Path, queries: Path, folder: Path, package: str, kind: PackageKind, *, asynchronous: bool) -> None:
    from ariadne_codegen.exceptions import CodeGenException
    from ariadne_codegen.main import client

    settings = {
        "schema_path": os.fspath(schema),
        "queries_path": os.fspath(queries),
        "target_package_path": os.fspath(folder),
        "target_package_name": package,
        "client_name": "AsyncClient" if asynchronous else "Client",
        "client_file_name": "async_client" if asynchronous else "client",
        "async_client": asynchronous,
        "base_client_name": "AsyncBaseClient" if asynchronous else "BaseClient",
        "base_client_file_path": os.fspath(
            Path(__file__).parent.parent / "paging" / ("async_base_client.py" if asynchronous else "base_client.py")
        ),
        "base_client_module_name": kind.bases[asynchronous][0],
        "multipart_uploads": False,
        "include_comments": "stable",
        "include_all_inputs": False,
        "include_all_enums": False,
        "include_typename": False,
        "default_optional_fields_to_none": True,
        "defer_model_build": True,
        "use_alias_generator": True,
        "plugins": ["b2b_storefront.codegen._plugin.StorefrontPlugin"],
        "scalars": {name: {"type": python} for name, python in (SCALARS | REAL_SCALARS | CODE_SCALARS).items()},
    }
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            client({"tool": {"ariadne-codegen": settings, "b2b-storefront": kind}})  # type: ignore[no-untyped-call]
    except CodeGenException as error:
        raise ValueError(str(error)) from error
