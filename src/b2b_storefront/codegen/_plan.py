"""Everything that a package is made of, decided before any of it is written: names, classes, methods, texts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLOutputType,
    GraphQLSchema,
    ListTypeNode,
    NamedTypeNode,
    Node,
    NonNullTypeNode,
    OperationDefinitionNode,
    OperationType,
    TypeInfo,
    TypeInfoVisitor,
    TypeNode,
    Visitor,
    get_named_type,
    is_leaf_type,
    print_ast,
    type_from_ast,
    visit,
)

from b2b_storefront.codegen._descriptions import combined, read_root_field, variable_texts
from b2b_storefront.codegen._inputs import InputTypes, holds_secrets, reachable
from b2b_storefront.codegen._json_shapes import HOME, SHAPES_BY_SCALAR, names_of_shapes, shape_annotation
from b2b_storefront.codegen._models import Annotation, Result, nesting
from b2b_storefront.codegen._names import (
    CLASS_NAMES_IN_USE,
    Scope,
    argument_names,
    class_name,
    module_name,
    python_name,
    with_note,
)
from b2b_storefront.codegen._planned import Argument, PlannedOperation
from b2b_storefront.codegen._real_types import NEVER_NULL
from b2b_storefront.codegen._selections import Piece, SelectedField, Selections, with_typenames
from b2b_storefront.codegen._shapes import Shapes
from b2b_storefront.codegen._sources import OTHER_MODULES
from b2b_storefront.codegen._store_values import store_places
from b2b_storefront.contract import estimate_complexity
from b2b_storefront.contract.described import description_of

__all__ = ["MODULES", "PackagePlan"]

MODULES = (
    "async_base_client",
    "async_client",
    "base_client",
    "base_model",
    "client",
    "enums",
    "fragment_texts",
    "fragments",
    "input_dicts",
    "input_types",
    "models",
    "operations",
)
"""The modules of every package, which no operation's own module can be called."""

DEEPEST = 50
"""How many classes may need each other. Python imports, and pydantic reads, about 90 before either gives up."""

CONSTANTS_IN_USE = ("OPERATIONS", "RENAMED", "TYPE_CHECKING")
"""What `operations` has beside the operations."""


