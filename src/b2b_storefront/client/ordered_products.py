# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import BoughtProduct, Paging


class OrderedProductsEdge(BaseModel):
    """An entry in a page of products bought before."""

    cursor: str
    "Opaque cursor of this entry, for `after` and `before`."
    node: BoughtProduct


OrderedProductsEdges = OrderedProductsEdge
"The former name of `OrderedProductsEdge`."


class OrderedProducts(BaseModel):
    """A page of products bought before."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."
    page_info: Paging
    edges: list[OrderedProductsEdge]

    @property
    def nodes(self) -> list[BoughtProduct]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]
