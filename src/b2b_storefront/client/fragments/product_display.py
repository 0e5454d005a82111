# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel


class ProductDisplay(BaseModel):
    hide_price_from_guests: Optional[bool] = Field(default=None)
    show_product_price: Optional[bool] = Field(default=None)
    show_product_sku: Optional[bool] = Field(default=None)
    show_product_weight: Optional[bool] = Field(default=None)
    show_product_brand: Optional[bool] = Field(default=None)
    show_product_shipping: Optional[bool] = Field(default=None)
    show_product_rating: Optional[bool] = Field(default=None)
    show_add_to_cart_link: Optional[bool] = Field(default=None)
    show_add_to_cart_qty_box: Optional[bool] = Field(default=None)
    show_add_to_wishlist: Optional[bool] = Field(default=None)
    show_breadcrumbs_product_pages: Optional[str] = Field(default=None)
    default_preorder_message: Optional[str] = Field(default=None)
