# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    GenericScalar,
    Listed,
)

from ..base_model import BaseModel
from .invoice_summary import InvoiceSummary


class InvoiceDetail(InvoiceSummary):
    store_hash: Optional[str] = Field(default=None)
    customer_id: Optional[str] = Field(default=None)
    external_id: Optional[str] = Field(default=None)
    external_customer_id: Optional[str] = Field(default=None)
    time_offset: Optional[int] = Field(default=None)
    details: Optional[GenericScalar] = Field(default=None)
    bc_information: Optional["InvoiceDetailBcInformation"] = Field(default=None)
    store_info: Optional["InvoiceDetailStoreInfo"] = Field(default=None)
    extra_fields: Listed["InvoiceDetailExtraFields"] = Field(default_factory=list)


class InvoiceDetailBcInformation(BaseModel):
    customer_name: Optional[str] = Field(default=None)
    bc_id: Optional[int] = Field(default=None)
    bc_group_name: Optional[str] = Field(default=None)
    bc_url: Optional[str] = Field(default=None)


class InvoiceDetailStoreInfo(BaseModel):
    name: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    address: Optional[str] = Field(default=None)
    country: Optional[str] = Field(default=None)
    country_code: Optional[str] = Field(default=None)
    phone: Optional[str] = Field(default=None)
    admin_email: Optional[str] = Field(default=None)


class InvoiceDetailExtraFields(BaseModel):
    field_name: Optional[str] = Field(default=None)
    field_value: Optional[str] = Field(default=None)
