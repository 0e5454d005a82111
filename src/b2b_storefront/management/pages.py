"""A page of records: what the lists of the management API return."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

__all__ = ["Page"]

RecordT = TypeVar("RecordT")


@dataclass(frozen=True, slots=True)
class Page(Generic[RecordT]):
    """A page of records; `for company in page` goes through them.

    Attributes:
        nodes: The records.
        total_count: How many matches there are in all; None where the API did not say.
        offset: How many matches lie before the page.
        limit: How many matches a page holds at most, which the API may have made smaller.
        raw: The answer's `data`, as JSON has it.
    """

    nodes: list[RecordT]
    total_count: int | None = None
    offset: int | None = None
    limit: int | None = None
    raw: Any = field(default=None, repr=False, compare=False)

    @property
    def page_info(self) -> None:
        """None: these pages have no cursors."""
        return

    def __iter__(self) -> Iterator[RecordT]:
        return iter(self.nodes)

    def __len__(self) -> int:
        return len(self.nodes)
