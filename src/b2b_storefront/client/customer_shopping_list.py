# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import CustomerShoppingListDetail, Paging, ShoppingListLine


class CustomerShoppingList(CustomerShoppingListDetail):
    products: Optional["CustomerShoppingListProducts"] = Field(default=None)


class CustomerShoppingListProducts(BaseModel):
    total_count: Optional[int] = Field(default=None)
    page_info: "Paging"
    edges: list["CustomerShoppingListProductsEdges"]

    @property
    def nodes(self) -> list["ShoppingListLine"]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]


class CustomerShoppingListProductsEdges(BaseModel):
    cursor: str
    node: "ShoppingListLine"
