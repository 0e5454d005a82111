"""Makes schemas, valid operations over them, and answers to these, by chance: with every shape that GraphQL allows."""

import random
import re
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    OverlappingFieldsCanBeMergedRule,
    execute_sync,
    get_named_type,
    get_operation_ast,
    is_leaf_type,
    is_required_argument,
    is_required_input_field,
    parse,
    type_from_ast,
    validate,
)

__all__ = ["answer_to", "make_operations", "make_schema"]

FIELD_NAMES = [
    "id", "name", "companyId", "company_id", "CompanyID", "class", "from", "type", "edges", "node", "nodes", "json",
    "copy", "model_dump", "_id", "_", "datetime", "createdAt", "created_at_datetime", "a1", "aB", "a_b", "str",
    "list", "self", "none", "totalCount", "pageInfo", "hasNextPage", "field", "status", "mro", "value", "x", "y",
    "createdAtDatetime", "updatedAt",
]  # fmt: skip
"""Names that meet each other, Python's, pydantic's, and those that this library takes for something."""

TYPE_NAMES = [
    "Node", "User", "Field", "BaseModel", "Listed", "str", "list", "Optional", "users", "Edge", "Date", "Decimal",
    "Literal", "Any", "datetime", "Access", "status", "Load", "Flag", "Client", "models", "OrderConnection", "Amount",
    "UnixTime", "QuoteStatusCode",
    "OrderEdge", "A_b", "Ab", "class", "import", "None", "_E", "match", "UnsetType", "ID_", "Int_", "Query_",
]  # fmt: skip

ENUM_VALUES = [
    "A", "b", "None", "mro", "name", "value", "_missing_", "class", "print", "title", "A_1", "_x", "self", "_", "x_",
    "names", "int", "True", "_ignore_", "_value_", "x",
]  # fmt: skip


def make_schema(chance: random.Random) -> str:
    """Return the SDL of a schema."""
    names = chance.sample(TYPE_NAMES, 12)
    enums, scalar, interfaces = names[:2], names[2], names[3:5]
    objects, unions = names[5:10], names[10:12]
    leaves = ["Int", "Float", "String", "Boolean", "ID", scalar, *enums]
    composites = [*interfaces, *objects, *unions]
    # A field of one name has one type nearly everywhere, or operations would seldom be valid.
    usual = {
        name: _type_text(chance, chance.choice(leaves if chance.random() < 0.5 else composites)) for name in FIELD_NAMES
    }
    parts = [f"scalar {scalar}"]
    parts += [f"enum {enum} {{ {' '.join(chance.sample(ENUM_VALUES, 4))} }}" for enum in enums]
    shared = {name: chance.sample(FIELD_NAMES, 3) for name in interfaces}
    first, second = interfaces
    extends = chance.random() < 0.5
    shared[second] = list(dict.fromkeys([*shared[second], *(shared[first] if extends else ())]))
    for name in interfaces:
        above = f" implements {first}" if extends and name == second else ""
        parts.append(f"interface {name}{above} {{ {_fields(shared[name], usual)} }}")
    for name in objects:
        implemented = [interface for interface in interfaces if name == objects[0] or chance.random() < 0.5]
        if extends and implemented == [second]:
            implemented = [*interfaces]  # Whoever implements an interface implements what that implements.
        own = {field for interface in implemented for field in shared[interface]} | {*chance.sample(FIELD_NAMES, 7)}
        own_types = {field: usual[field] for field in own}
        for field in own - {interface for above in implemented for interface in shared[above]}:
            if chance.random() < 0.05:
                own_types[field] = _type_text(chance, chance.choice([*leaves, *composites]))
        implements = f" implements {' & '.join(implemented)}" if implemented else ""
        parts.append(f'"""{name}: a type."""\ntype {name}{implements} {{ {_fields(sorted(own), own_types)} }}')
    parts += [f"union {name} = {' | '.join(sorted(chance.sample(objects, chance.randint(1, 4))))}" for name in unions]
    roots = {f"root{number}": _type_text(chance, chance.choice([*composites, *leaves])) for number in range(6)}
    described = " ".join(f'"Access: anonymous" {name}: {text}' for name, text in roots.items())
    parts.append(f"type Query {{ {described} }}")
    return "\n".join(parts)


def make_operations(chance: random.Random, schema: GraphQLSchema, number: int) -> DocumentNode:
    """Return a document with valid operations, each with a name and fragments of its own."""
    definitions: list[Any] = []
    made = 0
    while made < number:
        maker = _Maker(chance, schema, made)
        document = parse(maker.document())
        if not validate(schema, document, [OverlappingFieldsCanBeMergedRule]):  # All else is valid as it is made.
            definitions += document.definitions
            made += 1
    return DocumentNode(definitions=tuple(definitions))


