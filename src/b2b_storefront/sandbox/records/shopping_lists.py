"""What the sandbox keeps of shopping lists. Times are unix seconds."""

from dataclasses import dataclass, field
from typing import Any

from b2b_storefront.codes import ShoppingListStatus

__all__ = ["CustomerList", "ItemList", "ListItem", "ShoppingList"]


@dataclass(slots=True)
class ListItem:
    """One line of a shopping list. `options` are pairs of option id (`attribute[70]`) and value."""

    item_id: int
    product_id: int
    variant_id: int
    quantity: int
    created_at: int
    updated_at: int
    options: list[tuple[str, Any]] = field(default_factory=list)
    sort_order: int = 0
    note: str = ""


@dataclass(slots=True)
class ItemList:
    """What a company's and a plain customer's shopping list have in common."""

    list_id: int
    name: str
    description: str
    created_at: int
    updated_at: int
    channel_id: int
    items: list[ListItem]


@dataclass(slots=True)
class ShoppingList(ItemList):
    """A company's shopping list. `submitted` stays true from its first submission for approval on."""

    company_id: int
    user_id: int
    status: ShoppingListStatus
    submitted: bool = False


@dataclass(slots=True)
class CustomerList(ItemList):
    """A plain customer's shopping list."""

    customer_id: int
