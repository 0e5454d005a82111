"""How the typed client is compiled from a schema and a folder of operations (needs the extra `codegen`).

python -m b2b_storefront.codegen              compiles schema/ and queries/ into src/b2b_storefront/client/
"""

from pathlib import Path

from graphql import GraphQLScalarType, GraphQLSchema, is_specified_scalar_type

from b2b_storefront.codegen._compiler import SCALARS, compile_package
from b2b_storefront.codegen._custom import CompileError, compile_operations
from b2b_storefront.codegen._packages import OWN
from b2b_storefront.codegen._refusals import refusals
from b2b_storefront.contract import ContractError, load_fragments, load_operations, load_schema

__all__ = ["SCALARS", "CompileError", "compile_client", "compile_operations"]


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
            does not fit the schema, or it has no name, or one that is taken.
    """
    try:
        against, operations = load_schema(schema), load_operations(queries)
        fragments = load_fragments(queries)
    except ContractError as error:
        raise ValueError(str(error)) from error
    _refuse_unmapped_scalars(against)
    if problems := refusals(against, operations, fragments):
        raise ValueError("\n".join(problems))
    return compile_package(against, [*(operation.definition for operation in operations), *fragments], target, OWN)


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
