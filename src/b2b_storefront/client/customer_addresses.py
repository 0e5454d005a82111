# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from .base_model import BaseModel
from .fragments import Paging, PersonalAddress


class CustomerAddressesEdge(BaseModel):
    """An entry in a page of addresses of a plain customer."""

    cursor: str
    "Opaque cursor of this entry, for `after` and `before`."
    node: PersonalAddress


CustomerAddressesEdges = CustomerAddressesEdge
"The former name of `CustomerAddressesEdge`."


class CustomerAddresses(BaseModel):
    """A page of addresses of a plain customer."""

    total_count: int | None = None
    "Number of all matches, not of those on the page."
    page_info: Paging
    edges: list[CustomerAddressesEdge]

    @property
    def nodes(self) -> list[PersonalAddress]:
        """What this page holds, without the edges around it."""
        return [edge.node for edge in self.edges]
