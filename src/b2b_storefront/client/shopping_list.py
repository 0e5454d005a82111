# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import Paging, ShoppingListDetail, ShoppingListLine


class ShoppingListProductsEdge(BaseModel):
    """An entry in a page of items of a shopping list."""

    cursor: str
    "Opaque cursor of this entry, for `after` and `before`."
    node: ShoppingListLine


ShoppingListProductsEdges = ShoppingListProductsEdge
"The former name of `ShoppingListProductsEdge`."


class ShoppingListProducts(BaseModel):
    """A page of items of a shopping list."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."
    page_info: Paging
    edges: list[ShoppingListProductsEdge]

    @property
    def nodes(self) -> list[ShoppingListLine]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]


class ShoppingList(ShoppingListDetail):
    """A shopping list of the company. Lists of users who hold
    `submit_shopping_list_for_approval` need approval; junior buyers purchase from
    approved lists only, and only if the store switch `junior_place_order` is on.
    """

    products: ShoppingListProducts | None = None
    "Page through the items with their prices."
