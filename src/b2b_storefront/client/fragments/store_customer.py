# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.scalars import (
    Listed,
)

from ..base_model import BaseModel
from .form_field_value import FormFieldValue
from .registered_address import RegisteredAddress


class StoreCustomer(BaseModel):
    id: Optional[int] = Field(default=None)
    email: Optional[str] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    company: Optional[str] = Field(default=None)
    phone: Optional[str] = Field(default=None)
    customer_group_id: Optional[int] = Field(default=None)
    origin_channel_id: Optional[int] = Field(default=None)
    channel_ids: Listed[int] = Field(default_factory=list)
    address_count: Optional[int] = Field(default=None)
    accepts_product_review_abandoned_cart_emails: Optional[bool] = Field(default=None)
    date_created: Optional[str] = Field(default=None)
    date_modified: Optional[str] = Field(default=None)
    authentication: Optional["StoreCustomerAuthentication"] = Field(default=None)
    addresses: Listed["RegisteredAddress"] = Field(default_factory=list)
    form_fields: Listed["FormFieldValue"] = Field(default_factory=list)


class StoreCustomerAuthentication(BaseModel):
    force_password_reset: Optional[bool] = Field(default=None)
