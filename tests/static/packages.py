"""A schema of users and firms, and what the tests of compiled packages do with these."""

import importlib
import itertools
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from b2b_storefront.codegen import compile_operations
from b2b_storefront.wire.answer import HTTPResult
from b2b_storefront.wire.decode import decode
from b2b_storefront.wire.operation import Operation

from .library import imported

__all__ = ["SCHEMA", "Compile", "compiler", "operation", "result", "source"]

SCHEMA = """
type Query {
  user: User
  users: [User!]
  node: Node
  hit: Hit
  hits: [Hit]
  ping: String
}

interface Node { id: ID! }
"Somebody."
type User implements Node {
  id: ID!
  name: String
  "Where mail goes."
  email: String!
  company: Company
  friends(first: Int, offset: Int): UserConnection
}
"A firm."
type Company implements Node { id: ID! name: String owner: User! }
type Machine implements Node { id: ID! }
union Hit = User | Company
type UserConnection { totalCount: Int pageInfo: PageInfo! edges: [UserEdge]! }
type UserEdge { cursor: String node: User }
type PageInfo { hasNextPage: Boolean! }
"""

Compile = Callable[..., ModuleType]
"""Compiles operations, over a schema of one's own if need be, and returns the package."""

NUMBERS = itertools.count()
"""Each package has a name of its own: what is known of one by its name holds for it alone."""


@contextmanager
def compiler(workspace: Path) -> Iterator[Compile]:
    """Give a function that compiles operations, and forget its packages at the end."""
    with ExitStack() as packages:

        def compile_text(operations: str, schema: str = SCHEMA) -> ModuleType:
            number = next(NUMBERS)
            folder = workspace / str(number)
            folder.mkdir()
            (folder / "operations.graphql").write_text(operations)
            (folder / "schema.graphql").write_text(schema)
            target = folder / f"compiled_{number}"
            compile_operations(folder / "operations.graphql", target, schema=folder / "schema.graphql")
            return packages.enter_context(imported(target))

        yield compile_text


def operation(package: ModuleType, name: str) -> Operation:
    """Return an operation of a compiled package."""
    found: Operation = importlib.import_module(f"{package.__name__}.operations").OPERATIONS[name]
    return found


def result(package: ModuleType, name: str, data: dict[str, Any]) -> Any:
    """Return the result of an operation for an answer."""
    known = operation(package, name)
    return decode(known, HTTPResult(data, None, None, status=200, headers={}, elapsed=0.0), known.model)


def source(package: ModuleType, module: str) -> str:
    """Return the text of a module of a compiled package."""
    return Path(str(importlib.import_module(f"{package.__name__}.{module}").__file__)).read_text()
