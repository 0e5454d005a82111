# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

import datetime

from b2b_storefront.codes import InvoicingStatus, OrderFlag, OrderOrigin
from b2b_storefront.scalars import ChoiceFlag, Decimal, UnixTime, unix_datetime
from b2b_storefront.shapes import MoneyFormat

from ..base_model import BaseModel
from .company_reference import CompanyReference


class OrderSummaryCompanyId(BaseModel):
    """A company."""

    id: str
    "A string of digits. Arguments named `companyId` take it as an integer."
    company_name: str | None = None


class OrderSummary(BaseModel):
    """An order, as pages of orders show it."""

    id: str
    "Id of the order in B2B Edition. `order` asks for `bcOrderId` instead."
    bc_order_id: int
    "The order's BigCommerce id."
    order_id: str | None = None
    "The order's BigCommerce id, as a string."
    bc_customer_id: int | None = None
    user_id: int
    company_name: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    billing_name: str | None = None
    merchant_email: str | None = None
    created_at: UnixTime
    "Unix seconds."
    updated_at: UnixTime
    "Unix seconds."
    status: str
    status_code: int
    custom_status: str | None = None
    order_status: str | None = None
    custom_order_status: str | None = None
    total_inc_tax: Decimal | None = None
    "A number here; `BcOrderType` has decimal strings."
    usd_inc_tax: Decimal | None = None
    currency_code: str | None = None
    money: MoneyFormat | None = None
    "JSON encoded twice: what parsing yields is a string, to be parsed again."
    items: int | None = None
    po_number: str | None = None
    reference_number: str | None = None
    cart_id: str | None = None
    is_archived: bool | None = None
    is_invoice_order: ChoiceFlag
    "An enum here; an integer in `BcOrderType`."
    invoice_id: str | None = None
    invoice_number: str | None = None
    invoice_status: str | None = None
    ip_status: InvoicingStatus | None = None
    flag: OrderFlag | None = None
    created_from: OrderOrigin | None = None
    channel_id: int | None = None
    channel_name: str | None = None
    company_info: CompanyReference | None = None
    company_id: OrderSummaryCompanyId | None = None
    "The company; an object here, unlike elsewhere."

    @property
    def created_at_datetime(self) -> datetime.datetime | None:
        """`created_at` as an aware datetime, in UTC."""
        return unix_datetime(self.created_at)

    @property
    def updated_at_datetime(self) -> datetime.datetime | None:
        """`updated_at` as an aware datetime, in UTC."""
        return unix_datetime(self.updated_at)
