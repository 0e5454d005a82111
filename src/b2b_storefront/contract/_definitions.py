"""A schema as the definitions that make it, and back."""

from typing import Any

from graphql import DocumentNode, GraphQLSchema, build_ast_schema, parse, print_schema

from b2b_storefront.contract._errors import SchemaError
from b2b_storefront.contract._sdl import definition_path

__all__ = ["build_schema", "definitions_of", "with_parts"]


def build_schema(document: DocumentNode, problem: str) -> GraphQLSchema:
    """Build a schema from its definitions.

    Args:
        document: The definitions.
        problem: What to say where they do not make a schema; the reason is added to it.

    Raises:
        SchemaError: They do not make a schema.
    """
    try:
        return build_ast_schema(document)
    except TypeError as error:  # what graphql-core raises for definitions that do not fit each other
        raise SchemaError(f"{problem}: {error}") from error


def definitions_of(schema: GraphQLSchema) -> dict[str, Any]:
    """Return the definitions of a schema by path."""
    # A schema of nothing but specified scalars prints as nothing.
    text = print_schema(schema)
    return {definition_path(node): node for node in parse(text).definitions} if text.strip() else {}


def with_parts(node: Any, **parts: Any) -> Any:
    """Return a copy of a node with other parts."""
    return type(node)(**{**{key: getattr(node, key) for key in node.keys}, **parts})
