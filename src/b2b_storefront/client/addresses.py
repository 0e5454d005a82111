# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import CompanyAddress, Paging


class AddressesEdge(BaseModel):
    """An entry in a page of addresses of companies."""

    cursor: str
    "Opaque cursor of this entry, for `after` and `before`."
    node: CompanyAddress


AddressesEdges = AddressesEdge
"The former name of `AddressesEdge`."


class Addresses(BaseModel):
    """A page of addresses of companies."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."
    page_info: Paging
    edges: list[AddressesEdge]

    @property
    def nodes(self) -> list[CompanyAddress]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]
