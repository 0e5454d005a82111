# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from pydantic import Field

from b2b_storefront.codes import InvoicingStatus
from b2b_storefront.scalars import Decimal, Flag, Listed, MailTime, mail_datetime
from b2b_storefront.shapes import (
    ExtraFieldEntry,
    JSONList,
    MoneyFormat,
    OrderAddress,
    OrderCoupon,
    OrderExtraInfo,
    OrderLineItem,
    OrderResource,
    OrderShipment,
    OrderShippingAddress,
)

from ..base_model import BaseModel
from .company_reference import CompanyReference
from .order_event import OrderEvent


class OrderDetail(BaseModel):
    """One order in full. Amounts of money are decimal strings."""

    id: str
    company_name: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    created_email: str | None = None
    customer_id: int | None = None
    company_info: CompanyReference | None = None
    status: str | None = None
    status_id: int | None = None
    custom_status: str | None = None
    date_created: MailTime | None = None
    "Text such as `Thu, 17 Apr 2025 19:08:55 +0000` (RFC 2822)."
    date_modified: MailTime | None = None
    "Text in the form of RFC 2822."
    date_shipped: MailTime | None = None
    "Text in the form of RFC 2822."
    updated_at: MailTime | None = None
    "Text in the form of RFC 2822, unlike `updatedAt` elsewhere."
    po_number: str | None = None
    reference_number: str | None = None
    customer_message: str | None = None
    staff_notes: str | None = None
    subtotal_ex_tax: Decimal | None = None
    subtotal_inc_tax: Decimal | None = None
    subtotal_tax: Decimal | None = None
    shipping_cost_ex_tax: Decimal | None = None
    shipping_cost_inc_tax: Decimal | None = None
    shipping_cost_tax: Decimal | None = None
    handling_cost_ex_tax: Decimal | None = None
    handling_cost_inc_tax: Decimal | None = None
    handling_cost_tax: Decimal | None = None
    wrapping_cost_ex_tax: Decimal | None = None
    wrapping_cost_inc_tax: Decimal | None = None
    wrapping_cost_tax: Decimal | None = None
    discount_amount: Decimal | None = None
    coupon_discount: Decimal | None = None
    gift_certificate_amount: Decimal | None = None
    store_credit_amount: Decimal | None = None
    refunded_amount: Decimal | None = None
    total_ex_tax: Decimal | None = None
    total_inc_tax: Decimal | None = None
    total_tax: Decimal | None = None
    currency_id: int | None = None
    currency_code: str | None = None
    currency_exchange_rate: Decimal | None = None
    default_currency_id: int | None = None
    default_currency_code: str | None = None
    store_default_currency_code: str | None = None
    money: MoneyFormat | None = None
    "Object `{currency_location, currency_token, decimal_token, decimal_places, thousands_token, currency_exchange_rate}`; a plain object, unlike `OrderType.money`."
    items_total: int | None = None
    items_shipped: int | None = None
    order_is_digital: bool | None = None
    payment_method: str | None = None
    payment_provider_id: str | None = None
    payment_status: str | None = None
    can_return: bool | None = None
    is_deleted: bool | None = None
    is_email_opt_in: bool | None = None
    is_invoice_order: Flag | None = None
    "0 or 1; an enum in `OrderType`."
    invoice_id: int | None = None
    ip_status: InvoicingStatus | None = None
    cart_id: str | None = None
    channel_id: str | None = None
    order_source: str | None = None
    external_source: str | None = None
    external_id: str | None = None
    external_order_id: str | None = None
    products: JSONList[OrderLineItem] = Field(default_factory=list)
    coupons: JSONList[OrderCoupon] = Field(default_factory=list)
    billing_address: OrderAddress | None = None
    shipping_address: JSONList[OrderShippingAddress] = Field(default_factory=list)
    "A list or an object with snake_case keys, or `false`."
    shipping_addresses: OrderResource | None = None
    shipping_address_count: int | None = None
    shipments: JSONList[OrderShipment] = Field(default_factory=list)
    "A list with snake_case keys, or `false`."
    extra_fields: JSONList[ExtraFieldEntry] = Field(default_factory=list)
    extra_int_1: int | None = None
    extra_int_2: int | None = None
    extra_int_3: int | None = None
    extra_int_4: int | None = None
    extra_int_5: int | None = None
    extra_str_1: str | None = None
    extra_str_2: str | None = None
    extra_str_3: str | None = None
    extra_str_4: str | None = None
    extra_str_5: str | None = None
    extra_text: str | None = None
    extra_info: OrderExtraInfo | None = None
    order_history_event: Listed[OrderEvent] = Field(default_factory=list)

    @property
    def date_created_datetime(self) -> datetime.datetime | None:
        """`date_created` as an aware datetime, in its own offset."""
        return mail_datetime(self.date_created)

    @property
    def date_modified_datetime(self) -> datetime.datetime | None:
        """`date_modified` as an aware datetime, in its own offset."""
        return mail_datetime(self.date_modified)

    @property
    def date_shipped_datetime(self) -> datetime.datetime | None:
        """`date_shipped` as an aware datetime, in its own offset."""
        return mail_datetime(self.date_shipped)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in its own offset."""
        return mail_datetime(self.updated_at)
