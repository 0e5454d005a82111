"""A page whose null edges were left out still knows how many places it had: an offset counts them."""

from typing import Any

from b2b_storefront.paging.pages import Pages
from b2b_storefront.wire.answer import HTTPResult
from b2b_storefront.wire.decode import decode
from b2b_storefront.wire.models import BaseModel
from b2b_storefront.wire.operation import Operation


class Thing(BaseModel):
    id: str


class ThingEdge(BaseModel):
    node: Thing | None = None


class Info(BaseModel):
    has_next_page: bool | None = None


class Things(BaseModel):
    total_count: int | None = None
    page_info: Info
    edges: list[ThingEdge]

    @property
    def nodes(self) -> list[Thing]:
        """What this page holds."""
        return [edge.node for edge in self.edges if edge.node is not None]


class Shop(BaseModel):
    things: Things


THINGS = Operation("Things", "query", "query Things { things { edges { node { id } } } }", root="things")
SHOP = Operation("Shop", "query", "query Shop { shop { things { edges { node { id } } } } }", root="shop")


def page(*rows: str | None) -> dict[str, Any]:
    edges = [None if row is None else {"node": {"id": row}} for row in rows]
    return {"totalCount": 9, "pageInfo": {"hasNextPage": True}, "edges": edges}


def decoded(operation: Operation, data: dict[str, Any], model: type[Any]) -> Any:
    result = HTTPResult(data, None, None, status=200, headers={}, elapsed=0.0)
    return decode(operation, result, model)


def test_the_next_offset_counts_null_edges() -> None:
    for rows in (("a", None, "b"), (None, None, None), ("a", "b", "c")):
        for things in (
            decoded(THINGS, {"things": page(*rows)}, Things),
            decoded(SHOP, {"shop": {"things": page(*rows)}}, Shop).things,
        ):
            assert [node.id for node in things.nodes] == [row for row in rows if row]
            pages: Pages[Thing] = Pages("Things", 3, None)
            pages.received(things)
            assert pages.next_request() == {"first": 3, "offset": 3}
            assert things == things.model_copy()
