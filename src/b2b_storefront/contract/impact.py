"""Finds the operations that a change of the schema touches."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graphql import (
    ArgumentNode,
    DirectiveNode,
    EnumValueNode,
    FieldNode,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLSchema,
    ObjectValueNode,
    OperationDefinitionNode,
    TypeInfo,
    TypeInfoVisitor,
    ValueNode,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    get_named_type,
    type_from_ast,
    visit,
)

from b2b_storefront.contract._compare_values import is_required
from b2b_storefront.contract.changes import Change, ChangeType
from b2b_storefront.contract.operations import ContractOperation

__all__ = ["Use", "find_touched_operations", "use_of"]

ADDITIONS = {
    ChangeType.DIRECTIVE_ADDED,
    ChangeType.FIELD_ADDED,
    ChangeType.ROOT_TYPE_ADDED,
    ChangeType.TYPE_ADDED,
}
"""Changes that can't matter to an operation yet."""

INPUTS_ADDED = {ChangeType.ARG_ADDED, ChangeType.DIRECTIVE_ARG_ADDED, ChangeType.INPUT_FIELD_ADDED}

DEFAULTS = {
    ChangeType.ARG_DEFAULT_ADDED,
    ChangeType.ARG_DEFAULT_CHANGED,
    ChangeType.ARG_DEFAULT_REMOVED,
    ChangeType.DIRECTIVE_ARG_DEFAULT_ADDED,
    ChangeType.DIRECTIVE_ARG_DEFAULT_CHANGED,
    ChangeType.DIRECTIVE_ARG_DEFAULT_REMOVED,
    ChangeType.INPUT_FIELD_DEFAULT_ADDED,
    ChangeType.INPUT_FIELD_DEFAULT_CHANGED,
    ChangeType.INPUT_FIELD_DEFAULT_REMOVED,
}

INPUT_TYPES = {
    ChangeType.ARG_TYPE_CHANGED,
    ChangeType.DIRECTIVE_ARG_TYPE_CHANGED,
    ChangeType.INPUT_FIELD_TYPE_CHANGED,
}


class Use:
    """What one operation uses of a schema.

    Attributes:
        paths: Everything that it names or that may be in its variables and answers, written like the paths of changes.
        open: The arguments and input fields whose default value counts: they are left out, or their value is that of a
            variable, which may be.
    """

    def __init__(self) -> None:
        self.paths: set[str] = set()
        self.open: set[str] = set()


def find_touched_operations(
    changes: Sequence[Change], operations: Sequence[ContractOperation], old: GraphQLSchema, new: GraphQLSchema
) -> list[tuple[str, ...]]:
    """Return for each change the names of the operations that it touches, sorted.

    A change touches an operation if it may make it invalid, or change its answer. What an operation names and the old
    schema does not have can't be touched.

    Args:
        changes: The changes between the two schemas.
        operations: The operations.
        old: The schema before.
        new: The schema after.
    """
    uses = [(operation.name, use_of(operation, old)) for operation in operations]
    return [tuple(sorted({name for name, use in uses if _touches(change, use, new)})) for change in changes]


def use_of(operation: ContractOperation, schema: GraphQLSchema) -> Use:
    """Return what an operation uses of a schema.

    A variable of an input type uses the whole type and the input types in it, since any of it may be sent. A field of
    an interface counts as used in each type that implements the interface.

    Args:
        operation: The operation with its fragments.
        schema: The schema.
    """
    use = Use()
    use.paths.add(f"schema.{operation.definition.operation.value}")
    info = TypeInfo(schema)
    visit(operation.document, TypeInfoVisitor(info, _Collector(schema, info, use)))
    return use


def _touches(change: Change, use: Use, new: GraphQLSchema) -> bool:
    owner, _, member = change.path.rpartition(".")
    if change.type in ADDITIONS:
        return False
    if change.type in INPUTS_ADDED:
        return owner in use.paths
    if change.type in DEFAULTS:
        return change.path in use.open
    if change.type in INPUT_TYPES:
        return change.path in use.paths or (change.path in use.open and _must_be_given(change.path, new))
    if change.type in {ChangeType.UNION_MEMBER_ADDED, ChangeType.UNION_MEMBER_REMOVED, ChangeType.ENUM_VALUE_ADDED}:
        return owner in use.paths
    if change.type in {ChangeType.INTERFACE_ADDED, ChangeType.INTERFACE_REMOVED}:
        return member in use.paths
    return change.path in use.paths


