# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import Paging, QuoteSummary


class CustomerQuotesEdge(BaseModel):
    """An entry in a page of quotes."""

    cursor: str
    "Opaque cursor of this entry, for `after` and `before`."
    node: QuoteSummary


CustomerQuotesEdges = CustomerQuotesEdge
"The former name of `CustomerQuotesEdge`."


class CustomerQuotes(BaseModel):
    """A page of quotes."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."
    page_info: Paging
    edges: list[CustomerQuotesEdge]

    @property
    def nodes(self) -> list[QuoteSummary]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]
