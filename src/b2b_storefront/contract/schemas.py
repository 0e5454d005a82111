"""Loads schemas: from files, from an endpoint, or the schema that this library brings."""

from collections.abc import Mapping
from pathlib import Path

from graphql import ExecutableDefinitionNode, GraphQLSchema, concat_ast

from b2b_storefront._bundled import read_schema
from b2b_storefront.contract._definitions import build_schema
from b2b_storefront.contract._documents import parse_texts, read_texts
from b2b_storefront.contract._errors import SchemaError
from b2b_storefront.contract.introspection import introspect, is_url

__all__ = ["BUNDLED", "load_schema"]

BUNDLED = "bundled"
"""The name of the schema that this library brings, wherever a path or an address is expected."""


def load_schema(
    source: str | Path = BUNDLED, *, headers: Mapping[str, str] | None = None, timeout: float = 30.0
) -> GraphQLSchema:
    """Return a schema.

    Args:
        source: A file of SDL, a folder of `.graphql` files, the address of a GraphQL endpoint, or `bundled`, the schema
            that this library brings.
        headers: Headers to send to an endpoint.
        timeout: Seconds that an endpoint has for each request.

    Raises:
        SchemaError: There is no schema, or it can't be read; the message says why.
    """
    if isinstance(source, str) and is_url(source):
        return introspect(source, headers=headers, timeout=timeout)
    bundled = str(source) == BUNDLED
    texts = read_schema() if bundled else read_texts(Path(source), SchemaError)
    if not texts:
        raise SchemaError(f"{source} holds no .graphql files. Pass a folder or a file of SDL, or {BUNDLED!r}.")
    document = concat_ast([document.node for document in parse_texts(texts, SchemaError)])
    if document.definitions and all(isinstance(node, ExecutableDefinitionNode) for node in document.definitions):
        raise SchemaError(f"{source} holds operations, and no schema. Pass a folder or a file of SDL, or {BUNDLED!r}.")
    return build_schema(document, f"the SDL in {source} does not make a schema")
