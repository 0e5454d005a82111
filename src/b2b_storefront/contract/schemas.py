"""Schemas from wherever they are: files, an endpoint, or the schema that this library brings."""

from collections.abc import Mapping
from pathlib import Path

from graphql import GraphQLError, GraphQLSchema, Source, build_ast_schema, concat_ast, parse

from b2b_storefront._bundled import schema_directory
from b2b_storefront.contract._errors import SchemaError
from b2b_storefront.contract.introspection import introspect, is_url

__all__ = ["BUNDLED", "load_schema"]

BUNDLED = "bundled"
"""The name of the schema that this library brings, where a path or an address is expected."""


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
        SchemaError: There is none, or it can't be read; the message says why.
    """
    if isinstance(source, str) and is_url(source):
        return introspect(source, headers=headers, timeout=timeout)
    return _from_files(schema_directory() if str(source) == BUNDLED else Path(source))


def _from_files(path: Path) -> GraphQLSchema:
    files = sorted(path.rglob("*.graphql")) if path.is_dir() else [path]
    if not files:
        raise SchemaError(f"{path} holds no .graphql files. Pass a folder or a file of SDL, or {BUNDLED!r}.")
    try:
        documents = [parse(Source(file.read_text("utf-8"), str(file))) for file in files]
        return build_ast_schema(concat_ast(documents))
    except OSError as error:
        raise SchemaError(f"{path} can't be read: {error.strerror}. Pass a path, or {BUNDLED!r}.") from error
    except UnicodeDecodeError as error:
        raise SchemaError(f"{path} is no UTF-8 text, so it is no SDL.") from error
    except GraphQLError as error:
        place = error.locations[0] if error.locations else None
        where = f"{error.source.name}:{place.line}" if error.source and place else path
        raise SchemaError(f"{where}: no valid SDL: {error.message}") from error
    except TypeError as error:  # what graphql-core raises for SDL that parses and makes no schema
        raise SchemaError(f"{path}: the SDL makes no schema: {error}") from error
