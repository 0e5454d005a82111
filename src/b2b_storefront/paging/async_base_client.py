"""What the generated asynchronous client builds on: it runs an operation, and goes through the pages of one."""

from typing import Any, TypeVar

from pydantic.alias_generators import to_camel

from b2b_storefront.paging.async_nodes import AsyncNodes
from b2b_storefront.paging.pages import Connection, Pages, PagingBy
from b2b_storefront.wire.operation import Operation

__all__ = ["AsyncBaseClient"]

ResultT = TypeVar("ResultT")
NodeT = TypeVar("NodeT")


class AsyncBaseClient:
    """Base of the generated asynchronous client; a session implements the first two methods."""

    __slots__ = ()

    async def execute(self, operation: Operation, variables: dict[str, Any], model: type[ResultT]) -> ResultT:
        """Run an operation whose root is never null and return it as `model`."""
        raise NotImplementedError

    async def execute_nullable(
        self, operation: Operation, variables: dict[str, Any], model: type[ResultT]
    ) -> ResultT | None:
        """Run an operation and return its root as `model`, or None where the API answers null."""
        raise NotImplementedError

    def iterate(
        self,
        operation: Operation,
        variables: dict[str, Any],
        model: type[Connection[NodeT]],
        page_size: int,
        limit: int | None,
        by: PagingBy = "offset",
    ) -> AsyncNodes[NodeT]:
        """Return an iterator over the nodes of all pages of a connection."""
        pages: Pages[NodeT] = Pages(operation.name, page_size, limit, by)
        return AsyncNodes(pages, lambda paging: self.execute(operation, variables | paging, model))

    def iterate_field(
        self,
        operation: Operation,
        variables: dict[str, Any],
        model: type[Any],
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
            page: Connection[Any] | None = getattr(
                await self.execute_nullable(operation, variables | own, model), field, None
            )
            return page

        return AsyncNodes(Pages(operation.name, page_size, limit, by), fetch)
