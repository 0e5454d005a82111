"""Runs ariadne-codegen with this library's plugin, and puts the package that it writes into its place."""

import contextlib
import io
import os
import shutil
import tempfile
import warnings
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path

from graphql import GraphQLSchema, Node

from b2b_storefront._folder_swap import replace_folder
from b2b_storefront.codegen._api_schema import is_api_schema
from b2b_storefront.codegen._fields import scalar_of_ours
from b2b_storefront.codegen._methods import ClientMethods
from b2b_storefront.codegen._packages import PackageKind
from b2b_storefront.codegen._plan import PackagePlan
from b2b_storefront.codegen._quoting import make_prose_of
from b2b_storefront.codegen._real_types import CODE_SCALARS, refine

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
        "Decimal",
        "Flag",
        "ItemOptions",
        "MailTime",
        "NonNullJSON",
        "QuoteMessages",
        "UnixTime",
    )
}
"""The Python type of what fields hold that the schema declares as something else."""


def compile_package(
    schema: GraphQLSchema,
    definitions: Iterable[Node],
    target: Path,
    kind: PackageKind,
    more_files: Mapping[str, str] | None = None,
    known: GraphQLSchema | None = None,
) -> list[Path]:
    """Compile operations into a package with an asynchronous and a synchronous client over one set of models.

    Args:
        schema: The schema, which is changed: fields get the types that the API's answers have, and descriptions are
            prose.
        definitions: The operations, which are valid and have names, and their fragments.
        target: The package's folder. It is replaced whole, and only when everything succeeded.
        kind: The kind of the package.
        more_files: The texts of files that the package has beside the modules, by their names.
        known: What is known of the API, where the schema may be somebody else's. Then `Date`, `Decimal` and the like
            are scalars of theirs, which hold any value.

    Returns:
        The package's files, sorted.

    Raises:
        ValueError: Something can't be compiled.
    """
    make_prose_of(schema)
    is_api = known is None or is_api_schema(schema, known)
    refine(schema, known)
    ours = {scalar_of_ours(name): python for name, python in (REAL_SCALARS | CODE_SCALARS).items()}
    scalars = ours | dict(kind.scalars) | (SCALARS if is_api else {})
    plan = PackagePlan(schema, definitions, scalars, is_api=is_api)
    if problems := ClientMethods(plan).refusals():
        raise ValueError("\n".join(problems))
    with tempfile.TemporaryDirectory(prefix="b2b-storefront-codegen-") as folder:
        _run(plan, Path(folder), target.name, kind)
        for name, text in (more_files or {}).items():
            Path(folder, target.name, name).write_text(text, encoding="utf-8")
        replace_folder(target, partial(shutil.copytree, Path(folder, target.name), dirs_exist_ok=True))
    return sorted(path for path in target.rglob("*") if path.suffix in {".py", ".json", ".graphql"})


def _run(plan: PackagePlan, folder: Path, package: str, kind: PackageKind) -> None:
    from ariadne_codegen.exceptions import CodeGenException
    from ariadne_codegen.main import client

    schema, operations = Path(folder, "schema.graphql"), Path(folder, "operations.graphql")
    base = Path(folder, f"{kind.bases[-1][0]}.py")
    base.write_text("class AsyncBaseClient: pass", encoding="utf-8")  # What it is in the package, the plugin says.
    schema.write_text("type Query { operations: Int }", encoding="utf-8")  # The plugin gives it the real one.
    # Without selections, variables or names of their own: the plan has made classes and methods of them.
    outlines = "".join(f"{operation.kind} {name} {{ __typename }}\n" for name, operation in plan.numbered.items())
    operations.write_text(outlines, encoding="utf-8")
    settings = {
        "schema_path": os.fspath(schema),
        "queries_path": os.fspath(operations),
        "target_package_path": os.fspath(folder),
        "target_package_name": package,
        "client_name": "AsyncClient",
        "client_file_name": "async_client",
        "async_client": True,
        "base_client_name": "AsyncBaseClient",
        "base_client_file_path": os.fspath(base),
        "base_client_module_name": kind.bases[-1][0],
        "multipart_uploads": False,
        "include_comments": "stable",
        "include_all_inputs": False,
        "include_all_enums": False,
        "include_typename": False,
        "skip_validation_rules": ["NoUnusedFragments", "NoUnusedVariables"],
        "plugins": ["b2b_storefront.codegen._plugin.StorefrontPlugin"],
        "scalars": {name: {"type": python} for name, python in plan.scalars.items()},
    }
    ours = {"kind": kind, "plan": plan}
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # What is deprecated is for `check` to say.
            client({"tool": {"ariadne-codegen": settings, "b2b-storefront": ours}})  # type: ignore[no-untyped-call]
    except CodeGenException as error:
        raise ValueError(str(error)) from error