def answer_to(
    chance: random.Random,
    schema: GraphQLSchema,
    document: DocumentNode,
    name: str,
    variables: dict[str, Any],
    real: GraphQLSchema | None = None,
) -> dict[str, Any]:
    """Return what a server may answer to an operation.

    Args:
        chance: Chooses values.
        schema: The server's schema.
        document: The operation, with its fragments.
        name: Its name.
        variables: Its variables. Those that it needs are added.
        real: The schema with the types that values really have, where these are others.
    """
    operation = get_operation_ast(document, name)
    assert operation is not None
    for variable in operation.variable_definitions or ():
        kind: Any = type_from_ast(schema, variable.type)
        variables = {variable.variable.name.value: _input(chance, kind), **variables}

    def resolve(_: Any, info: Any, **_arguments: Any) -> Any:
        kind = info.return_type
        if real is not None and not info.parent_type.name.startswith("__") and not info.field_name.startswith("__"):
            refined: Any = real.type_map[info.parent_type.name]
            if not isinstance(get_named_type(kind), GraphQLEnumType):  # Enums such as A_1 are what they are.
                kind = refined.fields[info.field_name].type
        return _value(chance, schema, kind)

    for kind in schema.type_map.values():
        if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
            kind.resolve_type = lambda value, *_: value["__typename"]
    result = execute_sync(
        schema, document, operation_name=name, variable_values=variables, field_resolver=resolve, root_value={}
    )
    assert result.errors is None, result.errors
    assert result.data is not None
    return result.data


class _Maker:
    def __init__(self, chance: random.Random, schema: GraphQLSchema, number: int) -> None:
        self.chance, self.schema, self.number = chance, schema, number
        self.fragments: dict[str, str] = {}
        self.types: dict[str, str] = {}
        self.variables: dict[str, str] = {}

    def document(self) -> str:
        root = self.schema.query_type
        assert root is not None
        selections = self.selections(root, 0)
        if self.chance.random() < 0.05:  # What GraphQL itself answers has names of its own kind.
            selections += ' about: __type(name: "String") { name kind }'
        whole = selections + "".join(self.fragments.values())
        needed = {"v": "Boolean!", "w": "Boolean!"} | {name: kind for kind, name in self.variables.items()}
        used = ", ".join(f"${name}: {kind}" for name, kind in needed.items() if re.search(rf"\${name}\b", whole))
        head = f"query Load{self.number}{f'({used})' if used else ''} {{ {selections} }}"
        return "\n".join([head, *self.fragments.values()])

    def selections(self, kind: GraphQLNamedType, depth: int) -> str:
        chance = self.chance
        parts: list[str] = []
        fields = [*getattr(kind, "fields", {}).items()]
        for name, definition in chance.sample(fields, min(len(fields), chance.randint(1, 3))):
            parts.append(self.field(name, definition, depth))
            if chance.random() < 0.2:  # The same once more, with other selections below it.
                parts.append(self.field(name, definition, depth))
        if chance.random() < 0.1 or not parts:
            parts.append(chance.choice(["__typename", "kind: __typename"]))
        if depth < 3:
            parts += [self.fragment(kind, depth) for _ in range(2) if chance.random() < 0.35]
        chance.shuffle(parts)
        return " ".join(part for part in parts if part) or "__typename"

    def field(self, name: str, definition: GraphQLField, depth: int) -> str:
        inner = get_named_type(definition.type)
        name += self.arguments(definition)
        alias = f"{self.chance.choice(FIELD_NAMES)}: " if self.chance.random() < 0.15 else ""
        if is_leaf_type(inner):
            return f"{alias}{name}{self.condition()}"
        if depth > 2:
            return f"{alias}{name} {{ __typename }}"
        return f"{alias}{name}{self.condition()} {{ {self.selections(inner, depth + 1)} }}"

    def arguments(self, definition: GraphQLField) -> str:
        """Return what a field has to be given, and some of the rest: the same each time, so that fields can merge."""
        given: list[str] = []
        for name, argument in definition.args.items():
            if is_required_argument(argument) or len(name) % 3 == 0:
                kind = str(argument.type)
                given.append(f"{name}: ${self.variables.setdefault(kind, f'p{len(self.variables)}')}")
        return f"({', '.join(given)})" if given else ""

    def fragment(self, kind: GraphQLNamedType, depth: int) -> str:
        if self.chance.random() < 0.2:
            return f"...{self.condition()} {{ {self.selections(kind, depth + 1)} }}"
        on = self.chance.choice(self.related(kind))
        if self.chance.random() < 0.4:
            return f"... on {on.name}{self.condition()} {{ {self.selections(on, depth + 1)} }}"
        known = [
            name for name, where in self.types.items() if where in {related.name for related in self.related(kind)}
        ]
        if known and self.chance.random() < 0.5:
            return f"...{self.chance.choice(known)}{self.condition()}"
        text = self.selections(on, depth + 1)
        base = self.chance.choice(["Part", "Load", on.name, "part_of"])
        name = f"{base}{self.number}_{len(self.fragments)}"
        self.fragments[name] = f"fragment {name} on {on.name} {{ {text} }}"
        self.types[name] = on.name
        return f"...{name}{self.condition()}"

    def related(self, kind: GraphQLNamedType) -> list[GraphQLNamedType]:
        """Return the types that a fragment among selections of this type may be on."""
        objects = self.objects(kind)
        composite = (GraphQLObjectType, GraphQLInterfaceType, GraphQLUnionType)
        kinds = [kind for kind in self.schema.type_map.values() if isinstance(kind, composite)]
        return [kind for kind in kinds if objects & self.objects(kind) and not kind.name.startswith("__")]

    def objects(self, kind: GraphQLNamedType) -> set[GraphQLNamedType]:
        if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
            return {*self.schema.get_possible_types(kind)}
        return {kind}

    def condition(self) -> str:
        if self.chance.random() < 0.85:
            return ""
        return f" @{self.chance.choice(['include', 'skip'])}(if: {self.chance.choice(['$v', '$w', 'true', 'false'])})"


