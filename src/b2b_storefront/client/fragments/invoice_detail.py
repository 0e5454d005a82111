# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed
from b2b_storefront.shapes import InvoiceDetails

from ..base_model import BaseModel
from .invoice_summary import InvoiceSummary


class InvoiceDetailBcInformation(BaseModel):
    """The customer of an invoice in BigCommerce."""

    customer_name: str | None = None
    bc_id: int | None = None
    bc_group_name: str | None = None
    bc_url: str | None = None


class InvoiceDetailStoreInfo(BaseModel):
    """The store as printed on an invoice."""

    name: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    address: str | None = None
    country: str | None = None
    country_code: str | None = None
    phone: str | None = None
    admin_email: str | None = None


class InvoiceDetailExtraFields(BaseModel):
    """Value of an extra field of an invoice."""

    field_name: str | None = None
    "Name of the field, as its definition has it."
    field_value: str | None = None
    "Always a string, for numbers too."


class InvoiceDetail(InvoiceSummary):
    """An invoice."""

    store_hash: str | None = None
    customer_id: str | None = None
    external_id: str | None = None
    external_customer_id: str | None = None
    time_offset: int | None = None
    "Presumably the offset of the store's time from UTC in seconds, as in `StoreTimeFormatType.offset`."
    details: InvoiceDetails | None = None
    "Object of lines and sums; snake_case and camelCase keys have been seen."
    bc_information: InvoiceDetailBcInformation | None = None
    store_info: InvoiceDetailStoreInfo | None = None
    extra_fields: Listed[InvoiceDetailExtraFields] = Field(default_factory=list)
