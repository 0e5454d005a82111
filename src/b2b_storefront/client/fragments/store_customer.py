# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.scalars import Listed

from ..base_model import BaseModel
from .form_field_value import FormFieldValue
from .registered_address import RegisteredAddress


class StoreCustomerAuthentication(BaseModel):
    """How a customer has to sign in."""

    force_password_reset: bool | None = None


class StoreCustomer(BaseModel):
    """A customer of the store."""

    id: int | None = None
    "BigCommerce id of the customer, an integer; `CompanyInputType.customerId` takes it as a string."
    email: str | None = None
    first_name: str | None = None
    last_name: str | None = None
    company: str | None = None
    phone: str | None = None
    customer_group_id: int | None = None
    origin_channel_id: int | None = None
    channel_ids: Listed[int] = Field(default_factory=list)
    address_count: int | None = None
    accepts_product_review_abandoned_cart_emails: bool | None = None
    date_created: str | None = None
    date_modified: str | None = None
    authentication: StoreCustomerAuthentication | None = None
    addresses: Listed[RegisteredAddress] = Field(default_factory=list)
    form_fields: Listed[FormFieldValue] = Field(default_factory=list)