def _type_text(chance: random.Random, name: str) -> str:
    return chance.choice(["{}", "{}", "{}!", "{}!", "[{}]", "[{}!]!", "[{}!]", "[[{}]]"]).format(name)


def _fields(names: list[str], types: dict[str, str]) -> str:
    return " ".join(f'"What {name} is." {name}: {types[name]}' for name in names)


def _input(chance: random.Random, kind: Any, depth: int = 0) -> Any:
    """Return a value that may be given for a variable or a field of an input."""
    if isinstance(kind, GraphQLNonNull):
        return _input(chance, kind.of_type, depth)
    if isinstance(kind, GraphQLList):
        return [_input(chance, kind.of_type, depth + 1) for _ in range(chance.randint(0, 2))]
    if isinstance(kind, GraphQLEnumType):
        return chance.choice([*kind.values])
    if isinstance(kind, GraphQLInputObjectType):
        return {
            name: _input(chance, field.type, depth + 1)
            for name, field in kind.fields.items()
            if is_required_input_field(field) or (depth < 2 and chance.random() < 0.3)
        }
    return {"Int": 5, "Float": 1.5, "Boolean": True}.get(kind.name, "7")


def _value(chance: random.Random, schema: GraphQLSchema, kind: Any, *, nullable: bool = True) -> Any:
    if isinstance(kind, GraphQLNonNull):
        return _value(chance, schema, kind.of_type, nullable=False)
    if nullable and chance.random() < 0.2:
        return None
    if isinstance(kind, GraphQLList):
        return [_value(chance, schema, kind.of_type) for _ in range(chance.randint(0, 2))]
    if isinstance(kind, GraphQLEnumType):
        return chance.choice([*kind.values])
    if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
        return {"__typename": chance.choice([possible.name for possible in schema.get_possible_types(kind)])}
    if isinstance(kind, GraphQLObjectType):
        return {}
    leaves: dict[str, list[Any]] = {
        "Int": [0, 1, -5, 2**31 - 1],
        "Float": [0.0, 1.5, -2e10],
        "String": ["", "Ada", "0", "{}", "\u2028", "é"],
        "Boolean": [True, False],
        "ID": ["", "1", "abc"],
        "Decimal": ["3", "-12"],
        "Date": ["2026-01-31"],
        "JSONString": ['{"a": [1]}'],
        "ProductQuantity": [3],
        "CurrencyDecimalPlaces": [2],
        "__Amount": [{"code": "EUR", "value": "3.50"}],
        "__Decimal": ["3", "-12"],
        "__ChoiceFlag": ["A_0", "A_1"],
        "__Flag": [0, 1],
        "__ItemOptions": ['[{"option_id": "attribute[1]", "option_value": "2"}]', "[]"],
        "__MailTime": ["Thu, 17 Apr 2025 19:08:55 +0000"],
        "__QuoteMessages": [[{"date": 5, "message": "Hello"}], []],
        "__UnixTime": [0, 1_700_000_000],
    }
    if kind.name.startswith("__JSON"):
        return None if nullable else {}  # Models of JSON have tests of their own.
    if kind.name.endswith("Code"):
        return 1
    return chance.choice(leaves.get(kind.name, [0, "", "text", [1, {"a": None}], {"b": [False]}, True]))
