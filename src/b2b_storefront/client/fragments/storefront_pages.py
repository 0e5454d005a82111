# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from ..base_model import BaseModel


class StorefrontPages(BaseModel):
    account_settings: Optional[bool] = Field(default=None)
    address_book: Optional[bool] = Field(default=None)
    buy_again: Optional[bool] = Field(default=None)
    dashboard: Optional[bool] = Field(default=None)
    invoice: Optional["StorefrontPagesInvoice"] = Field(default=None)
    messages: Optional[bool] = Field(default=None)
    orders: Optional[bool] = Field(default=None)
    quick_order_pad: Optional[bool] = Field(default=None)
    quotes: Optional[bool] = Field(default=None)
    recently_viewed: Optional[bool] = Field(default=None)
    returns: Optional[bool] = Field(default=None)
    shopping_lists: Optional[bool] = Field(default=None)
    trade_professional_application: Optional[bool] = Field(default=None)
    user_management: Optional[bool] = Field(default=None)
    wish_lists: Optional[bool] = Field(default=None)


class StorefrontPagesInvoice(BaseModel):
    value: Optional[bool] = Field(default=None)
    enabled_status: Optional[bool] = Field(default=None)