def _must_be_given(path: str, schema: GraphQLSchema) -> bool:
    """Tell whether an argument or an input field must have a value."""
    owner, name, *rest = path.split(".")
    directive = schema.get_directive(owner.removeprefix("@")) if owner.startswith("@") else None
    found: Any = directive.args[name] if directive else getattr(schema.type_map[owner], "fields")[name]  # noqa: B009
    return is_required(found.args[rest[0]] if rest else found)


class _Collector(Visitor):
    def __init__(self, schema: GraphQLSchema, info: TypeInfo, use: Use) -> None:
        super().__init__()
        self._schema = schema
        self._info = info
        self._use = use
        self._whole: set[str] = set()

    def enter_operation_definition(self, node: OperationDefinitionNode, *_: object) -> None:
        root = self._schema.get_root_type(node.operation)
        if root is not None:
            self._use.paths.add(root.name)

    def enter_variable_definition(self, node: VariableDefinitionNode, *_: object) -> None:
        kind = type_from_ast(self._schema, node.type)
        if kind is not None:
            self._note_input(get_named_type(kind))

    def enter_field(self, node: FieldNode, *_: object) -> None:
        parent, definition = self._info.get_parent_type(), self._info.get_field_def()
        if parent is None or definition is None or node.name.value.startswith("__"):
            return
        self._note_output(parent)
        self._note_output(get_named_type(definition.type))
        owners: list[Any] = [parent]
        if isinstance(parent, GraphQLInterfaceType):
            found = self._schema.get_implementations(parent)
            owners += [*found.objects, *found.interfaces]
        for owner in owners:
            path = f"{owner.name}.{node.name.value}"
            self._use.paths.add(path)
            self._note_values(
                path, definition.args, {argument.name.value: argument.value for argument in node.arguments or ()}
            )

    def enter_inline_fragment(self, *_: object) -> None:
        self._note_condition()

    def enter_fragment_definition(self, *_: object) -> None:
        self._note_condition()

    def enter_directive(self, node: DirectiveNode, *_: object) -> None:
        path = f"@{node.name.value}"
        self._use.paths.add(path)
        definition = self._schema.get_directive(node.name.value)
        if definition is not None:
            self._note_values(
                path, definition.args, {argument.name.value: argument.value for argument in node.arguments or ()}
            )

    def enter_argument(self, node: ArgumentNode, *_: object) -> None:
        # The type of a variable counts as a whole, where the variable is declared.
        kind = self._info.get_input_type()
        if kind is not None and not isinstance(node.value, VariableNode):
            named = get_named_type(kind)
            if not isinstance(named, GraphQLEnumType):
                self._use.paths.add(named.name)

    def enter_object_value(self, node: ObjectValueNode, *_: object) -> None:
        named = get_named_type(self._info.get_input_type())
        if isinstance(named, GraphQLInputObjectType):
            self._use.paths.add(named.name)
            self._note_values(named.name, named.fields, {field.name.value: field.value for field in node.fields})

    def enter_enum_value(self, node: EnumValueNode, *_: object) -> None:
        named = get_named_type(self._info.get_input_type())
        if isinstance(named, GraphQLEnumType):
            self._use.paths.add(f"{named.name}.{node.value}")

    def _note_values(self, owner: str, known: Iterable[str], values: Mapping[str, ValueNode]) -> None:
        """Note which of the owner's arguments or input fields get a value."""
        for name in known:
            value = values.get(name)
            if value is not None:
                self._use.paths.add(f"{owner}.{name}")
            if value is None or isinstance(value, VariableNode):
                self._use.open.add(f"{owner}.{name}")

    def _note_condition(self) -> None:
        kind = self._info.get_type()
        if kind is not None:
            self._note_output(get_named_type(kind))

    def _note_output(self, named: GraphQLNamedType) -> None:
        self._use.paths.add(named.name)
        if isinstance(named, GraphQLEnumType):
            self._use.paths.update(f"{named.name}.{value}" for value in named.values)

    def _note_input(self, named: GraphQLNamedType) -> None:
        """Note the whole type of a variable, and the types in it."""
        if named.name in self._whole:
            return
        self._whole.add(named.name)
        self._note_output(named)
        if isinstance(named, GraphQLInputObjectType):
            for name, field in named.fields.items():
                self._use.paths.add(f"{named.name}.{name}")
                self._use.open.add(f"{named.name}.{name}")
                self._note_input(get_named_type(field.type))
