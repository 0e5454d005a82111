# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from .base_model import BaseModel
from .fragments import Paging, ShoppingListDetail, ShoppingListLine


class ShoppingList(ShoppingListDetail):
    products: Optional["ShoppingListProducts"] = Field(default=None)


class ShoppingListProducts(BaseModel):
    total_count: Optional[int] = Field(default=None)
    page_info: "Paging"
    edges: list["ShoppingListProductsEdges"]

    @property
    def nodes(self) -> list["ShoppingListLine"]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]


class ShoppingListProductsEdges(BaseModel):
    cursor: str
    node: "ShoppingListLine"
