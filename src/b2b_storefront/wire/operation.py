"""One compiled operation: its text, what it needs, and the forms of it that a request needs, each made once."""

from collections.abc import Mapping
from enum import Flag
from functools import cached_property
from typing import Literal, final

import orjson
from graphql import DocumentNode, FieldNode, OperationDefinitionNode, parse

__all__ = ["Access", "Operation"]


JSON_TYPES = {"Boolean": bool, "Int": int, "String": str}
"""The Python types of the scalars whose values are JSON values as they are."""


class Access(Flag):
    """What a root field needs; `ANONYMOUS` beside another member means that guests may use it too."""

    ANONYMOUS = 1
    B2B = 2
    BC = 4
    EITHER = B2B | BC


@final
class Operation:
    """A named GraphQL document of `queries/`, ready to be sent.

    Attributes:
        name: The operation's name, sent as `operationName`.
        kind: `query` or `mutation`. Only queries are ever repeated.
        document: The document's text, with every fragment that it uses.
        root: The response key of its one root field; `None` when it has several and results hold all of them.
        root_field: The schema's name of that field, where the document calls it otherwise.
        access: What the root field needs.
        permissions: The permission codes that the API asks for, as far as they are known.
        variables: The GraphQL type of each variable, such as `Int!`. A variable that is not named is sent unchecked.
        package: The name of the package that holds the classes of its input types.
        complexity: An estimate of what the API scores it with; a request may score 4,500. The API's own formula is not
            public. See `b2b_storefront.contract.estimate_complexity`.
        deprecated: What to use instead, where the API's own text says that it is deprecated.
        gives_token: Whether its answer holds a storefront token. It is then sent without one, and never shown.
    """

    def __init__(
        self,
        name: str,
        kind: Literal["query", "mutation"],
        document: str,
        *,
        root: str | None = None,
        root_field: str | None = None,
        access: Access = Access.EITHER,
        permissions: tuple[str, ...] = (),
        variables: Mapping[str, str] | None = None,
        package: str | None = None,
        complexity: int = 0,
        deprecated: str | None = None,
    ) -> None:
        self.name = name
        self.kind = kind
        self.document = document
        self.root = root
        self.root_field = root_field or root
        self.access = access
        self.permissions = permissions
        self.variables = variables or {}
        self.package = package
        self.complexity = complexity
        self.deprecated = deprecated
        self.gives_token = root in {"login", "authorization"}

    def __repr__(self) -> str:
        return f"<Operation {self.kind} {self.name}>"

    @property
    def needs_token(self) -> bool:
        """Whether an anonymous session can't run it."""
        return Access.ANONYMOUS not in self.access

    @property
    def root_fields(self) -> tuple[str, ...]:
        """The schema's names of all of its root fields, in the document's order. What fragments select is left out."""
        if self.root_field is not None:
            return (self.root_field,)
        definition = next(one for one in self.document_node.definitions if isinstance(one, OperationDefinitionNode))
        return tuple(one.name.value for one in definition.selection_set.selections if isinstance(one, FieldNode))

    @property
    def repeatable(self) -> bool:
        """Whether sending it twice does no more than sending it once: queries, and what only gives out a token."""
        return self.kind == "query" or self.gives_token

    @cached_property
    def checked_as(self) -> dict[str, type]:
        """The Python type of each variable whose values are JSON values as they are."""
        kinds = {name: kind.removesuffix("!") for name, kind in self.variables.items()}
        return {name: JSON_TYPES[kind] for name, kind in kinds.items() if kind in JSON_TYPES}

    @cached_property
    def document_node(self) -> DocumentNode:
        """The parsed document, for transports that print or execute it themselves."""
        return parse(self.document)

    @cached_property
    def encoded_head(self) -> bytes:
        """The request body up to the variables' value, so that a call encodes its variables only."""
        return b'{"query":%b,"operationName":%b,"variables":' % (orjson.dumps(self.document), orjson.dumps(self.name))
