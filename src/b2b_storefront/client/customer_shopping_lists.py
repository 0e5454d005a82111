# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CustomerShoppingListSummary, Paging


class CustomerShoppingListsEdge(BaseModel):
    """An entry in a page of shopping lists of a plain customer."""

    cursor: str
    "Opaque cursor of this entry, for `after` and `before`."
    node: CustomerShoppingListSummary


CustomerShoppingListsEdges = CustomerShoppingListsEdge
"The former name of `CustomerShoppingListsEdge`."


class CustomerShoppingLists(BaseModel):
    """A page of shopping lists of a plain customer."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."
    page_info: Paging
    edges: list[CustomerShoppingListsEdge]

    @property
    def nodes(self) -> list[CustomerShoppingListSummary]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]
