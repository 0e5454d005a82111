# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from ..base_model import BaseModel


class StorefrontPagesInvoice(BaseModel):
    """Whether invoices are on."""

    value: bool | None = None
    enabled_status: bool | None = None


class StorefrontPages(BaseModel):
    """Which pages of the storefront are on."""

    account_settings: bool | None = None
    address_book: bool | None = None
    buy_again: bool | None = None
    dashboard: bool | None = None
    invoice: StorefrontPagesInvoice | None = None
    messages: bool | None = None
    orders: bool | None = None
    quick_order_pad: bool | None = None
    quotes: bool | None = None
    recently_viewed: bool | None = None
    returns: bool | None = None
    shopping_lists: bool | None = None
    trade_professional_application: bool | None = None
    user_management: bool | None = None
    wish_lists: bool | None = None
