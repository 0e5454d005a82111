"""What the generated asynchronous client builds on: it runs an operation, and goes through the pages of one."""

from collections.abc import Mapping
from typing import Any, ParamSpec, TypeVar

from pydantic.alias_generators import to_camel

from b2b_storefront._secret import hide
from b2b_storefront.paging.async_nodes import AsyncNodes
from b2b_storefront.paging.pages import Connection, Pages, PagingBy
from b2b_storefront.wire.operation import Operation

__all__ = ["AsyncBaseClient"]

VariablesP = ParamSpec("VariablesP")
ResultT = TypeVar("ResultT")
NodeT = TypeVar("NodeT")


class AsyncBaseClient:
    """Base of the generated asynchronous client; a session implements `run`."""

    __slots__ = ()

    async def run(
        self, operation: Operation[VariablesP, ResultT], /, *args: VariablesP.args, **variables: VariablesP.kwargs
    ) -> ResultT:
        """Run an operation and return its result; every method of an operation does this.

        `run(operations.USERS, company_id=42)`: type checkers know what an operation takes and returns.

        Args:
            operation: The operation, such as `b2b_storefront.client.operations.USERS`.
            args: Nothing: variables are given by name.
            variables: The operation's variables, by Python's names or by the API's.

        Returns:
            What the operation's method returns.

        Raises:
            ConfigurationError: A variable is missing, unknown, or does not fit its type; nothing was sent.
        """
        raise NotImplementedError

    _hidden = staticmethod(hide)

    async def execute(self, operation: Operation, variables: Mapping[str, Any], model: type[ResultT]) -> ResultT:
        """Run an operation whose root is never null and return it as `model`; for packages of earlier releases."""
        result: ResultT = await self.run(operation.returning(model, nullable=False), **variables)
        return result

    async def execute_nullable(
        self, operation: Operation, variables: Mapping[str, Any], model: type[ResultT]
    ) -> ResultT | None:
        """Run an operation and return its root as `model`, or None; for packages of earlier releases."""
        result: ResultT | None = await self.run(operation.returning(model, nullable=True), **variables)
        return result

    def iter_nodes(
        self,
        operation: Operation[..., Connection[NodeT]],
        variables: Mapping[str, Any],
        page_size: int,
        limit: int | None,
        by: PagingBy = "offset",
    ) -> AsyncNodes[NodeT]:
        """Return an iterator over the nodes of all pages of an operation's connection."""
        pages: Pages[NodeT] = Pages(operation.name, page_size, limit, by)
        return AsyncNodes(pages, lambda paging: self.run(operation, **{**variables, **paging}))

    def iter_field_nodes(
        self,
        operation: Operation,
        variables: Mapping[str, Any],
        page_size: int,
        limit: int | None,
        by: PagingBy = "offset",
        *,
        field: str,
    ) -> AsyncNodes[Any]:
        """Return an iterator over the nodes of all pages of a connection in a root object's field.

        The field's name begins the names of its paging variables. Where the API answers null there are no nodes.
        """

        async def fetch(paging: dict[str, Any]) -> Connection[Any] | None:
            own = {to_camel(f"{field}_{name}"): value for name, value in paging.items()}
            page: Connection[Any] | None = getattr(await self.run(operation, **{**variables, **own}), field, None)
            return page

        return AsyncNodes(Pages(operation.name, page_size, limit, by), fetch)

    def iterate(
        self,
        operation: Operation,
        variables: Mapping[str, Any],
        model: type[Connection[NodeT]],
        page_size: int,
        limit: int | None,
        by: PagingBy = "offset",
    ) -> AsyncNodes[NodeT]:
        """Do what `iter_nodes` does, with the type of a page; for packages of earlier releases."""
        return self.iter_nodes(operation.returning(model, nullable=False), variables, page_size, limit, by)

    def iterate_field(
        self,
        operation: Operation,
        variables: Mapping[str, Any],
        model: type[Any],
        page_size: int,
        limit: int | None,
        by: PagingBy = "offset",
        *,
        field: str,
    ) -> AsyncNodes[Any]:
        """Do what `iter_field_nodes` does, with the type of the root; for packages of earlier releases."""
        twin = operation.returning(model, nullable=True)
        return self.iter_field_nodes(twin, variables, page_size, limit, by, field=field)
