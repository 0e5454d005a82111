# Generated from schema/ and queries/ by `make codegen`. Edits are lost.

from typing import Optional

from pydantic import Field

from b2b_storefront.codes import (
    AddressKind,
)
from b2b_storefront.scalars import (
    Listed,
)

from ..base_model import BaseModel
from .form_field_value import FormFieldValue


class RegisteredAddress(BaseModel):
    id: Optional[int] = Field(default=None)
    customer_id: Optional[int] = Field(default=None)
    first_name: Optional[str] = Field(default=None)
    last_name: Optional[str] = Field(default=None)
    company: Optional[str] = Field(default=None)
    address_1: Optional[str] = Field(default=None)
    address_2: Optional[str] = Field(default=None)
    city: Optional[str] = Field(default=None)
    state_or_province: Optional[str] = Field(default=None)
    postal_code: Optional[str] = Field(default=None)
    country: Optional[str] = Field(default=None)
    country_code: Optional[str] = Field(default=None)
    phone: Optional[str] = Field(default=None)
    address_type: Optional[AddressKind] = Field(default=None)
    form_fields: Listed["FormFieldValue"] = Field(default_factory=list)
