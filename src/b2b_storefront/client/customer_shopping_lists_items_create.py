# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed

from .base_model import BaseModel
from .fragments import ShoppingListLine


class CustomerShoppingListsItemsCreate(BaseModel):
    """Answer of `customerShoppingListsItemsCreate`."""

    shopping_lists_items: Listed[ShoppingListLine] = Field(default_factory=list)
