"""The schema and the operations, read once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLSchema,
    OperationDefinitionNode,
    build_ast_schema,
    parse,
)

from b2b_storefront._bundled import queries_directory, schema_directory

from .packages import Compile, compiler


@pytest.fixture(scope="session")
def schema_document() -> DocumentNode:
    """The SDL of all files of schema/."""
    return parse("\n".join(path.read_text() for path in sorted(schema_directory().glob("*.graphql"))))


@pytest.fixture(scope="session")
def schema(schema_document: DocumentNode) -> GraphQLSchema:
    """The schema that schema/ describes."""
    return build_ast_schema(schema_document)


@pytest.fixture(scope="session")
def queries_document() -> DocumentNode:
    """All files of queries/ as one document."""
    return parse("\n".join(path.read_text() for path in sorted(queries_directory().glob("*.graphql"))))


@pytest.fixture(scope="session")
def operations(queries_document: DocumentNode) -> list[OperationDefinitionNode]:
    """Every operation of queries/."""
    return [node for node in queries_document.definitions if isinstance(node, OperationDefinitionNode)]


@pytest.fixture(scope="session")
def fragments(queries_document: DocumentNode) -> list[FragmentDefinitionNode]:
    """Every fragment of queries/."""
    return [node for node in queries_document.definitions if isinstance(node, FragmentDefinitionNode)]


@pytest.fixture
def compiled(tmp_path: Path) -> Iterator[Compile]:
    """A function that compiles operations and returns the package."""
    with compiler(tmp_path) as compile_text:
        yield compile_text
