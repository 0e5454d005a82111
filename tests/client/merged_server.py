"""A server whose answers depend on nothing but what is asked for, under whatever name; and queries that ask it."""

import random
from collections.abc import Mapping
from typing import Any

from graphql import (
    GraphQLEnumType,
    GraphQLError,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    GraphQLUnionType,
    OperationDefinitionNode,
    execute_sync,
    parse,
    type_from_ast,
    validate,
)

from b2b_storefront.wire.answer import HTTPResult
from b2b_storefront.wire.operation import Operation
from b2b_storefront.wire.questions import MergedRequest
from b2b_storefront.wire.request import PreparedRequest

__all__ = ["Server", "variables_for"]

SCALARS: dict[str, list[Any]] = {
    "Boolean": [True, False],
    "Date": ["2026-01-31"],
    "Decimal": [1, "2.50"],
    "Float": [0.5],
    "ID": ["7", "abc"],
    "Int": [1, 5, 50, 400],
    "String": ["", "boots", 'a "b" \u2028'],
}


class Server:
    """Answers a request as a GraphQL server would.

    Args:
        schema: Its schema.
        seed: Decides what the answers are.
        errors: How often a field fails.
        pathless: How often an error tells no path.
        nulls: How often a field that may be null is; the roots never are without an error.
        most_roots: How many root fields it takes at once; it refuses a document with more.
    """

    def __init__(
        self,
        schema: GraphQLSchema,
        seed: int,
        *,
        errors: float = 0.0,
        pathless: float = 0.0,
        nulls: float = 0.2,
        most_roots: int | None = None,
    ) -> None:
        self.schema = schema
        self.seed = seed
        self.errors = errors
        self.pathless = pathless
        self.nulls = nulls
        self.most_roots = most_roots
        self.requests = 0
        for kind in schema.type_map.values():
            if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
                kind.resolve_type = lambda value, *_: value["__typename"]

    def answer(self, request: PreparedRequest) -> HTTPResult:
        """Return the answer to a request, whose document has to be valid."""
        self.requests += 1
        merged = isinstance(request, MergedRequest)
        document = parse(request.operation.document)
        assert validate(self.schema, document) == []
        if merged and self.most_roots is not None and request.operation.document.count("\n  a") > self.most_roots:
            return self._result(None, [{"message": "Too many root fields"}])

        def resolve(_: Any, info: Any, **arguments: Any) -> Any:
            path = info.path.as_list()
            # What it is called in the whole decides nothing.
            place = [path[0].split("_", 1)[1] if merged else path[0], *path[1:]]
            chance = random.Random(f"{self.seed} {place} {info.field_name} {sorted(arguments.items())}")  # noqa: S311
            if chance.random() < self.errors:
                raise GraphQLError(f"No {place} with {sorted(arguments.items())}")
            return self._value(chance, info.return_type, nulls=0 if len(path) == 1 else self.nulls)

        result = execute_sync(
            self.schema,
            document,
            operation_name=request.operation_name,
            variable_values=request.variable_values,
            field_resolver=resolve,
            root_value={},
        )
        return self._result(result.data, [self._told(error.formatted) for error in result.errors or ()])

    def _told(self, error: Mapping[str, Any]) -> dict[str, Any]:
        hidden = random.Random(f"{self.seed} {error['message']}").random() < self.pathless  # noqa: S311
        return {key: value for key, value in error.items() if not hidden or key == "message"}

    def _result(self, data: Any, errors: list[Any]) -> HTTPResult:
        return HTTPResult(data, errors or None, None, status=200, headers={}, elapsed=0.0)

    def _value(self, chance: random.Random, kind: Any, *, nulls: float) -> Any:
        if isinstance(kind, GraphQLNonNull):
            return self._value(chance, kind.of_type, nulls=0)
        if chance.random() < nulls:
            return None
        if isinstance(kind, GraphQLList):
            return [self._value(chance, kind.of_type, nulls=nulls) for _ in range(chance.randint(0, 2))]
        if isinstance(kind, GraphQLEnumType):
            return chance.choice([*kind.values])
        if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
            return {
                "__typename": chance.choice(sorted(possible.name for possible in self.schema.get_possible_types(kind)))
            }
        if isinstance(kind, GraphQLObjectType):
            return {}
        return chance.choice(SCALARS.get(kind.name, ["", "text", {"a": [None]}]))


def variables_for(chance: random.Random, schema: GraphQLSchema, operation: Operation) -> dict[str, Any]:
    """Return variables that an operation may be sent with, as JSON values."""
    found: dict[str, Any] = {}
    for node in operation.document_node.definitions:
        if isinstance(node, OperationDefinitionNode):
            for variable in node.variable_definitions or ():
                kind = type_from_ast(schema, variable.type)
                if isinstance(kind, GraphQLNonNull) or chance.random() < 0.4:
                    found[variable.variable.name.value] = _given(chance, kind)
    return found


def _given(chance: random.Random, kind: Any) -> Any:
    if isinstance(kind, GraphQLNonNull):
        return _given(chance, kind.of_type)
    if isinstance(kind, GraphQLList):
        return [_given(chance, kind.of_type) for _ in range(chance.randint(0, 2))]
    if isinstance(kind, GraphQLEnumType):
        return chance.choice([*kind.values])
    if isinstance(kind, GraphQLInputObjectType):
        needed = {name: field for name, field in kind.fields.items() if isinstance(field.type, GraphQLNonNull)}
        return {name: _given(chance, field.type) for name, field in needed.items()}
    return chance.choice(SCALARS.get(kind.name, [{}, ["a"], "text"]))
