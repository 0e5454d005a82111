# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CustomerShoppingListDetail, Paging, ShoppingListLine


class CustomerShoppingListProductsEdge(BaseModel):
    """An entry in a page of items of a shopping list."""

    cursor: str
    "Opaque cursor of this entry, for `after` and `before`."
    node: ShoppingListLine


CustomerShoppingListProductsEdges = CustomerShoppingListProductsEdge
"The former name of `CustomerShoppingListProductsEdge`."


class CustomerShoppingListProducts(BaseModel):
    """A page of items of a shopping list."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."
    page_info: Paging
    edges: list[CustomerShoppingListProductsEdge]

    @property
    def nodes(self) -> list[ShoppingListLine]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]


class CustomerShoppingList(CustomerShoppingListDetail):
    """A shopping list of a plain customer. Such lists have no status and need no
    approval.
    """

    products: CustomerShoppingListProducts | None = None
    "Page through the items with their prices."