@dataclass(slots=True)
class PackagePlan:
    """What a package is made of.

    Args:
        schema: The schema, with the types that the API's answers have.
        definitions: The operations and fragments.
        scalars: The full name of the Python type of each scalar.
        is_api: Whether the schema is the API's, of which is known what it never answers with null.
    """

    schema: GraphQLSchema
    definitions: Iterable[Node]
    scalars: dict[str, str]
    is_api: bool = field(default=True, kw_only=True)
    types: dict[str, str] = field(default_factory=dict, init=False)
    scalar_names: dict[str, str] = field(default_factory=dict, init=False)
    json_shapes: dict[str, Annotation] = field(default_factory=dict, init=False)
    homes: dict[str, str] = field(default_factory=dict, init=False)
    operations: list[PlannedOperation] = field(default_factory=list, init=False)
    fragments: dict[str, FragmentDefinitionNode] = field(default_factory=dict, init=False)
    inputs: InputTypes = field(init=False)
    shapes: Shapes = field(init=False)
    former_names: dict[str, str] = field(default_factory=dict, init=False)
    fragment_constants: dict[str, str] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        operations: list[OperationDefinitionNode] = []
        for definition in self.definitions:
            changed = with_typenames(self.schema, definition)
            if isinstance(changed, OperationDefinitionNode):
                operations.append(changed)
            elif isinstance(changed, FragmentDefinitionNode):
                self.fragments[changed.name.value] = changed
        operations.sort(key=_name)
        classes = Scope(CLASS_NAMES_IN_USE | {"AsyncClient", "Client", *MODULES})
        self._name_types(operations, classes)
        selections = Selections(self.schema, self.fragments)
        self.shapes = Shapes(selections, classes, self.types, self.scalar_names, self.json_shapes)
        self.shapes.name_fragments()
        names = {_name(operation): self._result_name(operation, classes) for operation in operations}
        self._name_json_shapes([*operations, *self.fragments.values()], classes)
        for name in sorted(self.fragments):
            self.shapes.fragment(name)
        modules, constants = Scope({*MODULES, *OTHER_MODULES}), Scope(CONSTANTS_IN_USE)
        problems: list[str] = []
        for operation in operations:
            name = _name(operation)
            try:
                self.operations.append(
                    self._plan(
                        operation,
                        names[name],
                        modules.take(module_name(name)),
                        constants.take(python_name(name).upper()),
                    )
                )
            except ValueError as error:
                problems.append(str(error))
        problems += self._too_deep()
        if problems:
            raise ValueError("\n".join(dict.fromkeys(problems)))
        texts = Scope()
        self.fragment_constants = {name: texts.take(python_name(name).upper()) for name in sorted(self.fragments)}
        for shape in self.shapes.shapes:
            self.homes[shape.name] = shape.module
            if shape.former is not None and shape.former in classes:
                shape.former = None
            elif shape.former is not None:
                self.former_names[classes.take(shape.former)] = shape.module

    @property
    def numbered(self) -> dict[str, PlannedOperation]:
        """The operations by names that mean nothing to anybody."""
        return {f"Operation{number}": operation for number, operation in enumerate(self.operations)}

    def _too_deep(self) -> Iterator[str]:
        """Say which class Python could not import, or pydantic not read: that with the most others below it."""
        depths = nesting(self.shapes.shapes)
        deepest = max(depths, key=depths.__getitem__, default=None)
        if deepest is not None and depths[deepest] > DEEPEST:
            yield (
                f"{deepest.name} has {depths[deepest]} objects or fragments in each other, and Python can't read more"
                f" than {DEEPEST}. Take the operation or the fragment that it stands for apart."
            )

    def _name_types(self, operations: list[OperationDefinitionNode], classes: Scope) -> None:
        """Give each enum, input type and scalar its name in Python: what the schema calls it, wherever that is free."""
        for scalar, full in self.scalars.items():
            module, _, name = full.rpartition(".")
            self.scalar_names[scalar] = name
            self.homes[name] = module
            if name not in classes:
                classes.take(name)
        asked = {_named(variable.type) for node in operations for variable in node.variable_definitions or ()}
        selected = _selected(self.schema, [*operations, *self.fragments.values()])
        enums = {name for name in selected if isinstance(self.schema.type_map.get(name), GraphQLEnumType)}
        used = reachable(self.schema, asked) | enums
        self.inputs = InputTypes(self.schema, self.types, self.scalar_names, used=used)
        for kind in [kind for name, kind in self.schema.type_map.items() if name in used]:
            if isinstance(kind, GraphQLEnumType):
                # Those of the introspection begin with two underscores, which Python takes for a class's own.
                wanted = kind.name.removeprefix("__")
                name = self.types[kind.name] = classes.take(wanted, f"{wanted}Enum")
                self.homes[name] = "enums"
            elif isinstance(kind, GraphQLInputObjectType):
                name = self.types[kind.name] = classes.take(kind.name, f"{kind.name}Input")
                self.homes[name] = "input_types"
        for kind in [kind for name, kind in self.schema.type_map.items() if name in used]:
            if isinstance(kind, GraphQLInputObjectType):
                name = self.inputs.dicts[kind.name] = classes.take(f"{self.types[kind.name]}Dict")
                self.homes[name] = "input_dicts"

    def _name_json_shapes(self, nodes: list[Node], classes: Scope) -> None:
        """Give the models of the JSON that is asked for their names: another one where a user's class has it."""
        asked = sorted(_selected(self.schema, nodes) & SHAPES_BY_SCALAR.keys())
        names = {name: classes.take(name, f"{name}Shape") for name in names_of_shapes(asked)}
        self.homes |= {taken: HOME if taken == name else f"{HOME}:{name}" for name, taken in names.items()}
        self.json_shapes |= {scalar: shape_annotation(scalar, names) for scalar in asked}

    def _result_name(self, node: OperationDefinitionNode, classes: Scope) -> str | None:
        """Take the name of the class of an operation's result; None where it is a fragment's class or a value."""
        roots = self._roots(node)
        parent = self._parent(node)
        below = [] if len(roots) > 1 else self.shapes.selections.below(roots[0], parent)
        if len(roots) == 1 and not (below and self.shapes.needs_class(below)):
            return None
        wanted = class_name(_name(node))
        return classes.take(wanted, f"{wanted}Result")

    def _parent(self, node: OperationDefinitionNode) -> GraphQLObjectType:
        parent = self.schema.get_root_type(node.operation)
        assert parent is not None  # noqa: S101 - a valid operation
        return parent

    def _pieces(self, node: OperationDefinitionNode) -> list[Piece]:
        return [Piece(node.selection_set.selections, self._parent(node))]

    def _roots(self, node: OperationDefinitionNode) -> list[SelectedField]:
        return [*self.shapes.selections.collect(self._pieces(node), self._parent(node)).values()]

    def _plan(
        self, node: OperationDefinitionNode, result_name: str | None, module: str, constant: str
    ) -> PlannedOperation:
        name, kind = _name(node), node.operation.value
        parent, roots = self._parent(node), self._roots(node)
        fields = [(root, self.shapes.selections.definition(parent, root.name)) for root in roots]
        described = combined(
            [read_root_field(root.name, definition) for root, definition in fields if not root.name.startswith("__")]
        )
        from_storefront = store_places(self.schema, node, {root.name for root in roots})
        arguments = self._arguments(node, dict(_variable_texts(roots, fields)), from_storefront)
        used = _fragments_of(node, self.fragments)
        document = DocumentNode(definitions=(node, *(self.fragments[name] for name in used)))
        return PlannedOperation(
            name=name,
            kind=kind,
            method=python_name(name),
            constant=constant,
            module=module,
            arguments=arguments,
            result=self._result(node, result_name, module, fields),
            text=description_of(node),
            described=described,
            returns=self._returns(node.operation, fields),
            document=print_ast(node),
            fragments=used,
            root_fields=[root.name for root in roots],
            complexity=estimate_complexity(self.schema, document, name),
            from_storefront=from_storefront,
        )

    def _result(
        self,
        node: OperationDefinitionNode,
        name: str | None,
        module: str,
        fields: list[tuple[SelectedField, GraphQLField]],
    ) -> Result:
        parent = self._parent(node)
        if len(fields) > 1:
            model = self.shapes.root(name or "", class_name(_name(node)), module, self._pieces(node), parent)
            return Result(Annotation(model.name, frozenset({model.name})), model, nullable=False, key=None)
        (root, definition) = fields[0]
        annotation, shape = self.shapes.root_field(name, class_name(_name(node)), module, root, parent)
        return Result(annotation, shape, self._may_be_null(node.operation, root, definition), root.key)

    def _arguments(
        self, node: OperationDefinitionNode, texts: dict[str, str | None], from_storefront: Mapping[str, str]
    ) -> list[Argument]:
        names = argument_names([definition.variable.name.value for definition in node.variable_definitions or ()])
        found = []
        for definition in node.variable_definitions or ():
            kind = type_from_ast(self.schema, definition.type)
            assert kind is not None  # noqa: S101 - a valid operation
            annotation = self.inputs.annotation(_input_type(kind), definition.variable.name.value, dicts=True)
            variable = definition.variable.name.value
            is_store_s = variable in from_storefront
            required = isinstance(kind, GraphQLNonNull) and definition.default_value is None and not is_store_s
            if not required:
                annotation = Annotation(f"{annotation.text} | UnsetType", annotation.uses | {"UnsetType"})
            graphql_type = print_ast(definition.type)
            name = names[variable]
            text = description_of(definition) or texts.get(variable)
            if is_store_s:
                text = f"{text or ''} The storefront's own unless given.".strip()
            text = with_note(text, name, python_name(variable), f"`${variable}` of the operation")
            secret = holds_secrets(self.schema, variable, kind)
            found.append(Argument(name, variable, graphql_type, annotation, required, text, secret))
        return found

    def _may_be_null(self, kind: OperationType, root: SelectedField, definition: GraphQLField) -> bool:
        """Tell whether null is a result: where the schema says so, unless the API is known to have an object always."""
        if not root.always and not isinstance(definition.type, GraphQLList):
            return True
        if isinstance(definition.type, GraphQLNonNull | GraphQLList):
            return False
        if not self.is_api:
            return not _is_page(definition.type)
        return kind is not OperationType.MUTATION and not _is_page(definition.type) and root.name not in NEVER_NULL

    def _returns(self, kind: OperationType, fields: list[tuple[SelectedField, GraphQLField]]) -> str:
        if len(fields) > 1:
            return "What each of the root fields answers, by name."
        root, definition = fields[0]
        inner = definition.type.of_type if isinstance(definition.type, GraphQLNonNull) else definition.type
        if isinstance(inner, GraphQLList):
            return "The list; empty when the API has nothing."
        if _is_page(inner):
            return "One page; `total_count` counts all matches."
        text = " ".join((getattr(inner, "description", None) or "The result.").split("\n\n")[0].split())
        return f"{text} None when the API answers null." if self._may_be_null(kind, root, definition) else text


