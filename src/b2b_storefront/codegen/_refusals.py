"""Says what can't be compiled, all of it at once, each with its place and with what to do."""

import keyword
from collections.abc import Iterable, Iterator, Mapping

from graphql import (
    BooleanValueNode,
    DirectiveNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLSchema,
    InlineFragmentNode,
    Node,
    OperationType,
    Visitor,
    visit,
)

from b2b_storefront.codegen._names import python_name
from b2b_storefront.codegen._packages import TAKEN_NAMES
from b2b_storefront.contract import ContractOperation, check

__all__ = ["refusals"]


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
    operations, fragments = list(operations), list(fragments)
    # Whether an operation is too complex is for `check` to say, since an estimate must not stop anybody; and so is
    # whether a fragment is used.
    findings = [
        finding
        for finding in check(schema, operations, fragments=fragments)
        if finding.level == "error" and finding.kind not in {"complexity", "unused-fragment"}
    ]
    problems = [f"{finding.path}:{finding.line}:{finding.column}: {finding.message}" for finding in findings]
    problems += _in_parts([*(operation.definition for operation in operations), *fragments])
    problems += _misleading([*(operation.definition for operation in operations), *fragments])
    return problems + list(_unfit(operations, ours or {}))


def _in_parts(nodes: Iterable[Node]) -> list[str]:
    """Return where an answer is asked for in parts, as `@defer` and `@stream` do."""
    problems: list[str] = []

    class Looking(Visitor):
        def enter_directive(self, directive: DirectiveNode, *_: object) -> None:
            values = {argument.name.value: argument.value for argument in directive.arguments or ()}
            if directive.name.value not in {"defer", "stream"} or directive.loc is None:
                return
            condition = values.get("if")
            if not (isinstance(condition, BooleanValueNode) and condition.value is False):
                start = directive.loc.start_token
                problems.append(
                    f"{directive.loc.source.name}:{start.line}:{start.column}: @{directive.name.value} asks for an"
                    " answer in parts, and sessions read one. Leave it out."
                )

    for node in nodes:
        visit(node, Looking())
    return problems


def _misleading(nodes: Iterable[Node]) -> list[str]:
    """Return which fields are called `__typename` and are another: nobody could tell what an object is."""
    problems: list[str] = []

    class Looking(Visitor):
        def enter_field(self, field: FieldNode, *_: object) -> None:
            name = field.name.value
            if field.alias is not None and field.loc is not None and field.alias.value == "__typename" != name:
                start = field.loc.start_token
                place = f"{field.loc.source.name}:{start.line}:{start.column}"
                problems.append(f"{place}: {name} can't be called __typename, which says what an object is. Rename it.")

    for node in nodes:
        visit(node, Looking())
    return problems


def _unfit(operations: list[ContractOperation], ours: Mapping[str, str]) -> Iterator[str]:
    """Go through the operations that can't be methods of a session."""
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
        if not _asks(operation):
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
        elif method in methods:
            yield f"{place}: {operation.name} and {methods[method]} would be one method, `{method}`. Rename one."
        methods[method] = operation.name


def _asks(operation: ContractOperation) -> bool:
    """Tell whether an operation asks for anything that the schema has, or uses a fragment that nobody knows."""
    fragments = {
        node.name.value: node for node in operation.document.definitions if isinstance(node, FragmentDefinitionNode)
    }
    ahead, seen = [operation.definition.selection_set], set()
    while ahead:
        for node in ahead.pop().selections:
            if isinstance(node, FragmentSpreadNode):
                name = node.name.value
                if name not in fragments:
                    return True
                if name not in seen:
                    seen.add(name)
                    ahead.append(fragments[name].selection_set)
            elif isinstance(node, InlineFragmentNode):
                ahead.append(node.selection_set)
            elif isinstance(node, FieldNode) and node.name.value != "__typename":
                return True
    return False
