"""What an operation selects, merged as GraphQL merges it: by response key, for one object type at a time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from graphql import (
    DirectiveNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    InlineFragmentNode,
    NameNode,
    Node,
    SchemaMetaFieldDef,
    SelectionNode,
    SelectionSetNode,
    TypeInfo,
    TypeInfoVisitor,
    TypeMetaFieldDef,
    TypeNameMetaFieldDef,
    Visitor,
    get_named_type,
    is_abstract_type,
    print_ast,
    visit,
)

__all__ = ["Piece", "SelectedField", "Selections", "with_typenames"]

Condition = tuple[str, ...]
"""The `@include` and `@skip` that decide whether something is asked for; empty where it always is."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some selections of one type.

    Attributes:
        nodes: The selections.
        parent: The type that they are made on, which is the object's own or one above it.
        condition: What decides whether they are asked for.
    """

    nodes: tuple[SelectionNode, ...]
    parent: GraphQLNamedType
    condition: Condition = ()


@dataclass(slots=True)
class SelectedField:
    """Everything that selects one response key of an object.

    Attributes:
        key: The response key.
        nodes: The fields that select it, with the condition of each and the type that each is selected on.
    """

    key: str
    nodes: list[tuple[FieldNode, Condition, GraphQLNamedType]] = field(default_factory=list)

    @property
    def always(self) -> bool:
        """Whether every answer has it."""
        return any(not condition for _, condition, _ in self.nodes)

    @property
    def name(self) -> str:
        """The schema's name of the field."""
        return self.nodes[0][0].name.value

    @property
    def signature(self) -> tuple[object, ...]:
        """What tells this selection from others of the same key."""
        return (self.key, *((id(node), condition) for node, condition, _ in self.nodes))


class Selections:
    """Answers what selections ask of a schema's types.

    Args:
        schema: The schema.
        fragments: The fragments, by name.
    """

    def __init__(self, schema: GraphQLSchema, fragments: Mapping[str, FragmentDefinitionNode]) -> None:
        self.schema = schema
        self.fragments = fragments

    def objects(self, kind: GraphQLNamedType) -> list[GraphQLObjectType]:
        """Return the object types that a composite type stands for, by name."""
        if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
            return sorted(self.schema.get_possible_types(kind), key=lambda member: member.name)
        return [kind] if isinstance(kind, GraphQLObjectType) else []

    def covers(self, kind: GraphQLNamedType, other: GraphQLNamedType) -> bool:
        """Tell whether every object of the other type is one of this type."""
        return kind is other or (is_abstract_type(kind) and {*self.objects(other)} <= {*self.objects(kind)})

    def definition(self, parent: GraphQLNamedType, name: str) -> GraphQLField:
        """Return the schema's definition of a field, the introspection's own included."""
        for meta, known in (
            ("__typename", TypeNameMetaFieldDef),
            ("__schema", SchemaMetaFieldDef),
            ("__type", TypeMetaFieldDef),
        ):
            if name == meta:
                return known
        assert isinstance(parent, GraphQLObjectType | GraphQLInterfaceType)  # noqa: S101 - a valid operation
        definition: GraphQLField = parent.fields[name]
        return definition

    def collect(self, pieces: Iterable[Piece], kind: GraphQLObjectType) -> dict[str, SelectedField]:
        """Return what selections ask of an object of this type, in the order of the answer's keys."""
        fields: dict[str, SelectedField] = {}
        seen: set[tuple[str, Condition]] = set()
        for piece in pieces:
            self._collect(piece, kind, fields, seen)
        return fields

    def _collect(
        self,
        piece: Piece,
        kind: GraphQLObjectType,
        fields: dict[str, SelectedField],
        seen: set[tuple[str, Condition]],
    ) -> None:
        for node in piece.nodes:
            if isinstance(node, FieldNode):
                key = (node.alias or node.name).value
                selected = fields.setdefault(key, SelectedField(key))
                selected.nodes.append((node, conditions(piece.condition, node.directives), piece.parent))
            else:
                inner = self.inner(piece, node)
                if isinstance(node, FragmentSpreadNode):
                    if (node.name.value, inner.condition) in seen:
                        continue  # It asks for nothing new.
                    seen.add((node.name.value, inner.condition))
                if self.covers(inner.parent, kind):
                    self._collect(inner, kind, fields, seen)

    def inner(self, piece: Piece, node: SelectionNode) -> Piece:
        """Return the selections of a fragment that stands in others."""
        condition = conditions(piece.condition, node.directives)
        if isinstance(node, FragmentSpreadNode):
            fragment = self.fragments[node.name.value]
            parent = self.schema.type_map[fragment.type_condition.name.value]
            return Piece(fragment.selection_set.selections, parent, condition)
        assert isinstance(node, InlineFragmentNode)  # noqa: S101 - there is no other kind
        parent = self.schema.type_map[node.type_condition.name.value] if node.type_condition else piece.parent
        return Piece(node.selection_set.selections, parent, condition)

    def below(self, selected: SelectedField, parent: GraphQLNamedType) -> list[Piece]:
        """Return the selections of a field's own objects, merged from all that select the field.

        What only some of them ask for is certain only where those are always asked.

        Args:
            selected: The field.
            parent: The type of the object that has it.
        """
        kind = get_named_type(self.definition(parent, selected.name).type)
        pieces = [
            Piece(node.selection_set.selections, kind, condition)
            for node, condition, _ in selected.nodes
            if node.selection_set is not None
        ]
        if len({piece.condition for piece in pieces}) == 1:
            return [replace(piece, condition=()) for piece in pieces]  # Where there is the object, there is all of it.
        return pieces


def conditions(before: Condition, directives: Sequence[DirectiveNode] | None) -> Condition:
    """Return the conditions with those of the directives."""
    own = (print_ast(directive) for directive in directives or () if directive.name.value in {"include", "skip"})
    return (*before, *(text for text in own if text not in before))


def with_typenames(schema: GraphQLSchema, node: Node) -> Node:
    """Return an operation or a fragment that asks for `__typename` wherever a field's type is abstract.

    Without it nobody could tell what an object is.
    """
    types = TypeInfo(schema)

    class Adding(Visitor):
        def leave_field(self, node: FieldNode, *_: object) -> FieldNode | None:
            kind = types.get_type()
            if node.selection_set is None or kind is None or not is_abstract_type(get_named_type(kind)):
                return None
            own = node.selection_set.selections
            if any(isinstance(selection, FieldNode) and _asks_typename(selection) for selection in own):
                return None
            asked = FieldNode(name=NameNode(value="__typename"), alias=None, arguments=[], directives=[])
            changed = FieldNode(**{key: getattr(node, key) for key in node.keys if key != "selection_set"})
            changed.selection_set = SelectionSetNode(selections=(asked, *own))
            return changed

    changed: Node = visit(node, TypeInfoVisitor(types, Adding()))
    return changed


def _asks_typename(node: FieldNode) -> bool:
    return node.name.value == "__typename" and node.alias is None and not node.directives
