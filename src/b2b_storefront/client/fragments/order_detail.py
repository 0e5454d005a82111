# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime
from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    InvoicingStatus,
)
from b2b_storefront.scalars import (
    Decimal,
    Flag,
    GenericScalar,
    Listed,
    MailTime,
    NullableJSON,
    mail_datetime,
)

from ..base_model import BaseModel
from .company_reference import CompanyReference
from .order_event import OrderEvent


class OrderDetail(BaseModel):
    id: str
    company_name: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    created_email: Optional[str] = Field(default=None)
    customer_id: Optional[int] = Field(default=None)
    company_info: Optional["CompanyReference"] = Field(default=None)
    status: Optional[str] = Field(default=None)
    status_id: Optional[int] = Field(default=None)
    custom_status: Optional[str] = Field(default=None)
    date_created: Optional[MailTime] = Field(default=None)
    date_modified: Optional[MailTime] = Field(default=None)
    date_shipped: Optional[MailTime] = Field(default=None)
    updated_at: Optional[MailTime] = Field(default=None)
    po_number: Optional[str] = Field(default=None)
    reference_number: Optional[str] = Field(default=None)
    customer_message: Optional[str] = Field(default=None)
    staff_notes: Optional[str] = Field(default=None)
    subtotal_ex_tax: Optional[Decimal] = Field(default=None)
    subtotal_inc_tax: Optional[Decimal] = Field(default=None)
    subtotal_tax: Optional[Decimal] = Field(default=None)
    shipping_cost_ex_tax: Optional[Decimal] = Field(default=None)
    shipping_cost_inc_tax: Optional[Decimal] = Field(default=None)
    shipping_cost_tax: Optional[Decimal] = Field(default=None)
    handling_cost_ex_tax: Optional[Decimal] = Field(default=None)
    handling_cost_inc_tax: Optional[Decimal] = Field(default=None)
    handling_cost_tax: Optional[Decimal] = Field(default=None)
    wrapping_cost_ex_tax: Optional[Decimal] = Field(default=None)
    wrapping_cost_inc_tax: Optional[Decimal] = Field(default=None)
    wrapping_cost_tax: Optional[Decimal] = Field(default=None)
    discount_amount: Optional[Decimal] = Field(default=None)
    coupon_discount: Optional[Decimal] = Field(default=None)
    gift_certificate_amount: Optional[Decimal] = Field(default=None)
    store_credit_amount: Optional[Decimal] = Field(default=None)
    refunded_amount: Optional[Decimal] = Field(default=None)
    total_ex_tax: Optional[Decimal] = Field(default=None)
    total_inc_tax: Optional[Decimal] = Field(default=None)
    total_tax: Optional[Decimal] = Field(default=None)
    currency_id: Optional[int] = Field(default=None)
    currency_code: Optional[str] = Field(default=None)
    currency_exchange_rate: Optional[Decimal] = Field(default=None)
    default_currency_id: Optional[int] = Field(default=None)
    default_currency_code: Optional[str] = Field(default=None)
    store_default_currency_code: Optional[str] = Field(default=None)
    money: Optional[GenericScalar] = Field(default=None)
    items_total: Optional[int] = Field(default=None)
    items_shipped: Optional[int] = Field(default=None)
    order_is_digital: Optional[bool] = Field(default=None)
    payment_method: Optional[str] = Field(default=None)
    payment_provider_id: Optional[str] = Field(default=None)
    payment_status: Optional[str] = Field(default=None)
    can_return: Optional[bool] = Field(default=None)
    is_deleted: Optional[bool] = Field(default=None)
    is_email_opt_in: Optional[bool] = Field(default=None)
    is_invoice_order: Optional[Flag] = Field(default=None)
    invoice_id: Optional[int] = Field(default=None)
    ip_status: Optional[InvoicingStatus] = Field(default=None)
    cart_id: Optional[str] = Field(default=None)
    channel_id: Optional[str] = Field(default=None)
    order_source: Optional[str] = Field(default=None)
    external_source: Optional[str] = Field(default=None)
    external_id: Optional[str] = Field(default=None)
    external_order_id: Optional[str] = Field(default=None)
    products: Optional[NullableJSON] = Field(default=None)
    coupons: Optional[NullableJSON] = Field(default=None)
    billing_address: Optional[NullableJSON] = Field(default=None)
    shipping_address: Optional[NullableJSON] = Field(default=None)
    shipping_addresses: Optional[NullableJSON] = Field(default=None)
    shipping_address_count: Optional[int] = Field(default=None)
    shipments: Optional[NullableJSON] = Field(default=None)
    extra_fields: Optional[GenericScalar] = Field(default=None)
    extra_int_1: Optional[int] = Field(default=None)
    extra_int_2: Optional[int] = Field(default=None)
    extra_int_3: Optional[int] = Field(default=None)
    extra_int_4: Optional[int] = Field(default=None)
    extra_int_5: Optional[int] = Field(default=None)
    extra_str_1: Optional[str] = Field(default=None)
    extra_str_2: Optional[str] = Field(default=None)
    extra_str_3: Optional[str] = Field(default=None)
    extra_str_4: Optional[str] = Field(default=None)
    extra_str_5: Optional[str] = Field(default=None)
    extra_text: Optional[str] = Field(default=None)
    extra_info: Optional[GenericScalar] = Field(default=None)
    order_history_event: Listed["OrderEvent"] = Field(default_factory=list)

    @property
    def date_created_datetime(self) -> Optional[datetime.datetime]:
        """`date_created` as an aware datetime, in its own offset."""
        return mail_datetime(self.date_created)

    @property
    def date_modified_datetime(self) -> Optional[datetime.datetime]:
        """`date_modified` as an aware datetime, in its own offset."""
        return mail_datetime(self.date_modified)

    @property
    def date_shipped_datetime(self) -> Optional[datetime.datetime]:
        """`date_shipped` as an aware datetime, in its own offset."""
        return mail_datetime(self.date_shipped)

    @property
    def updated_at_datetime(self) -> Optional[datetime.datetime]:
        """`updated_at` as an aware datetime, in its own offset."""
        return mail_datetime(self.updated_at)
