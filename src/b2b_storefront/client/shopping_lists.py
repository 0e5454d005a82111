# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import Paging, ShoppingListSummary


class ShoppingListsEdge(BaseModel):
    """An entry in a page of shopping lists of the company."""

    cursor: str
    "Opaque cursor of this entry, for `after` and `before`."
    node: ShoppingListSummary


ShoppingListsEdges = ShoppingListsEdge
"The former name of `ShoppingListsEdge`."


class ShoppingLists(BaseModel):
    """A page of shopping lists of the company."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."
    page_info: Paging
    edges: list[ShoppingListsEdge]

    @property
    def nodes(self) -> list[ShoppingListSummary]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]
