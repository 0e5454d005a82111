# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    DiscountType,
)
from b2b_storefront.scalars import (
    Decimal,
    GenericScalar,
    Listed,
    QuoteMessages,
)

from ..base_model import BaseModel
from .company_card import CompanyCard
from .quote_attachment import QuoteAttachment
from .quote_line import QuoteLine
from .quote_summary import QuoteSummary
from .sales_rep_card import SalesRepCard
from .store_card import StoreCard


class QuoteDetail(QuoteSummary):
    user_email: Optional[str] = Field(default=None)
    bc_order_id: Optional[str] = Field(default=None)
    allow_checkout: Optional[bool] = Field(default=None)
    display_discount: Optional[bool] = Field(default=None)
    discount_type: Optional[DiscountType] = Field(default=None)
    discount_value: Optional[Decimal] = Field(default=None)
    shipping_total: Optional[Decimal] = Field(default=None)
    tax_total: Optional[Decimal] = Field(default=None)
    shipping_method: Optional[GenericScalar] = Field(default=None)
    shipping_address: Optional[GenericScalar] = Field(default=None)
    billing_address: Optional[GenericScalar] = Field(default=None)
    contact_info: Optional[GenericScalar] = Field(default=None)
    recipients: Optional[GenericScalar] = Field(default=None)
    notes: Optional[str] = Field(default=None)
    legal_terms: Optional[str] = Field(default=None)
    tracking_history: QuoteMessages = Field(default_factory=list)
    cart_id: Optional[str] = Field(default=None)
    cart_url: Optional[str] = Field(default=None)
    checkout_url: Optional[str] = Field(default=None)
    quote_url: Optional[str] = Field(default=None)
    quote_logo: Optional[str] = Field(default=None)
    channel_id: Optional[int] = Field(default=None)
    channel_name: Optional[str] = Field(default=None)
    products_list: Listed["QuoteLine"] = Field(default_factory=list)
    storefront_attach_files: Listed["QuoteAttachment"] = Field(default_factory=list)
    backend_attach_files: Listed["QuoteAttachment"] = Field(default_factory=list)
    extra_fields: Listed["QuoteDetailExtraFields"] = Field(default_factory=list)
    store_info: Optional["StoreCard"] = Field(default=None)
    company_info: Optional["CompanyCard"] = Field(default=None)
    sales_rep_info: Optional["SalesRepCard"] = Field(default=None)


class QuoteDetailExtraFields(BaseModel):
    field_name: Optional[str] = Field(default=None)
    field_value: Optional[str] = Field(default=None)
