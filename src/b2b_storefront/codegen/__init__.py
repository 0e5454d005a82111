"""How the typed client is compiled from a schema and a folder of operations (needs the extra `codegen`).

python -m b2b_storefront.codegen              compiles schema/ and queries/ into src/b2b_storefront/client/,
                                              and bigcommerce/ into src/b2b_storefront/bigcommerce/
"""

from pathlib import Path

from graphql import GraphQLScalarType, GraphQLSchema, is_specified_scalar_type

from b2b_storefront.codegen._compiler import SCALARS, compile_package
from b2b_storefront.codegen._custom import CompileError, compile_operations
from b2b_storefront.codegen._packages import OWN, STORE, PackageKind
from b2b_storefront.codegen._refusals import refusals
from b2b_storefront.contract import ContractError, load_fragments, load_operations, load_schema

__all__ = ["OWN", "SCALARS", "STORE", "CompileError", "compile_client", "compile_operations"]


def compile_client(schema: Path, queries: Path, target: Path, kind: PackageKind = OWN) -> list[Path]:
    """Compile the operations into a package with an asynchronous and a synchronous client over one set of models.

    Args:
        schema: The folder of the schema's SDL files.
        queries: The folder of the operations.
        target: The package's folder. It is replaced whole, and only when everything succeeded.
        kind: The kind of the package.

    Returns:
        The package's files, sorted.

    Raises:
        ValueError: A scalar of the schema has no Python type, a root field's description names no access, an operation
            does not fit the schema, or it has no name, or one that is taken.
    """
    try:
        against, operations = load_schema(schema), load_operations(queries)
        fragments = load_fragments(queries)
    except ContractError as error:
        raise ValueError(str(error)) from error
    _refuse_unmapped_scalars(against, kind)
    if problems := refusals(against, operations, fragments):
        raise ValueError("\n".join(problems))
    return compile_package(against, [*(operation.definition for operation in operations), *fragments], target, kind)


def _refuse_unmapped_scalars(schema: GraphQLSchema, kind: PackageKind) -> None:
    own = [defined.name for defined in schema.type_map.values() if isinstance(defined, GraphQLScalarType)]
    known = SCALARS.keys() | kind.scalars.keys()
    unmapped = sorted(name for name in own if name not in known and not is_specified_scalar_type(schema.type_map[name]))
    if unmapped:
        raise ValueError(
            f"no Python type for the scalar {', '.join(unmapped)}: define it in b2b_storefront/scalars.py"
            " and add it to SCALARS in b2b_storefront/codegen"
        )
