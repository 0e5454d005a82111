# Generated from bigcommerce/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel
from .money_amount import MoneyAmount


class CartLine(BaseModel):
    """A product in a cart."""

    entity_id: str
    "Its id."
    product_entity_id: int
    "The product."
    variant_entity_id: int | None = None
    "The variant."
    sku: str | None = None
    "SKU."
    name: str
    "Its name."
    url: str
    image_url: str | None = None
    quantity: int
    "How many."
    list_price: MoneyAmount
    "The price of one, as listed."
    sale_price: MoneyAmount
    "The price of one, as sold."
    extended_sale_price: MoneyAmount
    "The price of all, as sold."
