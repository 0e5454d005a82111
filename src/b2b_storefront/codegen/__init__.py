"""How the typed client is compiled from a schema and a folder of operations (needs the extra `codegen`).

python -m b2b_storefront.codegen              compiles schema/ and queries/ into src/b2b_storefront/client/
"""

import contextlib
import io
import os
import shutil
import tempfile
from pathlib import Path

from graphql import GraphQLScalarType, GraphQLSchema, build_schema, is_specified_scalar_type

from b2b_storefront.codegen._real_types import CODE_SCALARS

__all__ = ["SCALARS", "compile_client"]

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


def compile_client(schema: Path, queries: Path, target: Path) -> list[Path]:
    """Compile the operations into a package with an asynchronous and a synchronous client over one set of models.

    Args:
        schema: The folder of the schema's SDL files.
        queries: The folder of the operations.
        target: The package's folder. It is replaced whole, and only when everything succeeded.

    Returns:
        The package's files, sorted.

    Raises:
        ValueError: A scalar of the schema has no Python type, a root field's description names no access, an operation
            does not fit the schema, or it has no name, several root fields, or a name that is taken.
    """
    _refuse_unmapped_scalars(
        build_schema("\n".join(path.read_text("utf-8") for path in sorted(schema.glob("*.graphql"))))
    )
    with tempfile.TemporaryDirectory(prefix="b2b-storefront-codegen-") as folder:
        for asynchronous in (True, False):
            _run(schema, queries, Path(folder), target.name, asynchronous=asynchronous)
        generated = Path(folder, target.name)
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(generated, target)
    return sorted(path for path in target.rglob("*") if path.suffix in {".py", ".json"})


def _refuse_unmapped_scalars(schema: GraphQLSchema) -> None:
    own = [kind.name for kind in schema.type_map.values() if isinstance(kind, GraphQLScalarType)]
    unmapped = sorted(
        name for name in own if name not in SCALARS and not is_specified_scalar_type(schema.type_map[name])
    )
    if unmapped:
        raise ValueError(
            f"no Python type for the scalar {', '.join(unmapped)}: define it in b2b_storefront/scalars.py"
            " and add it to SCALARS in b2b_storefront/codegen"
        )


def _run(schema: Path, queries: Path, folder: Path, package: str, *, asynchronous: bool) -> None:
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
        "base_client_file_path": os.fspath(Path(__file__).parent.parent / "_base_client.py"),
        "base_client_module_name": "base_client",
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
            client({"tool": {"ariadne-codegen": settings}})  # type: ignore[no-untyped-call]
    except CodeGenException as error:
        raise ValueError(str(error)) from error
