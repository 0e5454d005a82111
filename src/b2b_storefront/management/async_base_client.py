"""What the generated asynchronous client builds on: it runs an operation, and goes through the pages of one."""

from collections.abc import Mapping
from typing import Any, TypeVar

from b2b_storefront._secret import hide
from b2b_storefront.management.operation import ManagementOperation
from b2b_storefront.management.pages import Page
from b2b_storefront.paging.async_nodes import AsyncNodes
from b2b_storefront.paging.pages import Pages

__all__ = ["AsyncManagementBase"]

RecordT = TypeVar("RecordT")
ResultT = TypeVar("ResultT")


class AsyncManagementBase:
    """Base of the generated asynchronous client, which leaves `run` open."""

    __slots__ = ()

    _hidden = staticmethod(hide)

    async def run(self, operation: ManagementOperation[ResultT], /, **arguments: Any) -> ResultT:
        """Run an operation and return its result; every method of an operation does this.

        Args:
            operation: The operation, such as `b2b_storefront.management.operations.COMPANIES`.
            arguments: What it takes, by Python's names or by the API's.

        Raises:
            ConfigurationError: An argument is missing, unknown, or does not fit its type; nothing was sent.
        """
        raise NotImplementedError

    def _iter_pages(
        self,
        operation: ManagementOperation[Page[RecordT]],
        arguments: Mapping[str, Any],
        page_size: int,
        limit: int | None,
    ) -> AsyncNodes[RecordT]:
        """Return an iterator over the records of all pages of an operation."""
        pages: Pages[RecordT] = Pages(operation.name, page_size, limit)

        async def fetch(paging: dict[str, Any]) -> Page[RecordT]:
            return await self.run(operation, **arguments, limit=paging["first"], offset=paging["offset"])

        return AsyncNodes(pages, fetch)
