"""Operations as tests: each is checked against the schema."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from b2b_storefront._display import display_line, display_lines, display_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from graphql import FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode

    from b2b_storefront.contract import ContractOperation, Finding

__all__ = ["NAME", "WARNING", "Contract"]

NAME = "b2b-contract"
"""What the tests' ids begin with."""

WARNING = "b2b-contract-warning"
"""The name of the user property that holds a warning."""


class Contract(pytest.Collector):
    """The parent of the tests, which gets the schema once for all of them.

    Args:
        url: The address of the API whose schema counts; None for the bundled schema.
        schema: The schema that counts instead, as `load_schema` takes it.
        operations: The folder of the operations; None for those of this library.
    """

    def __init__(self, url: str | None, schema: str | None, operations: str | None, **more: Any) -> None:
        super().__init__(**more)
        self._source = f"{url.rstrip('/').removesuffix('/graphql')}/graphql" if url else None
        if schema is not None:
            is_path = (self.config.invocation_params.dir / schema).exists()
            self._source = str(self.config.invocation_params.dir / schema) if is_path else schema
        self._folder = None if operations is None else self.config.invocation_params.dir / operations
        self._schema: GraphQLSchema | None = None
        self._failed: str | None = None

    def collect(self) -> list[pytest.Item]:
        """Return a test for each operation, and for each fragment that no operation uses.

        Raises:
            CollectError: The operations can't be read.
        """
        from graphql import FragmentDefinitionNode

        from b2b_storefront.contract import ContractError, load_fragments, load_operations

        try:
            operations, fragments = load_operations(self._folder), load_fragments(self._folder)
        except ContractError as error:
            raise self.CollectError(str(error)) from error
        used = {
            node.name.value
            for operation in operations
            for node in operation.document.definitions
            if isinstance(node, FragmentDefinitionNode)
        }
        return [
            *(
                ContractItem.from_parent(self, name=_name(operation), node=operation.definition, operations=[operation])
                for operation in operations
            ),
            *(
                ContractItem.from_parent(
                    self, name=f"fragment {fragment.name.value}", node=fragment, fragments=[fragment]
                )
                for fragment in fragments
                if fragment.name.value not in used
            ),
        ]

    def schema_for(self, item: pytest.Item) -> "GraphQLSchema":
        """Return the schema. Where it can't be read, the first test that asks fails and the others are skipped.

        Args:
            item: The test that asks.

        Raises:
            SchemaError: The schema can't be read.
        """
        from b2b_storefront.contract import SchemaError, load_schema

        if self._failed is not None:
            pytest.skip(f"there is no schema to check against; {self._failed} says why")
        if self._schema is None:
            try:
                self._schema = load_schema() if self._source is None else load_schema(self._source)
            except SchemaError:
                self._failed = item.nodeid
                raise
        return self._schema


class ContractItem(pytest.Item):
    """A test that fails with a line for each reason, and without a traceback.

    Args:
        node: The operation or fragment that it is about.
        operations: The operations to check.
        fragments: The fragments that at least one of them must use.
    """

    parent: Contract

    def __init__(
        self,
        node: "OperationDefinitionNode | FragmentDefinitionNode",
        operations: "Sequence[ContractOperation]" = (),
        fragments: "Sequence[FragmentDefinitionNode]" = (),
        **more: Any,
    ) -> None:
        super().__init__(**more)
        self._node = node
        self._operations = operations
        self._fragments = fragments

    def runtest(self) -> None:
        """Check the operations, keep warnings for the summary, and fail with the errors.

        Raises:
            SchemaError: The schema can't be read.
            BrokenContractError: The API would refuse the operation.
        """
        from b2b_storefront.contract import check

        findings = check(self.parent.schema_for(self), self._operations, fragments=self._fragments)
        self.user_properties.extend((WARNING, _line(finding)) for finding in findings if finding.level == "warning")
        errors = [_line(finding) for finding in findings if finding.level == "error"]
        if errors:
            raise BrokenContractError("\n".join(errors))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """Return what is printed for a failure."""
        from b2b_storefront.contract import ContractError

        if isinstance(excinfo.value, (ContractError, BrokenContractError)):
            return display_lines(str(excinfo.value))
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return its place: file, line from 0, and name."""
        location = self._node.loc
        if location is None:
            return self.path, 0, self.nodeid
        return Path(location.source.name), location.start_token.line - 1, self.nodeid


class BrokenContractError(Exception):
    """An operation does not fit the schema; the message has a line for each reason."""


def _name(operation: "ContractOperation") -> str:
    named = operation.definition.name is not None
    return operation.name if named else f"{operation.name} {operation.path.name}:{operation.line}"


def _line(finding: "Finding") -> str:
    return f"{display_path(finding.path)}:{finding.line}:{finding.column}: {display_line(finding.message)}"
