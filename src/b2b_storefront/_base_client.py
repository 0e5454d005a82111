"""What the generated clients build on: something that runs an operation and returns its result typed."""

from collections.abc import AsyncIterator, Iterator
from typing import Any, TypeVar

from b2b_storefront._operation import Operation
from b2b_storefront._paging import Connection, Pages, iterate, iterate_async

__all__ = ["AsyncBaseClient", "BaseClient"]

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
    ) -> AsyncIterator[NodeT]:
        """Return an iterator over the nodes of all pages of a connection."""
        pages: Pages[NodeT] = Pages(operation.name, page_size, limit)
        return iterate_async(pages, lambda paging: self.execute(operation, variables | paging, model))


class BaseClient:
    """Base of the generated synchronous client; a session implements the first two methods."""

    __slots__ = ()

    def execute(self, operation: Operation, variables: dict[str, Any], model: type[ResultT]) -> ResultT:
        """Run an operation whose root is never null and return it as `model`."""
        raise NotImplementedError

    def execute_nullable(self, operation: Operation, variables: dict[str, Any], model: type[ResultT]) -> ResultT | None:
        """Run an operation and return its root as `model`, or None where the API answers null."""
        raise NotImplementedError

    def iterate(
        self,
        operation: Operation,
        variables: dict[str, Any],
        model: type[Connection[NodeT]],
        page_size: int,
        limit: int | None,
    ) -> Iterator[NodeT]:
        """Return an iterator over the nodes of all pages of a connection."""
        pages: Pages[NodeT] = Pages(operation.name, page_size, limit)
        return iterate(pages, lambda paging: self.execute(operation, variables | paging, model))
