"""Says what can't be compiled, all of it at once, each with its place and with what to do."""

import keyword
from collections.abc import Iterable, Iterator, Mapping

from graphql import FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode, OperationType

from b2b_storefront.codegen._names import python_name
from b2b_storefront.codegen._packages import TAKEN_NAMES
from b2b_storefront.codegen._selections import Piece, Selections
from b2b_storefront.contract import ContractOperation, check

__all__ = ["refusals"]

CLIENT_MODULES = frozenset({"async_client", "client"})
"""The modules that are called like the classes in them, which no operation's class can be called."""


def refusals(
    schema: GraphQLSchema,
    operations: Iterable[ContractOperation],
    fragments: Iterable[FragmentDefinitionNode],
    ours: Mapping[str, str] | None = None,
) -> list[str]:
    """Return what is wrong with operations and fragments, each with its place; nothing where all can be compiled.

    Args:
        schema: The schema.
        operations: The operations.
        fragments: All fragments, used or not: each becomes a class.
        ours: The names of the operations that sessions have already, by their methods.
    """
    operations = list(operations)
    # Whether an operation is too complex is for `check` to say, since an estimate must not stop anybody; and so is
    # whether a fragment is used.
    findings = [
        finding
        for finding in check(schema, operations, fragments=fragments)
        if finding.level == "error" and finding.kind not in {"complexity", "unused-fragment"}
    ]
    problems = [f"{finding.path}:{finding.line}:{finding.column}: {finding.message}" for finding in findings]
    return problems + list(_unfit(schema, operations, ours or {}, is_valid=not problems))


def _unfit(
    schema: GraphQLSchema, operations: list[ContractOperation], ours: Mapping[str, str], *, is_valid: bool
) -> Iterator[str]:
    """Go through what is wrong with operations that are valid and can't be methods of a session."""
    methods: dict[str, str] = {}
    for operation in operations:
        definition, place = operation.definition, f"{operation.path}:{operation.line}:1"
        if definition.operation is OperationType.SUBSCRIPTION:
            yield (
                f"{place}: {operation.name} is a subscription, and sessions send queries and mutations only. Move it"
                " to a folder that is not compiled."
            )
            continue
        if definition.name is None:
            yield f"{place}: the operation has no name. Give it one: a method is named after it."
            continue
        if is_valid and not _asks(schema, operation, definition):
            yield f"{place}: {operation.name} asks for nothing but `__typename`. Select a root field."
        method = python_name(operation.name)
        if (
            method in ours
            or method in TAKEN_NAMES
            or method.startswith("iter_")
            or keyword.iskeyword(method.rstrip("_"))
        ):
            yield (
                f"{place}: an operation can't be called {operation.name}: sessions have `{method.rstrip('_')}` already,"
                f" or keep it for something else. Give it another name, such as My{operation.name}."
            )
        elif method in CLIENT_MODULES:
            yield (
                f"{place}: an operation can't be called {operation.name}: the package has {method}.py and its class for"
                f" something else. Give it another name, such as My{operation.name}."
            )
        elif method in methods:
            yield f"{place}: {operation.name} and {methods[method]} would be one method, `{method}`. Rename one."
        methods[method] = operation.name


def _asks(schema: GraphQLSchema, operation: ContractOperation, definition: OperationDefinitionNode) -> bool:
    """Tell whether an operation asks for anything that the schema has."""
    parent = schema.get_root_type(definition.operation)
    if parent is None:
        return True  # `check` has said so.
    fragments = {
        node.name.value: node for node in operation.document.definitions if isinstance(node, FragmentDefinitionNode)
    }
    roots = Selections(schema, fragments).collect([Piece(definition.selection_set.selections, parent)], parent)
    return any(root.name != "__typename" for root in roots.values())