def _name(node: OperationDefinitionNode) -> str:
    assert node.name is not None  # noqa: S101 - others were refused
    return node.name.value


def _named(node: TypeNode) -> str:
    while isinstance(node, ListTypeNode | NonNullTypeNode):
        node = node.type
    assert isinstance(node, NamedTypeNode)  # noqa: S101 - there is no other kind
    return node.name.value


def _input_type(kind: object) -> GraphQLInputType:
    return kind  # type: ignore[return-value]  # variables of a valid operation have no other types


def _selected(schema: GraphQLSchema, nodes: Iterable[Node]) -> set[str]:
    """Return the enums and scalars among the types of selected fields."""
    types = TypeInfo(schema)
    found: set[str] = set()

    class Looking(Visitor):
        def enter_field(self, *_: object) -> None:
            kind = types.get_type()
            if kind is not None and is_leaf_type(get_named_type(kind)):
                found.add(get_named_type(kind).name)

    for node in nodes:
        visit(node, TypeInfoVisitor(types, Looking()))
    return found


def _fragments_of(node: Node, fragments: dict[str, FragmentDefinitionNode]) -> list[str]:
    """Return the names of the fragments that a node uses, directly or through others."""
    found: set[str] = set()

    class Looking(Visitor):
        def enter_fragment_spread(self, spread: FragmentSpreadNode, *_: object) -> None:
            if spread.name.value not in found:
                found.add(spread.name.value)
                visit(fragments[spread.name.value], Looking())

    visit(node, Looking())
    return sorted(found)


def _variable_texts(
    roots: list[SelectedField], fields: list[tuple[SelectedField, GraphQLField]]
) -> Iterator[tuple[str, str | None]]:
    for root, definition in fields:
        for node, _, _ in root.nodes:
            yield from variable_texts(node, definition)


def _is_page(kind: GraphQLOutputType) -> bool:
    return "edges" in getattr(kind, "fields", {}) and str(kind).endswith("Connection")
