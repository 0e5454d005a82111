# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from pydantic import Field

from b2b_storefront.codes import AddressKind
from b2b_storefront.scalars import Listed

from ..base_model import BaseModel
from .form_field_value import FormFieldValue


class RegisteredAddress(BaseModel):
    """An address of a new customer."""

    id: int | None = None
    customer_id: int | None = None
    first_name: str | None = None
    last_name: str | None = None
    company: str | None = None
    address_1: str | None = None
    address_2: str | None = None
    city: str | None = None
    state_or_province: str | None = None
    postal_code: str | None = None
    country: str | None = None
    country_code: str | None = None
    phone: str | None = None
    address_type: AddressKind | None = None
    "`residential` or `commercial`."
    form_fields: Listed[FormFieldValue] = Field(default_factory=list)
