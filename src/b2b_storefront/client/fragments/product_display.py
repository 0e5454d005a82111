# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class ProductDisplay(BaseModel):
    """How the store shows products."""

    hide_price_from_guests: bool | None = None
    "True makes guests sign in before they check a quote out."
    show_product_price: bool | None = None
    show_product_sku: bool | None = None
    show_product_weight: bool | None = None
    show_product_brand: bool | None = None
    show_product_shipping: bool | None = None
    show_product_rating: bool | None = None
    show_add_to_cart_link: bool | None = None
    show_add_to_cart_qty_box: bool | None = None
    show_add_to_wishlist: bool | None = None
    show_breadcrumbs_product_pages: str | None = None
    default_preorder_message: str | None = None
